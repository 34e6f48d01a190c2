// The rules that need more than one file, or more than one part of a file. What one element may hold is the readers'
// to say (readers.h); what the official registry says is in registry_check.h.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "model/catalog.h"
#include "model/locale_need.h"

namespace binran {

/// What there is to refer to, whether or not it could be read: a fault in one file is no second fault in those that
/// refer to it.
struct Known {
  std::map<std::string, std::vector<std::string>> codes;  ///< by protocol, each sorted by bytes
  bool terms = true;                                      ///< false where the glossary could not be read
};

/// Codes, protocols and terms that are referred to exist, and no two comparisons or symptoms are the same.
void check_references(const Catalog&, const Known&, Diagnostics&);

/// Senders, faults, roles and lifelines are parties of the protocol, and every code is in one of its classes.
void check_parties(const Protocol&, Diagnostics&);

/// Every text is there in every language, has a reading where its language needs one, and was made from the present
/// English. Sets `stale`.
void check_translations(Catalog&, const std::vector<LocaleNeed>&, Diagnostics&);

/// No two codes say the same.
void check_repetition(const Protocol&, Diagnostics&);

}  // namespace binran
