// Code points of UTF-8 text. What characters are (width, class, script) is ICU's to say: see locale/.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <optional>
#include <string>
#include <string_view>

namespace binran {

/// Whether the eight bytes from `bytes` on are visible ASCII or spaces: most of what is read is.
inline bool are_eight_plain(const char* bytes) {
  constexpr std::uint64_t each = 0x0101010101010101, high = 0x80 * each;
  std::uint64_t eight = 0;
  std::memcpy(&eight, bytes, sizeof eight);
  const std::uint64_t below_space = (eight - ' ' * each) & ~eight, above_tilde = (eight + each) | eight;
  return ((below_space | above_tilde) & high) == 0;
}

/// Offset of the first byte that is not well-formed UTF-8 (Unicode 15, table 3-7), or nothing.
std::optional<std::size_t> find_malformed_utf8(std::string_view text);

/// As next_code_point, of any character.
char32_t next_multibyte(std::string_view text, std::size_t& offset);

/// The code point at `offset` of `text`; moves `offset` behind it. U+FFFD for what is not well-formed. Here, because
/// texts are walked character by character and most of theirs are ASCII.
inline char32_t next_code_point(std::string_view text, std::size_t& offset) {
  const auto first = static_cast<unsigned char>(text[offset]);
  if (first >= 0x80) return next_multibyte(text, offset);
  ++offset;
  return first;
}

void append_utf8(std::string& text, char32_t code_point);

/// How many code points well-formed text has.
std::size_t count_characters(std::string_view text);

}  // namespace binran
