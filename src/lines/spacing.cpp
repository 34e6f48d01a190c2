#include "lines/spacing.h"

#include <algorithm>

namespace binran {
namespace {

using enum CharacterClass;

/// How far every character may move apart in the last step, em (JLREQ 3.8.4 d has no limit; a quarter em is the one
/// of its step c, and more would look like gaps).
constexpr float widest_spread = 0.25f;
constexpr float easy_spread = 0.12f;  ///< of it: three hundredths of an em
constexpr float easy_gap = 0.17f;     ///< by which a word space or one beside Latin may grow, em, and not catch the eye
/// Of the blank of marks at most: all marks of a line close up together, and none to nothing (JLREQ 3.8.3 would allow
/// it, and says that it is much).
constexpr float widest_closing = 0.5f;
/// Of a word space where languages have them, by which it may shrink (as TeX has it).
constexpr float narrowing = 1 / 3.f;
/// The space beside Latin may be from an eighth (JLREQ 3.8.3) to two fifths of an em; JLREQ 3.8.4 allows a half.
constexpr float narrowest_latin_gap = 0.125f, widest_latin_gap = 0.4f;

/// Kana and ideographs, which keep a distance from Latin letters and digits (JLREQ 3.2.6).
bool is_japanese_letter(CharacterClass name) {
  return name == hiragana || name == katakana || name == ideograph || name == small_kana || name == iteration ||
         name == prolonged_sound || name == hangul;
}

bool is_latin(CharacterClass name) {
  return name == western || name == numeral;
}
bool is_western(CharacterClass name) {
  return is_latin(name) || name == western_opening || name == western_closing;
}
bool closes(CharacterClass name) {
  return name == closing_bracket || name == full_stop || name == comma;
}

}  // namespace

Blank blank_of(CharacterClass name) {
  switch (name) {
    case opening_bracket:
      return {0.5f, 0};
    case closing_bracket:
    case full_stop:
    case comma:
      return {0, 0.5f};
    case middle_dot:
    case colon:
      return {0.25f, 0.25f};
    default:
      return {};
  }
}

Spacing::Spacing(const TypesettingRules& rules)
    : breaking_(rules.breaking),
      latin_gap_(static_cast<float>(rules.latin_gap)),
      letter_space_(static_cast<float>(rules.letter_space)),
      close_up_(rules.close_up_punctuation) {
  for (std::size_t left = 0; left < character_classes; ++left)
    for (std::size_t right = 0; right < character_classes; ++right)
      table_[left][right] = space(static_cast<CharacterClass>(left), static_cast<CharacterClass>(right));
}

Space Spacing::space(CharacterClass left, CharacterClass right) const {
  Space result;
  bool japanese = breaking_ == TypesettingRules::Breaking::characters;
  // JLREQ 3.1.11: Western words, …… and ――, and brackets with what they enclose keep together in every step.
  bool together = (is_western(left) && is_western(right)) || (left == inseparable && right == inseparable) ||
                  left == opening_bracket || closes(right);
  if (japanese && !together) result.spread = widest_spread;
  result.ease = easy_spread * result.spread;
  bool beside_latin = (is_japanese_letter(left) && is_latin(right)) || (is_latin(left) && is_japanese_letter(right));
  if (latin_gap_ > 0 && beside_latin) {
    const float widen = std::max(0.f, widest_latin_gap - latin_gap_);
    return {latin_gap_,      std::max(0.f, latin_gap_ - narrowest_latin_gap), widen, std::min(widen, easy_gap), 0,
            SpaceKind::latin};
  }

  float after = blank_of(left).after, before = blank_of(right).before;
  result.width = after + before;
  if (!japanese && result.width == 0) return between_letters();
  if (!close_up_ || result.width == 0) return result;
  // JLREQ 3.1.4, appendix B: closing marks stand solid before another closing mark, and opening ones after another;
  // between a closing and an opening one there is half an em, not one; beside a middle dot a quarter.
  if ((closes(left) && closes(right)) || (left == opening_bracket && right == opening_bracket)) result.width = 0;
  if (after > 0 && before > 0) result.width = std::max(after, before);
  const auto dot = [](CharacterClass name) { return name == middle_dot || name == colon; };
  if ((after > 0 && dot(right)) || (dot(left) && before > 0)) result.width = 0.25f;
  // JLREQ 3.8.3: the spaces of middle dots, brackets and commas may close; that of a full stop stays, and so does that
  // of a colon, behind which it shows what belongs to what.
  if (left != full_stop && left != colon && right != colon) result.narrow = widest_closing * result.width;
  result.kind = SpaceKind::punctuation;
  return result;
}

Space Spacing::between_letters() const {
  return {0, letter_space_, letter_space_, easy_widening * letter_space_, 0, SpaceKind::letter};
}

Space Spacing::word(float natural) const {
  // JLREQ 3.2.2: a Western word space in Japanese is a third of an em, from a quarter to a half (3.8.3, 3.8.4).
  if (breaking_ == TypesettingRules::Breaking::characters) {
    constexpr float widen = 1 / 2.f - 1 / 3.f, spread = 0.2f;
    return {1 / 3.f, 1 / 3.f - 1 / 4.f, widen, std::min(widen, easy_gap) + easy_spread * spread,
            spread,  SpaceKind::word};
  }
  const float widen = (widest_word_space - 1) * natural;
  return {natural, narrowing * natural, widen, easy_widening * widen, 0, SpaceKind::word};
}

}  // namespace binran
