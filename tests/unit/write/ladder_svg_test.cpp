#include "write/ladder_svg.h"

#include <doctest/doctest.h>

#include <regex>

#include "locale/columns.h"
#include "samples.h"

using namespace binran;

namespace {

std::string picture_of(const Exchange& exchange, std::string_view language = "en") {
  Breaker breaker = breaker_of(language);
  MarkupWriter out;
  draw_ladder(exchange, "ladder", breaker, out);
  return out.take();
}

double number_in(const std::string& text, const std::string& pattern) {
  std::smatch found;
  return std::regex_search(text, found, std::regex(pattern)) ? std::stod(found[1]) : -1;
}

const Exchange relayed = {
    {"proxy", "edge proxy", "callee"},
    {ExchangeMessage{0, 1, "INVITE", false, false}, ExchangeMessage{1, 0, "430 Flow Failed", true, false},
     ExchangeMessage{0, 2, "INVITE", false, true}, ExchangeWait{2, "Timer B", false, false}},
    "In words."};

}  // namespace

TEST_CASE("a picture has its words as its title") {
  CHECK(picture_of(relayed).find("aria-labelledby=\"ladder\"") != std::string::npos);
  CHECK(picture_of(relayed).find("<title id=\"ladder\">In words.</title>") != std::string::npos);
}

TEST_CASE("three parties fit a phone") {
  for (const char* language : {"en", "ja", "ko"}) {
    const double width = number_in(picture_of(relayed, language), "<svg [^>]*width=\"([0-9.]+)\"");
    CHECK(width > 100);
    CHECK(width <= 288);
  }
}

TEST_CASE("no text leaves the picture") {
  Exchange exchange = relayed;
  exchange.parties = {"a", "b"};
  exchange.steps = {ExchangeMessage{0, 1, "SUBSCRIBE with a body", false, false},
                    ExchangeWait{1, "waits for 32 seconds", false, false}, ExchangeMessage{1, 1, "own", false, false}};
  const std::string picture = picture_of(exchange);
  const double width = number_in(picture, "<svg [^>]*width=\"([0-9.]+)\"");
  const std::regex text("<text [^>]*x=\"([0-9.-]+)\"[^>]*>([^<]*)</text>");
  for (std::sregex_iterator it(picture.begin(), picture.end(), text), end; it != end; ++it) {
    const double middle = std::stod((*it)[1]), half = static_cast<double>(columns((*it)[2].str())) * 7 / 2;
    CHECK(middle - half >= -1);
    CHECK(middle + half <= width + 1);
  }
}

TEST_CASE("an exchange of nobody draws nothing") {
  CHECK(picture_of({}).empty());
}
