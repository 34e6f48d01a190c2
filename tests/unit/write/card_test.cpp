#include "write/card.h"

#include <doctest/doctest.h>

#include "samples.h"
#include "sections.h"

using namespace binran;

namespace {

Block paragraph(std::string text, ParagraphRole role = ParagraphRole::body) {
  return {Paragraph{role, {Text{std::move(text)}}, {}}};
}

/// An entry with every kind of block.
Document entry(std::string language) {
  Document document;
  document.language = std::move(language);
  Section meaning = section(SectionRole::meaning, "意味");
  meaning.blocks = {
      paragraph("エッジプロキシは、端末が登録時に開いた特定の接続（フロー）でリクエストを届けるよう求められました。"),
      {List{ListKind::bulleted,
            {{{}, {paragraph("NATが無通信のマッピングを破棄した。")}}, {{}, {paragraph("端末が移動した。")}}}}},
  };
  Section checks = section(SectionRole::checks, "確認");
  checks.blocks = {
      {List{ListKind::numbered,
            {{{},
              {paragraph("応答した装置を特定する。"),
               {Command{{"tshark -r trace.pcap -Y 'sip.Status-Code == 430'"}, {}}}}}}}},
      {List{ListKind::labelled, {{{Text{"운영자"}}, {paragraph("설정하세요."), paragraph("지우세요.")}}}}},
      paragraph("接続が切れておりました。", ParagraphRole::say),
      paragraph("奥付", ParagraphRole::small),
      {Exchange{{"プロキシ", "エッジプロキシ", "着信者"},
                {ExchangeMessage{0, 1, "INVITE", false, false}, ExchangeMessage{1, 0, "430 Flow Failed", true, false}},
                {}}},
      {Table{{{0, true}, {1, false}},
             {{{Text{"コード"}}, true}, {{Text{"意味"}}, true}},
             {{{{Text{"404"}}, true}, {{Text{"問い合わせ先のドメインに該当する相手がいない"}}, false}}},
             {}}},
      {Leaders{LeadersKind::index, {{"あ", {{{Text{"暗号"}}, {{"sip-493", "493"}, {"sip-494", "494"}}, 1}}}}}}};
  meaning.sections = {checks};
  Section opened = part("4xx");
  opened.head = PartHead{"リクエスト失敗", "4xx", 3};
  document.sections = {
      entry_section(flow_failed(), {paragraph("この項目は英語のままです。", ParagraphRole::note)}, {meaning}),
      comparison_section(flow_failed(), flow_failed()), opened,
      cover_section({"SIP", "セッション開始プロトコル", "便覧", "75コード", {}})};
  return document;
}

std::string card(Sections sections, CardStyle style = {}, std::string_view language = "en") {
  Document document;
  document.language = language;
  document.sections = std::move(sections);
  return write_card(document, shipped_locale(language), style);
}

/// Blocks under no heading.
std::string card(Blocks blocks, CardStyle style = {}, std::string_view language = "en") {
  return card(Sections{section(SectionRole::description, "", std::move(blocks))}, style, language);
}

std::string without_sgr(std::string text) {
  for (std::size_t at = text.find('\x1b'); at != std::string::npos; at = text.find('\x1b')) {
    text.erase(at, text.find('m', at) - at + 1);
  }
  return text;
}

template <class Check>
void each_line(const std::string& text, Check check) {
  REQUIRE(text.ends_with('\n'));
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = text.find('\n', at);
    check(text.substr(at, end - at));
    at = end + 1;
  }
}

}  // namespace

TEST_CASE("the head is a box exactly as wide as the card") {
  CHECK(card(Sections{entry_section(flow_failed())}, {40, Ambiguous::narrow, false, false}, "ja") ==
        "┌──────────────────────────────────────┐\n"
        "│ 430  Flow Failed  4xx リクエスト失敗 │\n"
        "│ フロー失敗                           │\n"
        "│ 接続が失われている                   │\n"
        "├──────────────────────────────────────┤\n"
        "│ 送信元  エッジプロキシ               │\n"
        "│ 再試行  別の宛先へ可                 │\n"
        "└──────────────────────────────────────┘\n");
}

TEST_CASE("two codes stand side by side") {
  EntryHead first = flow_failed(), second = flow_failed();
  first.title = first.phrase = "Session Progress";
  first.code = "183";
  CHECK(card(Sections{comparison_section(first, second)}, {40, Ambiguous::narrow, true, false}, "ja") ==
        "+--------------------------------------+\n"
        "| 183  Session     | 430  Flow Failed  |\n"
        "| Progress         | 4xx リクエス      |\n"
        "| 4xx リクエス     | ト失敗            |\n"
        "| ト失敗           | フロー失敗        |\n"
        "| 接続が失われ     | 接続が失われ      |\n"
        "| ている           | ている            |\n"
        "+--------------------------------------+\n");
}

TEST_CASE("sections, lists and commands") {
  const Section checks =
      section(SectionRole::checks, "What to check",
              {{List{ListKind::numbered,
                     {{{}, {paragraph("Find the proxy."), {Command{{"tshark -r trace.pcap -Y 'sip'"}, {}}}}},
                      {{}, {paragraph("Compare the time of the last registration.")}}}}}});
  const Section say =
      section(SectionRole::say, "To say",
              {paragraph("We are sorry.", ParagraphRole::say), paragraph("Old text.", ParagraphRole::note)});
  CHECK(card(Sections{checks, say}, {40, Ambiguous::narrow, false, false}) ==
        "── What to check ───────────────────────\n"
        "  1. Find the proxy.\n"
        "       tshark -r trace.pcap -Y 'sip'\n"
        "  2. Compare the time of the last\n"
        "     registration.\n"
        "\n"
        "── To say ──────────────────────────────\n"
        "  │ We are sorry.\n"
        "\n"
        "  ! Old text.\n");
}

TEST_CASE("labels lead their text, and paragraphs under one label are parted") {
  const Blocks fixes = {paragraph("Set it."), paragraph("Delete it.")};
  CHECK(card({{List{ListKind::labelled, {{{Text{"callee"}}, fixes}, {{Text{"op"}}, {paragraph("Wait.")}}}}}}) ==
        "  callee  Set it.\n"
        "\n"
        "          Delete it.\n"
        "  op      Wait.\n");
  CHECK(card({{List{ListKind::labelled, {{{Text{"a label too long to lead"}}, {paragraph("Wait.")}}}}}}) ==
        "  a label too long to lead\n"
        "    Wait.\n");
}

TEST_CASE("every line fits every width, in every style") {
  for (const char* language : {"en", "ja", "ko"}) {
    const Document document = entry(language);
    for (std::size_t width = 40; width <= 120; ++width) {
      for (const Ambiguous ambiguous : {Ambiguous::narrow, Ambiguous::wide}) {
        for (const bool ascii : {false, true}) {
          const CardStyle style{width, ambiguous, ascii, width % 2 == 0};
          each_line(without_sgr(write_card(document, shipped_locale(language), style)), [&](const std::string& line) {
            CHECK(columns(line, ambiguous) <= width);
            CHECK_FALSE(line.ends_with(' '));
          });
        }
      }
    }
  }
}

TEST_CASE("boxes close in the same column, also where box drawing is wide") {
  for (const std::size_t width : {40u, 41u, 72u, 73u}) {
    for (const Ambiguous ambiguous : {Ambiguous::narrow, Ambiguous::wide}) {
      const std::string text = card(Sections{entry_section(flow_failed())}, {width, ambiguous, false, false}, "ja");
      const std::size_t expected = ambiguous == Ambiguous::wide ? width - width % 2 : width;
      each_line(text, [&](const std::string& line) { CHECK(columns(line, ambiguous) == expected); });
    }
  }
}

TEST_CASE("colour only where asked, and the words are the same") {
  const Document document = entry("ja");
  CardStyle style;
  const std::string plain_card = write_card(document, shipped_locale("ja"), style);
  style.colour = true;
  const std::string coloured = write_card(document, shipped_locale("ja"), style);
  CHECK(plain_card.find('\x1b') == std::string::npos);
  CHECK(coloured.find("\x1b[1m\x1b[33m430\x1b[0m") != std::string::npos);
  CHECK(without_sgr(coloured) == plain_card);
}

TEST_CASE("ascii draws with nothing else") {
  Document document = entry("en");
  document.sections = {
      entry_section(head_of("Lost"),
                    {{List{ListKind::bulleted, {{{}, {paragraph("One.")}}}}},
                     paragraph("Sorry.", ParagraphRole::say),
                     {Exchange{{"a", "b"}, {ExchangeMessage{0, 1, "INVITE", true, true}, ExchangeWait{0, "2 s"}}, {}}},
                     {Table{{{1, false}}, {{{Text{"head"}}, true}}, {{{{Text{"cell"}}, false}}}, {}}}})};
  const std::string text = write_card(document, shipped_locale("en"), {72, Ambiguous::narrow, true, false});
  for (const char c : text) CHECK(static_cast<unsigned char>(c) < 0x80);
}

TEST_CASE("an index without pages keeps the targets that have a label") {
  CHECK(card({{Leaders{LeadersKind::index,
                       {{"S", {{{Text{"SDP"}}, {{"sip-488", "488"}, {"sip-183", ""}, {"sip-606", "606"}}, 1}}}}}}}) ==
        "S\n"
        "  SDP  488, 606\n");
}

TEST_CASE("content never reaches the terminal as an escape") {
  const std::string evil = "x\x1b]0;owned\x07\u202Ey\u009b31m";
  const EntryHead head = head_of(evil);
  Section opened = part(evil);
  opened.head = PartHead{evil, evil, 0};
  const std::string text = card(Sections{
      entry_section(head), comparison_section(head, head), opened,
      section(SectionRole::topic, evil,
              {paragraph(evil),
               {Command{{evil}, {}}},
               {List{ListKind::labelled, {{{Text{evil}}, {paragraph(evil)}}}}},
               {Table{{{1, false}}, {{{Text{evil}}, true}}, {{{{Code{evil}}, false}}}, evil}},
               {Exchange{{evil, evil}, {ExchangeMessage{0, 1, evil, true, false}, ExchangeWait{0, evil}}, evil}},
               {Leaders{LeadersKind::index, {{evil, {{{Text{evil}}, {{"a", evil}}, 1}}}}}}},
              {section(SectionRole::topic, evil)}),
      cover_section({evil, evil, evil, evil, {Cover::Tab{evil, ClassKind::neutral}}})});
  for (const char* bad : {"\x1b", "\x07", "\u202E", "\u009b"}) CHECK(text.find(bad) == std::string::npos);
}

TEST_CASE("a width below 40 counts as 40, and an empty document is an empty card") {
  CHECK(card(Sections{entry_section(flow_failed())}, {10, Ambiguous::narrow, false, false}) ==
        card(Sections{entry_section(flow_failed())}, {40, Ambiguous::narrow, false, false}));
  CHECK(card(Sections{}).empty());
}
