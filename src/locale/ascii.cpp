#include "locale/ascii.h"

#include <unicode/translit.h>

#include <memory>

namespace binran {

std::string in_ascii(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::Transliterator> latin(
      icu::Transliterator::createInstance("Latin-ASCII", UTRANS_FORWARD, status));
  icu::UnicodeString characters =
      icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<int32_t>(text.size())));
  if (U_SUCCESS(status)) latin->transliterate(characters);
  std::string result;
  for (int32_t at = 0; at < characters.length(); at = characters.moveIndex32(at, 1)) {
    const UChar32 character = characters.char32At(at);
    result += character < 0x80 ? static_cast<char>(character) : '?';
  }
  return result;
}

}  // namespace binran
