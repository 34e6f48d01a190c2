// Text of others inside a message: what it must not do to the terminal or to who reads it. Not for what is printed as
// content, cards and pages: see terminal_safe() in locale/columns.h.
#pragma once

#include <string>
#include <string_view>

namespace binran {

/// Whether a message shows `c` as it is. Control characters are not shown, nor characters that reorder what follows
/// (UAX #9), nor those that take no ink (Default_Ignorable_Code_Point of UAX #44, line and paragraph separators): a
/// message could lie with them. The joiners and variation selectors of written language are.
bool is_harmless(char32_t c);

/// Of those that take no ink, the ones that no language is written with today, tag characters and fillers: content that
/// holds them hides something.
bool is_hidden(char32_t c);

/// `text` as one line that may be printed anywhere: `·` for each character that is_harmless() refuses and for each byte
/// that is no UTF-8, a space for a tab.
std::string harmless(std::string_view text);

/// The character at `offset` as harmless() shows it; moves `offset` behind it.
std::string harmless_character(std::string_view text, std::size_t& offset);

}  // namespace binran
