#include "locale/filing.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <cstdint>

namespace binran {

std::string_view filed_as(std::string_view text) {
  const auto size = static_cast<std::int32_t>(text.size());
  for (std::int32_t at = 0; at < size;) {
    const std::int32_t begin = at;
    UChar32 c = 0;
    U8_NEXT(reinterpret_cast<const std::uint8_t*>(text.data()), at, size, c);
    if (c >= 0 && u_isalnum(c)) return text.substr(static_cast<std::size_t>(begin));
  }
  return text;
}

}  // namespace binran
