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
  for (const std::string_view value : {"1", "", "23"}) CHECK(set.next(0, 1, line, offset).value().groups[0] == value);
  CHECK_FALSE(set.next(0, 1, line, offset));
}

TEST_CASE("patterns: several groups, of which one has no part in the line, and the whole without any") {
  const PatternSet set({"(a) (?:(b)|(c))"});
  std::size_t offset = 0;
  const PatternMatch match = set.next(0, 3, "x a c", offset).value();
  CHECK(match.all == "a c");
  CHECK(match.groups[0] == "a");
  CHECK(match.groups[1].data() == nullptr);
  CHECK(match.groups[2] == "c");
  CHECK(set.next(0, 0, "a b", offset = 0).value().all == "a b");
}

TEST_CASE("patterns: one with a fault is found nowhere, and the others keep their indexes") {
  const PatternSet set({"(", "a(b)", "no group", "(c)", "(a)(b)(c)(d)(e)"});
  std::vector<int> found;
  set.match("no group ab c abcde", found);
  CHECK(found == std::vector{1, 3});
  CHECK(form_of_pattern("(?<=a)(b)").fault != "");
  CHECK(form_of_pattern("(a)(?:b)(c)").groups == 2);
}
