// Charts of triages on composed pages.
#include "layout/triage_chart.h"

#include <fmt/format.h>

#include "made_pages.h"

namespace binran {
namespace {

/// Where an answer leads: a question by its index, or a code.
using Goal = std::variant<std::size_t, std::string>;

struct MadeStep {
  std::string question;
  std::vector<std::pair<std::string, Goal>> answers;
};

std::variant<TriageNext, TriageEnd> leads(const Goal& goal) {
  using Leads = std::variant<TriageNext, TriageEnd>;
  return match(
      goal,
      [](std::size_t question) -> Leads {
        return TriageNext{question, {Text{fmt::format("go to step {}", question + 1)}}};
      },
      [](const std::string& code) -> Leads {
        const std::string anchor = "sip-" + code;
        return TriageEnd{{CrossReference{anchor, code}},
                         {Text{"Phrase of " + code}, PageReference{anchor, " p. "}},
                         ClassKind::client};
      });
}

Triage triage(const std::vector<MadeStep>& made) {
  Triage result{{}, " p. "};
  for (const MadeStep& it : made) {
    const std::size_t number = result.questions.size() + 1;
    TriageQuestion question{{Text{it.question}}, {}, {}, fmt::format("step-{}", number), {}};
    for (const auto& [answer, goal] : it.answers) question.choices.push_back({{Text{answer}}, leads(goal)});
    question.description = fmt::format("{}. {}", number, it.question);
    result.questions.push_back(std::move(question));
  }
  return result;
}

std::string code(std::size_t number) {
  return std::to_string(400 + number);
}

/// Each question but the last leads to the next and to a code.
Triage chain(std::size_t length, const std::string& words = "Is there a BYE in the trace of this call?") {
  std::vector<MadeStep> made;
  for (std::size_t i = 0; i < length; ++i) {
    const Goal next = i + 1 < length ? Goal(i + 1) : Goal(code(2 * length));
    made.push_back({words, {{"No", code(i)}, {"Yes", next}}});
  }
  return triage(made);
}

/// Every question leads to two others, the last ones to codes.
Triage tree(std::size_t questions) {
  std::vector<MadeStep> made;
  const auto goal = [&](std::size_t next) { return next < questions ? Goal(next) : Goal(code(next)); };
  for (std::size_t i = 0; i < questions; ++i)
    made.push_back(
        {fmt::format("Does it happen on call number {}?", i), {{"Yes", goal(2 * i + 1)}, {"No", goal(2 * i + 2)}}});
  return triage(made);
}

/// Several answers lead to one question, from different layers.
Triage joined_triage() {
  return triage({{"Is there a BYE?", {{"Yes", std::size_t{1}}, {"No", std::size_t{4}}}},
                 {"Who sends it?", {{"A phone", std::size_t{2}}, {"A server", std::size_t{3}}}},
                 {"Always after the same time?", {{"Yes", std::size_t{3}}, {"No", "486"}}},
                 {"Is an UPDATE refused before it?", {{"422", "422"}, {"481", "481"}, {"No", std::size_t{4}}}},
                 {"Does RTP stop before?", {{"Yes", "408"}, {"No", "480"}}}});
}

Triage wide(std::size_t answers) {
  MadeStep made{"Which code does the phone get?", {}};
  for (std::size_t i = 0; i < answers; ++i) made.answers.push_back({"Answer " + code(i), code(i)});
  return triage({made});
}

/// A handbook with the triage and an entry for each code that it can lead to.
Document book(const Triage& triage, const std::string& language = "en") {
  Section section = binran::section(SectionRole::triage, "Step by step", {{triage}});
  section.anchor = "the-triage";
  Sections entries;
  std::set<std::string> codes;
  for (const TriageQuestion& question : triage.questions)
    for (const TriageChoice& choice : question.choices)
      if (const auto* end = std::get_if<TriageEnd>(&choice.leads))
        if (const auto* link = std::get_if<CrossReference>(&end->label.front())) codes.insert(link->text);
  for (const std::string& it : codes) entries.push_back(entry_section(entry(it), {paragraph("Text.")}));
  Document result = document({part("Symptoms", {}, {std::move(section)}), class_part(std::move(entries))});
  result.language = language;
  return result;
}

std::vector<ElementId> figures(const Pages& pages) {
  std::vector<ElementId> result;
  for (std::size_t i = 0; i < pages.structure.size(); ++i)
    if (pages.structure[i].tag == Tag::Figure && !pages.structure[i].kids.empty()) result.push_back(ElementId(i));
  return result;
}

/// Links inside figures, by what is printed of them.
std::multiset<std::string> links_in_figures(const Pages& pages) {
  std::multiset<std::string> result;
  for (const Page& page : pages.pages)
    for (const Link& link : page.links)
      if (pages.structure[std::size_t(pages.structure[std::size_t(link.element)].parent)].tag == Tag::Figure)
        result.insert(read_aloud(pages, link.element));
  return result;
}

/// No word and no line of a page leaves its text block, but for what stands in the margins.
void check_inside(const Pages& pages, std::string_view paper) {
  const Grid grid = book_look(typesetting_rules(locales(), pages.language), *find_paper(paper)).grid;
  for (std::size_t i = 0; i < pages.pages.size(); ++i) {
    const Page& page = pages.pages[i];
    const auto first = static_cast<std::size_t>(pages.labels.back().first_page);
    const Points left = (i - first) % 2 == 0 ? grid.inner : grid.outer, right = left + grid.text_width();
    const auto inside = [&](Points x, Points y) {
      CHECK(x >= left - 0.1);
      CHECK(x <= right + 0.1);
      CHECK(y >= grid.top - 0.1);
      CHECK(y <= grid.top + grid.text_height() + 0.1);
    };
    for (const Drawing& drawing : page.drawings) {
      if (drawing.content == artifact) continue;
      if (const TextRun* run = text_of(pages, drawing); run && !run->glyphs.empty()) {
        inside(run->at.x + run->glyphs.front().x, run->at.y - run->size * 0.7);
        inside(run->at.x + run->glyphs.back().x + run->size * 0.5, run->at.y);
      } else if (const auto* fill = std::get_if<Fill>(&drawing.what)) {
        inside(fill->area.x, fill->area.y);
        inside(fill->area.x + fill->area.width, fill->area.y + fill->area.height);
      } else if (const auto* stroke = std::get_if<Stroke>(&drawing.what)) {
        for (const Point& point : stroke->points) inside(point.x, point.y);
      }
    }
  }
}

constexpr std::string_view every_paper[] = {"a4", "a5", "b5", "letter"};

/// Every code of the triage is printed in a figure as a link and with a link to its page, and every step is told in
/// the alternative text of one of them.
void check_charts(const Triage& triage, const Pages& pages) {
  const std::multiset<std::string> links = links_in_figures(pages);
  std::string told = "\n";
  for (const ElementId figure : figures(pages)) told += pages.words.at(figure).alternative + "\n";
  for (const TriageQuestion& question : triage.questions) {
    const std::string line = "\n" + question.description + "\n";
    CHECK(told.find(line) != told.npos);
    CHECK(told.find(line) == told.rfind(line));
    for (const TriageChoice& choice : question.choices)
      if (const auto* end = std::get_if<TriageEnd>(&choice.leads)) {
        const std::string code = std::get<CrossReference>(end->label.front()).text;
        CAPTURE(code);
        CHECK(links.count(code) == 1);
        const auto place =
            std::ranges::find(pages.destinations, "sip-" + code, [](const auto& it) { return it.first; });
        REQUIRE(place != pages.destinations.end());
        const std::size_t first = std::size_t(pages.labels.back().first_page);
        const std::string number = std::to_string(std::size_t(place->second.page) - first + 1);
        CHECK(std::ranges::any_of(links, [&](const std::string& it) { return it.ends_with("p. " + number); }));
      }
  }
  // Charts that were only tried are in no tree, and hold nothing.
  for (std::size_t i = 1; i < pages.structure.size(); ++i) {
    if (pages.structure[i].kids.empty()) continue;
    CHECK(
        std::ranges::any_of(pages.structure[std::size_t(pages.structure[i].parent)].kids, [&](const StructureKid& kid) {
          const auto* element = std::get_if<ElementId>(&kid);
          return element && *element == ElementId(i);
        }));
  }
}

}  // namespace

TEST_CASE("a triage is drawn inside the text block with a link for each code, whatever its shape") {
  const std::pair<std::string, Triage> shapes[] = {{"chain", chain(4)}, {"long chain", chain(30)},
                                                   {"tree", tree(15)},  {"joined", joined_triage()},
                                                   {"wide", wide(12)},  {"small", wide(2)}};
  for (const auto& shape : shapes)
    for (const std::string_view paper : every_paper) {
      const std::string& name = shape.first;
      const Triage& triage = shape.second;
      CAPTURE(name);
      CAPTURE(paper);
      const Pages pages = composed(book(triage), paper);
      CHECK_FALSE(figures(pages).empty());
      check_inside(pages, paper);
      check_charts(triage, pages);
    }
}

TEST_CASE("a triage that fits on a page is one figure, with the numbers of its steps in it") {
  const Pages pages = composed(book(joined_triage()));
  REQUIRE(figures(pages).size() == 1);
  const ElementId figure = figures(pages).front();
  CHECK(pages.words.at(figure).alternative.starts_with("1. Is there a BYE?\n2. Who sends it?\n"));
  for (const char* number : {"1", "2", "3", "4", "5"})
    CHECK(read_aloud(pages, figure).find(number) != std::string::npos);
  CHECK(read_aloud(pages, figure).find("go to step") == std::string::npos);
}

TEST_CASE("a triage that is too large goes on in another chart by the number of its step and its page") {
  const Triage triage = tree(15);
  const Pages pages = composed(book(triage), "a5");
  CHECK(figures(pages).size() > 1);
  const std::multiset<std::string> links = links_in_figures(pages);
  // Each later chart begins with the question that another chart leads to.
  for (std::size_t i = 1; i < figures(pages).size(); ++i) {
    const std::string told = pages.words.at(figures(pages)[i]).alternative;
    const std::string number = told.substr(0, told.find('.'));
    CHECK(links.count("go to step " + number) == 1);
    CHECK(std::ranges::any_of(pages.destinations, [&](const auto& it) { return it.first == "step-" + number; }));
  }
}

TEST_CASE("commands of questions stand below the chart by their numbers") {
  Triage triage = chain(3);
  triage.questions[1].command = Command{{"postqueue -p"}, {}};
  for (const std::string_view paper : every_paper) {
    const Pages pages = composed(book(triage), paper);
    REQUIRE(find(pages, "postqueue").size() == 1);
    const Drawn command = find(pages, "postqueue").front(), label = find(pages, "2.").front();
    CHECK(command.y > find(pages, "Is there").back().y);
    CHECK(label.x < command.x);
    CHECK(label.y == doctest::Approx(command.y).epsilon(0.005));
  }
}

TEST_CASE("what no page has room for is told step by step") {
  const Triage triage = wide(120);
  const Pages pages = composed(book(triage), "a5");
  CHECK(figures(pages).empty());
  for (std::size_t i = 0; i < 120; ++i) CHECK_FALSE(find(pages, "Answer " + code(i)).empty());
  check_inside(pages, "a5");
}

TEST_CASE("long words of Japanese and Korean stay in their boxes") {
  const std::string japanese = "セッション確立要求への暫定応答が上流のプロキシで止められていないかを確かめたか。";
  const std::string korean = "세션설정요청에대한임시응답이 상위 프록시서버에서 차단되지 않는지 확인하였습니까?";
  for (const auto& spoken : {std::pair("ja", japanese), std::pair("ko", korean)}) {
    const char* const language = spoken.first;
    const std::string& words = spoken.second;
    Triage triage = chain(5, words);
    triage.questions[2].choices[0].answer = {Text{words}};
    for (const std::string_view paper : every_paper) {
      CAPTURE(language);
      CAPTURE(paper);
      const Pages pages = composed(book(triage, language), paper);
      check_inside(pages, paper);
      check_charts(triage, pages);
    }
  }
}

TEST_CASE("a triage is parted where as few charts as can be are made, and what two charts lead to is one of its own") {
  const auto at_most = [](std::size_t most) {
    return [most](const TriagePart& part) { return part.questions.size() <= most; };
  };
  CHECK(parts_of(tree(7), at_most(7)).size() == 1);
  const std::vector<TriagePart> parts = parts_of(tree(15), at_most(8));
  CHECK(parts.size() == 2);
  CHECK(parts[0].head == 0);
  CHECK(parts[0].questions.size() + parts[1].questions.size() == 15);
  for (std::size_t most = 1; most < 6; ++most) {
    std::multiset<std::size_t> held;
    for (const TriagePart& part : parts_of(joined_triage(), at_most(most)))
      held.insert(part.questions.begin(), part.questions.end());
    CHECK(held == std::multiset<std::size_t>{0, 1, 2, 3, 4});
  }
  CHECK(parts_of(tree(7), at_most(0)).empty());
}

TEST_CASE("every part fits, though what is cut off leaves an end behind that takes more room") {
  for (const Triage& triage : {tree(31), joined_triage(), chain(9), tree(63)})
    for (std::size_t most = 1; most < 40; ++most)
      for (std::size_t room = 1; room < 4; ++room) {
        const auto fits = [&](const TriagePart& part) {
          std::size_t taken = 0;
          for (const std::size_t question : part.questions) {
            ++taken;
            for (const TriageChoice& choice : triage.questions[question].choices)
              if (const auto* next = std::get_if<TriageNext>(&choice.leads))
                taken += part.holds(next->question) ? 0 : room;
          }
          return taken <= most;
        };
        for (const TriagePart& part : parts_of(triage, fits)) CHECK(fits(part));
      }
}

}  // namespace binran
