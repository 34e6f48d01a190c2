// What texts say of the checks and fixes of their code.
#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "base/spelling.h"
#include "check/rules.h"

namespace binran {
namespace {

/// Holds what one text says of the checks, or of the fixes, against those that there are. What a translation lacks is
/// check_translations()'s to report.
void check_list(const std::string& locale, const EntryText& text, const std::vector<SaidOf>& said,
                const std::vector<std::string>& known, std::string_view what, Diagnostics& diagnostics) {
  const std::set<std::string> ids(known.begin(), known.end());
  std::set<std::string> missing = ids;
  for (const SaidOf& it : said) {
    const Written& of = it.of;
    if (of.empty()) return;  // which has been reported
    if (ids.contains(of.value)) {
      if (missing.erase(of.value) == 0)
        diagnostics.error(of.place, fmt::format("second text of {} {}", what, of.value), {}, of.value.size());
      continue;
    }
    // Among n ids for each of n faults it would be looked for n² times.
    const std::string meant = diagnostics.is_crowded() ? std::string() : nearest(of.value, known);
    diagnostics.error(of.place, fmt::format("unknown {} {}", what, of.value),
                      meant.empty() ? std::string() : fmt::format("did you mean {}?", meant), of.value.size());
    missing.erase(meant);
  }
  if (locale != source_language) return;
  for (const std::string& id : missing)
    diagnostics.error(text.place, fmt::format("missing <{} of=\"{}\">", what, id), {}, 4);
}

}  // namespace

void check_said_of(const Protocol& protocol, Diagnostics& diagnostics) {
  for (const auto& [id, entry] : protocol.entries) {
    std::vector<std::string> checks, fixes;
    for (const CheckSteps& it : entry.checks) checks.push_back(it.id.value);
    for (const FixRole& it : entry.fixes) fixes.push_back(it.id.value);
    for (const auto& [locale, text] : entry.texts) {
      if (!text.whole) continue;  // it could not be read whole
      check_list(locale, text, text.checks, checks, "check", diagnostics);
      check_list(locale, text, text.fixes, fixes, "fix", diagnostics);
    }
  }
}

}  // namespace binran
