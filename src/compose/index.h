// The indexes of a handbook: names and terms in the order of the language, and header fields and RFCs that lead to
// codes. Order and groups are the locale's (ICU), never that of code points.
#pragma once

#include "compose/edition.h"

namespace binran {

/// Titles, phrases as on the wire, glossary terms and symptoms. Where the language sorts by reading, by reading.
Leaders name_index(Editions);

/// Names that messages hold, as header fields are (Protocol::names_in_messages), A to Z, each with the codes that speak
/// of it in order.
Leaders message_name_index(const Edition&);

/// RFCs by number, each with the codes that it defines, changes or uses.
Leaders rfc_index(const Edition&);

/// The same for the specifications of the protocol that are no RFCs, in the order of the protocol.
Leaders specification_index(const Edition&);

}  // namespace binran
