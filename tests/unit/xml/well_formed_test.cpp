#include <doctest/doctest.h>

#include "parsed.h"

using binran::testing::Parsed;

namespace {

std::string faults(std::string text) {
  return Parsed(std::move(text)).faults();
}

bool is_read(std::string text) {
  return Parsed(std::move(text)).file.root("a").has_value();
}

}  // namespace

TEST_CASE("well-formed files are read in silence") {
  for (const char* text : {"<a/>", "<a></a>", "\xEF\xBB\xBF<a/>", "<?xml version=\"1.0\"?>\n<a/>\n",
                           "<?xml version='1.0' encoding='utf-8'?><a/>", "<!-- c --><a/><!-- d -->", "<a><?pi x?></a>",
                           "<?xml-model href='a.rnc'?><a/>", "<a b = 'c' d=\"'\"/>", "<a b='>'>></a>",
                           "<a>&lt;&amp;&#65;&#x1F600;</a>", "<a><![CDATA[<&]]></a>", "<a\n>\r\n</a\n>", "<日本/>"}) {
    Parsed parsed(text);
    CHECK_MESSAGE(parsed.faults() == "", text);
    const std::string_view root = std::string_view(text).find("日本") == std::string_view::npos ? "a" : "日本";
    CHECK_MESSAGE(parsed.file.root(root), text);
  }
}

TEST_CASE("characters that show nothing are faults at their places, and reading goes on") {
  for (const std::string character : {"\u3164", "\u115F", "\u1160", "\uFFA0", "\u034F", "\U000E0041", "\U000E007F"}) {
    const std::string said = faults("<a>\n b" + character + "c</a>");
    CHECK_MESSAGE(said.starts_with("2:3: character U+"), said);
    CHECK_MESSAGE(said.ends_with(" shows nothing [leave it out]\n"), said);
    CHECK(faults("<a b='x" + character + "'/>").starts_with("1:8: character U+"));
    CHECK(is_read("<a>" + character + "</a>"));
  }
  CHECK(faults("<a>b&#x3164;&#xE0041;</a>") ==
        "1:5: character U+3164 shows nothing [leave it out]\n1:13: character U+E0041 shows nothing [leave it out]\n");
  // What joins and selects is part of how characters are written.
  CHECK(faults("<a>葛\U000E0100 👩\u200D💻 ☎\uFE0F</a>") == "");
}

TEST_CASE("what is not well-formed is one fault at its place") {
  struct Case {
    const char* text;
    const char* fault;
  };
  for (const Case& it : {
           Case{"", "1:1: expected an XML document, got an empty file\n"},
           {"  \n", "1:1: expected an XML document, got an empty file\n"},
           {"<a>\n <b>\n</a>", "3:3: expected </b> for <b> opened at line 2, got </a>\n"},
           {"<a>\n <b>", "2:3: <b> is never closed\n"},
           {"<a></a></b>", "1:10: </b> closes nothing\n"},
           {"<a/><b/>", "1:6: second root element <b>\n"},
           {"<a/>\nx", "2:1: text outside the root element\n"},
           {"x<a/>", "1:1: text outside the root element\n"},
           {"<![CDATA[x]]><a/>", "1:1: text outside the root element\n"},
           {"<a", "1:2: the tag <a> is never closed [end it with >]\n"},
           {"<a b=c/>", "1:6: expected a quotation mark before the value of b\n"},
           {"<a b/>", "1:4: attribute b has no value\n"},
           {"<a b='c/>", "1:4: the value of b is never closed\n"},
           {"<a b='c/><d e='f'/>",
            "1:10: < is not allowed in the value of b [write &lt;, or close the quotation mark before it]\n"},
           {"<a b='c'd='e'/>", "1:9: expected a space or > in the tag <a>\n"},
           {"<a>1 < 2</a>", "1:7: expected the name of an element [write &lt; for the character <]\n"},
           {"<a></a b>", "1:8: expected > after </a\n"},
           {"<a><!-- x -- y --></a>", "1:11: -- is not allowed inside a comment\n"},
           {"<a><!-- x</a>", "1:4: comment is never closed [end it with -->]\n"},
           {"<a><![CDATA[ x</a>", "1:4: CDATA section is never closed [end it with ]]>]\n"},
           {"<a><?pi </a>", "1:4: processing instruction is never closed [end it with ?>]\n"},
           {" <?xml version='1.0'?><a/>", "1:2: the XML declaration must begin the file\n"},
           {"<?xml version='1.0' encoding='EUC-KR'?><a/>",
            "1:31: expected encoding UTF-8, got euc-kr [save the file as UTF-8]\n"},
           {"<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>",
            "1:1: document type declaration [leave it out: entities and DTDs are not read]\n"},
           {"<a>日\xFF</a>", "1:5: malformed UTF-8 [save the file as UTF-8]\n"},
           {"\xFE\xFF", "1:1: malformed UTF-8 [save the file as UTF-8]\n"},
           {"<a>\x01</a>", "1:4: character U+0001 is not allowed in XML\n"},
           {"<a>\xEF\xBF\xBE</a>", "1:4: character U+FFFE is not allowed in XML\n"},
       }) {
    CHECK_MESSAGE(faults(it.text) == it.fault, it.text);
    CHECK_MESSAGE(!is_read(it.text), it.text);
  }
  CHECK(faults(std::string("<a>\0</a>", 8)) == "1:4: character U+0000 is not allowed in XML\n");
}

TEST_CASE("faults that do not hide the rest are all found, and reading goes on") {
  const char* text = "<a b='1' b='2' c='&x;'>&y; &ampp; &#0; &#x110000; &#xZ; & x]]></a>";
  CHECK(faults(text) ==
        "1:10: second attribute b of <a>\n"
        "1:19: unknown entity &x; [write the character itself; only lt, gt, amp, quot and apos are known]\n"
        "1:24: unknown entity &y; [write the character itself; only lt, gt, amp, quot and apos are known]\n"
        "1:28: unknown entity &ampp; [did you mean amp?]\n"
        "1:35: &#0; stands for no character of XML\n"
        "1:40: &#x110000; stands for no character of XML\n"
        "1:51: &#xZ; stands for no character of XML\n"
        "1:57: expected the name of an entity and ; after & [write &amp; for the character &]\n"
        "1:60: ]]> is not allowed in text [write ]]&gt;]\n");
  CHECK(is_read(text));
}

TEST_CASE("a file with hundreds of faults is given up") {
  std::string text = "<a>";
  for (int i = 0; i < 1000; ++i) text += "&x;";
  Parsed parsed(text + "</a>");
  CHECK(parsed.diagnostics.errors() == 101);
  CHECK(parsed.faults().find("too many faults") != std::string::npos);
}

TEST_CASE("nesting is limited, so that nothing that walks the tree can overflow the stack") {
  const auto nested = [](std::size_t depth) {
    std::string text;
    for (std::size_t i = 0; i < depth; ++i) text += "<a>";
    for (std::size_t i = 0; i < depth; ++i) text += "</a>";
    return text;
  };
  CHECK(is_read(nested(64)));
  CHECK(faults(nested(65)) == "1:194: elements are nested deeper than 64\n");
  std::string bomb;
  for (int i = 0; i < 1'000'000; ++i) bomb += "<a>";
  CHECK(faults(bomb) == "1:194: elements are nested deeper than 64\n");
}
