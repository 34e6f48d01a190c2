// Code points of UTF-8 text. What characters are (width, class, script) is ICU's to say: see locale/.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace binran {

/// Offset of the first byte that is not well-formed UTF-8 (Unicode 15, table 3-7), or nothing.
std::optional<std::size_t> find_malformed_utf8(std::string_view text);

/// The code point at `offset` of well-formed text; moves `offset` behind it.
char32_t next_code_point(std::string_view text, std::size_t& offset);

void append_utf8(std::string& text, char32_t code_point);

}  // namespace binran
