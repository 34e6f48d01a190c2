// Pages of books: what a page break keeps together, what stands in the margins, and the structure tree.
#include <cmath>

#include "made_pages.h"

namespace binran {

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
      REQUIRE(!find(pages, "Headline").empty());
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

TEST_CASE(
    "an entry's head and facts are not parted on large paper, and an entry does not begin at the foot of a page") {
  for (int lines = 20; lines < 60; ++lines) {
    const Pages pages = composed(document(
        {part("4xx", {paragraph(long_text(lines))}, {entry_section(entry("430"), {paragraph(long_text(3))})})}));
    const std::size_t page = find(pages, "Summary of").front().page;
    CHECK(find(pages, "Phrase of").front().page == page);
    CHECK(find(pages, "proxy").front().page == page);
    CHECK(find(pages, "Phrase of").front().y < 680);
  }
}

TEST_CASE("codes that have lines of their own in an index stand at the left, one or many") {
  const auto first_code = [](int codes) {
    Leader leader{{Code{"P-Asserted-Identity-of-Caller"}}, {}};
    for (int code = 400; code < 400 + codes; ++code) leader.targets.push_back({"p", std::to_string(code)});
    return find(composed(document(
                    {section(SectionRole::part_back, "I", {{Leaders{LeadersKind::index, {{"P", {leader}}}}}})})),
                "400")
        .front();
  };
  CHECK(std::abs(first_code(5).x - first_code(20).x) < 0.5);
}

TEST_CASE("where facts leave a cell empty, the first has its room") {
  EntryHead head = entry("430");
  head.facts = {{"Sent by", "proxy"}, {"Response", "Final"}, {"Retry", "no"}, {"Fault", "path"}, {"Reached", "nobody"}};
  const Pages pages = composed(document({part("4xx", {}, {entry_section(head)})}), "a5");
  const Points third = grid_of("a5").text_width() / 3;
  CHECK(find(pages, "Response").front().x - find(pages, "Sent by").front().x == doctest::Approx(2 * third));
  CHECK(find(pages, "Reached").front().x == doctest::Approx(find(pages, "Response").front().x));
}

TEST_CASE("the colours of classes differ in grey, and white reads on them") {
  const auto linear = [](double part) {
    return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
  };
  std::vector<double> lightness;
  for (const auto& [name, kind] : class_kind_names) {
    const Colour colour = accent(kind);
    const double luminance = 0.2126 * linear(colour.red) + 0.7152 * linear(colour.green) + 0.0722 * linear(colour.blue);
    CHECK(1.05 / (luminance + 0.05) >= 4.5);
    lightness.push_back(116 * std::cbrt(luminance) - 16);
  }
  for (std::size_t i = 0; i + 1 < lightness.size(); ++i) {
    if (i + 2 < lightness.size()) CHECK(std::abs(lightness[i] - lightness[i + 1]) >= 10);  // neighbours in a book
    for (std::size_t j = i + 1; j < lightness.size(); ++j) CHECK(std::abs(lightness[i] - lightness[j]) >= 2);
  }
}

TEST_CASE("a document names the typefaces that it is set in, and no others") {
  const Pages pages = composed(document(
      {part("Part", {paragraph("Words."),
                     {Paragraph{ParagraphRole::small, {Text{"Set in "}, Typefaces{", "}, Text{" only."}}, {}}}})}));
  CHECK(find(pages, "IBM Plex Sans").size() == 1);
  CHECK(find(pages, "Mono").empty());
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
      // Unless the page would be left too empty for it.
      const std::size_t first = find(pages, "Symptom").front().page, check = find(pages, "First check").front().page;
      if (first != check) CHECK(find(pages, "Symptom").front().y < 0.8 * pages.pages[first].height);
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
      {cover_section({"SIP",
                      "Protocol",
                      "Handbook",
                      "today",
                      {Cover::Tab{"1xx", ClassKind::progress}, Cover::Tab{"4xx", ClassKind::client}}}),
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

TEST_CASE("a cover is a place that a page number leads to") {
  Section cover{SectionRole::cover, "cover", {}, Cover{"SIP", "Protocol", "Handbook", "1 code", {}}, {}, {}};
  Blocks blocks = {{Paragraph{{}, {Text{"see"}, PageReference{"cover", " p. "}}, {}}}};
  const Pages pages = composed(document({std::move(cover), part("Part", std::move(blocks))}));
  CHECK(find(pages, "p. i").size() == 1);
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

}  // namespace binran
