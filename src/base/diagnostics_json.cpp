// Diagnostics for programs.
#include "base/diagnostics.h"
#include "base/json.h"

namespace binran {
namespace {

Json place_json(Place place, std::size_t length, const Sources& sources) {
  if (!place.known()) return {{"file", nullptr}, {"line", nullptr}, {"column", nullptr}, {"end_column", nullptr}};
  const LineColumns at = line_columns(place, length, sources);
  return {{"file", sources.path(place.file)}, {"line", at.line}, {"column", at.column}, {"end_column", at.end_column}};
}

}  // namespace

std::string diagnostics_as_json(const Diagnostics& diagnostics, const Sources& sources) {
  Json all = Json::array();
  for (const Diagnostic& diagnostic : diagnostics.shown(sources)) {
    Json row = place_json(diagnostic.place, diagnostic.length, sources);
    row["severity"] = name_of(diagnostic.severity);
    row["rule"] = name_of(diagnostic.rule);
    row["message"] = diagnostic.message;
    row["help"] = diagnostic.help;
    for (const RelatedPlace& other : diagnostic.related) {
      Json related = place_json(other.place, other.length, sources);
      related["message"] = other.message;
      row["related"].push_back(std::move(related));
    }
    all.push_back(std::move(row));
  }
  return json_lines(all);
}

}  // namespace binran
