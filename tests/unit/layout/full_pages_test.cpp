// Pages that are full: what may be parted for it, and what goes on overleaf or in the next column.
#include "made_pages.h"

namespace binran {

namespace {

Grid grid_of(std::string_view paper) {
  return book_look({}, *find_paper(paper)).grid;
}

/// Which part of the text block is empty below the last line of a page.
double empty_part(const Pages& pages, std::size_t page, const Grid& grid) {
  Points foot = grid.top;
  for (const Drawing& drawing : pages.pages[page].drawings)
    if (const TextRun* run = text_of(pages, drawing); run && drawing.content != artifact)
      foot = std::max(foot, run->at.y + run->size * 0.3);
  return 1 - (foot - grid.top) / grid.text_height();
}

/// A comparison whose table has as many rows, of some lines each.
Section long_comparison(int rows) {
  Table table{{{1, true}, {1, false}, {1, false}},
              {{{Text{"Differences"}}, true}, {{Text{"40"}}, true}, {{Text{"41"}}, true}},
              {},
              "c"};
  for (int row = 0; row < rows; ++row)
    table.rows.push_back({{{Text{"Fact"}}, true}, {{Text{long_text(2)}}}, {{Text{long_text(3)}}}});
  Section pair = comparison_section(entry("40"), entry("41"));
  pair.sections.push_back(section(SectionRole::decides, "What decides", {paragraph(long_text(3)), {table}}));
  return pair;
}

Section long_symptom(int checks) {
  List steps{ListKind::numbered, {}};
  for (int i = 0; i < checks; ++i) steps.items.push_back({{}, {paragraph(long_text(2))}});
  return section(SectionRole::symptom, "Silence", {paragraph(long_text(4)), {steps}});
}

/// A symptom with some lines of text and a triage of as many questions below one another.
Section charted_symptom(int lines, std::size_t questions) {
  Triage triage;
  for (std::size_t i = 0; i < questions; ++i) {
    TriageQuestion question{{Text{"Is there a BYE in the trace of this call?"}}, {}, {}, "q" + std::to_string(i), {}};
    for (const char* answer : {"Yes, from the telephone", "No"})
      question.choices.push_back({{Text{answer}}, TriageEnd{{Text{"480"}}, {Text{long_text(2)}}, ClassKind::client}});
    if (i + 1 < questions) question.choices.push_back({{Text{"Not known"}}, TriageNext{i + 1, {Text{"go on"}}}});
    triage.questions.push_back(std::move(question));
  }
  return section(SectionRole::symptom, "Silence", {paragraph(long_text(lines))},
                 {section(SectionRole::triage, "Step by step", {{triage}})});
}

EntryHead entry_with_facts(int count) {
  EntryHead head = entry("430");
  head.facts.assign(std::size_t(count), {"Sent by", "proxies and servers between the telephones"});
  return head;
}

}  // namespace

TEST_CASE("no page inside a part is more than a quarter empty, whatever stands on it") {
  for (const std::string_view paper : {"a4", "a5", "b5", "letter"}) {
    Sections below;
    for (int i = 0; i < 30; ++i) {
      below.push_back(long_comparison(2 + i % 5));
      below.push_back(long_symptom(3 + i % 7));
      below.push_back(entry_section(entry_with_facts(2 + i % 5), {paragraph(long_text(2 + i % 11))}));
      below.push_back(charted_symptom(3 + i, 1 + std::size_t(i) % 6));
    }
    const Pages pages = composed(document({part("Part", {}, std::move(below))}), paper);
    REQUIRE(pages.pages.size() > 10);
    for (std::size_t page = 0; page + 1 < pages.pages.size(); ++page)
      CHECK(empty_part(pages, page, grid_of(paper)) <= 0.25);
  }
}

TEST_CASE("what goes on over the page says so: tables, symptoms, sections of an entry") {
  const Pages pages = composed(document({part("Part", {}, {long_comparison(40), long_symptom(60)})}));
  REQUIRE(find(pages, "Differences").size() >= 3);
  REQUIRE(!find(pages, "Silence (continued)").empty());
  const std::vector<Drawn> repeated = find(pages, "(continued)");
  // A page that begins with the symptom itself repeats nothing.
  const bool begins_page = find(pages, "Silence").front().y < grid_of("a4").top + 30;
  CHECK(repeated.size() == pages.pages.size() - (begins_page ? 2 : 1));
  for (const Drawn& heading : repeated) {
    CHECK(heading.artifact_);
    CHECK(heading.y < grid_of("a4").top + 30);
  }
  List related{ListKind::labelled, {}};
  for (int i = 0; i < 60; ++i) related.items.push_back({{Text{"4xx"}}, {paragraph(long_text(1))}});
  for (const std::string_view paper : {"a4", "a5"}) {
    const Pages entries = composed(
        document({part("4xx", {},
                       {entry_section(entry("430"), {}, {section(SectionRole::related, "Related", {{related}})})})}),
        paper);
    CHECK(entries.pages.size() > 1);
    CHECK(find(entries, "Related (continued)").size() == entries.pages.size() - 1);
  }
}

TEST_CASE("a table that begins a page stands below the repeated heading of its section, not under it") {
  int begun = 0;
  for (int lines = 1; lines < 60; ++lines) {
    Section pair = long_comparison(12);
    pair.sections.front().blocks.insert(pair.sections.front().blocks.begin(), paragraph(long_text(lines)));
    const Pages pages = composed(document({part("Part", {}, {std::move(pair)})}));
    for (const Drawn& repeated : find(pages, "What decides"))
      for (const Drawn& header : find(pages, "Differences")) {
        const bool is_below = header.page == repeated.page && header.y < repeated.y + 4 * header.size;
        if (!repeated.artifact_ || header.artifact_ || !is_below) continue;
        ++begun;
        CHECK(header.y > repeated.y + repeated.size);
      }
  }
  CHECK(begun > 0);
}

TEST_CASE("a row that goes on with the heading of the row above has it again where it begins a page") {
  Table table{{{1, false}, {1, false}}, {{{Text{"From"}}, true}, {{Text{"To"}}, true}}, {}, "c"};
  for (int row = 0; row < 150; ++row) {
    const Inlines heading = row % 50 ? Inlines{} : Inlines{Text{"Code no. " + std::to_string(row)}};
    table.rows.push_back({{heading, true}, {{Text{"to " + std::to_string(row) + "."}}}});
  }
  const Pages pages = composed(document({part("Part", {{table}}, {})}));
  REQUIRE(pages.pages.size() > 2);
  for (std::size_t page = 1; page < pages.pages.size(); ++page) {
    const auto is_here = [&](const Drawn& drawn) { return drawn.page == page; };
    int first = 0;
    while (std::ranges::none_of(find(pages, "to " + std::to_string(first) + "."), is_here)) ++first;
    const std::vector<Drawn> headings = find(pages, "Code no. " + std::to_string(first / 50 * 50));
    const auto heading = std::ranges::find_if(headings, is_here);
    REQUIRE(heading != headings.end());
    CHECK(heading->artifact_ == (first % 50 > 0));
    CHECK(heading->y == doctest::Approx(find(pages, "to " + std::to_string(first) + ".").front().y));
  }
}

TEST_CASE("a high row goes on over the page where it would leave too much of it empty, with its heads repeated") {
  bool whole = false, parted = false;
  for (int lines = 5; lines < 40; ++lines) {
    Table table{{{1, true}, {1, false}}, {{{Text{"Fact"}}, true}, {{Text{"40"}}, true}}, {}, "c"};
    table.rows.push_back({{{Text{"Short"}}, true}, {{Text{"fact"}}}});
    table.rows.push_back({{{Text{"First check of the two"}}, true}, {{Text{long_text(24)}}}});
    const Pages pages = composed(document({part("Part", {paragraph(long_text(lines)), {table}}, {})}), "a5");
    std::map<std::size_t, int> run_on;  // lines of the high row, by page
    const Drawn above = find(pages, "Short").front();
    for (const Drawn& line : find(pages, "responses"))
      if (line.page > above.page || (line.page == above.page && line.y > above.y)) ++run_on[line.page];
    const bool is_parted = run_on.size() > 1;
    (is_parted ? parted : whole) = true;
    CHECK(empty_part(pages, 0, grid_of("a5")) <= 0.25);
    for (const auto& [page, count] : run_on) CHECK(count >= 2);
    const std::vector<Drawn> headings = find(pages, "First check");
    REQUIRE(headings.size() == run_on.size());
    for (const Drawn& heading : headings) CHECK(heading.artifact_ == (heading.page != headings.front().page));
    if (is_parted) CHECK(find(pages, "(continued)").size() == run_on.size() - 1);
  }
  CHECK(whole);
  CHECK(parted);
}

TEST_CASE("commands of one box go on overleaf where they would leave too much of a page empty, each whole") {
  bool whole = false, parted = false;
  Command command;
  for (const char* name : {"one", "two"}) {
    command.lines.push_back(name);
    for (int i = 0; i < 40; ++i) command.lines.back() += " --some-option-of-it";
  }
  List checks{ListKind::numbered, {{{}, {paragraph(long_text(3)), {command}}}}};
  for (int lines = 5; lines < 40; ++lines) {
    const Pages pages = composed(document({part("Part", {paragraph(long_text(lines)), {checks}}, {})}), "a5");
    const std::vector<Drawn> first = find(pages, "one --some"), second = find(pages, "two --some");
    REQUIRE(first.size() == 1);
    REQUIRE(second.size() == 1);
    (first.front().page == second.front().page ? whole : parted) = true;
    CHECK(empty_part(pages, 0, grid_of("a5")) <= (first.front().page == 0 ? 1.0 : 0.5));
  }
  CHECK(whole);
  CHECK(parted);
}

TEST_CASE("an exchange that goes on over the page repeats its parties, and no message stands alone") {
  bool whole = false, parted = false;
  Exchange exchange{{"caller", "callee"}, {}, "described"};
  for (int i = 0; i < 12; ++i) exchange.steps.push_back(ExchangeMessage{i % 2 == 0, i % 2 == 1, "rung"});
  exchange.steps.insert(exchange.steps.begin() + 6, ExchangeWait{1, "rung"});
  for (int lines = 1; lines < 40; ++lines) {
    const Pages pages = composed(document({part("Part", {paragraph(long_text(lines)), {exchange}}, {})}), "a5");
    std::map<std::size_t, int> rungs;
    for (const Drawn& rung : find(pages, "rung")) ++rungs[rung.page];
    const bool is_parted = rungs.size() > 1;
    (is_parted ? parted : whole) = true;
    CHECK(find(pages, "callee").size() == rungs.size());
    CHECK(find(pages, "(continued)").size() == rungs.size() - 1);
    for (const auto& [page, count] : rungs) CHECK(count >= 2);
    CHECK(empty_part(pages, 0, grid_of("a5")) <= (is_parted ? 0.25 : 1.0));
  }
  CHECK(whole);
  CHECK(parted);
}

TEST_CASE("a chart that would leave a page too empty is drawn in smaller ones, each once") {
  bool whole = false, parted = false;
  for (int lines = 5; lines < 45; ++lines) {
    const Pages pages = composed(document({part("Part", {}, {charted_symptom(lines, 4)})}));
    const std::size_t charts = std::size_t(std::ranges::count_if(pages.structure, [](const StructureElement& element) {
      return element.tag == Tag::Figure && !element.kids.empty();
    }));
    (charts == 1 ? whole : parted) = true;
    CHECK(empty_part(pages, 0, grid_of("a4")) <= 0.25);
    CHECK(find(pages, "Yes, from").size() == 4);
  }
  CHECK(whole);
  CHECK(parted);
}

TEST_CASE("facts that would leave a page too empty go overleaf, and say of what they are") {
  bool together = false, apart = false;
  for (int lines = 5; lines < 40; ++lines) {
    Sections below = {entry_section(entry("480"), {paragraph(long_text(lines))}),
                      entry_section(entry_with_facts(6), {paragraph(long_text(2))})};
    const Pages pages = composed(document({part("Part", {}, std::move(below))}), "a5");
    const std::vector<Drawn> heads = find(pages, "Summary of 430"), facts = find(pages, "proxies and");
    REQUIRE(heads.size() == 1);
    REQUIRE(facts.size() == 6);
    const bool overleaf = facts.front().page > heads.front().page;
    (overleaf ? apart : together) = true;
    CHECK(find(pages, "Phrase of 430 (continued)").size() == (overleaf ? 1 : 0));
  }
  CHECK(together);
  CHECK(apart);
}

TEST_CASE("a page that is full enough leaves a section whole, one that is not takes what it can of it") {
  bool whole = false, parted = false;
  for (int lines = 20; lines < 50; ++lines) {
    const Pages pages = composed(document({part("Part", {paragraph(long_text(lines))}, {long_symptom(6)})}));
    const double above = empty_part(pages, 0, grid_of("a4"));
    CHECK(above <= 0.25);
    const bool on_one = find(pages, "Silence (continued)").empty();
    (on_one ? whole : parted) = true;
  }
  CHECK(whole);
  CHECK(parted);
}

TEST_CASE("a group of an index that goes on in the next column says so") {
  LeaderGroup group{"K", {}};
  for (int i = 0; i < 90; ++i) group.leaders.push_back({{Text{"Name " + std::to_string(i)}}, {{"p", "499"}}});
  const Pages pages =
      composed(document({section(SectionRole::part_back, "Index", {{Leaders{LeadersKind::index, {group}}}})}));
  const std::vector<Drawn> repeated = find(pages, "K (continued)");
  CHECK(repeated.size() == 2);  // of three columns
  for (const Drawn& label : repeated) CHECK(label.artifact_);
  // The columns begin level: their first lines of text stand below their labels.
  CHECK(std::abs(repeated.at(0).y - find(pages, "K").front().y) < 1);
}

}  // namespace binran
