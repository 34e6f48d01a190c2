// Diagnostics for services that show them beside the code: SARIF 2.1.0 (OASIS standard, 2020-03-27).
#include <fmt/format.h>

#include <filesystem>
#include <system_error>

#include "base/characters.h"
#include "base/diagnostics.h"
#include "base/json.h"

namespace binran {
namespace {

/// RFC 3986, 3.3: a path with all but its plain characters as %XX. One below the working folder is relative to it.
std::string uri_of(const std::string& path) {
  std::error_code unknown;
  const std::filesystem::path written(path);
  const std::filesystem::path relative = written.lexically_proximate(std::filesystem::current_path(unknown));
  const bool below = written.is_absolute() && !relative.empty() && *relative.begin() != "..";
  std::string uri = written.is_absolute() && !below ? "file://" : "";
  for (const char c : below ? relative.string() : path) {
    const bool plain = is_alphanumeric(c) || std::string_view("-._~/").find(c) != std::string_view::npos;
    uri += plain ? std::string(1, c) : fmt::format("%{:02X}", static_cast<unsigned char>(c));
  }
  return uri;
}

/// 3.29: a location object.
Json location(Place place, std::size_t length, const Sources& sources) {
  const LineColumns at = line_columns(place, length, sources);
  const Json region = {{"startLine", at.line}, {"startColumn", at.column}, {"endColumn", at.end_column}};
  return {
      {"physicalLocation", {{"artifactLocation", {{"uri", uri_of(sources.path(place.file))}}}, {"region", region}}}};
}

/// 3.49: the reportingDescriptor objects, which results refer to by their index.
Json described_rules() {
  Json rules = Json::array();
  for (const RuleFacts& rule : rule_facts) {
    if (rule.name.empty()) continue;
    rules.push_back({{"id", rule.name}, {"shortDescription", {{"text", rule.about}}}});
  }
  return rules;
}

/// 3.27: a result object.
Json result_of(const Diagnostic& diagnostic, const Sources& sources) {
  const std::string help = diagnostic.help.empty() ? "" : "\nhelp: " + diagnostic.help;
  Json result;
  result["ruleId"] = name_of(diagnostic.rule);
  result["ruleIndex"] = static_cast<int>(diagnostic.rule) - 1;  // the first is no rule
  result["level"] = name_of(diagnostic.severity);
  result["message"]["text"] = diagnostic.message + help;
  if (diagnostic.place.known()) result["locations"].push_back(location(diagnostic.place, diagnostic.length, sources));
  for (const RelatedPlace& other : diagnostic.related) {
    Json related = location(other.place, other.length, sources);
    related["message"]["text"] = other.message;
    result["relatedLocations"].push_back(std::move(related));
  }
  return result;
}

}  // namespace

std::string diagnostics_as_sarif(const Diagnostics& diagnostics, const Sources& sources) {
  Json run;
  run["tool"]["driver"] = {{"name", "binran"}, {"rules", described_rules()}};
  run["columnKind"] = "unicodeCodePoints";
  run["results"] = Json::array();
  for (const Diagnostic& diagnostic : diagnostics.shown(sources))
    run["results"].push_back(result_of(diagnostic, sources));
  Json log;
  log["$schema"] = "https://json.schemastore.org/sarif-2.1.0.json";
  log["version"] = "2.1.0";
  log["runs"].push_back(std::move(run));
  return log.dump(1, ' ', true, Json::error_handler_t::replace) + "\n";
}

}  // namespace binran
