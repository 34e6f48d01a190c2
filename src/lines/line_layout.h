// From a chosen line to placed glyphs: distributes what the line lacks or has too much over its spaces, in the order of
// JLREQ 3.8.3 and 3.8.4, and puts every glyph at its place.
#pragma once

#include <span>
#include <vector>

#include "lines/itemizer.h"
#include "lines/paragraph.h"

namespace binran {

class LineLayout {
 public:
  explicit LineLayout(Fonts& fonts) : fonts_(fonts) {}

  /// The line of `items` that `chosen` names. `indent` and `length` are its left edge and length.
  Line lay_out(const Items& items, const std::vector<Span>& spans, const ChosenLine& chosen, Points indent,
               Points length, Alignment);

 private:
  /// A word, the part of a word that is on the line, or a character.
  struct Piece {
    std::size_t unit = 0, last_unit = 0;
    const Shaped* shaped = nullptr;
    double width = 0;
    double space = 0;           ///< after it; what justification makes of it
    double apart = 0;           ///< likewise between its letters, less than 0 where they move together
    double x = 0, space_x = 0;  ///< left edges of both
  };

  void find_pieces(const ChosenLine&);
  double natural_width(const ChosenLine&) const;
  void justify(double missing);
  using Kinds = unsigned;  ///< a bit for each SpaceKind
  double share(double wanted, Kinds kinds, float Space::*freedom, double sign);
  void share_rest(double rest);
  double letter_room() const;
  void move_letters();
  void arrange(double x);
  void arrange_both_ways(double x);
  void place(Line&, const ChosenLine&);
  void place_piece(Line&, const Piece&);
  void place_spaces(Line&, std::uint32_t begin, std::uint32_t end, double x, double width, bool inside);
  void place_hyphen(Line&, const Unit&, double x);
  std::size_t letters_of(const Shaped&) const;
  void place_glyphs(Fragment&, const Shaped&, double x, TextDirection = TextDirection::rightwards, double apart = 0);
  Fragment& fragment(Line&, std::uint32_t span, std::uint32_t begin, double x);
  std::uint32_t begin_of(std::size_t unit) const;
  std::size_t count_glyphs(const Piece& first) const;
  void measure_spaces(Line&) const;
  const Unit& first_unit(const Piece& piece) const { return items_->units[piece.unit]; }
  const Space& space_after(const Piece& piece) const { return items_->units[piece.last_unit].space; }
  std::string_view text(std::uint32_t begin, std::uint32_t end) const;

  Fonts& fonts_;
  const Items* items_ = nullptr;
  const std::vector<Span>* spans_ = nullptr;
  std::vector<Piece> pieces_;
  std::uint32_t span_ = 0;             ///< of the fragment in hand
  std::vector<std::uint32_t> begins_;  ///< of the fragments in the text, and the end
  double hyphen_ = 0;                  ///< width of what the break adds
  double looseness_ = 0;               ///< the part of their letter space by which letters move, less than 0 together
};

}  // namespace binran
