// The content held against the project's own dated copy of the official registry (protocols/<id>/registry.xml).
#pragma once

#include "base/diagnostics.h"
#include "model/catalog.h"

namespace binran {

/// Part of reading: an entry with status registered is in the registry, and the phrase of an entry is the registered
/// one. Nothing is checked where the protocol has no registry.
void check_registered(const Protocol&, Diagnostics&);

/// Both ways: codes that have no entry, entries that the registry does not have, phrases, deprecation, and that the
/// RFC (and section, where given) that the registry refers to defines or changes the code in the entry too.
void check_registry(const Protocol&, Diagnostics&);

}  // namespace binran
