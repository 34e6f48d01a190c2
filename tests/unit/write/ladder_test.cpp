#include "write/ladder.h"

#include <doctest/doctest.h>

#include "samples.h"

using namespace binran;

namespace {

const Exchange delivery = {
    {"proxy", "edge proxy", "callee"},
    {ExchangeMessage{0, 1, "INVITE", false, false}, ExchangeMessage{1, 0, "430 Flow Failed", true, false},
     ExchangeMessage{0, 2, "INVITE", false, false}},
    {}};

std::string drawn(const Exchange& exchange, LadderStyle style, std::string_view language = "en") {
  Breaker breaker = breaker_of(language);
  std::string text;
  for (const StyledText& line : draw_ladder(exchange, style, breaker)) text += plain(line) + "\n";
  return text;
}

constexpr LadderStyle ascii{72, Ambiguous::narrow, true};

}  // namespace

TEST_CASE("lifelines stand under their names, arrows go from the one to the other") {
  CHECK(drawn(delivery, ascii) ==
        "proxy              edge proxy  callee\n"
        "  |                    |         |\n"
        "  |----- INVITE ------>|         |\n"
        "  |<= 430 Flow Failed =|         |\n"
        "  |---------- INVITE ----------->|\n"
        "  |                    |         |\n");
}

TEST_CASE("the same in box drawing") {
  const std::string text = drawn(delivery, {});
  CHECK(text.find("  │───── INVITE ──────▶│         │\n") != std::string::npos);
  CHECK(text.find("  │◀═ 430 Flow Failed ═│         │\n") != std::string::npos);
}

TEST_CASE("the marked message is strong, and nothing else") {
  Breaker breaker = breaker_of("en");
  std::string strong;
  for (const StyledText& line : draw_ladder(delivery, ascii, breaker)) {
    for (const StyledRun& run : line) strong += run.style == Style::strong ? run.text : "";
  }
  CHECK(strong == "<=430 Flow Failed=");
}

TEST_CASE("a lost message, a wait and a message to oneself") {
  const Exchange exchange = {
      {"caller", "callee"},
      {ExchangeMessage{0, 1, "INVITE", false, true}, ExchangeMessage{1, 0, "100", false, true},
       ExchangeWait{0, "Timer B, 32 s"}, ExchangeWait{1, "rings"}, ExchangeMessage{0, 0, "408", true, false}},
      {}};
  const std::string text = drawn(exchange, ascii);
  INFO(text);
  CHECK(text.find("  : Timer B, 32 s |\n") != std::string::npos);
  CHECK(text.find("-- INVITE ---X |\n") != std::string::npos);
  CHECK(text.find("  | X---- 100 ----|\n") != std::string::npos);
  CHECK(text.find("+= 408") == std::string::npos);
  CHECK(text.find("  +- 408          |\n") != std::string::npos);
  CHECK(text.find("  |               : rings\n") != std::string::npos);
}

TEST_CASE("names of wide characters are counted in columns") {
  const std::string text =
      drawn({{"発信者", "着信者"}, {ExchangeMessage{0, 1, "INVITE", false, false}}, {}}, ascii, "ja");
  CHECK(text ==
        "発信者      着信者\n"
        "  |           |\n"
        "  |- INVITE ->|\n"
        "  |           |\n");
}

TEST_CASE("no line is too wide, and all columns line up, in every style") {
  const Exchange exchange = {
      {"プロキシ", "エッジプロキシ", "第2エッジプロキシ", "着信者"},
      {ExchangeMessage{0, 1, "INVITE", false, false}, ExchangeMessage{1, 0, "430 Flow Failed", true, false},
       ExchangeMessage{3, 0, "180 Ringing", false, false}, ExchangeMessage{0, 3, "INVITE", false, true},
       ExchangeWait{3, "Timer B"}},
      {}};
  Breaker breaker = breaker_of("ja");
  for (const Ambiguous ambiguous : {Ambiguous::narrow, Ambiguous::wide}) {
    for (const bool plain_ascii : {false, true}) {
      for (std::size_t width = 20; width <= 120; ++width) {
        for (const StyledText& line : draw_ladder(exchange, {width, ambiguous, plain_ascii}, breaker)) {
          CHECK(columns(line, ambiguous) <= width);
        }
      }
      // The last lifeline is in the same column of every line that ends with it.
      std::vector<std::size_t> ends;
      for (const StyledText& line : draw_ladder(exchange, {120, ambiguous, plain_ascii}, breaker)) {
        if (plain(line).ends_with(plain_ascii ? "|" : "│")) ends.push_back(columns(line, ambiguous));
      }
      CHECK(ends.size() == 6);
      CHECK(std::count(ends.begin(), ends.end(), ends.front()) == 6);
    }
  }
}

TEST_CASE("names are broken before the ladder is given up") {
  const Exchange exchange = {
      {"event state compositor", "publisher"}, {ExchangeMessage{1, 0, "PUBLISH", false, false}}, {}};
  CHECK(drawn(exchange, {24, Ambiguous::narrow, true}).find("<- PUBLISH") != std::string::npos);
}

TEST_CASE("texts stand above their arrows before the ladder is given up") {
  const Exchange exchange = {
      {"a", "b", "c"},
      {ExchangeMessage{0, 1, "INVITE, Max: 2", false, false}, ExchangeMessage{2, 1, "440 Exceeded", true, false},
       ExchangeMessage{1, 0, "440", false, true}},
      {}};
  CHECK(drawn(exchange, {34, Ambiguous::narrow, true}) ==
        "a                b              c\n"
        "|                |              |\n"
        "| INVITE, Max: 2 |              |\n"
        "|--------------->|              |\n"
        "|                | 440 Exceeded |\n"
        "|                |<=============|\n"
        "|      440       |              |\n"
        "| X--------------|              |\n"
        "|                |              |\n");
}

TEST_CASE("what does not fit becomes a list") {
  CHECK(drawn(delivery, {26, Ambiguous::narrow, true}) ==
        "  proxy -> edge proxy:\n"
        "    INVITE\n"
        "* edge proxy -> proxy: 430\n"
        "    Flow Failed\n"
        "  proxy -> callee: INVITE\n");
}

TEST_CASE("nothing of an exchange is obeyed by a terminal") {
  const std::string text = drawn({{"a\x1b[2J", "b"}, {ExchangeMessage{0, 1, "x\x07y", false, false}}, {}}, ascii);
  CHECK(text.find('\x1b') == std::string::npos);
  CHECK(text.find('\x07') == std::string::npos);
}

TEST_CASE("an exchange without parties is nothing") {
  CHECK(drawn({}, ascii).empty());
}

TEST_CASE("a name of any length is broken into lines, a message of any length told in words") {
  Exchange long_name = delivery, long_text = delivery;
  long_name.parties[1] = std::string(100000, 'e');
  std::get<ExchangeMessage>(long_text.steps[0]).text = std::string(100000, 'I');
  CHECK(drawn(long_name, ascii).find("- INVITE -") != std::string::npos);
  CHECK(drawn(long_text, ascii).find("proxy -> callee: INVITE") != std::string::npos);
}
