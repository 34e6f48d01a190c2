// The space between two neighbours on a line, and how far justification may narrow and widen it: JLREQ appendices B, D
// and E for Japanese, the word space alone for Korean (KLREQ 4.4.2) and English. All in em; knows no lines.
#pragma once

#include <array>
#include <cstdint>

#include "lines/character_class.h"
#include "locale/locale.h"

namespace binran {

/// What a space is, in the order in which justification narrows them (JLREQ 3.8.3).
enum class SpaceKind : std::uint8_t {
  word,         ///< between words
  punctuation,  ///< the half em of brackets and commas, the quarters of ・
  latin,        ///< between Japanese and Latin
  letter,       ///< none between the letters of other languages, which may move apart a little
  solid,        ///< none, or one that is never narrowed
};

/// A space and its freedom. `widen` is what the kind takes by itself (JLREQ 3.8.4: word spaces first, then those
/// beside Latin; in other languages word spaces and letters together); `spread` what it takes in the last step, when
/// every character of the line moves apart.
struct Space {
  float width = 0;
  float narrow = 0;
  float widen = 0;
  float ease = 0;  ///< part of `widen` and `spread` that does not catch the eye
  float spread = 0;
  SpaceKind kind = SpaceKind::solid;
};

/// Widths of the blank that a full-width glyph of this class has before and after its body (JLREQ 3.1.2).
struct Blank {
  float before = 0, after = 0;
};
Blank blank_of(CharacterClass);

/// No word space of a justified line is wider than this many times its natural width: beyond it a line is better
/// ragged.
constexpr float widest_word_space = 2;

/// Of what may be added to word spaces and between letters, the part that does not catch the eye.
constexpr float easy_widening = 0.5f;

/// The spaces of one language.
class Spacing {
 public:
  explicit Spacing(const TypesettingRules&);

  /// Between neighbours that no space character parts. `left` and `right` are full-width, or the blanks of their
  /// glyphs are not theirs to close up.
  const Space& between(CharacterClass left, CharacterClass right) const {
    return table_[static_cast<std::size_t>(left)][static_cast<std::size_t>(right)];
  }
  /// Between the letters of one word, where they may move apart.
  Space between_letters() const;
  /// A space character whose glyph is `natural` wide.
  Space word(float natural) const;

 private:
  Space space(CharacterClass left, CharacterClass right) const;

  TypesettingRules::Breaking breaking_;
  float latin_gap_;
  float letter_space_;
  bool close_up_;
  std::array<std::array<Space, character_classes>, character_classes> table_{};
};

}  // namespace binran
