#include "write/man.h"

#include <doctest/doctest.h>

#include "samples.h"
#include "sections.h"

using namespace binran;

namespace {

Document page(std::string language, Sections sections) {
  Document document;
  document.name = "sip-430";
  document.language = std::move(language);
  document.summary = "Flow Failed";
  document.collection = "SIP status codes";
  document.date = "2026-11-20";
  document.aliases = {"sip430"};
  document.sections = std::move(sections);
  return document;
}

Block paragraph(Inlines text, ParagraphRole role = ParagraphRole::body) {
  return {Paragraph{role, std::move(text), {}}};
}

/// What the sections become, after the heading.
std::string body(std::string_view language, Sections sections) {
  const std::string roff = write_man(page(std::string(language), std::move(sections)), shipped_locale(language));
  const std::string end_of_name = "sip-430, sip430 \\- Flow Failed\n";
  const std::size_t at = roff.find(end_of_name);
  REQUIRE(at != std::string::npos);
  return roff.substr(at + end_of_name.size());
}

/// Blocks under no heading.
std::string body(std::string_view language, Blocks blocks) {
  return body(language, Sections{section(SectionRole::description, "", std::move(blocks))});
}

}  // namespace

TEST_CASE("the head of a page, with NAME literal in every language") {
  const std::string head =
      ".TH \"SIP-430\" \"7\" \"2026-11-20\" \"binran\" \"SIP status codes\"\n"
      ".nh\n"
      ".ad l\n"
      ".ds AD l\n"
      ".SH NAME\n"
      "sip-430, sip430 \\- Flow Failed\n";
  for (const char* language : {"en", "ja", "ko"})
    CHECK(write_man(page(language, {}), shipped_locale(language)) == head);
}

TEST_CASE("a Japanese description that does not fit beside the names begins a line, unbroken") {
  Document document = page("ja", {});
  document.aliases = {"sip-a-rather-long-name-of-a-status-code"};
  document.summary = "条件付きリクエスト失敗 (Conditional Request Failed)";
  const std::string roff = write_man(document, shipped_locale("ja"));
  CHECK(roff.find(".nf\nsip-430, sip-a-rather-long-name-of-a-status-code \\-\n"
                  "条件付きリクエスト失敗 (Conditional Request Failed)\n.fi\n") != std::string::npos);
}

TEST_CASE("headings, and paragraphs with a sentence a line") {
  CHECK(body("en", Sections{section(SectionRole::meaning, "Meaning \"x\"",
                                    {paragraph({Text{"One ends. Two, e.g. "}, Code{"reg-id"}, Text{". Three"}}),
                                     paragraph({Text{"Next."}})},
                                    {section(SectionRole::topic, "Sub")})}) ==
        ".SH \"Meaning \\(dqx\\(dq\"\n"
        "One ends.\n"
        "Two, e.g. \\fBreg\\-id\\fR.\n"
        "Three\n"
        ".PP\n"
        "Next.\n"
        ".SS \"Sub\"\n");
}

TEST_CASE("Japanese is broken into lines that fit, Korean is left to the reader") {
  std::string japanese, korean;
  for (int i = 0; i < 5; ++i) japanese += "接続が切れ、登録が消えた。";
  for (int i = 0; i < 9; ++i) korean += "연결이 끊어졌습니다, ";
  const std::string lines = body("ja", Sections{section(SectionRole::meaning, "意味", {paragraph({Text{japanese}})})});
  CHECK(lines ==
        ".SH \"意味\"\n"
        "接続が切れ、登録が消えた。接続が切れ、登録が消えた。接続が切れ、登録が\n"
        ".br\n"
        "消えた。接続が切れ、登録が消えた。接続が切れ、登録が消えた。\n");
  CHECK(body("ko", {paragraph({Text{korean}})}).find(".br") == std::string::npos);
}

TEST_CASE("commands are copied as they are") {
  CHECK(body("en", {{Command{{"grep '^Via: \\.' -- x~", ".so y"}, {}}}}) ==
        ".EX\n"
        "\\&  grep \\(aq\\(haVia: \\(rs.\\(aq \\-\\- x\\(ti\n"
        "\\&  .so y\n"
        ".EE\n"
        ".nh\n");
}

TEST_CASE("lists") {
  const List numbered = {
      ListKind::numbered,
      {{{}, {paragraph({Text{"First."}}), {Command{{"dig x"}, {}}}}}, {{}, {paragraph({Text{"Second."}})}}}};
  CHECK(body("en", {{numbered}}) == ".IP 1. 4\nFirst.\n.EX\n\\&  dig x\n.EE\n.nh\n.IP 2. 4\nSecond.\n");
  const List labelled = {ListKind::labelled,
                         {{{Text{".operator"}}, {paragraph({Text{"One."}}), paragraph({Text{"Two."}})}}}};
  CHECK(body("en", {{labelled}}) == ".TP 11\n\\fB.operator\\fR\nOne.\n.sp\nTwo.\n");
  const List nested = {
      ListKind::bulleted,
      {{{}, {paragraph({Text{"Outer."}}), {List{ListKind::bulleted, {{{}, {paragraph({Text{"Inner."}})}}}}}}}}};
  CHECK(body("en", {{nested}}) == ".IP \\(bu 2\nOuter.\n.RS 2\n.IP \\(bu 2\nInner.\n.RE\n");
}

TEST_CASE("links alone show their addresses, links in a sentence do not") {
  const WebLink link = {"https://www.rfc-editor.org/rfc/rfc3261#section-8", "RFC 3261, section 8"};
  CHECK(body("en", {paragraph({link, Text{", "}, link})}) ==
        "RFC 3261, section 8\n.br\n<https://www.rfc\\-editor.org/rfc/rfc3261#section\\-8>\n.br\n"
        "RFC 3261, section 8\n.br\n<https://www.rfc\\-editor.org/rfc/rfc3261#section\\-8>\n");
  CHECK(body("en", {paragraph({Text{"As in "}, link, Text{"."}})}) == "As in RFC 3261, section 8.\n");
}

TEST_CASE("a list of pages, and a page in a sentence") {
  CHECK(body("en", {paragraph({ManualPage{"sip-486", 7}, Text{", "}, ManualPage{"sip-codes", 7}})}) ==
        ".BR \"sip\\-486\" \"(7),\"\n.BR \"sip\\-codes\" \"(7)\"\n");
  CHECK(body("en", {paragraph({Text{"See "}, ManualPage{"sip-486", 7}, Text{"."}})}) == "See \\fBsip\\-486\\fR(7).\n");
}

TEST_CASE("the head of an entry says its summary only where NAME does not") {
  EntryHead head = flow_failed();
  head.facts.resize(1);
  CHECK(body("ja", Sections{entry_section(head)}) ==
        "\\fB430 Flow Failed\\fR\n.br\nフロー失敗\n.br\n接続が失われている\n.br\n4xx リクエスト失敗\n"
        ".PP\n.nf\n\\fB送信元\\fR  エッジプロキシ\n.fi\n");
  head.summary = "Flow Failed";
  CHECK(body("ja", Sections{entry_section(head)}).find("フロー失敗\n.br\n4xx リクエスト失敗\n") != std::string::npos);
}

TEST_CASE("quotations and notes are set in") {
  CHECK(body("en", Sections{section(SectionRole::say, "Say", {paragraph({Text{"Sorry."}}, ParagraphRole::say)})}) ==
        ".SH \"Say\"\n.RS 4\nSorry.\n.RE\n");
}

TEST_CASE("content never becomes a request, wherever it stands") {
  const std::string evil = ".so /etc/passwd\n'x \\X'tty' \x1b[2J\u202E";
  const EntryHead head = head_of(evil);
  const Blocks blocks = {
      paragraph({Text{evil}, Code{evil}, Emphasis{evil}, Strong{evil}, CrossReference{"x", evil, {}},
                 WebLink{evil, evil}, ManualPage{evil, 7}}),
      paragraph({WebLink{evil, evil}}),
      paragraph({ManualPage{evil, 7}}),
      {Command{{evil}, {}}},
      {List{ListKind::labelled, {{{Text{evil}}, {paragraph({Text{evil}})}}}}},
      {Table{{{1, false}}, {{{Text{evil}}, true}}, {{{{Text{evil}}, false}}}, evil}},
      {Exchange{{evil, evil}, {ExchangeMessage{0, 1, evil, true, false}, ExchangeWait{0, evil}}, evil}},
      {Leaders{LeadersKind::index, {{evil, {{{Text{evil}}, {{"a", evil}}, 1}}}}}}};
  Section deep = section(SectionRole::topic, evil, blocks);
  for (int level = 0; level < 3; ++level) deep = section(SectionRole::topic, evil, {}, {deep});
  Section opened = part(evil);
  opened.head = PartHead{evil, evil, 0};
  const Sections sections = {deep, opened, entry_section(head), comparison_section(head, head),
                             cover_section({evil, evil, evil, evil, {Cover::Tab{evil, ClassKind::neutral}}})};
  for (const char* language : {"en", "ja"}) {
    Document document = page(language, sections);
    document.summary = document.collection = document.date = evil;
    document.aliases = {evil};
    const std::string roff = write_man(document, shipped_locale(language));
    CHECK(roff.find('\x1b') == std::string::npos);
    CHECK(roff.find("\u202E") == std::string::npos);
    CHECK(roff.find("\n.so") == std::string::npos);
    CHECK(roff.find("\n'") == std::string::npos);
    CHECK(roff.find("\\X") == std::string::npos);
  }
}
