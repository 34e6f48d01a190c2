#include "base/json.h"

#include <fmt/format.h>

#include "base/harmless.h"
#include "base/utf8.h"

namespace binran {
namespace {

/// As JSON escapes a character: beyond U+FFFF, the two halves of UTF-16.
std::string escaped(char32_t c) {
  const auto unit = [](std::uint32_t number) { return fmt::format("\\u{:04x}", number); };
  if (c <= 0xFFFF) return unit(c);
  return unit(0xD800 + ((c - 0x10000) >> 10)) + unit(0xDC00 + ((c - 0x10000) & 0x3FF));
}

}  // namespace

std::string json_lines(const Json& array) {
  std::string text = "[";
  for (const Json& element : array) {
    text += text.size() == 1 ? "\n" : ",\n";
    text += element.dump(-1, ' ', true, Json::error_handler_t::replace);
  }
  return text + (text.size() == 1 ? "]\n" : "\n]\n");
}

std::string json_text(const Json& value) {
  const std::string dumped = value.dump(1, ' ', false, Json::error_handler_t::replace);
  std::string text;
  text.reserve(dumped.size() + 1);
  for (std::size_t offset = 0; offset < dumped.size();) {
    const std::size_t start = offset;
    // Line ends outside strings are those of the form; inside, they are escaped already.
    if (const char32_t c = next_code_point(dumped, offset); c != '\n' && !is_harmless(c))
      text += escaped(c);
    else
      text.append(dumped, start, offset - start);
  }
  return text + '\n';
}

}  // namespace binran
