// From what a caller notices to the codes to suspect.
#pragma once

#include <functional>

#include "compose/edition.h"

namespace binran {

/// The codes to suspect in their order, with `name` for each.
Inlines suspected_codes(const Edition&, const Symptom&, const std::function<Inline(const CodeReference&)>& name);

/// An overview table (symptom, codes to suspect) for a handbook, whose codes lead to pages.
Blocks symptom_table(const Edition&);

/// One symptom: what the caller says, what an engineer sees, the first check, and the codes in the order to suspect
/// them.
Section symptom_section(const Edition&, const Symptom&);

/// One section for each symptom, in the order of the protocol; those that nobody has worded are left out.
Sections symptom_sections(const Edition&);

}  // namespace binran
