#include "document/plain_text.h"

#include <doctest/doctest.h>

#include "document/dump.h"

using namespace binran;

namespace {

Document sample() {
  Document document;
  document.name = "sip-430";
  document.language = "ja";
  document.title = "SIP \"430\"";
  document.aliases = {"sip-flow-failed"};
  EntryHead head;
  head.anchor = "sip-430";
  head.code = "430";
  head.phrase = "Flow Failed";
  head.title = "フロー失敗";
  head.class_id = "4xx";
  head.class_kind = ClassKind::client;
  head.facts = {{"送信者", "プロキシ", "sender", "proxy"}};
  Section section{SectionRole::entry, "sip-430", {}, head};
  Blocks& blocks = section.blocks;
  blocks.push_back({Paragraph{
      ParagraphRole::lead,
      {Text{"見よ: "}, CrossReference{"sip-486", "486", "en"}, PageReference{"sip-486", "p. "}, Text{" "},
       ManualPage{"sip-486", 7}, Code{"Path"}, Emphasis{"x"}, Strong{"y"}, WebLink{"https://example.com", "RFC 5626"}},
      {}}});
  blocks.push_back({List{ListKind::labelled, {{{Text{"operator"}}, {{Command{{"one", "two"}, {}}}}, "here"}}}});
  blocks.push_back(
      {Table{{{1, false}, {1, true}}, {{{Text{"a"}}, true}, {{Text{"b"}}, true}}, {{{{Text{"c"}}}, {{}}}}, {}}});
  blocks.push_back({Exchange{{"A", "B"}, {ExchangeMessage{0, 1, "INVITE", true, true}, ExchangeWait{1, "32 s"}}, "x"}});
  section.sections = {{SectionRole::causes, "causes", {Text{"Causes"}}, {}, {{Paragraph{{}, {Text{"One."}}, {}}}}}};
  document.sections = {
      {SectionRole::part_body, "part-4xx", {Text{"4xx"}}, PartHead{"Failure", "4xx", 3}, {}, {section}}};
  return document;
}

}  // namespace

TEST_CASE("plain text has the words and nothing else") {
  CHECK(plain_text(sample()) ==
        "4xx\nFailure\n430\nFlow Failed\nフロー失敗\n送信者\tプロキシ\n"
        "見よ: 486 sip-486(7)PathxyRFC 5626\n"
        "operator\none\ntwo\n"
        "a\tb\nc\t\n"
        "A\nB\nINVITE\n32 s\nCauses\nOne.\n");
  CHECK(plain_text(Document{}).empty());
}

TEST_CASE("a dump shows every node of the tree") {
  CHECK(dump(sample()) ==
        R"dump(document name="sip-430" language="ja"
  title "SIP \"430\""
  summary ""
  collection ""
  alias "sip-flow-failed"
  section part-body anchor="part-4xx"
    title
      text "4xx"
    part-head subtitle="Failure" tab="4xx" position=3
    section entry anchor="sip-430"
      entry-head "430" anchor="sip-430" class="4xx" kind=client
        phrase "Flow Failed"
        title "フロー失敗"
        summary ""
        class-label ""
        fact "送信者" "プロキシ" id="sender" key="proxy"
      paragraph lead
        text "見よ: "
        cross-reference "486" target="sip-486" language="en"
        page-reference target="sip-486" before="p. "
        text " "
        manual-page "sip-486(7)"
        code "Path"
        emphasis "x"
        strong "y"
        web-link "RFC 5626" uri="https://example.com"
      list labelled
        item anchor="here"
          label
            text "operator"
          command
            "one"
            "two"
      table
        column 1
        column fixed
        header
          header-cell
            text "a"
          header-cell
            text "b"
        row
          cell
            text "c"
          cell
      exchange "x"
        party "A"
        party "B"
        message 0 1 "INVITE" marked lost
        wait 1 "32 s"
      section causes anchor="causes"
        title
          text "Causes"
        paragraph body
          text "One."
)dump");
}
