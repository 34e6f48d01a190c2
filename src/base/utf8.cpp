#include "base/utf8.h"

#include <unicode/utf8.h>

#include <algorithm>

#include "base/characters.h"

namespace binran {
namespace {

/// As ICU's macros take it.
const uint8_t* bytes_of(std::string_view text) {
  return reinterpret_cast<const uint8_t*>(text.data());
}

}  // namespace

std::optional<std::size_t> find_malformed_utf8(std::string_view text) {
  for (std::size_t offset = 0; offset < text.size();) {
    const std::size_t start = offset;
    if (text.size() - offset >= 8 && are_eight_plain(text.data() + offset)) {
      offset += 8;
      continue;
    }
    UChar32 c = 0;
    U8_NEXT(bytes_of(text), offset, text.size(), c);
    if (c < 0) return start;
  }
  return {};
}

char32_t next_multibyte(std::string_view text, std::size_t& offset) {
  UChar32 c = 0;
  U8_NEXT_OR_FFFD(bytes_of(text), offset, text.size(), c);
  return static_cast<char32_t>(c);
}

void append_utf8(std::string& text, char32_t code_point) {
  char bytes[U8_MAX_LENGTH];
  std::size_t size = 0;
  U8_APPEND_UNSAFE(bytes, size, code_point);
  text.append(bytes, size);
}

std::size_t count_characters(std::string_view text) {
  return static_cast<std::size_t>(std::ranges::count_if(text, begins_character));
}

}  // namespace binran
