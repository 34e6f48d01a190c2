#include "locale/columns.h"

#include <doctest/doctest.h>

#include <string>

using namespace binran;

namespace {

Breaker breaker(const char* language, const char* strictness = "strict") {
  TypesettingRules rules;
  rules.strictness = strictness;
  return Breaker(language, rules);
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("columns of wide, narrow and combining characters") {
  CHECK(columns("") == 0);
  CHECK(columns("INVITE") == 6);
  CHECK(columns("発信者") == 6);
  CHECK(columns("프록시") == 6);
  CHECK(columns("ﾌﾟﾛｷｼ") == 5);
  CHECK(columns("ＳＩＰ") == 6);
  CHECK(columns("か\u3099") == 2);
  CHECK(columns("e\u0301") == 1);
  CHECK(columns("\u1112\u1161\u11ab") == 2);  // conjoining jamo of 한
  CHECK(columns("a\u200Bb") == 2);
}

TEST_CASE("emoji sequences take the columns of one emoji") {
  CHECK(columns("👩‍🔧") == 2);
  CHECK(columns("👍🏽") == 2);
  CHECK(columns("🇯🇵") == 2);
  CHECK(columns("\u260E\uFE0F") == 2);
  CHECK(columns("\u260E") == 1);
  CHECK(columns("1\uFE0F\u20E3") == 2);
}

TEST_CASE("ambiguous characters are as wide as asked") {
  CHECK(columns("─→▶") == 3);
  CHECK(columns("─→▶", Ambiguous::wide) == 6);
  CHECK(columns("e\u0301", Ambiguous::wide) == 1);
  CHECK(columns("あ─", Ambiguous::wide) == 4);
}

TEST_CASE("terminal_safe leaves nothing that a terminal obeys") {
  CHECK(terminal_safe("a\x1b[31mb") == "a[31mb");
  CHECK(terminal_safe("a\u009b31mb") == "a31mb");
  CHECK(terminal_safe("x\u202Eevil\u202C\u2066y\u2069\u200F\u061C") == "xevily");
  CHECK(terminal_safe("a\u3164b\u115F\u1160c\u034Fd\U000E0041e\U000E007F") == "abcde");
  CHECK(terminal_safe("a\tb\nc\r\nd\u2028e\u0085f") == "a b c d e f");
  CHECK(terminal_safe(std::string("nul\0del\x7f", 8)) == "nuldel");
  CHECK(terminal_safe("프록시 発信者 e\u0301 👩‍🔧") == "프록시 発信者 e\u0301 👩‍🔧");
  CHECK(terminal_safe("bad\xff\xe3\x81") == "bad\uFFFD\uFFFD");
}

TEST_CASE("wrap fills lines and drops the spaces at their ends") {
  auto english = breaker("en", "normal");
  CHECK(wrap("the edge proxy lost the flow", 10, english) == Lines{"the edge", "proxy lost", "the flow"});
  CHECK(wrap("", 10, english).empty());
  CHECK(wrap("exactly ten", 11, english) == Lines{"exactly ten"});
}

TEST_CASE("wrap keeps kinsoku") {
  auto japanese = breaker("ja");
  CHECK(wrap("接続が、切れた。", 8, japanese) == Lines{"接続が、", "切れた。"});
  CHECK(wrap("端末「電話」の", 6, japanese) == Lines{"端末", "「電", "話」の"});
}

TEST_CASE("wrap parts a Korean word only when it is wider than a line") {
  auto korean = breaker("ko", "normal");
  CHECK(wrap("에지 프록시가 끊었습니다.", 14, korean) == Lines{"에지 프록시가", "끊었습니다."});
  CHECK(wrap("에지 프록시가 끊었습니다.", 8, korean) == Lines{"에지", "프록시가", "끊었습니", "다."});
}

TEST_CASE("wrap cuts a long word between characters as a last resort") {
  auto english = breaker("en", "normal");
  CHECK(wrap("abcdefghij", 4, english) == Lines{"abcd", "efgh", "ij"});
  CHECK(wrap("e\u0301e\u0301e\u0301", 2, english) == Lines{"e\u0301e\u0301", "e\u0301"});
  CHECK(wrap("漢字", 1, english) == Lines{"漢", "字"});  // wider than the line, and still not lost
}

TEST_CASE("a character of several code points that is wider than a line is cut as well") {
  auto korean = breaker("ko");
  CHECK(wrap("\u1112\u1112\u1112\u1112\u1112", 4, korean) == Lines{"\u1112\u1112", "\u1112\u1112", "\u1112"});
  CHECK(wrap("a\u1112\u1112\u1112", 4, korean) == Lines{"a", "\u1112\u1112", "\u1112"});
  CHECK(wrap("\u1112\u1112\u1161", 1, korean) == Lines{"\u1112", "\u1112\u1161"});
}

TEST_CASE("a cut word leaves no prohibited character at the beginning of a line") {
  auto japanese = breaker("ja");
  CHECK(wrap("Route、次", 5, japanese) == Lines{"Rout", "e、次"});
  CHECK(wrap("ーーーー", 4, japanese) == Lines{"ーー", "ーー"});  // where there is no choice
}

TEST_CASE("a last line of a character or two gets company") {
  auto japanese = breaker("ja"), english = breaker("en", "normal");
  CHECK(wrap("接続が切れたら登録する", 20, japanese) == Lines{"接続が切れたら登", "録する"});
  CHECK(wrap("the edge proxy lost it", 19, english) == Lines{"the edge proxy", "lost it"});
  CHECK(wrap("ab long it", 8, english) == Lines{"ab long", "it"});  // the line before would be too short
}

TEST_CASE("a shorter first line stays empty when its word fits only the others") {
  auto english = breaker("en", "normal");
  CHECK(wrap("one two three", 9, english, Ambiguous::narrow, 3) == Lines{"one", "two three"});
  CHECK(wrap("registrar", 9, english, Ambiguous::narrow, 3) == Lines{"", "registrar"});
}

TEST_CASE("pad counts columns") {
  CHECK(pad("発信", 6) == "発信  ");
  CHECK(pad("toolong", 3) == "toolong");
  CHECK(pad("─", 3, Ambiguous::wide) == "─ ");
}

TEST_CASE("what fits is cut in whole characters with their marks") {
  CHECK(fitting("abcdef", 4) == 4);
  CHECK(fitting("abc", 4) == 3);
  CHECK(fitting("漢字", 3) == std::string_view("漢").size());
  CHECK(fitting("e\u0301e\u0301", 1) == std::string_view("e\u0301").size());
  CHECK(fitting("", 4) == 0);
}

TEST_CASE("the lines of a text are parts of it") {
  auto english = breaker("en", "normal");
  const std::string_view text = "the edge proxy";
  const auto parts = wrapped_parts(text, 10, english);
  REQUIRE(parts.size() == 2);
  CHECK(parts[0].data() == text.data());
  CHECK(parts[1].data() == text.data() + 9);
  CHECK(parts[1] == "proxy");
}
