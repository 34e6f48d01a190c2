#include <doctest/doctest.h>

#include "base/match.h"
#include "base/spelling.h"
#include "base/utf8.h"

using namespace binran;

TEST_CASE("malformed UTF-8 is found where it begins (Unicode 15, table 3-7)") {
  for (const char* good : {"", "abc", "é日𠀀", "\xF4\x8F\xBF\xBF", "\xED\x9F\xBF", "\xEE\x80\x80"}) {
    CHECK(!find_malformed_utf8(good));
  }
  struct Bad {
    const char* text;
    std::size_t offset;
  };
  for (const Bad& bad : {Bad{"a\x80", 1},
                         {"\xC0\xAF", 0},
                         {"\xC1\x81", 0},
                         {"日\xE0\x80\x80", 3},
                         {"\xED\xA0\x80", 0},
                         {"\xF0\x80\x80\x80", 0},
                         {"\xF4\x90\x80\x80", 0},
                         {"\xF5\x80\x80\x80", 0},
                         {"ab\xE6\x97", 2},
                         {"\xE6(\xA5", 0},
                         {"x\xFF", 1},
                         {"\xF0\x9F\x98", 0}}) {
    CHECK(find_malformed_utf8(bad.text) == bad.offset);
  }
}

TEST_CASE("code points are read and written") {
  for (const char32_t c :
       {U'a', U'\u007F', U'\u0080', U'\u07FF', U'\u0800', U'日', U'\uFFFD', U'\U00010000', U'\U0010FFFF'}) {
    std::string text = "x";
    append_utf8(text, c);
    std::size_t offset = 1;
    CHECK(next_code_point(text, offset) == c);
    CHECK(offset == text.size());
    CHECK(!find_malformed_utf8(text));
  }
}

TEST_CASE("edit distance counts a transposition as one") {
  CHECK(edit_distance("", "") == 0);
  CHECK(edit_distance("cause", "cause") == 0);
  CHECK(edit_distance("cauze", "cause") == 1);
  CHECK(edit_distance("form", "from") == 1);
  CHECK(edit_distance("", "abc") == 3);
  CHECK(edit_distance("abc", "") == 3);
  CHECK(edit_distance("ca", "abc") == 3);  // optimal string alignment
  CHECK(edit_distance("kitten", "sitting") == 3);
}

TEST_CASE("the nearest known word is suggested, if it is near") {
  const std::vector<std::string> known{"cause", "causes", "checks", "say"};
  CHECK(nearest("cauze", known) == "cause");
  CHECK(nearest("causes", known) == "causes");
  CHECK(nearest("sya", known) == "say");
  CHECK(nearest("meaning", known).empty());
  CHECK(nearest("", known).empty());
  CHECK(nearest("x", std::vector<std::string>{"y", "z"}).empty());
  CHECK(nearest("xy", std::vector<std::string>{"yx", "z"}) == "yx");
  CHECK(did_you_mean("chekcs", known) == "did you mean checks?");
  CHECK(did_you_mean("zzzzzz", known).empty());
  CHECK(did_you_mean("a", {}).empty());
}

TEST_CASE("match calls the case of the alternative held") {
  const auto name = [](const std::variant<int, std::string>& value) {
    return match(
        value, [](int) { return "number"; }, [](const std::string&) { return "text"; });
  };
  CHECK(std::string_view(name(1)) == "number");
  CHECK(std::string_view(name("x")) == "text");
}
