// The lexical rules of PDF (ISO 32000-1, 7.2 and 7.3): numbers, names, strings, dates. Everything that comes from the
// content passes through here before it reaches a PDF file. Knows neither objects (pdf_objects.h) nor libharu.
#pragma once

#include <fmt/format.h>

#include <cstdint>
#include <string>
#include <string_view>

namespace binran::pdf {

/// An indirect object by its number; prints as "12 0 R".
struct Ref {
  std::uint32_t number = 0;
};

void append_integer(std::string& out, std::uint64_t value);

/// Appends "12 0 R".
void append_ref(std::string& out, Ref ref);

/// Appends `value` rounded to `decimals` (0 to 4), without trailing zeros: "12.5", "-0.25", "7". Throws
/// std::logic_error for what is no coordinate (not finite, or beyond 10^7).
void append_number(std::string& out, double value, int decimals = 2);
std::string number(double value, int decimals = 2);

/// "/Name": every byte that is not a regular character is written as #xx (7.3.5).
std::string name(std::string_view bytes);

/// Appends a byte of a literal string: parentheses and backslash are escaped, and carriage return, which would be read
/// as a line feed (7.3.4.2).
inline void append_string_byte(std::string& out, char byte) {
  switch (byte) {
    case '\r':
      out += "\\r";
      break;
    case '(':
    case ')':
    case '\\':
      out += '\\';
      [[fallthrough]];
    default:
      out += byte;
  }
}

/// "(bytes)".
std::string byte_string(std::string_view bytes);

/// A text string (7.9.2.2) of UTF-8 text: "(ASCII)", or UTF-16BE with byte order mark as "<FEFF…>".
std::string text_string(std::string_view utf8);

/// UTF-8 text as hexadecimal UTF-16BE, for CMaps: "D842DFB7" for U+20BB7.
std::string utf16_hex(std::string_view utf8);

/// A URI in ASCII: spaces, controls and bytes beyond ASCII are percent-encoded (RFC 3986, 2.1).
std::string ascii_uri(std::string_view uri);

/// "D:20261120000000Z" for "2026-11-20" (7.9.4); empty when `iso_day` is no day.
std::string date_string(std::string_view iso_day);

/// "2026-11-20T00:00:00Z" for "2026-11-20"; empty when `iso_day` is no day.
std::string xmp_date(std::string_view iso_day);

}  // namespace binran::pdf

template <>
struct fmt::formatter<binran::pdf::Ref> {
  constexpr auto parse(format_parse_context& context) { return context.begin(); }
  template <class Context>
  auto format(binran::pdf::Ref ref, Context& context) const {
    return fmt::format_to(context.out(), "{} 0 R", ref.number);
  }
};
