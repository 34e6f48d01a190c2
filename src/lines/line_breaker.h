// Which breaks make the best paragraph: Knuth and Plass 1981, "Breaking paragraphs into lines", over boxes with spaces
// between them. Knows widths and penalties only; what they stand for is the itemizer's to say.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace binran {

/// One thing that stays whole, and the space after it. Lengths in points.
struct Box {
  float width = 0;   ///< of the body
  float space = 0;   ///< to the next box, on the same line
  float narrow = 0;  ///< by which the space may shrink
  float ease = 0;    ///< by which it may grow and look well
  float reach = 0;   ///< by which it may grow at most, not less than `ease` where the line is justified
  float inner_narrow = 0, inner_ease = 0, inner_reach = 0;  ///< the same of the body, whose letters move
  float beyond = 0;   ///< by which it may grow besides, where the line cannot be filled otherwise
  float blank = 0;    ///< after the body at a line end: kept or left out as the line fits better
  float added = 0;    ///< width of what a break here adds: a hyphen
  float penalty = 0;  ///< for a break here
  bool breakable = false;
  bool flagged = false;      ///< a break that should not end two lines in sequence: a hyphen
  std::uint8_t letters = 0;  ///< characters other than punctuation, as far as a short last line is concerned
};

/// How lines are to be filled.
struct Shape {
  double first = 0, rest = 0;  ///< length of the first line and of the others
  bool justified = true;
  bool even_last = false;  ///< the last line counts as the others do: headings
  int least_last = 0;      ///< letters that the last line should have at least,
  double short_last = 0;   ///< and the width from which it does not look lost
  double em = 10;          ///< for what is measured in characters
};

struct ChosenLine {
  std::uint32_t begin = 0, end = 0;  ///< boxes
  double ratio = 0;                  ///< of what looks well: of `ease`, or of `narrow` where negative
  bool blank_kept = false;           ///< the blank of the last box stays
  bool ragged = false;               ///< shorter than its length: not to be justified
  bool overfull = false;
};

class LineBreaker {
 public:
  /// Lines for all of `boxes`. A paragraph without feasible breaks gets ragged lines, and overfull ones only where
  /// nothing else is left. The result is valid until the next call.
  const std::vector<ChosenLine>& choose(std::span<const Box> boxes, const Shape& shape);

 private:
  struct Sums {
    double width = 0, narrow = 0, ease = 0, reach = 0, beyond = 0;
    std::uint32_t letters = 0;
  };
  /// A feasible break: the best way to come to it with a last line of this fitness.
  struct Node {
    ChosenLine line;  ///< that ends here
    std::int32_t previous = -1;
    double demerits = 0;
    std::uint8_t fitness = 1;
    bool flagged = false;
  };
  /// How well one line fits.
  struct Fit {
    enum class Verdict : std::uint8_t { possible, too_long, too_short } verdict = Verdict::possible;
    bool blank_kept = false, ragged = false, overfull = false;
    double ratio = 0, badness = 0;
  };
  /// What is allowed, from the first pass to the last.
  enum class Pass { strict, ragged, anything };

  void sum();
  bool try_pass(Pass);
  void try_break(std::uint32_t end, Pass);
  Fit fit(std::uint32_t begin, std::uint32_t end, Pass) const;
  Fit fit_justified(double slack, const Sums& freedom, float blank, Pass) const;
  Fit fit_ragged(double slack, double length, Pass) const;
  double demerits(const Node& from, const Fit&, std::uint8_t fitness, std::uint32_t end) const;
  int letters_of_last(std::uint32_t begin) const;
  bool ends_badly(const Node&) const;
  bool is_short_last(std::uint32_t begin) const;
  const Node& best_end() const;
  void collect();

  std::span<const Box> boxes_;
  Shape shape_;
  std::vector<Sums> sums_;   ///< before each box
  std::vector<Node> nodes_;  ///< in the order of their boxes; those from first_active_ on may begin a line
  std::size_t first_active_ = 0;
  std::vector<ChosenLine> lines_;
};

}  // namespace binran
