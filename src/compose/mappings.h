// Which codes of other protocols stand for a code: a line in its entry, and tables from protocol to protocol.
#pragma once

#include "compose/edition.h"

namespace binran {

/// What a code becomes in other protocols and comes from, each with its condition and where that is said. Empty where
/// nothing is known of it.
List mapped_codes(const Edition&, const Entry&);

/// What it becomes alone: "SIP 486 Busy Here (RFC 3398, section 7.2.4.1)", a line for each.
std::vector<Inlines> codes_it_becomes(const Edition&, const Entry&);

/// Whether the protocol is part of a mapping.
bool has_mappings(const Edition&);

/// A section with a table for each way of each mapping that the protocol is part of: from it first.
Sections mapping_sections(const Edition&);

}  // namespace binran
