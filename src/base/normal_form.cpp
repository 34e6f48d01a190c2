#include "base/normal_form.h"

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>

#include <algorithm>
#include <stdexcept>

#include "base/utf8.h"

namespace binran {
namespace {

/// Nothing below U+0300, whose first byte this is, changes or combines.
constexpr unsigned char first_that_may_combine = 0xCC;

const icu::Normalizer2& form_c() {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* form = icu::Normalizer2::getNFCInstance(status);
  if (U_FAILURE(status)) throw std::runtime_error(std::string("ICU normal form: ") + u_errorName(status));
  return *form;
}

}  // namespace

bool continues_character(std::string_view text) {
  std::size_t offset = 0;
  return !text.empty() && !form_c().hasBoundaryBefore(static_cast<UChar32>(next_code_point(text, offset)));
}

std::string composed(std::string text) {
  const auto may_change = [](char byte) { return static_cast<unsigned char>(byte) >= first_that_may_combine; };
  if (std::ranges::none_of(text, may_change)) return text;
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2& form = form_c();
  const icu::StringPiece bytes(text.data(), static_cast<int32_t>(text.size()));
  if (form.isNormalizedUTF8(bytes, status)) return text;
  std::string result;
  icu::StringByteSink<std::string> sink(&result);
  form.normalizeUTF8(0, bytes, sink, nullptr, status);
  return result;
}

}  // namespace binran
