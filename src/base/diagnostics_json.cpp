// Diagnostics for programs.
#include "base/diagnostics.h"
#include "base/json.h"

namespace binran {

std::string diagnostics_as_json(const Diagnostics& diagnostics, const Sources& sources) {
  Json all = Json::array();
  for (const Diagnostic& diagnostic : diagnostics.shown(sources)) {
    Json row = {{"file", nullptr}, {"line", nullptr}, {"column", nullptr}};
    if (diagnostic.place.known()) {
      const LineColumn at = sources.line_column(diagnostic.place);
      row = {{"file", sources.path(diagnostic.place.file)}, {"line", at.line}, {"column", at.column}};
    }
    row["severity"] = diagnostic.severity == Severity::error ? "error" : "warning";
    row["message"] = diagnostic.message;
    row["help"] = diagnostic.help;
    all.push_back(std::move(row));
  }
  return json_lines(all);
}

}  // namespace binran
