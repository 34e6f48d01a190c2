#include "write/styled_text.h"

#include <doctest/doctest.h>

#include "samples.h"

using namespace binran;

TEST_CASE("inlines become runs that are safe for a terminal") {
  const StyledText text = styled({Text{"See "}, Code{"reg-id"}, Text{"\x1b in "}, CrossReference{"sip-408", "408", {}},
                                  PageReference{"sip-408"}, WebLink{"https://x", ""}, ManualPage{"sip-430", 7}});
  CHECK(text == StyledText{{"See ", Style::plain},
                           {"reg-id", Style::code},
                           {" in 408https://x", Style::plain},
                           {"sip-430", Style::code},
                           {"(7)", Style::plain}});
}

TEST_CASE("wrapped lines keep the styles of their runs") {
  Breaker breaker = breaker_of("en");
  const StyledText text = {{"the edge ", Style::plain}, {"proxy lost", Style::strong}, {" it", Style::plain}};
  const auto lines = wrap(text, 14, breaker);
  REQUIRE(lines.size() == 2);
  CHECK(lines[0] == StyledText{{"the edge ", Style::plain}, {"proxy", Style::strong}});
  CHECK(lines[1] == StyledText{{"lost", Style::strong}, {" it", Style::plain}});
}

TEST_CASE("codes are parted at their spaces only") {
  Breaker breaker = breaker_of("en");
  const auto lines = wrap({{"see ", Style::plain}, {"P-Asserted-Identity: x", Style::code}}, 20, breaker);
  REQUIRE(lines.size() == 3);
  CHECK(plain(lines[0]) == "see");
  CHECK(plain(lines[1]) == "P-Asserted-Identity:");
  CHECK(plain(lines[2]) == "x");
}

TEST_CASE("the least width is that of the longest word") {
  Breaker english = breaker_of("en"), japanese = breaker_of("ja");
  CHECK(least_width({{"not authorized yet", Style::plain}}, english) == 10);
  CHECK(least_width({{"x-y", Style::plain}}, english) == 2);
  CHECK(least_width({{"x-y", Style::code}}, english) == 3);
  CHECK(least_width({{"接続が、", Style::plain}}, japanese) == 4);
}

TEST_CASE("cut at offsets") {
  const StyledText text = {{"ab", Style::plain}, {"cd", Style::strong}};
  CHECK(cut(text, {1, 3}) == std::vector<StyledText>{{{"a", Style::plain}},
                                                     {{"b", Style::plain}, {"c", Style::strong}},
                                                     {{"d", Style::strong}}});
  CHECK(cut({}, {}).empty());
}
