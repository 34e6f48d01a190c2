// From what a caller notices to the codes to suspect.
#pragma once

#include "compose/edition.h"

namespace binran {

/// An overview table (symptom, codes to suspect) for a handbook, whose codes lead to pages.
Table symptom_table(const Edition&);

/// One symptom: what the caller says, what an engineer sees, the first check, and the codes in the order to suspect
/// them.
Blocks symptom_blocks(const Edition&, const Symptom&, int level);

}  // namespace binran
