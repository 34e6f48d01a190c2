#include "model/markup.h"

#include <doctest/doctest.h>

#include "reading.h"

using namespace binran;
using binran::testing::File;
using binran::testing::glossary_with;

namespace {

Markup read(const std::string& markup) {
  File file(glossary_with(markup));
  auto terms = read_glossary(file.xml);
  CHECK(file.said() == "");
  return terms.at("t").texts.at("en").definition;
}

/// The phrases of a paragraph, each with a letter for its kind, parted by |.
std::string phrases(const Markup& markup) {
  std::string result;
  for (const Phrase& phrase : markup.phrases) {
    static const char* const kinds[] = {"t:", "c:", "e:", "ref:", "rfc:", "term:"};
    result += (result.empty() ? "" : "|");
    result += kinds[phrase.index()];
    result += written_words(Markup{{phrase}, {}});
  }
  return result;
}

}  // namespace

TEST_CASE("a paragraph keeps its words, its markup and the spaces between") {
  const Markup markup = read(
      "\n  A <c>Via</c> <em>b</em>, <ref protocol=\"sip\" code=\"486\"/> and <rfc number=\"3261\" section=\"8.1\"/>"
      " or <rfc number=\"2543\"/> <term id=\"t\">ts</term>.\n ");
  CHECK(phrases(markup) ==
        "t:A |c:Via|t: |e:b|t:, |ref:486|t: and |rfc:RFC 3261 8.1|t: or |rfc:RFC 2543|t: |term:ts|t:.");
  CHECK(written_words(markup) == "A Via b, 486 and RFC 3261 8.1 or RFC 2543 ts.");
}

TEST_CASE("a line break is a space, except between characters that are written without") {
  CHECK(phrases(read("one\n   two")) == "t:one two");
  CHECK(phrases(read("日本\n   語です。\n次")) == "t:日本語です。次");
  CHECK(phrases(read("日本\n<term id=\"t\">語</term>\n です")) == "t:日本|term:語|t:です");
  CHECK(phrases(read("日本\n<c>x</c>\nです")) == "t:日本 |c:x|t: です");
  CHECK(phrases(read("한국\n어")) == "t:한국 어");
  CHECK(phrases(read("<c>x</c>\n<c>y</c>")) == "c:x|t: |c:y");
}

TEST_CASE("comments and character data are no part of the markup") {
  CHECK(phrases(read("one<!-- two --> three")) == "t:one three");
  CHECK(phrases(read("a <![CDATA[<b> & ]]>c &#x65E5;")) == "t:a <b> & c 日");
}

TEST_CASE("a phrase knows where its words begin") {
  const std::string text = glossary_with("\n  one <c>two</c> <ref protocol=\"sip\" code=\"486\"/>");
  File file(text);
  const auto terms = read_glossary(file.xml);
  const auto& found = terms.at("t").texts.at("en").definition.phrases;
  CHECK(file.at(std::get<Text>(found[0]).place).starts_with("one <c>"));
  CHECK(file.at(std::get<Code>(found[1]).place).starts_with("two</c>"));
  CHECK(file.at(std::get<CodeReference>(found[3]).place).starts_with("486\""));
}

TEST_CASE("commands keep their lines, without the indentation of the file") {
  File file(
      "<symptoms protocol=\"sip\"><symptom id=\"s\"><suspect code=\"404\"/>\n"
      "  <command>\n"
      "    dig  +short \\\n"
      "      NAPTR example.com\n"
      "    true  \n"
      "  </command>\n"
      "  <command>x &amp;&amp; y</command>\n"
      "<text xml:lang=\"en\"><title>t</title><heard>h</heard><observed>o</observed><first>Look.</first></text>"
      "</symptom></symptoms>");
  const auto list = read_symptoms(file.xml);
  CHECK(file.said() == "");
  CHECK(written_words(list.items.at(0).texts.at("en").first) == "Look.");
  const std::vector<Written>& commands = list.items.at(0).commands;
  REQUIRE(commands.size() == 2);
  CHECK(commands[0].value == "dig  +short \\\n  NAPTR example.com\ntrue");
  CHECK(commands[1].value == "x && y");
}
