// How documents are cited: each a link, and several sections of one RFC together.
#pragma once

#include <vector>

#include "compose/edition.h"

namespace binran {

/// "RFC 3261, sections 8.1.3.5, 16.7 and 22.3, RFC 3398, section 8.2": in the order of `references`, those of one RFC
/// where its first is. Each section is a link to it.
Inlines citations(const Edition&, const std::vector<const Reference*>& references);

}  // namespace binran
