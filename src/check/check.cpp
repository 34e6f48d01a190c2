#include "check/check.h"

#include "check/rules.h"

namespace binran {

void check_catalog(const Catalog& catalog, const std::vector<LocaleNeed>& locales, Extent extent,
                   Diagnostics& diagnostics) {
  for (const auto& [id, protocol] : catalog.protocols) {
    check_parties(protocol, diagnostics);
    check_facts(protocol, diagnostics);
    check_wire(protocol, diagnostics);
    check_said_of(protocol, diagnostics);
    check_triage(protocol, diagnostics);
  }
  if (extent == Extent::entries) return;

  check_references(catalog, diagnostics);
  check_articles(catalog, diagnostics);
  check_books(catalog, diagnostics);
  check_translations(catalog, locales, diagnostics);
  for (const auto& [id, protocol] : catalog.protocols) {
    check_registered(protocol, diagnostics);
    check_repetition(protocol, diagnostics);
  }
  if (extent == Extent::agreement) return;

  check_summaries(catalog, diagnostics);
  check_variants(catalog, diagnostics);
  // An entry that could not be read is no entry that is missing.
  if (extent == Extent::wording || diagnostics.has_errors()) return;

  for (const auto& [id, protocol] : catalog.protocols) check_registry(protocol, diagnostics);
}

}  // namespace binran
