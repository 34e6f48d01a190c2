#include "locale/charset.h"

#include <unicode/translit.h>
#include <unicode/ucnv.h>
#include <unicode/uniset.h>

#include <algorithm>
#include <memory>

namespace binran {
namespace {

using Converter = std::unique_ptr<UConverter, void (*)(UConverter*)>;

/// Null where ICU does not know the charset.
Converter converter_to(const std::string& charset) {
  UErrorCode status = U_ZERO_ERROR;
  Converter converter(ucnv_open(charset.c_str(), &status), ucnv_close);
  if (U_FAILURE(status)) converter.reset();
  return converter;
}

icu::UnicodeSet characters_of(UConverter& converter) {
  icu::UnicodeSet characters;
  UErrorCode status = U_ZERO_ERROR;
  ucnv_getUnicodeSet(&converter, characters.toUSet(), UCNV_ROUNDTRIP_SET, &status);
  return characters;
}

icu::UnicodeString characters_in(std::string_view text) {
  return icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<int32_t>(text.size())));
}

/// What a charset has stays, of the rest the nearest ASCII.
void replace_missing(icu::UnicodeString& text, const icu::UnicodeSet& has) {
  if (has.containsAll(text)) return;  // the rules below take ten times as long to read as all else takes to start
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::Transliterator> latin(
      icu::Transliterator::createInstance("Latin-ASCII", UTRANS_FORWARD, status));
  if (U_SUCCESS(status)) {
    auto lacks = std::make_unique<icu::UnicodeSet>(has);
    lacks->complement();
    latin->adoptFilter(lacks.release());
    latin->transliterate(text);
  }
  for (int32_t at = 0; at < text.length(); at = text.moveIndex32(at, 1))
    if (const UChar32 character = text.char32At(at); !has.contains(character))
      text.replace(at, U16_LENGTH(character), u'?');
}

}  // namespace

bool has_characters(const std::string& charset, std::string_view text) {
  const Converter converter = converter_to(charset);
  return converter && characters_of(*converter).containsAll(characters_in(text));
}

std::string in_charset(std::string_view text, const std::string& charset) {
  Converter converter = converter_to(charset);
  if (!converter) converter = converter_to("US-ASCII");
  icu::UnicodeString characters = characters_in(text);
  replace_missing(characters, characters_of(*converter));
  std::string bytes(static_cast<std::size_t>(
                        UCNV_GET_MAX_BYTES_FOR_STRING(characters.length(), ucnv_getMaxCharSize(converter.get()))),
                    '\0');
  UErrorCode status = U_ZERO_ERROR;
  const int32_t size = ucnv_fromUChars(converter.get(), bytes.data(), static_cast<int32_t>(bytes.size()),
                                       characters.getBuffer(), characters.length(), &status);
  bytes.resize(static_cast<std::size_t>(std::max(size, 0)));
  return bytes;
}

}  // namespace binran
