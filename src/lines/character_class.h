// What a character is for line composition: the classes of JLREQ 3.9.2 (cl-01 …), with those that Korean and Western
// text need besides. A table of Unicode characters; it knows no fonts and no language.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace binran {

enum class CharacterClass : std::uint8_t {
  opening_bracket,  ///< cl-01 「（
  closing_bracket,  ///< cl-02 」）
  hyphen,           ///< cl-03 ‐〜
  dividing,         ///< cl-04 ！？
  middle_dot,       ///< cl-05 ・
  colon,            ///< cl-05 ：；, which part a name from what is said of it and keep their room
  full_stop,        ///< cl-06 。
  comma,            ///< cl-07 、
  inseparable,      ///< cl-08 …― and the repeat marks 〳〵
  iteration,        ///< cl-09 ヽ々
  prolonged_sound,  ///< cl-10 ー
  small_kana,       ///< cl-11 ょッ
  fixed_space,      ///< cl-14, and the other spaces that keep their width, such as U+2002
  hiragana,         ///< cl-15
  katakana,         ///< cl-16
  ideograph,        ///< cl-19, with ① ㈱ and full-width letters
  symbol,           ///< cl-19: arrows, stars and other marks, which take no space before Latin
  hangul,           ///< a syllable or compatibility letter
  numeral,          ///< cl-24, European digits
  word_space,       ///< cl-26
  western,          ///< cl-27, letters and signs such as % and +
  western_opening,  ///< ( [ “ as Western text has them
  western_closing,  ///< ) ] ” , . : ; ! ?
  joining,          ///< belongs to the character before it: marks, variation selectors, joiners
};
constexpr std::size_t character_classes = static_cast<std::size_t>(CharacterClass::joining) + 1;

CharacterClass character_class(char32_t character);

/// Whether characters of this class stand alone, one unit of composition each; Western characters form words.
bool stands_alone(CharacterClass);

/// JLREQ 3.1.7, KLREQ 4.3.4: characters that never begin a line, whatever else allows a break before them.
bool prohibited_at_line_start(CharacterClass);

/// JLREQ 3.1.8, KLREQ 4.3.5: characters that never end a line.
bool prohibited_at_line_end(CharacterClass);

/// Ideographs and kana that follow a number as its unit: 秒, 件, 本, つ. A number is not parted from them (as
/// JLREQ 3.1.10 asks for numbers and unit symbols).
bool is_counter(char32_t character);

/// Symbols that follow a number and a space as its unit: "s", "ms", "kbit/s". Closing punctuation may follow.
bool is_unit_symbol(std::string_view word);

}  // namespace binran
