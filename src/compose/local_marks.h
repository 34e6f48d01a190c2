// What readers have laid over the content for themselves: how it is told from what the handbook says.
#pragma once

#include "compose/edition.h"

namespace binran {

/// Notes for the head of an entry or a symptom: that it is local, if it is, and what readers have noted about it, in
/// the language of the edition, else in English, else in another.
Blocks local_marks(const Edition&, const Entry&);
Blocks local_marks(const Edition&, const Symptom&);

}  // namespace binran
