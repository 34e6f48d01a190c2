// How spaces, letters and marks give way, and what stays together: a rule each, on paragraphs made for it.
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

#include "line_fixture.h"
#include "lines/paragraph.h"
#include "lines/spacing.h"

using namespace binran;

namespace {

const std::string korean =
    "에지 프록시가 단말이 등록할 때 열어 둔 특정 연결로 요청을 전달하려 했으나 그 연결이 이미 없습니다. 이 응답은 "
    "등록을 "
    "관리하는 프록시에 돌아가고, 프록시는 같은 단말의 다른 연결을 시도합니다. 원인은 로그만으로는 알 수 없습니다.";
const std::string english =
    "The edge proxy was asked to deliver a request over the connection that the telephone opened when it registered, "
    "and "
    "that connection is gone. The answer goes to the proxy that manages registrations, which tries another one.";

/// Natural width of a word space, em.
double natural_space(Compositor& compositor, const std::string& letter) {
  return em_widths(compositor, letter + " " + letter) - 2 * em_widths(compositor, letter);
}

bool has_line_that_begins(const std::vector<Line>& lines, const std::string& words) {
  return std::ranges::any_of(lines, [&](const Line& line) { return line.text().starts_with(words); });
}

}  // namespace

TEST_CASE(
    "no word space is wider than twice its natural width: a line that would need more takes other breaks or is "
    "ragged") {
  for (const auto& [language, text, letter] : {std::tuple{"ko", korean, "가"}, std::tuple{"en", english, "n"}}) {
    Compositor compositor(language);
    const double widest = 2 * natural_space(compositor, letter);
    for (double measure = 150; measure < 400; measure += 10)
      for (const Line& line : compositor.set(text, measure)) CHECK(line.word_space <= widest + exact);
  }
}

TEST_CASE("letters move by no more than the letter space of the language, and evenly over the line") {
  Compositor en("en");
  const double most = en.rules().letter_space * en.rules().size;
  REQUIRE(most > 0);
  bool moved = false;
  for (double measure = 200; measure < 300; measure += 10)
    for (const Line& line : en.set("nnnnnnnn nnnnnnnn nnnnnnnn nnnnnnnn nnnnnnnn nnnnnnnn nnnnnnnn", measure)) {
      const double natural = em_widths(en, "nn") / 2 * en.rules().size;
      const auto& glyphs = line.fragments[0].glyphs;
      const double first = glyphs[1].x - glyphs[0].x - natural;
      CHECK(std::abs(first) <= most + exact);
      CHECK(glyphs[2].x - glyphs[1].x - natural == doctest::Approx(first).epsilon(0.01));
      moved |= std::abs(first) > exact;
    }
  CHECK(moved);
}

TEST_CASE("code keeps its pitch in a justified line") {
  Compositor en("en");
  const auto lines =
      en.set("`Retry-After` says how long a caller should wait before the next attempt is made at all", 180);
  const auto& glyphs = lines[0].fragments[0].glyphs;
  CHECK(glyphs[2].x - glyphs[1].x == doctest::Approx(0.6 * en.rules().size));
}

TEST_CASE("one short word does not stand alone on a last line where other breaks avoid it") {
  Compositor en("en");
  for (double measure = 220; measure < 420; measure += 20) {
    const auto lines = en.set(english, measure);
    CAPTURE(lines_of(lines));
    if (lines.size() > 3) CHECK(lines.back().width >= 0.15 * measure);
  }
}

TEST_CASE("a dependent noun and an auxiliary verb stay with the word before them") {
  Compositor ko("ko");
  const std::string text =
      "등록이 끝난 뒤에는 단말이 켜져 있을 때 무엇이 잘못되었는지 로그만으로는 알 수 없는 것입니다.";
  int kept = 0;
  for (double measure = 150; measure < 400; measure += 5) {
    const auto lines = ko.set(text, measure);
    for (const char* dependent : {"뒤에는", "때 ", "수 ", "것입니다"}) kept += !has_line_that_begins(lines, dependent);
  }
  CHECK(kept >= 50 * 4 * 95 / 100);  // a penalty, not a prohibition
}

TEST_CASE("marks close up to half of their blank, none to nothing, and a colon keeps its room") {
  const Spacing ja(rules_of("ja"));
  const Space comma = ja.between(CharacterClass::comma, CharacterClass::hiragana);
  const Space dot = ja.between(CharacterClass::middle_dot, CharacterClass::katakana);
  const Space colon = ja.between(CharacterClass::colon, CharacterClass::western);
  CHECK(comma.narrow == doctest::Approx(comma.width / 2));
  CHECK(dot.narrow == doctest::Approx(dot.width / 2));
  CHECK(dot.kind == comma.kind);  // one step of justification: they close up together
  CHECK(colon.width == doctest::Approx(0.25));
  CHECK(colon.narrow == 0);
}

TEST_CASE("a URL or an identifier in running text breaks after its marks and is never hyphenated") {
  Compositor en("en");
  for (const std::string token : {"https://registration.example.org/authentication/telecommunication/information.html",
                                  "bad_certificate_status_response_registration_information"})
    for (double measure = 120; measure < 260; measure += 10) {
      const auto lines = en.set("The documentation is at " + token + " for everybody.", measure);
      CAPTURE(lines_of(lines));
      for (const Line& line : lines) {
        CHECK_FALSE(line.overfull);
        const std::string words = line.text();
        const std::string last_word = words.substr(words.find_last_of(' ') + 1);
        if (last_word.find_first_of("/_.") != std::string::npos) CHECK_FALSE(line.hyphenated);
      }
    }
}

TEST_CASE("a name is not parted at its hyphen") {
  Compositor en("en");
  for (double measure = 100; measure < 250; measure += 10) {
    const std::string lines =
        lines_of(en.set("The length is in Content-Length and the name in WWW-Authenticate.", measure));
    CHECK(lines.find("Content-|") == std::string::npos);
    CHECK(lines.find("WWW-|") == std::string::npos);
  }
}

TEST_CASE("ragged Japanese keeps words of katakana and compounds of kanji whole") {
  Compositor ja("ja");
  for (double measure = 100; measure < 200; measure += 5) {
    const auto lines =
        ja.set("相手側のヘッダーフィールドを確認します。", {.measure = measure, .alignment = Alignment::start});
    for (const char* part : {"手側", "側", "ッダー", "ダーフ", "フィールド", "認"})
      CHECK_FALSE(has_line_that_begins(lines, part));
  }
}
