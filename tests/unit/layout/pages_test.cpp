// Pages of small made documents: what a page break keeps together, what stands in the margins, and the structure tree.
#include <doctest/doctest.h>

#include <algorithm>
#include <functional>
#include <set>

#include "base/match.h"
#include "layout/page_builder.h"
#include "layout/sheet.h"
#include "layout/typeset.h"
#include "line_fixture.h"
#include "sections.h"

namespace binran {
namespace {

const std::vector<Locale>& locales() {
  static Sources sources;
  static Diagnostics diagnostics;
  static const std::vector<Locale> read =
      read_locales(std::filesystem::path(BINRAN_SOURCE_DIR) / "content" / "locales", sources, diagnostics);
  return read;
}

const std::filesystem::path hyphenation =
    std::filesystem::path(BINRAN_SOURCE_DIR) / "content" / "locales" / "hyphenation";

Document document(Sections sections) {
  Document result;
  result.name = "test";
  result.language = "en";
  result.title = "A handbook";
  result.date = "2026-01-02";
  result.notes = "Notes";
  result.sections = std::move(sections);
  return result;
}

Pages composed(const Document& made, std::string_view paper = "a4") {
  Diagnostics diagnostics;
  Pages pages = typeset(made, committed_fonts(), locales(), hyphenation, *find_paper(paper), diagnostics);
  CHECK(diagnostics.empty());
  return pages;
}

Block paragraph(const std::string& text) {
  return {Paragraph{ParagraphRole::body, {Text{text}}, {}}};
}

/// Words that take `lines` lines or a few more.
std::string long_text(int lines) {
  std::string text;
  for (int i = 0; i < lines * 8; ++i) text += "responses ";
  return text + "end";
}

EntryHead entry(const std::string& code) {
  EntryHead head;
  head.anchor = "sip-" + code;
  head.code = code;
  head.phrase = head.title = "Phrase of " + code;
  head.summary = "Summary of " + code;
  head.class_id = code.substr(0, 1) + "xx";
  head.class_label = "Class " + head.class_id;
  head.facts = {{"Sent by", "proxy"}, {"Response", "Final"}};
  return head;
}

/// The part of the fourth class.
Section class_part(Sections entries) {
  return {SectionRole::part_body, "part-4xx", {Text{"4xx"}}, PartHead{"Failure", "4xx", 3}, {}, std::move(entries)};
}

struct Drawn {
  std::size_t page;
  Points x, y, size;
  bool artifact_;
};

/// What is drawn, where that is text.
const TextRun* text_of(const Pages& pages, const Drawing& drawing) {
  const auto* late = std::get_if<LateText>(&drawing.what);
  return late ? &pages.late.at(late->index) : std::get_if<TextRun>(&drawing.what);
}

/// Where the text that holds `part` was drawn.
std::vector<Drawn> find(const Pages& pages, const std::string& part) {
  std::vector<Drawn> found;
  for (std::size_t page = 0; page < pages.pages.size(); ++page)
    for (const Drawing& drawing : pages.pages[page].drawings)
      if (const TextRun* run = text_of(pages, drawing); run && run->text.find(part) != std::string::npos)
        found.push_back({page, run->glyphs.empty() ? 0 : run->at.x + run->glyphs.front().x, run->at.y, run->size,
                         drawing.content == artifact});
  return found;
}

/// The text of the elements under `element`, in reading order.
std::string read_aloud(const Pages& pages, ElementId element) {
  std::string text;
  for (const StructureKid& kid : pages.structure[std::size_t(element)].kids)
    match(
        kid, [&](ElementId child) { text += read_aloud(pages, child); },
        [&](const ContentKid& content) {
          for (const Drawing& drawing : pages.pages[std::size_t(content.page)].drawings)
            if (const TextRun* run = text_of(pages, drawing); run && drawing.content == content.content)
              text += run->text;
        },
        [](const LinkKid&) {});
  return text;
}

/// Elements that no other has as a kid: layouts that were tried and given up would leave them.
std::ptrdiff_t stray_elements(const Pages& pages) {
  std::ptrdiff_t kids = 0;
  for (const StructureElement& element : pages.structure)
    kids += std::ranges::count_if(element.kids, std::holds_alternative<ElementId, ElementId, ContentKid, LinkKid>);
  return static_cast<std::ptrdiff_t>(pages.structure.size()) - 1 - kids;
}

}  // namespace

TEST_CASE("roman numbers") {
  CHECK(roman_number(1) == "i");
  CHECK(roman_number(4) == "iv");
  CHECK(roman_number(9) == "ix");
  CHECK(roman_number(14) == "xiv");
  CHECK(roman_number(1999) == "mcmxcix");
}

TEST_CASE("a heading stays with what it heads, on wide and on narrow paper") {
  for (const std::string_view paper : {"a4", "a5", "b5", "letter"}) {
    // Whatever fills the page before, some of these leave room for the heading alone.
    for (int lines = 30; lines < 60; ++lines) {
      const Pages pages = composed(
          document({part("Part", {paragraph(long_text(lines))},
                         {section(SectionRole::causes, "Headline", {paragraph("Body follows " + long_text(4))})})}),
          paper);
      REQUIRE(find(pages, "Headline").size() == 1);
      CHECK(find(pages, "Headline").front().page == find(pages, "Body ").front().page);
    }
  }
}

TEST_CASE("no page begins with the last line of a paragraph or ends with its first") {
  for (int lines = 30; lines < 75; ++lines) {
    const Pages pages = composed(document({part("Part", {paragraph(long_text(lines)), paragraph(long_text(5))})}));
    for (std::size_t page = 0; page < pages.pages.size(); ++page) {
      // Lines of the two paragraphs on this page, by element.
      std::map<ElementId, int> of_element;
      for (const Drawing& drawing : pages.pages[page].drawings)
        if (std::holds_alternative<TextRun>(drawing.what) && drawing.content != artifact)
          ++of_element[pages.pages[page].marked[std::size_t(drawing.content)]];
      for (const auto& [element, count] : of_element)
        if (pages.structure[std::size_t(element)].tag == Tag::P) CHECK(count >= 2);
    }
  }
}

TEST_CASE("no page begins with the last item of a list or ends with its first, where they are a line") {
  List list{ListKind::bulleted, {}};
  for (const char* item : {"first", "second", "third", "fourth"}) list.items.push_back({{}, {paragraph(item)}});
  for (int lines = 30; lines < 60; ++lines) {
    const Pages pages = composed(document({part("Part", {paragraph(long_text(lines)), {list}})}));
    CHECK(find(pages, "first").front().page == find(pages, "second").front().page);
    CHECK(find(pages, "third").front().page == find(pages, "fourth").front().page);
  }
}

TEST_CASE("whatever a list item holds is printed") {
  const Table table{{{1, true}, {1, false}}, {}, {{{{Text{"cell one"}}}, {{Text{"cell two"}}}}}, {}};
  const Exchange exchange{{"here", "there"}, {ExchangeMessage{0, 1, "INVITE"}}, "described"};
  const List inner{ListKind::bulleted, {{{}, {paragraph("inner item")}}}};
  const Leaders leaders{LeadersKind::index, {{"L", {{{Text{"leader line"}}, {{"p", "499"}}}}}}};
  const List list{ListKind::numbered, {{{}, {paragraph("outer item"), {table}, {exchange}, {inner}, {leaders}}}}};
  for (const std::string_view paper : {"a4", "a5"}) {
    const Pages pages = composed(document({part("Part", {{list}})}), paper);
    for (const char* words :
         {"outer item", "cell one", "cell two", "INVITE", "there", "inner item", "leader line", "499"})
      CHECK(find(pages, words).size() == 1);
    CHECK(find(pages, "cell one").front().x > find(pages, "1.").front().x);
    CHECK(stray_elements(pages) == 0);
  }
}

TEST_CASE("a bookmark has every word of its heading") {
  Section symptom = section(SectionRole::symptom, "", {paragraph("Text.")});
  symptom.anchor = "symptom-x";
  symptom.title = {Text{"The "}, Code{"Via"}, Strong{" field"}};
  const Pages pages = composed(document({part("Part", {}, {symptom})}));
  CHECK(pages.outline.back().title == "The Via field");
}

TEST_CASE("an entry's head and facts are never parted, and an entry does not begin at the foot of a page") {
  for (int lines = 20; lines < 60; ++lines) {
    const Pages pages = composed(document(
        {part("4xx", {paragraph(long_text(lines))}, {entry_section(entry("430"), {paragraph(long_text(3))})})}));
    const std::size_t page = find(pages, "Summary of").front().page;
    CHECK(find(pages, "Phrase of").front().page == page);
    CHECK(find(pages, "proxy").front().page == page);
    CHECK(find(pages, "proxy").front().y < 700);
  }
}

TEST_CASE("a section that takes up a part of a page is not parted") {
  for (const std::string_view paper : {"a4", "a5"}) {
    for (int lines = 5; lines < 60; lines += 2) {
      const Pages pages = composed(
          document({part("Part", {paragraph(long_text(lines))},
                         {section(SectionRole::symptom, "Symptom",
                                  {paragraph("Heard " + long_text(4)), paragraph("First check " + long_text(4))}),
                          section(SectionRole::symptom, "Another", {paragraph("Last " + long_text(4))})})}),
          paper);
      CHECK(find(pages, "Symptom").front().page == find(pages, "First check").front().page);
      CHECK(find(pages, "Another").front().page == find(pages, "Last").front().page);
    }
  }
}

TEST_CASE("a command that takes several lines is the same command when it is copied") {
  std::string command = "tshark -r trace.pcap";
  for (int i = 0; i < 9; ++i) command += " -e sip.field" + std::to_string(i);
  for (const std::string_view paper : {"a4", "a5"}) {
    const Pages pages = composed(document({part("Part", {{Command{{command}, {}}}})}), paper);
    std::string copied;
    for (const Drawing& drawing : pages.pages[0].drawings)
      if (const TextRun* run = text_of(pages, drawing);
          run && (run->text.find("tshark") == 0 || run->text.find("  ") == 0))
        copied += run->text + "\n";
    // What a shell makes of it: a backslash at a line end joins the lines, and spaces are one.
    CHECK(copied.find(" -e \\\n") == copied.npos);
    std::string joined;
    for (std::size_t i = 0; i < copied.size(); ++i) {
      if (copied.compare(i, 2, "\\\n") == 0)
        ++i;
      else if (copied[i] != ' ' || joined.empty() || joined.back() != ' ')
        joined += copied[i];
    }
    CHECK(joined == command + "\n");
    CHECK(copied.find('\\') != copied.npos);
  }
}

TEST_CASE("the words of a message stand above its arrow and below the one before") {
  Exchange exchange{{"caller", "proxy", "callee"}, {}, "described"};
  std::string many;
  for (int i = 0; i < 12; ++i) many += "upper ";
  exchange.steps = {ExchangeMessage{0, 1, "INVITE"}, ExchangeMessage{2, 1, many}, ExchangeMessage{1, 0, "below"},
                    ExchangeWait{2, "a time that is far too long for what is left beside the last lifeline"},
                    ExchangeMessage{0, 2, "across"}};
  const Pages pages = composed(document({part("Part", {{exchange}})}));
  std::vector<Points> arrows;
  for (const Drawing& drawing : pages.pages[0].drawings)
    if (const auto* stroke = std::get_if<Stroke>(&drawing.what); stroke && stroke->filled)
      arrows.push_back(stroke->points[0].y);
  REQUIRE(arrows.size() == 4);
  constexpr Points ascent = 5;
  const auto upper = find(pages, "upper");
  CHECK(upper.size() > 1);
  for (const Drawn& line : upper) {
    CHECK(line.y - ascent > arrows[0]);
    CHECK(line.y < arrows[1]);
  }
  CHECK(find(pages, "below").front().y - ascent > arrows[1]);
  CHECK(find(pages, "below").front().y < arrows[2]);
  CHECK(find(pages, "lifeline").front().y < find(pages, "across").front().y - ascent);
}

TEST_CASE("a name in an index stays whole, and codes that do not fit beside it stand below it") {
  Leader leader{{Code{"P-Asserted-Identity-of-Caller"}}, {}};
  for (int code = 400; code < 412; ++code) leader.targets.push_back({"sip-430", std::to_string(code)});
  const Pages pages = composed(
      document({part("4xx", {}, {entry_section(entry("430"))}),
                section(SectionRole::part_back, "Header fields", {{Leaders{LeadersKind::index, {{"P", {leader}}}}}})}));
  const auto name = find(pages, "P-Asserted-Identity-of-Caller"), first = find(pages, "400");
  REQUIRE(name.size() == 1);
  REQUIRE(first.size() == 1);
  CHECK(first[0].y > name[0].y + 5);
}

TEST_CASE("front matter has roman numbers and an even number of pages, the body arabic ones") {
  const Pages pages = composed(document(
      {cover_section({"SIP", "Protocol", "Handbook", "today", {"1xx", "4xx"}}),
       section(SectionRole::part_front, "Contents",
               {{Leaders{LeadersKind::contents, {{"", {{{Text{"Entries"}}, {{"part-4xx"}}}}}}}}}),
       section(SectionRole::part_front, "Reading"), class_part({entry_section(entry("430"), {paragraph("Text.")})})}));
  REQUIRE(pages.labels.size() == 2);
  CHECK(pages.labels[0].style == PageLabel::Style::roman);
  CHECK(pages.labels[1].first_page == PageIndex{4});
  CHECK(find(pages, "Notes").size() >= 1);
  CHECK(pages.outline.back().page == PageIndex{4});
  // The contents lead to page 1 of the body and say so.
  REQUIRE(pages.pages[1].links.size() == 1);
  CHECK(pages.pages[1].links[0].page == PageIndex{4});
  // What is read first is the front matter, though it was placed last.
  const std::string book = read_aloud(pages, document_element);
  CHECK(book.find("Contents") < book.find("Phrase of 430"));
}

TEST_CASE("running heads name the codes of the spread, tabs bleed at the outer edge, and both are artifacts") {
  Sections entries;
  for (const char* code : {"400", "401", "402", "403"})
    entries.push_back(entry_section(entry(code), {paragraph(long_text(40))}));
  const Pages pages = composed(document({class_part(std::move(entries))}));
  REQUIRE(pages.pages.size() >= 4);
  // Pages 2 and 3 face each other: the range is that of both, and each page shows it.
  std::set<std::string> heads;
  for (std::size_t page : {std::size_t{1}, std::size_t{2}})
    for (const Drawing& drawing : pages.pages[page].drawings)
      if (const TextRun* run = text_of(pages, drawing);
          run && drawing.content == artifact && run->text.find("–") != std::string::npos)
        heads.insert(run->text);
  CHECK(heads.size() == 1);
  for (const Page& page : pages.pages) {
    const bool bleeds = std::any_of(page.drawings.begin(), page.drawings.end(), [&](const Drawing& drawing) {
      const auto* fill = std::get_if<Fill>(&drawing.what);
      return fill && drawing.content == artifact && (fill->area.x < 0 || fill->area.x + fill->area.width > page.width);
    });
    CHECK(bleeds);
  }
}

TEST_CASE("marked content is used once, belongs to one element, and reading order is the order of the text") {
  Blocks blocks = {
      {Paragraph{
          {}, {Text{"before "}, CrossReference{"sip-430", "430"}, Text{" after "}, Code{"Via"}, Text{" end."}}, {}}},
      {List{ListKind::numbered, {{{}, {paragraph("first")}}, {{}, {paragraph("second")}}}}},
      {Table{{{1, true}, {1, false}}, {{{Text{"a"}}, true}, {{Text{"b"}}, true}}, {{{{}, true}, {{Text{"cell"}}}}}}}};
  const Pages pages = composed(document({part("Part", {}, {entry_section(entry("430"), std::move(blocks))})}));
  std::set<std::pair<PageIndex, ContentId>> seen;
  for (std::size_t element = 0; element < pages.structure.size(); ++element)
    for (const StructureKid& kid : pages.structure[element].kids)
      if (const auto* content = std::get_if<ContentKid>(&kid)) {
        CHECK(seen.insert({content->page, content->content}).second);
        CHECK(pages.pages[std::size_t(content->page)].marked[std::size_t(content->content)] == ElementId(element));
      }
  CHECK(stray_elements(pages) == 0);
  const std::string read = read_aloud(pages, document_element);
  CHECK(read.find("before 430 after Via end.") != std::string::npos);
  CHECK(read.find("1.first2.second") != std::string::npos);
  // An empty cell has its element all the same.
  const auto cells = std::count_if(pages.structure.begin(), pages.structure.end(), [](const StructureElement& element) {
    return element.tag == Tag::TD || element.tag == Tag::TH;
  });
  CHECK(cells == 4 + 2 * 2);  // two rows of two, and the facts with their names
}

TEST_CASE("a page reference is filled with the number of the page that it leads to") {
  Blocks blocks = {{Paragraph{{}, {Text{"see"}, PageReference{"sip-499", "\u00a0p.\u00a0"}}, {}}}};
  for (int i = 0; i < 4; ++i) blocks.push_back(paragraph(long_text(50)));
  const Pages pages = composed(document({part("Part", std::move(blocks), {entry_section(entry("499"))})}));
  const std::size_t page = find(pages, "Phrase of 499").front().page;
  CHECK(find(pages, "p.\u00a0" + std::to_string(page + 1)).size() == 1);
  CHECK(find(pages, "000").empty());
  CHECK(pages.pages[0].links.at(0).page == PageIndex(page));
}

TEST_CASE("a table that continues repeats its header row as an artifact") {
  Table table{{{1, false}, {1, false}}, {{{Text{"Header one"}}, true}, {{Text{"two"}}, true}}, {}, "caption"};
  for (int row = 0; row < 80; ++row) table.rows.push_back({{{Text{"row " + std::to_string(row)}}}, {{Text{"x"}}}});
  const Pages pages = composed(document({part("Part", {{table}})}));
  const std::vector<Drawn> heads = find(pages, "Header one");
  REQUIRE(heads.size() == pages.pages.size());
  CHECK(!heads[0].artifact_);
  CHECK(heads[1].artifact_);
}

TEST_CASE("eight cards stand on a sheet, each in its place and whole") {
  Sections cards;
  for (int i = 0; i < 9; ++i) {
    EntryHead head = entry("4" + std::to_string(10 + i));
    head.title = "Title of " + head.code + ", which is so long that it takes two lines and is higher than the number";
    cards.push_back(entry_section(std::move(head), {{List{ListKind::numbered, {{{}, {paragraph(long_text(6))}}}}}}));
  }
  Diagnostics diagnostics;
  const Paper paper = *find_paper("a4");
  const Pages pages =
      typeset_card_sheet(document(cards), committed_fonts(), locales(), hyphenation, paper, diagnostics);
  CHECK(diagnostics.empty());
  REQUIRE(pages.pages.size() == 2);
  CHECK(stray_elements(pages) == 0);
  for (int i = 0; i < 8; ++i) {
    const Drawn head = find(pages, "Phrase of 4" + std::to_string(10 + i)).front();
    CHECK(static_cast<int>(head.x / (paper.width / 2)) == i % 2);
    CHECK(static_cast<int>(head.y / (paper.height / 4)) == i / 2);
    // The title stands clear of the rule above, in ideographs too, which rise 0.88 em above the baseline.
    const Drawn title = find(pages, "Title of 4" + std::to_string(10 + i)).front();
    const double top = i / 2 * paper.height / 4 + millimetres(5);
    CHECK(title.y - 0.88 * title.size > top + 1.6);
  }
}

TEST_CASE("what a card cannot hold is said, not lost in silence") {
  Diagnostics diagnostics;
  typeset_card_sheet(document({entry_section(entry("430"), {paragraph(long_text(200))})}), committed_fonts(), locales(),
                     hyphenation, *find_paper("a4"), diagnostics);
  CHECK(diagnostics.warnings() == 1);
}

TEST_CASE("the folded sheet has its upper panels upside down and its cover right of the last page") {
  List list{ListKind::labelled, {}};
  for (int i = 0; i < 90; ++i)
    list.items.push_back({{Strong{std::to_string(400 + i), {}}},
                          {paragraph("Title of " + std::to_string(400 + i) + ": " + long_text(1))}});
  const Sections sections = {cover_section({"SIP", "Protocol", "Handbook", "today", {"1xx"}}),
                             section(SectionRole::codes, "Class", {{list}}),
                             section(SectionRole::symptoms, "Last page")};
  Diagnostics diagnostics;
  const Paper paper = *find_paper("a4");
  const Pages pages = typeset_pocket(document(sections), committed_fonts(), locales(), hyphenation, paper, diagnostics);
  REQUIRE(pages.pages.size() == 1);
  CHECK(stray_elements(pages) == 0);
  CHECK(pages.pages[0].width > pages.pages[0].height);
  const double panel = paper.height / 4;
  CHECK(static_cast<int>(find(pages, "Handbook").front().x / panel) == 1);
  CHECK(static_cast<int>(find(pages, "Last page").front().x / panel) == 0);
  CHECK(static_cast<int>(find(pages, "Title of 400").front().x / panel) == 2);
  CHECK(std::any_of(pages.pages[0].drawings.begin(), pages.pages[0].drawings.end(),
                    [](const Drawing& drawing) { return drawing.turned; }));
}

namespace {

Pages card_sheet(const Document& made) {
  Diagnostics diagnostics;
  Pages pages = typeset_card_sheet(made, committed_fonts(), locales(), hyphenation, *find_paper("a4"), diagnostics);
  CHECK(diagnostics.empty());
  CHECK(stray_elements(pages) == 0);
  return pages;
}

/// Where the text that is `part` ends, as far as its last glyph begins.
Points last_glyph(const Pages& pages, const std::string& part) {
  for (const Page& page : pages.pages)
    for (const Drawing& drawing : page.drawings)
      if (const auto* run = std::get_if<TextRun>(&drawing.what);
          run && run->text.find(part) == 0 && !run->glyphs.empty())
        return run->at.x + run->glyphs[part.size() - 1].x;
  FAIL("not drawn: ", part);
  return 0;
}

Document eleven_items() {
  List list{ListKind::numbered, {}};
  for (int i = 1; i <= 11; ++i) list.items.push_back({{}, {paragraph("item" + std::to_string(i))}});
  return document({entry_section(entry("430"), {{list}})});
}

}  // namespace

TEST_CASE("the number of a tenth item keeps its distance from the text, in books and on cards") {
  for (const Pages& pages :
       {composed(eleven_items(), "a4"), composed(eleven_items(), "a5"), card_sheet(eleven_items())}) {
    const Drawn item = find(pages, "item10").front();
    // The full stop is a quarter em, the distance more than that.
    CHECK(item.x - last_glyph(pages, "10.") > 0.5 * item.size);
    CHECK(find(pages, "item9").front().x == item.x);
  }
}

TEST_CASE("a long code stands clear of its title: it is set smaller, or its column is wider") {
  for (const std::string code : {"430", "1006", "65535", "5.7.10", "RESOURCE_EXHAUSTED"}) {
    EntryHead long_code = entry("430"), other = entry("431");
    long_code.code = code;
    long_code.title = "Title";
    const Document one = document({entry_section(long_code)});
    for (const std::string_view paper : {"a4", "a5", "b5", "letter"}) {
      const Section pair = comparison_section(long_code, other);
      for (const Pages& pages : {composed(one, paper), composed(document({part("Part", {}, {pair})}), paper)})
        CHECK(find(pages, "Title").front().x - last_glyph(pages, code) > 0.5 * find(pages, code).front().size);
    }
    const Pages cards = card_sheet(one);
    CHECK(find(cards, "Title").front().x - last_glyph(cards, code) > 0.5 * find(cards, code).front().size);
  }
}

TEST_CASE("whatever a card holds is printed") {
  const Table table{
      {{1, true}, {1, false}, {1, false}}, {}, {{{{Text{"first"}}, true}, {{Text{"second"}}}, {{Text{"third"}}}}}, {}};
  const Exchange exchange{{"here", "there"}, {ExchangeMessage{0, 1, "INVITE"}}, "described"};
  const Leaders leaders{LeadersKind::index, {{"L", {{{Text{"leader"}}, {{"sip-430", "499"}}}}}}};
  const List inner{ListKind::bulleted, {{{}, {paragraph("inner"), {Command{{"sngrep"}}}}}}};
  const List list{ListKind::numbered, {{{}, {paragraph("outer"), {inner}}}}};
  const Paragraph note{ParagraphRole::note, {Text{"remark"}}, {}};
  const Section pair = comparison_section(entry("408"), entry("487"));
  const Pages pages =
      card_sheet(document({entry_section(entry("430"), {{note}, {table}, {exchange}, {list}, {leaders}}), pair}));
  for (const char* words : {"remark", "first", "second", "third", "INVITE", "there", "outer", "inner", "sngrep",
                            "leader", "499", "Summary of 430", "Phrase of 408", "Phrase of 487"})
    CHECK(find(pages, words).size() == 1);
}

TEST_CASE("a title alone stands on the line of its code; with a phrase below it, their capitals are level") {
  const Pages alone = card_sheet(document({entry_section(entry("430"))}));
  CHECK(find(alone, "Phrase of 430").front().y == doctest::Approx(find(alone, "430 ").front().y));
  EntryHead translated = entry("430");
  translated.title = "Title";
  const Pages pages = card_sheet(document({entry_section(translated)}));
  CHECK(find(pages, "Title").front().y < find(pages, "430 ").front().y);
  CHECK(find(pages, "Phrase of 430").front().y > find(pages, "Title").front().y);
}

TEST_CASE("a narrow column of a card's table stays whole where a wide one is broken") {
  std::string words = "symptom";
  for (int i = 0; i < 30; ++i) words += " and what is heard";
  const std::string codes = "401, 403, 404, 423, 408, 503";
  const Table table{{{2, false}, {1, false}}, {}, {{{{Text{words}}, true}, {{Text{codes}}}}}, {}};
  const Pages pages = card_sheet(document({entry_section(entry("430"), {{table}})}));
  CHECK(find(pages, codes).size() == 1);
  CHECK(find(pages, "heard").size() > 1);
}

TEST_CASE("a card's heading is of the first level, and those of its sections of the second") {
  const Pages pages = card_sheet(
      document({entry_section(entry("430"), {}, {section(SectionRole::checks, "Checks", {paragraph("Text.")})})}));
  std::vector<Tag> headings;
  for (const StructureElement& element : pages.structure)
    if (element.tag >= Tag::H1 && element.tag <= Tag::H6) headings.push_back(element.tag);
  CHECK(headings == std::vector<Tag>{Tag::H1, Tag::H2});
}

TEST_CASE("a cover makes room for a title of several lines, and a word too long for it is set smaller") {
  const Cover cover{"Extraordinarilylongword of a protocol", "Protocol", "Handbook", "today", {"1xx", "4xx"}};
  for (const std::string_view paper : {"a4", "a5"}) {
    const Pages pages = composed(document({cover_section(cover)}), paper);
    const Drawn kind = find(pages, "Handbook").front();
    for (const Drawn& line : find(pages, "protocol")) CHECK(line.y < kind.y - kind.size);
  }
}

TEST_CASE("a look of small text is small in all its parts, and its card has even margins") {
  const TypesettingRules rules;
  const Look large = card_look(rules, {"", 300, 200}, 7), small = card_look(rules, {"", 300, 200}, 5);
  CHECK(small.paragraph.body.size == 5);
  CHECK(small.paragraph.body.leading < large.paragraph.body.leading);
  CHECK(small.entry.head.code.size < large.entry.head.code.size);
  CHECK(small.ladder.rung < large.ladder.rung);
  CHECK(large.grid.text_width() == doctest::Approx(300 - 2 * sheet_look.padding));
  CHECK(large.grid.main_x() == 0);
}

}  // namespace binran
