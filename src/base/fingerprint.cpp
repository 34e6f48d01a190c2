#include "base/fingerprint.h"

#include <fmt/format.h>
#include <unicode/uchar.h>

#include <algorithm>
#include <charconv>

#include "base/characters.h"
#include "base/utf8.h"

namespace binran {
namespace {

/// What a character counts as; nothing where that is itself.
std::string_view plain_form(char32_t c) {
  // Most characters need no look at the tables of Unicode.
  if (c < 0x80 && is_alphanumeric(static_cast<char>(c))) return {};
  const auto character = static_cast<UChar32>(c);
  if (u_hasBinaryProperty(character, UCHAR_QUOTATION_MARK)) return "'";
  if (u_hasBinaryProperty(character, UCHAR_DASH)) return "-";
  if (u_isUWhiteSpace(character)) return " ";
  if (c == U'…') return "...";
  return {};
}

}  // namespace

std::string without_typography(std::string_view words) {
  std::string result;
  for (std::size_t at = 0; at < words.size();) {
    const std::size_t begin = at;
    const char32_t c = next_code_point(words, at);
    if (c >= 0x80 && u_hasBinaryProperty(static_cast<UChar32>(c), UCHAR_DEFAULT_IGNORABLE_CODE_POINT)) continue;
    const std::string_view plain = plain_form(c);
    if (plain == " " && result.ends_with(' ')) continue;
    result += plain.empty() ? words.substr(begin, at - begin) : plain;
  }
  return result;
}

void Fingerprint::feed(std::string_view kind, std::string_view words) {
  feed_exactly(kind, without_typography(words));
}

void Fingerprint::feed_exactly(std::string_view kind, std::string_view value) {
  feed(kind);
  feed("\x1f");
  feed(value);
  feed("\x1e");
}

void Fingerprint::feed(std::string_view bytes) {
  for (const char byte : bytes) state_ = (state_ ^ static_cast<unsigned char>(byte)) * 0x01000193u;
}

std::string fingerprint_digits(std::uint32_t fingerprint) {
  return fmt::format("{:08x}", fingerprint);
}

std::optional<std::uint32_t> parse_fingerprint(std::string_view digits) {
  const auto is_small_hexadecimal = [](char c) { return is_digit(c) || (c >= 'a' && c <= 'f'); };
  if (digits.size() != 8 || !std::ranges::all_of(digits, is_small_hexadecimal)) return std::nullopt;
  std::uint32_t value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value, 16);
  return value;
}

}  // namespace binran
