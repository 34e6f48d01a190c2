#include "base/width.h"

#include <unicode/uchar.h>

namespace binran {

std::size_t columns_of(char32_t character, Ambiguous ambiguous) {
  const auto c = static_cast<UChar32>(character);
  if (c >= 0x20 && c < 0x7F) return 1;
  // Most of Japanese and Korean text: katakana, ideographs and Hangul syllables, all of them wide (UAX #11).
  if ((c >= 0x30A1 && c <= 0x30FA) || (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0xAC00 && c <= 0xD7A3)) return 2;
  constexpr uint32_t without_width =
      U_GC_MN_MASK | U_GC_ME_MASK | U_GC_CF_MASK | U_GC_CC_MASK | U_GC_ZL_MASK | U_GC_ZP_MASK;
  if (U_GET_GC_MASK(c) & without_width) return 0;
  const int syllable = u_getIntPropertyValue(c, UCHAR_HANGUL_SYLLABLE_TYPE);
  if (syllable == U_HST_VOWEL_JAMO || syllable == U_HST_TRAILING_JAMO) return 0;  // part of the leading jamo's square
  switch (u_getIntPropertyValue(c, UCHAR_EAST_ASIAN_WIDTH)) {
    case U_EA_FULLWIDTH:
    case U_EA_WIDE:
      return 2;
    case U_EA_AMBIGUOUS:
      return ambiguous == Ambiguous::wide ? 2 : 1;
    default:
      return 1;
  }
}

}  // namespace binran
