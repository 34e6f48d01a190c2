#include "lines/line_breaker.h"

#include <doctest/doctest.h>

using namespace binran;

namespace {

/// A word of this width and a space of 3 that may shrink by 1 and grow by 2, at most by 6.
Box word(float width) {
  Box box;
  box.width = width;
  box.space = 3;
  box.narrow = 1;
  box.ease = 2;
  box.reach = 6;
  box.breakable = true;
  box.letters = 3;
  return box;
}

std::vector<std::uint32_t> ends(LineBreaker& breaker, const std::vector<Box>& boxes, const Shape& shape) {
  std::vector<std::uint32_t> result;
  for (const ChosenLine& line : breaker.choose(boxes, shape)) result.push_back(line.end);
  return result;
}

using Ends = std::vector<std::uint32_t>;

Shape shape_of(double length) {
  Shape shape;
  shape.first = shape.rest = length;
  return shape;
}

}  // namespace

TEST_CASE("nothing gives no lines, and what fits one line") {
  LineBreaker breaker;
  CHECK(breaker.choose({}, shape_of(100)).empty());
  CHECK(ends(breaker, {word(10), word(10)}, shape_of(100)) == Ends{2});
}

TEST_CASE("the whole paragraph is weighed: an early line is looser so that a later one is not") {
  // Greedy filling takes three words (10+3+10+3+10 = 36) and leaves 24 and 10 for 36, which cannot be filled.
  LineBreaker breaker;
  const std::vector<Box> boxes = {word(13), word(15), word(7), word(22), word(30)};
  const Ends found = ends(breaker, boxes, shape_of(36));
  CHECK(found == Ends{2, 4, 5});
  for (const ChosenLine& line : breaker.choose(boxes, shape_of(36))) CHECK_FALSE(line.ragged);
}

TEST_CASE("a line shrinks to what its spaces give, and no further") {
  LineBreaker breaker;
  const auto fits = breaker.choose(std::vector<Box>{word(10), word(10), word(10), word(34)}, shape_of(34));
  REQUIRE(fits.size() == 2);
  CHECK(fits[0].end == 3);
  CHECK(fits[0].ratio == doctest::Approx(-1));
  const auto too_long = breaker.choose(std::vector<Box>{word(10), word(10), word(10.1f), word(34)}, shape_of(34));
  CHECK(too_long[0].end == 2);
}

TEST_CASE("the first line may be shorter than the others") {
  LineBreaker breaker;
  Shape shape = shape_of(36);
  shape.first = 10;
  CHECK(ends(breaker, {word(10), word(10), word(10), word(10)}, shape) == Ends{1, 4});
}

TEST_CASE("a break that costs more is taken only where it saves more") {
  LineBreaker breaker;
  std::vector<Box> boxes = {word(10), word(10), word(10), word(5), word(36)};
  boxes[2].space = boxes[2].narrow = boxes[2].ease = boxes[2].reach = 0;  // the third and fourth are one word
  boxes[2].penalty = 60;
  CHECK(ends(breaker, boxes, shape_of(36)) == Ends{3, 4, 5});
  boxes[2].penalty = 5000;
  CHECK(ends(breaker, boxes, shape_of(36)) == Ends{2, 4, 5});
}

TEST_CASE("what a break adds counts") {
  LineBreaker breaker;
  std::vector<Box> boxes = {word(17), word(16), word(36)};
  boxes[1].added = 5;
  boxes[1].flagged = true;
  const auto lines = breaker.choose(boxes, shape_of(36));
  CHECK(lines[0].end == 1);  // with the hyphen the two are 41 wide
}

TEST_CASE("a loose line is ragged where nothing else is possible, and only an unbreakable box is overfull") {
  LineBreaker breaker;
  const auto loose = breaker.choose(std::vector<Box>{word(10), word(35), word(10)}, shape_of(36));
  REQUIRE(loose.size() == 3);
  CHECK(loose[0].ragged);
  CHECK_FALSE(loose[0].overfull);
  const auto wide = breaker.choose(std::vector<Box>{word(10), word(50), word(10)}, shape_of(36));
  REQUIRE(wide.size() == 3);
  CHECK_FALSE(wide[0].overfull);
  CHECK(wide[1].overfull);
}

TEST_CASE("the blank of a closing mark at a line end stays or goes as the line fits better") {
  LineBreaker breaker;
  std::vector<Box> boxes = {word(10), word(10), word(20)};
  boxes[1].blank = 5;
  CHECK(breaker.choose(boxes, shape_of(28))[0].blank_kept);
  CHECK_FALSE(breaker.choose(boxes, shape_of(23))[0].blank_kept);
}

TEST_CASE("a last line has the letters it should have, if any breaks allow it") {
  LineBreaker breaker;
  std::vector<Box> boxes(41);
  for (Box& box : boxes) {
    box.width = 10;
    box.ease = 0.3f;
    box.reach = 2.5f;
    box.breakable = true;
    box.letters = 1;
  }
  Shape shape = shape_of(400);
  CHECK(ends(breaker, boxes, shape) == Ends{40, 41});
  shape.least_last = 3;
  CHECK(ends(breaker, boxes, shape) == Ends{38, 41});
}

TEST_CASE("ragged lines are even, and so is the last line of a heading") {
  LineBreaker breaker;
  const std::vector<Box> boxes(6, word(10));
  Shape shape = shape_of(62);
  shape.justified = false;
  CHECK(ends(breaker, boxes, shape) == Ends{5, 6});
  shape.even_last = true;
  CHECK(ends(breaker, boxes, shape) == Ends{3, 6});
}
