// Quick cards: what matters first. Also what `show` and `compare` print.
#pragma once

#include <vector>

#include "compose/edition.h"

namespace binran {

/// The card of one code: "sip-430".
Document compose_card(const Edition&, const Entry&);

/// The comparison of any two codes: "sip-183-vs-430".
Document compose_comparison_card(const Edition&, const Entry& first, const Entry& second);

/// One class of codes in a table: "sip-4xx".
Document compose_class_card(const Edition&, const CodeClass&);

/// The sheet of a protocol: every code with its title and summary, by class. Named after the protocol: "sip".
Document compose_protocol_card(const Edition&);

/// All of the above that have content; comparisons are those that are written in comparisons.xml.
std::vector<Document> compose_cards(const Edition&);

}  // namespace binran
