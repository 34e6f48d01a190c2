#include "check/check.h"

#include <functional>
#include <utility>

#include "base/workers.h"
#include "check/rules.h"

namespace binran {
namespace {

/// Rules that are asked side by side, since none changes the catalog. What each finds is told in their order.
class Rules {
 public:
  Rules(Diagnostics& diagnostics, Workers& workers)
      : found_(&workers, [&diagnostics](const Diagnostics& found) { diagnostics.append(found); }) {}

  void ask(Rule unless_said, std::function<void(Diagnostics&)> check) {
    found_.add([unless_said, check = std::move(check)] {
      Diagnostics found;
      const RuleScope scope(found, unless_said);
      check(found);
      return found;
    });
  }

  void finish() { found_.finish(); }

 private:
  InOrder<Diagnostics> found_;
};

void ask_about_catalog(const Catalog& catalog, const std::vector<LocaleNeed>& locales, Extent extent, Rules& rules) {
  for (const auto& each : catalog.protocols) {
    const Protocol& protocol = each.second;
    rules.ask(Rule::unknown_party, [&](Diagnostics& found) { check_parties(protocol, found); });
    rules.ask(Rule::wrong_value, [&](Diagnostics& found) { check_facts(protocol, found); });
    rules.ask(Rule::missing_element, [&](Diagnostics& found) { check_said_of(protocol, found); });
    rules.ask(Rule::triage, [&](Diagnostics& found) { check_triage(protocol, found); });
  }
  if (extent == Extent::entries) return;

  rules.ask(Rule::unknown_reference, [&](Diagnostics& found) { check_references(catalog, found); });
  rules.ask(Rule::unknown_reference, [&](Diagnostics& found) { check_articles(catalog, found); });
  rules.ask(Rule::unknown_reference, [&](Diagnostics& found) { check_books(catalog, found); });
  rules.ask(Rule::missing_text, [&](Diagnostics& found) { check_translations(catalog, locales, found); });
  for (const auto& each : catalog.protocols) {
    const Protocol& protocol = each.second;
    rules.ask(Rule::wrong_value, [&](Diagnostics& found) { check_wire(protocol, found); });
    rules.ask(Rule::registry, [&](Diagnostics& found) { check_registered(protocol, found); });
    rules.ask(Rule::repetition, [&](Diagnostics& found) { check_repetition(protocol, locales, found); });
  }
  if (extent == Extent::agreement) return;

  rules.ask(Rule::wide_summary, [&](Diagnostics& found) { check_summaries(catalog, locales, found); });
  rules.ask(Rule::idle_word, [&](Diagnostics& found) { check_words(catalog, locales, found); });
  rules.ask(Rule::wrong_word, [&](Diagnostics& found) { check_variants(catalog, locales, found); });
}

}  // namespace

void check_catalog(const Catalog& catalog, const std::vector<LocaleNeed>& locales, Extent extent,
                   Diagnostics& diagnostics, unsigned jobs) {
  Workers workers(jobs);
  Rules rules(diagnostics, workers);
  ask_about_catalog(catalog, locales, extent, rules);
  rules.finish();
  // An entry that could not be read is no entry that is missing.
  if (extent != Extent::registry || diagnostics.has_errors()) return;
  for (const auto& each : catalog.protocols)
    rules.ask(Rule::registry, [&each](Diagnostics& found) { check_registry(each.second, found); });
  rules.finish();
}

}  // namespace binran
