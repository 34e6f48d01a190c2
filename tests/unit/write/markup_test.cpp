// What may stand on a page, and what never reaches it.
#include "write/markup.h"

#include <doctest/doctest.h>

#include "holds.h"
#include "samples.h"
#include "write/inline_markup.h"
#include "write/page_markup.h"

using namespace binran;

namespace {

std::string page_of(Blocks blocks, std::string language = "en") {
  Document document;
  document.name = "sip-430";
  document.language = std::move(language);
  document.title = "430";
  document.sections = {{SectionRole::topic, "part", {Text{"Part"}}, {}, std::move(blocks), {}}};
  Breaker breaker = breaker_of("en");
  MarkupWriter out;
  write_page(document, {[](const std::string& target) { return target == "here" ? "#here" : ""; }, "in words"}, breaker,
             out);
  return out.take();
}

}  // namespace

TEST_CASE("text and values of attributes are data") {
  MarkupWriter out;
  out.element("p", {{"title", "a\"><script>"}, {"lang", ""}}, "1 < 2 & \"3\" > 2 </p>");
  CHECK(out.take() == "<p title=\"a&quot;&gt;&lt;script&gt;\">1 &lt; 2 &amp; &quot;3&quot; &gt; 2 &lt;/p&gt;</p>");
}

TEST_CASE("XHTML closes what is empty, and says a language in both ways") {
  MarkupWriter out(Syntax::xml);
  out.document_type();
  out.open("p", {{"lang", "ja"}});
  out.empty("br", {});
  out.close("p");
  CHECK(out.take() ==
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<!DOCTYPE html>\n<p lang=\"ja\" xml:lang=\"ja\"><br/></p>");
}

TEST_CASE("marks for docsets stand before headings, and only there") {
  Document document;
  document.name = "sip-430";
  document.title = "430 \"a\"";
  document.sections = {{SectionRole::topic, "part", {Text{"원인"}}, {}, {}, {}}};
  Breaker breaker = breaker_of("en");
  PageFrame frame{[](const std::string&) { return std::string(); }, "in words"};
  frame.with_section_marks = true;
  MarkupWriter out;
  write_page(document, frame, breaker, out);
  const std::string page = out.take();
  CHECK(holds(page, R"(<a name="//apple_ref/cpp/Section/430%20%22a%22" class="dashAnchor"></a><h1>)"));
  CHECK(holds(page, R"(<a name="//apple_ref/cpp/Section/%EC%9B%90%EC%9D%B8" class="dashAnchor"></a><h2>)"));
  CHECK(!holds(page_of({}), "dashAnchor"));
}

TEST_CASE("controls of C0 and C1, and those that reorder text, do not reach a page") {
  MarkupWriter out;
  out.text(
      "a\x1b[1m\x07"
      "b\u0085c\u202Ed\te");
  CHECK(out.take() == "a[1mb cd e");
}

TEST_CASE("links lead by https, beside the page or on it") {
  for (const char* uri :
       {"https://www.rfc-editor.org/rfc/rfc3261#section-8", "sip-486.html", "#causes", "../ja/a.html"})
    CHECK_MESSAGE(is_safe_uri(uri), uri);
  for (const char* uri :
       {"", "http://a", "javascript:alert(1)", "data:text/html,x", "//a/b", "JavaScript:x", "file:///a"})
    CHECK_MESSAGE(!is_safe_uri(uri), uri);
}

TEST_CASE("a link that is none is text") {
  const std::string page = page_of({{Paragraph{
      {},
      {WebLink{"javascript:alert(1)", "RFC"}, CrossReference{"nowhere", "there"}, CrossReference{"here", "here"}},
      {}}}});
  CHECK(holds(page, "<p>RFCthere<a href=\"#here\">here</a></p>"));
}

TEST_CASE("what is in another language says so") {
  const std::string page =
      page_of({{Paragraph{{}, {Text{"文", {}}, Text{"Flow Failed", "en"}, Strong{"b", "en"}}, "ko"}}}, "ja");
  CHECK(holds(page, "<p lang=\"ko\">文<span lang=\"en\">Flow Failed</span><strong lang=\"en\">b</strong></p>"));
}

TEST_CASE("an answer of a triage leads to the step, or says the end") {
  Triage triage;
  triage.questions = {{{Text{"Any?"}}, {}, {{{Text{"Yes"}}, TriageNext{1, {Text{"go to step 2"}}}}}, "here"},
                      {{Text{"More?"}}, {}, {{{Text{"No"}}, TriageEnd{{Text{"430"}}, {Text{"Flow"}}}}}, "here"}};
  const std::string page = page_of({{triage}});
  CHECK(
      holds(page, "<a href=\"#here\"><span class=\"answer\">Yes</span> <span class=\"leads\">go to step 2</span></a>"));
  CHECK(holds(page, "<span class=\"answer\">No</span> <span class=\"leads\">430 Flow</span></li>"));
}

TEST_CASE("a heading of a row is for all rows that it is for") {
  Table table;
  table.columns = {{1, false}, {1, false}};
  table.rows = {{{{Text{"a"}}, true}, {{Text{"1"}}}}, {{{}, true}, {{Text{"2"}}}}};
  CHECK(holds(page_of({{table}}), "<tr><th scope=\"row\" rowspan=\"2\">a</th><td>1</td></tr>\n<tr><td>2</td></tr>"));
}

TEST_CASE("headings of Japanese may end a line between phrases, those of others at their spaces") {
  const auto heading = [](const std::string& words, std::string_view language) {
    Breaker breaker = breaker_of(language);
    MarkupWriter out;
    write_heading({Text{words}, Code{"ACK"}}, {}, breaker, out);
    return out.take();
  };
  const std::string japanese = heading("発信がすぐに断られる", "ja");
  CHECK(holds(japanese, "発信が<wbr>"));
  CHECK(!holds(japanese, "断ら<wbr>"));
  CHECK(holds(japanese, "<code translate=\"no\">ACK</code>"));
  CHECK(!holds(heading("걸자마자 거절됨", "ko"), "<wbr>"));
  CHECK(!holds(heading("Calls are refused at once", "en"), "<wbr>"));
}
