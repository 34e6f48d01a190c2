// The triage of a symptom: its questions, and what their answers lead to.
#pragma once

#include "compose/edition.h"

namespace binran {

/// From the first question to codes, causes and other symptoms, with their pages. Nothing where the symptom has none,
/// or none that is worded.
std::optional<Triage> triage_of(const Edition&, const Symptom&);

}  // namespace binran
