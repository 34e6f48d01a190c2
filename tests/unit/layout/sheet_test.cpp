// Cards, sheets and covers: what makes room for itself, and the small look.
#include "made_pages.h"

namespace binran {

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

namespace {

/// A card of a code with so many steps and changes of a line or two.
Section full_card(const std::string& code, int steps) {
  List checks{ListKind::numbered, {}}, fixes{ListKind::bulleted, {}};
  for (int i = 1; i <= steps; ++i) {
    checks.items.push_back({{}, {paragraph("Step " + std::to_string(i) + " of " + code + " " + long_text(1))}});
    fixes.items.push_back({{}, {paragraph("Change " + std::to_string(i) + " of " + code)}});
  }
  return entry_section(
      entry(code), {},
      {section(SectionRole::checks, "Checks", {{checks}}), section(SectionRole::fixes, "Fixes", {{fixes}}),
       section(SectionRole::say, "Say", {paragraph("Words of " + code)})});
}

}  // namespace

TEST_CASE("a pocket booklet leaves out the last symptoms that its last page does not hold, and says where they are") {
  Table table{{{2, false}, {1, false}}, {{{Text{"Symptom"}}, true}, {{Text{"Codes"}}, true}}, {}, "Symptoms"};
  for (int i = 1; i <= 300; ++i)
    table.rows.push_back({{{Text{"Symptom no. " + std::to_string(i) + "."}}, true}, {{Text{"430"}}}});
  Document made = document({section(SectionRole::symptoms, "Symptom guide", {{table}})});
  made.print.more = "More elsewhere";
  Diagnostics diagnostics;
  const Pages pages = typeset_pocket(made, committed_fonts(), locales(), hyphenation, *find_paper("a4"), diagnostics);
  CHECK(diagnostics.empty());
  CHECK(find(pages, "Symptom no. 1.").size() == 1);
  CHECK(find(pages, "Symptom no. 15.").size() == 1);
  CHECK(find(pages, "Symptom no. 300.").empty());
  CHECK(find(pages, "More elsewhere").size() == 1);
}

TEST_CASE("cards of one sheet have one size of text; a full one leaves out its last steps and says where they are") {
  Document made = document({full_card("410", 1), full_card("411", 2), full_card("412", 9)});
  made.print.more = "More elsewhere";
  Diagnostics diagnostics;
  const Pages pages =
      typeset_card_sheet(made, committed_fonts(), locales(), hyphenation, *find_paper("a4"), diagnostics);
  CHECK(diagnostics.empty());
  CHECK(stray_elements(pages) == 0);
  const Points size = find(pages, "Step 1 of 410").front().size;
  for (const char* words : {"Step 1 of 411", "Step 1 of 412", "Change 1 of 412", "Words of 412"})
    CHECK(find(pages, words).front().size == size);
  CHECK(find(pages, "Step 9 of 412").empty());
  CHECK(find(pages, "Change 9 of 412").size() == 1);  // steps to check go first
  CHECK(find(pages, "More elsewhere").size() == 1);
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
  const Sections sections = {
      cover_section({"SIP", "Protocol", "Handbook", "today", {Cover::Tab{"1xx", ClassKind::progress}}}),
      section(SectionRole::codes, "Class", {{list}}), section(SectionRole::symptoms, "Last page")};
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

/// Beside it with a distance, or the title on a line below.
static bool stands_clear(const Pages& pages, const std::string& code) {
  const Drawn large = find(pages, code).front(), title = find(pages, "Title").front();
  return title.x - last_glyph(pages, code) > 0.5 * large.size || title.y - large.y > title.size;
}

TEST_CASE("a long code stands clear of its title: it is set smaller, or has a line of its own") {
  for (const std::string code : {"430", "1006", "65535", "5.7.10", "RESOURCE_EXHAUSTED"}) {
    EntryHead long_code = entry("430"), other = entry("431");
    long_code.code = code;
    long_code.title = "Title";
    const Document one = document({entry_section(long_code)});
    for (const std::string_view paper : {"a4", "a5", "b5", "letter"}) {
      const Section pair = comparison_section(long_code, other);
      for (const Pages& pages : {composed(one, paper), composed(document({part("Part", {}, {pair})}), paper)})
        CHECK(stands_clear(pages, code));
    }
    const Pages cards = card_sheet(one);
    CHECK(stands_clear(cards, code));
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
  const Cover cover{"Extraordinarilylongword of a protocol",
                    "Protocol",
                    "Handbook",
                    "today",
                    {Cover::Tab{"1xx", ClassKind::progress}, Cover::Tab{"4xx", ClassKind::client}}};
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
