// Diagnostics as workflow commands: lines of a log that GitHub shows beside the changed lines.
#include <fmt/format.h>

#include "base/diagnostics.h"
#include "base/harmless.h"

namespace binran {
namespace {

/// What would end or part a command, as %XX; `also` is that of a property. All else that is no text is made harmless.
std::string escaped(std::string_view text, std::string_view also = {}) {
  std::string result;
  for (const char c : text) {
    const bool apart = c == '%' || c == '\r' || c == '\n' || also.find(c) != std::string_view::npos;
    apart ? result += fmt::format("%{:02X}", static_cast<unsigned char>(c)) : result += c;
  }
  return harmless(result);
}

std::string escaped_property(std::string_view text) {
  return escaped(text, ":,");
}

std::string_view command_of(Severity severity) {
  return severity == Severity::note ? "notice" : name_of(severity);
}

}  // namespace

std::string diagnostics_as_github(const Diagnostics& diagnostics, const Sources& sources) {
  std::string text;
  for (const Diagnostic& diagnostic : diagnostics.shown(sources)) {
    text += fmt::format("::{} ", command_of(diagnostic.severity));
    if (const Place place = diagnostic.place; place.known()) {
      const LineColumns at = line_columns(place, diagnostic.length, sources);
      text += fmt::format("file={},line={},col={},endColumn={},", escaped_property(sources.path(place.file)), at.line,
                          at.column, at.end_column);
    }
    std::string message = diagnostic.message;
    for (const RelatedPlace& other : diagnostic.related)
      message += fmt::format("\n{}:{}: {}", sources.path(other.place.file), sources.line_column(other.place).line,
                             other.message);
    if (!diagnostic.help.empty()) message += "\nhelp: " + diagnostic.help;
    text += fmt::format("title={}::{}\n", escaped_property(name_of(diagnostic.rule)), escaped(message));
  }
  return text;
}

}  // namespace binran
