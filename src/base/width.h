// Columns of one character on a terminal (UAX #11). Of a text: see locale/columns.h.
#pragma once

#include <cstddef>

namespace binran {

enum class Ambiguous { narrow, wide };  ///< how East Asian Ambiguous characters count (UAX #11, 5)

/// Columns of a character that stands alone: wide and full-width ones 2; marks, format and control characters, and the
/// vowels and finals of a Hangul syllable that is written in parts, 0; others 1.
std::size_t columns_of(char32_t c, Ambiguous);

}  // namespace binran
