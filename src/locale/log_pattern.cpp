#include "locale/log_pattern.h"

#include <fmt/format.h>
#include <unicode/regex.h>

#include <memory>

namespace binran {

PatternForm form_of_pattern(std::string_view pattern) {
  UErrorCode status = U_ZERO_ERROR;
  UParseError where{};
  const auto text =
      icu::UnicodeString::fromUTF8(icu::StringPiece(pattern.data(), static_cast<int32_t>(pattern.size())));
  const std::unique_ptr<icu::RegexPattern> compiled(icu::RegexPattern::compile(text, where, status));
  if (U_FAILURE(status))
    return {fmt::format("no regular expression at character {}: {}", where.offset + 1, u_errorName(status)), 0};
  const std::unique_ptr<icu::RegexMatcher> matcher(compiled->matcher(status));
  return {{}, U_SUCCESS(status) ? matcher->groupCount() : 0};
}

}  // namespace binran
