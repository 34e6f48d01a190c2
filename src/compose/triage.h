// The triage of a symptom, told as numbered steps.
#pragma once

#include "compose/edition.h"

namespace binran {

/// Each step with its commands and, below it, what each answer leads to: a step by its number, a code, another symptom
/// or a cause. Empty where the symptom has none.
List triage_steps(const Edition&, const Symptom&);

}  // namespace binran
