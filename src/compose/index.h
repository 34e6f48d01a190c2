// The indexes of a handbook: names and terms in the order of the language, and header fields and RFCs that lead to
// codes. Order and groups are the locale's (ICU), never that of code points.
#pragma once

#include <compare>
#include <string>
#include <string_view>

#include "compose/edition.h"

namespace binran {

/// Where a name stands in an index of the language: what has no letter of it first, in one group "#".
struct IndexOrder {
  bool has_letter;
  std::string key;
  std::string label;  ///< of its group
  auto operator<=>(const IndexOrder&) const = default;
};
IndexOrder index_order(const Locale&, std::string_view sort_text);

/// Titles, phrases as on the wire, glossary terms and symptoms. Where the language sorts by reading, by reading, and
/// what is in Latin letters under these too. Quotes, brackets and dashes before a name do not file it.
Leaders name_index(Editions);

/// Names that messages hold, as header fields are (Protocol::names_in_messages), A to Z, each with the codes that speak
/// of it in order.
Leaders message_name_index(const Edition&);

/// RFCs by number, each with the codes that it defines, changes or uses.
Leaders rfc_index(const Edition&);

/// The same for the specifications of the protocol that are no RFCs, in the order of the protocol.
Leaders specification_index(const Edition&);

}  // namespace binran
