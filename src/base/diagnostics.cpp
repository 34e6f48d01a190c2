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
  return {errors > 0 ? Severity::error : Severity::warning, Rule::too_many_faults,   {}, 1,
          fmt::format("{} {} not shown", what, are),        "mend those above first"};
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

std::string_view name_of(Severity severity) {
  switch (severity) {
    case Severity::error:
      return "error";
    case Severity::warning:
      return "warning";
    case Severity::note:
      return "note";
  }
  return {};
}

void Diagnostics::add(Diagnostic diagnostic) {
  diagnostic.message = shortened(diagnostic.message);
  diagnostic.help = shortened(diagnostic.help);
  if (!seen_.emplace(diagnostic.place, diagnostic.severity, std::hash<std::string>()(diagnostic.message)).second)
    return;
  if (diagnostic.severity == Severity::error) ++errors_;
  if (diagnostic.severity == Severity::warning) ++warnings_;
  all_.push_back(std::move(diagnostic));
}

void Diagnostics::error(Rule rule, Place place, std::string message, std::string help, std::size_t length) {
  add({Severity::error, rule, place, length, std::move(message), std::move(help)});
}

void Diagnostics::warning(Rule rule, Place place, std::string message, std::string help, std::size_t length) {
  add({Severity::warning, rule, place, length, std::move(message), std::move(help)});
}

void Diagnostics::note(Rule rule, Place place, std::string message, std::string help, std::size_t length) {
  add({Severity::note, rule, place, length, std::move(message), std::move(help)});
}

void Diagnostics::error(Place place, std::string message, std::string help, std::size_t length) {
  error(rule_, place, std::move(message), std::move(help), length);
}

void Diagnostics::warning(Place place, std::string message, std::string help, std::size_t length) {
  warning(rule_, place, std::move(message), std::move(help), length);
}

void Diagnostics::append(const Diagnostics& other) {
  for (const Diagnostic& diagnostic : other.all_) add(diagnostic);
}

void Diagnostics::keep_only(const std::set<std::uint32_t>& files) {
  std::erase_if(all_, [&](const Diagnostic& diagnostic) {
    return !diagnostic.place.known() || !files.contains(diagnostic.place.file);
  });
  errors_ = static_cast<std::size_t>(std::ranges::count(all_, Severity::error, &Diagnostic::severity));
  warnings_ = static_cast<std::size_t>(std::ranges::count(all_, Severity::warning, &Diagnostic::severity));
}

std::set<std::uint32_t> Diagnostics::files_with_errors() const {
  std::set<std::uint32_t> files;
  for (const Diagnostic& diagnostic : all_) {
    if (diagnostic.severity == Severity::error && diagnostic.place.known()) files.insert(diagnostic.place.file);
  }
  return files;
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
  std::size_t notes_left = most_shown - errors_left - warnings_left;
  const std::size_t more_errors = errors() - errors_left, more_warnings = warnings() - warnings_left;
  std::vector<Diagnostic> result;
  for (const Diagnostic* diagnostic : in_order(sources)) {
    const Severity severity = diagnostic->severity;
    std::size_t& left = severity == Severity::error     ? errors_left
                        : severity == Severity::warning ? warnings_left
                                                        : notes_left;
    if (left == 0) continue;
    --left;
    result.push_back(*diagnostic);
  }
  if (more_errors + more_warnings > 0) result.push_back(left_out(more_errors, more_warnings));
  return result;
}

LineColumns line_columns(Place place, std::size_t length, const Sources& sources) {
  const LineColumn start = sources.line_column(place);
  const std::string_view line = sources.line(place);
  const std::size_t begin = place.offset - sources.line_start(place);
  const std::string_view marked = begin < line.size() ? line.substr(begin, length) : std::string_view();
  const auto characters = static_cast<std::size_t>(std::ranges::count_if(marked, begins_character));
  return {start.line, start.column, start.column + characters};
}

}  // namespace binran
