#include "check/check.h"

#include "check/rules.h"

namespace binran {

void check_catalog(const Catalog& catalog, const std::vector<LocaleNeed>& locales, Extent extent,
                   Diagnostics& diagnostics) {
  const auto in_rule = [&](Rule rule, auto check) {
    const RuleScope scope(diagnostics, rule);
    check();
  };
  for (const auto& each : catalog.protocols) {
    const Protocol& protocol = each.second;
    in_rule(Rule::unknown_party, [&] { check_parties(protocol, diagnostics); });
    in_rule(Rule::wrong_value, [&] { check_facts(protocol, diagnostics); });
    in_rule(Rule::wrong_value, [&] { check_wire(protocol, diagnostics); });
    in_rule(Rule::missing_element, [&] { check_said_of(protocol, diagnostics); });
    in_rule(Rule::triage, [&] { check_triage(protocol, diagnostics); });
  }
  if (extent == Extent::entries) return;

  in_rule(Rule::unknown_reference, [&] { check_references(catalog, diagnostics); });
  in_rule(Rule::unknown_reference, [&] { check_articles(catalog, diagnostics); });
  in_rule(Rule::unknown_reference, [&] { check_books(catalog, diagnostics); });
  in_rule(Rule::missing_text, [&] { check_translations(catalog, locales, diagnostics); });
  for (const auto& each : catalog.protocols) {
    const Protocol& protocol = each.second;
    in_rule(Rule::registry, [&] { check_registered(protocol, diagnostics); });
    in_rule(Rule::repetition, [&] { check_repetition(protocol, locales, diagnostics); });
  }
  if (extent == Extent::agreement) return;

  in_rule(Rule::wide_summary, [&] { check_summaries(catalog, locales, diagnostics); });
  in_rule(Rule::wrong_word, [&] { check_variants(catalog, locales, diagnostics); });
  // An entry that could not be read is no entry that is missing.
  if (extent == Extent::wording || diagnostics.has_errors()) return;

  for (const auto& each : catalog.protocols) in_rule(Rule::registry, [&] { check_registry(each.second, diagnostics); });
}

}  // namespace binran
