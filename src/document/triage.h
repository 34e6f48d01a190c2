// A triage told as numbered steps, as man pages, cards and plain text have it. How it is drawn is layout's.
#pragma once

#include "document/block.h"

namespace binran {

/// What an answer leads to, in words: "go to step 4", or the label and the text of an end.
Inlines words_of(const TriageChoice&);

/// Each question with its command and, below it, what each answer leads to: a step by its number, or an end.
List numbered_steps(const Triage&);

}  // namespace binran
