#include "base/diagnostics.h"

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <utility>

#include "base/characters.h"

namespace binran {
namespace {

/// "3 more errors and 12 more warnings are not shown"
Diagnostic left_out(std::size_t errors, std::size_t warnings) {
  const auto counted = [](std::size_t number, std::string_view what) {
    return fmt::format("{} more {}{}", number, what, number == 1 ? "" : "s");
  };
  std::string what = errors > 0 ? counted(errors, "error") : counted(warnings, "warning");
  if (errors > 0 && warnings > 0) what += " and " + counted(warnings, "warning");
  const std::string_view are = errors + warnings == 1 ? "is" : "are";
  return {errors > 0 ? Severity::error : Severity::warning,
          {},
          1,
          fmt::format("{} {} not shown", what, are),
          "mend those above first"};
}

}  // namespace

std::string shortened(std::string_view text, std::size_t longest) {
  if (static_cast<std::size_t>(std::ranges::count_if(text, begins_character)) <= longest) return std::string(text);
  const std::size_t before = longest * 2 / 3, after = longest - before - 1;
  std::size_t head = 0, tail = text.size();
  for (std::size_t characters = 0; characters <= before; ++head) characters += begins_character(text[head]) ? 1 : 0;
  for (std::size_t characters = 0; characters < after;) characters += begins_character(text[--tail]) ? 1 : 0;
  return fmt::format("{}…{}", text.substr(0, head - 1), text.substr(tail));
}

void Diagnostics::add(Diagnostic diagnostic) {
  diagnostic.message = shortened(diagnostic.message);
  diagnostic.help = shortened(diagnostic.help);
  if (!seen_.emplace(diagnostic.place, diagnostic.severity, std::hash<std::string>()(diagnostic.message)).second)
    return;
  if (diagnostic.severity == Severity::error) ++errors_;
  all_.push_back(std::move(diagnostic));
}

void Diagnostics::error(Place place, std::string message, std::string help, std::size_t length) {
  add({Severity::error, place, length, std::move(message), std::move(help)});
}

void Diagnostics::warning(Place place, std::string message, std::string help, std::size_t length) {
  add({Severity::warning, place, length, std::move(message), std::move(help)});
}

void Diagnostics::append(const Diagnostics& other) {
  for (const Diagnostic& diagnostic : other.all_) add(diagnostic);
}

std::vector<const Diagnostic*> Diagnostics::in_order(const Sources& sources) const {
  std::vector<const Diagnostic*> result;
  for (const Diagnostic& diagnostic : all_) result.push_back(&diagnostic);
  const auto key = [&](const Diagnostic* it) {
    const std::string_view path = it->place.known() ? std::string_view(sources.path(it->place.file)) : "";
    return std::tuple(path, it->place.offset, it->severity, std::string_view(it->message));
  };
  std::ranges::stable_sort(result, {}, key);
  return result;
}

std::vector<Diagnostic> Diagnostics::sorted(const Sources& sources) const {
  std::vector<Diagnostic> result;
  for (const Diagnostic* diagnostic : in_order(sources)) result.push_back(*diagnostic);
  return result;
}

std::vector<Diagnostic> Diagnostics::shown(const Sources& sources) const {
  std::size_t errors_left = std::min(errors(), most_shown);
  std::size_t warnings_left = std::min(warnings(), most_shown - errors_left);
  const std::size_t more_errors = errors() - errors_left, more_warnings = warnings() - warnings_left;
  std::vector<Diagnostic> result;
  for (const Diagnostic* diagnostic : in_order(sources)) {
    std::size_t& left = diagnostic->severity == Severity::error ? errors_left : warnings_left;
    if (left == 0) continue;
    --left;
    result.push_back(*diagnostic);
  }
  if (more_errors + more_warnings > 0) result.push_back(left_out(more_errors, more_warnings));
  return result;
}

}  // namespace binran
