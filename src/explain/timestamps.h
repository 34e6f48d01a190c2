// Times as logs write them. They are shown as they stand: their zones are seldom said.
#pragma once

#include <string_view>

namespace binran {

/// A pattern of a time, which is all of it: ISO 8601 and its like with a space or slashes, that of syslog, that of
/// access logs, that of packet dissections.
inline constexpr std::string_view time_pattern =
    R"(\b((?:[0-9]{4}[-/][0-9]{2}[-/][0-9]{2}[T ]|[0-9]{2}/[A-Z][a-z]{2}/[0-9]{4}:|[A-Z][a-z]{2} [ 0-9][0-9](?:, [0-9]{4})? ))"
    R"([0-9]{2}:[0-9]{2}:[0-9]{2}(?:[.,][0-9]{1,9})?(?:Z| ?[-+][0-9]{2}:?[0-9]{2}\b)?))";

}  // namespace binran
