#include "base/day.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "base/characters.h"

namespace binran {
namespace {

/// The number that `digits` write; below zero where some of them are none.
int number(std::string_view digits) {
  if (!std::ranges::all_of(digits, is_digit)) return -1;
  int value = -1;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

}  // namespace

std::optional<std::chrono::year_month_day> parse_day(std::string_view iso) {
  if (iso.size() != 10 || iso[4] != '-' || iso[7] != '-') return std::nullopt;
  const int year = number(iso.substr(0, 4)), month = number(iso.substr(5, 2)), day = number(iso.substr(8));
  if (year < 0 || month < 0 || day < 0) return std::nullopt;
  const std::chrono::year_month_day result{std::chrono::year(year), std::chrono::month(static_cast<unsigned>(month)),
                                           std::chrono::day(static_cast<unsigned>(day))};
  return result.ok() ? std::optional(result) : std::nullopt;
}

std::string iso_day(std::chrono::year_month_day day) {
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(day.year()), static_cast<unsigned>(day.month()),
                     static_cast<unsigned>(day.day()));
}

}  // namespace binran
