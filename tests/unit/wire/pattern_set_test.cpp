// Patterns that are asked together: which are found, what their groups hold, and what is no pattern.
#include "wire/pattern_set.h"

#include <doctest/doctest.h>

using namespace binran;

TEST_CASE("patterns: those that stand in a line are found, in order, whatever bytes the line has") {
  const PatternSet set({"code=([0-9]+)", "([A-Z]+) now", "(nowhere)"});
  std::vector<int> found;
  set.match("\xFF BUSY now, code=17", found);
  CHECK(found == std::vector{0, 1});
  set.match("", found);
  CHECK(found.empty());
}

TEST_CASE("patterns: each place of one pattern in a line, one after the other") {
  const PatternSet set({"c=([0-9]*)"});
  std::size_t offset = 0;
  const std::string line = "c=1 c= c=23";
  CHECK(set.next(0, line, offset) == "1");
  CHECK(set.next(0, line, offset) == "");
  CHECK(set.next(0, line, offset) == "23");
  CHECK_FALSE(set.next(0, line, offset));
}

TEST_CASE("patterns: one with a fault is found nowhere, and the others keep their indexes") {
  const PatternSet set({"(", "a(b)", "no group", "(c)"});
  std::vector<int> found;
  set.match("no group ab c", found);
  CHECK(found == std::vector{1, 3});
  CHECK(form_of_pattern("(?<=a)(b)").fault != "");
  CHECK(form_of_pattern("(a)(?:b)(c)").groups == 2);
}
