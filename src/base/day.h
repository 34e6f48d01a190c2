// Days as content and the environment write them. How a language writes a day is in locale/.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace binran {

/// The day that `iso` names (ISO 8601 calendar date, "2026-11-20"); nothing for any other form and for a day that the
/// proleptic Gregorian calendar does not have.
std::optional<std::chrono::year_month_day> parse_day(std::string_view iso);

/// "2026-11-20".
std::string iso_day(std::chrono::year_month_day day);

}  // namespace binran
