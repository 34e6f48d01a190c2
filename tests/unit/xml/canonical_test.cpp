#include "xml/canonical.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "base/utf8.h"
#include "xml/element.h"
#include "xml/respelling.h"

using namespace binran;

namespace {

const Vocabulary vocabulary{.attributes = {{"a", {"first", "second", "xml:lang"}}},
                            .inlines = {"c", "em", "ref", "term"},
                            .verbatim = {"command"}};

/// A sentence begins behind each full stop and the space there may be behind it; `language` is put into `asked`.
SentenceFinder sentences(std::string* asked = nullptr) {
  return [asked](std::string_view text, const std::string& language) {
    std::vector<std::size_t> starts;
    for (const std::string_view stop : {std::string_view("."), std::string_view("。")}) {
      for (std::size_t at = text.find(stop); at != text.npos; at = text.find(stop, at + 1)) {
        const std::size_t start = std::min(text.find_first_not_of(' ', at + stop.size()), text.size());
        if (start < text.size()) starts.push_back(start);
      }
    }
    std::ranges::sort(starts);
    if (asked) *asked = language;
    return starts;
  };
}

constexpr std::string_view declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

/// The canonical form; the messages where there is none.
std::string formatted(const std::string& text, const SentenceFinder& find = sentences()) {
  Sources sources;
  Diagnostics diagnostics;
  const auto form = canonical_form(sources.add("t.xml", text), sources, vocabulary, find, diagnostics);
  CHECK(form.has_value() == !diagnostics.has_errors());
  return form ? *form : diagnostics_as_text(diagnostics, sources, false);
}

/// Without the declaration, which all files have. What is canonical stays.
std::string canonical(const std::string& text, const SentenceFinder& find = sentences()) {
  const std::string form = formatted(text, find);
  REQUIRE(form.starts_with(declaration));
  CHECK(formatted(form, find) == form);
  return form.substr(declaration.size());
}

/// What of a long paragraph is in its lines, which are indented by four spaces. `words` is too short to need lines, and
/// `filler` makes it long.
const std::string filler(121, 'x');

std::string paragraph(const std::string& words) {
  std::string form = canonical("<a><p>" + words + filler + "</p></a>");
  const std::string begin = "<a>\n  <p>\n    ", end = filler + "\n  </p>\n</a>\n";
  REQUIRE(form.starts_with(begin));
  REQUIRE(form.ends_with(end));
  form = form.substr(begin.size(), form.size() - begin.size() - end.size());
  for (std::size_t at = 0; (at = form.find("\n    ", at)) != form.npos;) form.replace(at, 5, "|");
  return form;
}

}  // namespace

TEST_CASE("a file has a declaration, line feeds, no byte order mark and a line feed at its end") {
  CHECK(formatted("<a/>") == std::string(declaration) + "<a/>\n");
  CHECK(formatted("\xEF\xBB\xBF<?xml version='1.0'?>\r\n<a>\r\n<b/>\r\n</a>") ==
        std::string(declaration) + "<a>\n  <b/>\n</a>\n");
  CHECK(formatted("<?xml version='1.0' encoding='utf-8' standalone='yes'?><a/>\n\n\n") ==
        std::string(declaration) + "<a/>\n");
}

TEST_CASE("attributes stand in order, others behind them as they were written") {
  CHECK(canonical("<a z='1'\n  second='2' y='3' first='4'></a>") == "<a first=\"4\" second=\"2\" z=\"1\" y=\"3\"/>\n");
  CHECK(canonical("<b second='2' first='1' />") == "<b second=\"2\" first=\"1\"/>\n");
}

TEST_CASE("values have double quotes, and only the references that are needed") {
  CHECK(respelled_value("&quot;\"&apos;'&gt;&lt;&amp;") == "&quot;&quot;''>&lt;&amp;");
  CHECK(respelled_value("&#65;&#x42;&#34;&#60;&#38;") == "AB&quot;&lt;&amp;");
  CHECK(respelled_value("a&#10;b&#9;&#xD;&#32;") == "a&#10;b&#9;&#xD; ");
  CHECK(canonical("<b c='x\n  y'/>") == "<b c=\"x   y\"/>\n");
}

TEST_CASE("text has only the references that are needed, or that let something be seen") {
  CHECK(respelled_text("&quot;&apos;&gt;&lt;&amp;") == "\"'>&lt;&amp;");
  CHECK(respelled_text("&#x3042;&#33;&#x1F600;") == "あ!😀");
  CHECK(respelled_text("&#xA0;&#x200B;&#x200d;&#173;&#x202E;") == "&#xA0;&#x200B;&#x200d;&#173;&#x202E;");
  CHECK(respelled_text("e&#x301;\u2329") == "é\u3008");
  CHECK(respelled_value("e\u0301") == "é");
  CHECK(respelled_text("\u00A0") == "\u00A0");
  CHECK(text_of_character_data("<&>\"") == "&lt;&amp;>\"");
  CHECK(canonical("<p>a ]]&gt; <![CDATA[<b>]]]]>&gt; &gt;</p>") == "<p>a ]]&gt; &lt;b>]]&gt; ></p>\n");
}

TEST_CASE(
    "a reference that stays is to nothing beside which a line break is read otherwise than beside the reference") {
  for (unsigned c = 1; c < 0x40000; ++c) {
    if (c == 0xD800) c = 0xE000;
    const std::string reference = "&#" + std::to_string(c) + ";";
    if (respelled_text(reference) != reference) continue;
    std::string character;
    append_utf8(character, c);
    if (collapse_white_space("あ\n" + character) != "あ " + character) FAIL_CHECK(c);
  }
}

TEST_CASE("elements stand on lines, two spaces further in for each level") {
  CHECK(canonical("<a><b><d/></b>\n\n\n\n   <b> </b><e>\n\n<f/>\n\n</e></a>") ==
        "<a>\n  <b>\n    <d/>\n  </b>\n\n  <b/>\n  <e>\n    <f/>\n  </e>\n</a>\n");
}

TEST_CASE("comments and instructions stay where they were") {
  CHECK(canonical("<?xml version='1.0'?><!-- 1 -->\n<?pi  of it?><!--2-->\n\n<a/>\n<!--3--><?q?>\n\n<!--4-->") ==
        "<!-- 1 -->\n<?pi of it?> <!--2-->\n\n<a/>\n<!--3--> <?q?>\n\n<!--4-->\n");
  CHECK(canonical("<!--1--><a/>") == "<!--1-->\n<a/>\n");
  CHECK(canonical("<a> <!-- of all -->\n<b/>  <!-- of b -->\n\n<!-- two\n lines --><d/></a>") ==
        "<a> <!-- of all -->\n  <b/> <!-- of b -->\n\n  <!-- two\n lines -->\n  <d/>\n</a>\n");
}

TEST_CASE("prose that fits stays on a line, and else has a line for each sentence") {
  CHECK(canonical("<p>\n  One.\n  Two  three. </p>") == "<p>One. Two three.</p>\n");
  CHECK(canonical("<p>" + std::string(113, 'x') + "</p>") == "<p>" + std::string(113, 'x') + "</p>\n");
  CHECK(canonical("<p>" + std::string(114, 'x') + "</p>") == "<p>\n  " + std::string(114, 'x') + "\n</p>\n");
  std::string wide;
  for (int i = 0; i < 57; ++i) wide += "語";
  CHECK(canonical("<p>" + wide + "</p>") == "<p>\n  " + wide + "\n</p>\n");
  CHECK(paragraph("One. Two. ") == "One.|Two.|");
  CHECK(paragraph("One.\n\n  Two\nand three.\n") == "One.|Two and three.|");
  CHECK(paragraph("One. <c>x</c> is <em>two. Not</em> three. <ref/> ") ==
        "One.|<c>x</c> is <em>two. Not</em> three.|<ref/> ");
}

TEST_CASE("a line ends only where it is read as nothing, or as the space that was there") {
  CHECK(paragraph("日本。語。x語x") == "日本。|語。|x語x");
  CHECK(paragraph("日本。\n語。\nx") == "日本。|語。|x");
  CHECK(paragraph("日本。 語。") == "日本。 語。|");
  CHECK(paragraph("日本。<em>語。</em><c>x</c>。<term>語</term>。<ref/>") ==
        "日本。|<em>語。</em>|<c>x</c>。|<term>語</term>。|<ref/>");
  CHECK(paragraph("日本。&#x8A9E;。&#xA0;&#x3000;") == "日本。|語。|&#xA0;　");
  CHECK(paragraph("한국.\n어.") == "한국.|어.");
}

TEST_CASE("white space inside an element of a sentence is collapsed too") {
  CHECK(canonical("<p>a <em>\n b\n c </em>, <c> </c>\n<ref></ref></p>") == "<p>a <em>b c</em>, <c/> <ref/></p>\n");
  CHECK(canonical("<p><c>a</c> <c>b</c><em>c <c>d</c></em></p>") == "<p><c>a</c> <c>b</c><em>c <c>d</c></em></p>\n");
}

TEST_CASE("verbatim elements keep their bytes and have lines of their own") {
  CHECK(canonical("<p>Look. <command>  a &gt;\r\n\tb <![CDATA[<]]> </command></p>") ==
        "<p>\n  Look.\n  <command>  a &gt;\n\tb <![CDATA[<]]> </command>\n</p>\n");
  CHECK(canonical("<p>Look: <command>a</command> <command>b</command>\n</p>") ==
        "<p>Look:<command>a</command><command>b</command></p>\n");
  CHECK(canonical("<a><command second='1' first='2'> </command><command></command></a>") ==
        "<a>\n  <command second=\"1\" first=\"2\"> </command>\n  <command/>\n</a>\n");
}

TEST_CASE("comments in prose stay between their words, or on their lines") {
  CHECK(canonical("<p>one <!-- 2 -->\nthree</p>") == "<p>one <!-- 2 --> three</p>\n");
  CHECK(canonical("<p>on<!-- 2 -->e<?x?></p>") == "<p>on<!-- 2 -->e<?x?></p>\n");
  CHECK(canonical("<p>語<!-- 2 -->\n語 <!-- 3 --> <c>x</c><!-- 4 --> <c>y</c></p>") ==
        "<p>語<!-- 2 -->語 <!-- 3 --> <c>x</c> <!-- 4 --> <c>y</c></p>\n");
  CHECK(canonical("<p><!-- 1 --> two <!-- 3 --></p>") == "<p><!-- 1 --> two <!-- 3 --></p>\n");
  CHECK(canonical("<p>\n<!-- 1 -->\ntwo.\n<!-- 3 -->\nfour. five.\n<!-- 6 --></p>") ==
        "<p>\n  <!-- 1 -->\n  two.\n  <!-- 3 -->\n  four.\n  five.\n  <!-- 6 -->\n</p>\n");
}

TEST_CASE("a name that is inline in prose may be of structure elsewhere") {
  CHECK(canonical("<a><term><b>x</b></term><term><b>y</b></term></a>") ==
        "<a>\n  <term>\n    <b>x</b>\n  </term>\n  <term>\n    <b>y</b>\n  </term>\n</a>\n");
}

TEST_CASE("text among elements that are no part of it is left as it is") {
  CHECK(canonical("<a>x\n <b>  y</b><!-- z --><d z='1'/> </a>") == "<a>x\n <b>  y</b><!-- z --><d z=\"1\"/> </a>\n");
}

TEST_CASE("prose with a comment or white space inside a character is left as it is") {
  CHECK(canonical("<p> e<!-- 1 -->\u0301 </p>") == "<p> e<!-- 1 -->\u0301 </p>\n");
  CHECK(canonical("<p> か\n\u3099 </p>") == "<p> か\n\u3099 </p>\n");
  CHECK(canonical("<p> e<c/>\u0301 </p>") == "<p>e<c/>\u0301</p>\n");
}

TEST_CASE("sentences are those of the language in force") {
  std::string asked = "none";
  formatted("<a xml:lang='ja'><b xml:lang='ko'><p/></b><p>" + filler + "</p></a>", sentences(&asked));
  CHECK(asked == "ja");
  formatted("<p>" + filler + "</p>", sentences(&asked));
  CHECK(asked == "");
}

TEST_CASE("what is not well-formed has no canonical form") {
  CHECK(formatted("<a><b></a>").find("expected </b>") != std::string::npos);
  CHECK(formatted("<a b='1' b='2'/>").find("second attribute b") != std::string::npos);
  CHECK(formatted("<a>&nbsp;</a>").find("unknown entity") != std::string::npos);
  CHECK(formatted("<!DOCTYPE a><a/>").find("document type declaration") != std::string::npos);
}

TEST_CASE("elements in elements take no more time for each level") {
  std::string text = "x";
  for (int level = 0; level < 60; ++level) text = "<em>" + text + "</em>";
  CHECK(canonical("<p>" + text + "</p>").find(text) != std::string::npos);
}
