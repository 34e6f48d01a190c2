// Bytes of the formats that binran reads (XML, ids, language tags, numbers): ASCII, whatever the system's language is.
// What characters of a text are is ICU's to say: see locale/.
#pragma once

#include <string>
#include <string_view>

namespace binran {

/// White space of XML 1.0 (production 3).
constexpr bool is_white_space(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}
constexpr bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
constexpr bool is_hexadecimal(char c) {
  return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}
constexpr bool is_small_letter(char c) {
  return c >= 'a' && c <= 'z';
}
constexpr bool is_letter(char c) {
  return is_small_letter(c) || (c >= 'A' && c <= 'Z');
}

constexpr bool is_alphanumeric(char c) {
  return is_letter(c) || is_digit(c);
}

/// Whether a character begins with `byte` in well-formed UTF-8: all but its continuation bytes.
constexpr bool begins_character(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0) != 0x80;
}

/// Its ASCII letters alone.
inline std::string in_lower_case(std::string_view text) {
  std::string result(text);
  for (char& c : result)
    if (is_letter(c)) c = static_cast<char>(c | 0x20);
  return result;
}

}  // namespace binran
