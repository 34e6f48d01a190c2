#include "write/text_table.h"

#include <doctest/doctest.h>

#include "samples.h"

using namespace binran;

namespace {

Cell cell(std::string text, bool header = false) {
  return {{Text{std::move(text)}}, header};
}

std::string laid_out(const Table& table, std::size_t width, std::string_view language = "en") {
  Breaker breaker = breaker_of(language);
  std::string text;
  for (const StyledText& line : lay_out(table, {width, Ambiguous::narrow, "-"}, breaker)) text += plain(line) + "|\n";
  return text;
}

const Table codes = {{{0, true}, {1, false}, {1, false}},
                     {cell("code"), cell("what"), cell("why")},
                     {{cell("404", true), cell("Not Found"), cell("No such user")},
                      {cell("486", true), cell("Busy Here"), cell("The line is taken")}},
                     {}};

}  // namespace

TEST_CASE("columns are as wide as their text where it fits") {
  CHECK(laid_out(codes, 60) ==
        "code  what       why|\n"
        "----------------------------------|\n"
        "404   Not Found  No such user|\n"
        "486   Busy Here  The line is taken|\n");
}

TEST_CASE("cells wrap where it does not") {
  CHECK(laid_out(codes, 30) ==
        "code  what       why|\n"
        "------------------------------|\n"
        "404   Not Found  No such user|\n"
        "486   Busy Here  The line is|\n"
        "                 taken|\n");
}

TEST_CASE("a table that is too narrow for its columns becomes a list") {
  CHECK(laid_out(codes, 20) ==
        "404|\n  what  Not Found|\n  why  No such user|\n486|\n  what  Busy Here|\n  why  The line is|\n  taken|\n");
}

TEST_CASE("a column has room for its longest word, and columns count wide characters") {
  const Table table = {{{0, true}, {1, false}, {1, false}},
                       {},
                       {{cell("401"), cell("Unauthorized"), cell("the sender is asked to log in")},
                        {cell("発信"), cell("x"), cell("y")}},
                       {}};
  const std::string text = laid_out(table, 40);
  CHECK(text.find("401   Unauthorized  the") == 0);
  CHECK(text.find("発信  x             y") != std::string::npos);
}

TEST_CASE("rows of more than two lines are parted by an empty line") {
  const Table table = {
      {{1, false}, {1, false}},
      {},
      {{cell("a"), cell("one two three four five six seven eight nine ten eleven")}, {cell("b"), cell("c")}},
      {}};
  CHECK(laid_out(table, 24).find("|\n|\nb") != std::string::npos);
}

TEST_CASE("no line is wider than asked") {
  Breaker breaker = breaker_of("ko");
  const Table table = {{{0, true}, {1, false}, {1, false}},
                       {cell(""), cell("404"), cell("480")},
                       {{cell("가장 흔한 원인과 확인", true), cell("번호를 잘못 눌렀거나 사용자가 없습니다."),
                         cell("https://www.example.com/averylongaddresswithoutspaces")}},
                       {}};
  for (std::size_t width = 12; width < 130; ++width) {
    for (const StyledText& line : lay_out(table, {width, Ambiguous::narrow, "-"}, breaker)) {
      CHECK(columns(line) <= width);
    }
  }
}

TEST_CASE("fixed columns that do not fit beside each other become a list too") {
  const std::string words = "some words";
  const Table fixed{{{1, true}, {1, true}, {1, true}}, {}, {{cell(words), cell(words), cell(words)}}, {}};
  CHECK(laid_out(fixed, 34) == "some words  some words  some words|\n");
  CHECK(laid_out(fixed, 33) == "some words|\n  some words|\n  some words|\n");
  const Table wide{
      {{1, true}, {1, true}, {1, true}}, {}, {{cell(words + words), cell(words + words), cell(words)}}, {}};
  CHECK(laid_out(wide, 40) == "some wordssome words|\n  some wordssome words|\n  some words|\n");
}
