// What is said of that which was found in a log: an Explanation as a Document.
#pragma once

#include <optional>
#include <string>

#include "compose/edition.h"
#include "explain/explanation.h"

namespace binran {

/// A code that occurs: where and how often, what it means, what to check first, and what it becomes in other protocols.
/// Codes that report progress or success have nothing to check. `entry`: null where there is none for it.
Section seen_code_section(const Edition&, const SeenCode&, const Entry* entry);

/// The messages of an exchange as a ladder, the one with which it failed marked.
Section seen_exchange_section(const Edition&, const SeenExchange&);

/// All of it. `codes` and `exchanges`: the sections above, in order. What was left out is said at the end.
Document explanation_document(const Locale&, const Explanation&, Sections codes, Sections exchanges);

}  // namespace binran
