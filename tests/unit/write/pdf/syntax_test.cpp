#include "write/pdf/syntax.h"

#include <doctest/doctest.h>

#include <limits>
#include <stdexcept>

namespace binran::pdf {
namespace {

TEST_CASE("numbers are rounded and have no trailing zeros") {
  CHECK(number(12.5) == "12.5");
  CHECK(number(7) == "7");
  CHECK(number(7.001) == "7");
  CHECK(number(0.05) == "0.05");
  CHECK(number(-0.25) == "-0.25");
  CHECK(number(-0.004) == "0");
  CHECK(number(9.999) == "10");
  CHECK(number(595.2756, 3) == "595.276");
  CHECK(number(-12.34567, 4) == "-12.3457");
  CHECK(number(2.5, 0) == "3");
}

TEST_CASE("what is no coordinate is refused") {
  CHECK_THROWS_AS(number(std::numeric_limits<double>::quiet_NaN()), std::logic_error);
  CHECK_THROWS_AS(number(std::numeric_limits<double>::infinity()), std::logic_error);
  CHECK_THROWS_AS(number(1e8), std::logic_error);
}

TEST_CASE("names and strings cannot end early") {
  CHECK(name("Noto Sans") == "/Noto#20Sans");
  CHECK(name("A/B(c)#") == "/A#2FB#28c#29#23");
  CHECK(name("\xC3\xA9") == "/#C3#A9");
  CHECK(byte_string("a(b)c\\") == "(a\\(b\\)c\\\\)");
  CHECK(byte_string("\r\n") == "(\\r\n)");
}

TEST_CASE("text is ASCII or UTF-16 with a byte order mark") {
  CHECK(text_string("SIP (430)") == "(SIP \\(430\\))");
  CHECK(text_string("\xE4\xBE\xBF\xE8\xA6\xA7") == "<FEFF4FBF89A7>");
  CHECK(text_string("\xF0\xA0\xAE\xB7") == "<FEFFD842DFB7>");
  CHECK(text_string("a\tb") == "<FEFF006100090062>");
  CHECK(text_string("") == "()");
}

TEST_CASE("a URI is ASCII") {
  CHECK(ascii_uri("https://example.com/a?b=1#c") == "https://example.com/a?b=1#c");
  CHECK(ascii_uri("a b\xC3\xA9\n") == "a%20b%C3%A9%0A");
}

TEST_CASE("days become dates, anything else nothing") {
  CHECK(date_string("2026-11-20") == "D:20261120000000Z");
  CHECK(xmp_date("2026-11-20") == "2026-11-20T00:00:00Z");
  for (const char* wrong : {"", "2026", "2026-11-2", "2026/11/20", "20x6-11-20", "2026-11-20T00"}) {
    CHECK(date_string(wrong).empty());
    CHECK(xmp_date(wrong).empty());
  }
}

TEST_CASE("a reference prints as PDF has it") {
  CHECK(fmt::format("{}", Ref{12}) == "12 0 R");
}

}  // namespace
}  // namespace binran::pdf
