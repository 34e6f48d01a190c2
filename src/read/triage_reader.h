// The triage of a symptom: questions that lead to codes, causes and other symptoms.
#pragma once

#include <vector>

#include "model/catalog.h"
#include "xml/element.h"

namespace binran {

/// `<triage>`: its steps. Where they lead is check_triage()'s to ask.
std::vector<TriageStep> read_triage(const Element&);

/// `<step of="…">` of a text.
SaidStep read_said_step(const Element& text, const Element& step);

}  // namespace binran
