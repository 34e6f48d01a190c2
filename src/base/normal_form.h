// One spelling for what looks the same: letters that are written in parts are composed.
#pragma once

#include <string>
#include <string_view>

namespace binran {

/// `text`, well-formed UTF-8, in Unicode normalization form C (UAX #15): e and a combining accent become é, the parts
/// of a Hangul syllable the syllable. Compatibility characters (ﬁ, Ａ, ㍿) stay.
std::string composed(std::string text);

/// Whether `text` begins with a character that composing may join with what stands before it, or move before it.
bool continues_character(std::string_view text);

}  // namespace binran
