#include "write/triage_svg.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <regex>
#include <set>

#include "locale/columns.h"
#include "samples.h"

using namespace binran;

namespace {

TriageChoice to_question(const std::string& answer, std::size_t question) {
  return {{Text{answer}}, TriageNext{question, {Text{fmt::format("go to step {}", question + 1)}}}};
}

TriageChoice to_code(const std::string& answer, const std::string& code) {
  return {{Text{answer}}, TriageEnd{{CrossReference{"t-" + code, code}}, {Text{"Phrase " + code}}, ClassKind::client}};
}

TriageQuestion question(const std::string& words, std::vector<TriageChoice> choices) {
  return {{Text{words}}, {}, std::move(choices), "step-" + words.substr(0, 1), {}};
}

std::string picture_of(const Triage& triage, std::string_view language = "en") {
  Breaker breaker = breaker_of(language);
  MarkupWriter out;
  draw_triage(
      triage, [](const std::string& target) { return "#" + target; }, breaker, out);
  return out.take();
}

std::vector<std::string> all_of(const std::string& text, const std::string& pattern) {
  std::vector<std::string> found;
  const std::regex expression(pattern);
  for (std::sregex_iterator it(text.begin(), text.end(), expression), end; it != end; ++it) found.push_back((*it)[1]);
  return found;
}

const Triage asked = {{question("Who sends it?", {to_question("A phone", 1), to_question("A proxy", 2)}),
                       question("2 Is it registered?", {to_code("Yes", "480"), to_code("No", "404")}),
                       question("3 Is it the first?", {to_question("No", 1), to_code("Yes", "503")})}};

}  // namespace

TEST_CASE("a triage is one picture, whose ends and questions are links") {
  const std::string picture = picture_of(asked);
  CHECK(all_of(picture, "<(svg)").size() == 1);
  const std::vector<std::string> links = all_of(picture, "href=\"([^\"]*)\"");
  CHECK(std::set<std::string>(links.begin(), links.end()) ==
        std::set<std::string>{"#step-W", "#step-2", "#step-3", "#t-480", "#t-404", "#t-503"});
  CHECK(all_of(picture, "(tabindex=\"-1\")").size() == links.size());  // hidden from readers: the steps have the same
  CHECK(all_of(picture, "(aria-hidden=\"true\")").size() == 1);
}

TEST_CASE("every word stands in the picture, and no wider than a page") {
  const std::string picture = picture_of(asked);
  for (const char* words : {"Who sends it?", "A phone", "480", "Phrase 503"}) {
    CAPTURE(words);
    CHECK(picture.find(words) != std::string::npos);
  }
  const double width = std::stod(all_of(picture, "<svg [^>]*width=\"([0-9.]+)\"").at(0));
  const double height = std::stod(all_of(picture, "<svg [^>]*height=\"([0-9.]+)\"").at(0));
  CHECK(width <= 896);
  for (const std::string& x : all_of(picture, "<text [^>]*x=\"([0-9.-]+)\"")) CHECK(std::stod(x) < width);
  for (const std::string& y : all_of(picture, "<text [^>]*y=\"([0-9.-]+)\"")) CHECK(std::stod(y) < height);
}

TEST_CASE("what is too wide for a page becomes several pictures that lead to one another") {
  std::vector<TriageQuestion> questions;
  std::vector<TriageChoice> all;
  for (std::size_t i = 1; i <= 8; ++i) all.push_back(to_question(fmt::format("Answer {}", i), i));
  questions.push_back(question("Which?", all));
  for (std::size_t i = 1; i <= 8; ++i) {
    std::vector<TriageChoice> choices;
    for (std::size_t j = 0; j < 3; ++j)
      choices.push_back(to_code(fmt::format("{}{}", i, j), fmt::format("4{}{}", i, j)));
    questions.push_back(question(fmt::format("{} What does the telephone at the other end say to it?", i), choices));
  }
  const std::string picture = picture_of({questions});
  CHECK(all_of(picture, "<(svg)").size() > 1);
  CHECK(picture.find("goes-on") != std::string::npos);
  for (const std::string& width : all_of(picture, "<svg [^>]*width=\"([0-9.]+)\"")) CHECK(std::stod(width) <= 896);
}

TEST_CASE("lines of Japanese end between phrases") {
  const Triage triage = {
      {question("認証情報を付けても返るか。", {to_code("認証情報を付けても同じ", "407"), to_code("いいえ", "401")})}};
  const std::vector<std::string> lines = all_of(picture_of(triage, "ja"), "class=\"answer\"[^>]*>([^<]*)<");
  CHECK(std::ranges::find(lines, "認証情報を") != lines.end());
}

TEST_CASE("a question that has no room is left to the steps") {
  const Triage triage = {
      {question(std::string(300, 'x'), {to_code(std::string(300, 'y'), "400"), to_code("No", "401")})}};
  for (const std::string& width : all_of(picture_of(triage), "<svg [^>]*width=\"([0-9.]+)\""))
    CHECK(std::stod(width) <= 896);
}
