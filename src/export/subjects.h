// Each subject of a protocol in JSON: what handbook.h puts together, and what answers one question.
#pragma once

#include "base/json.h"
#include "compose/edition.h"

namespace binran {

/// A code: its facts by the ids of their values, and its text.
Json entry_json(const Edition&, const Entry&);

/// The checks of a code in order, each with its commands.
Json checks_json(const Edition&, const Entry&);

/// What a code becomes in other protocols, each with its condition and where that is said.
Json becomes_json(const Edition&, const Entry&);

/// Two codes: what decides between them, and how they differ, in the order in which they are asked for.
Json comparison_json(const Edition&, const Entry& first, const Entry& second);

/// A symptom, with its triage; it is worded.
Json symptom_json(const Edition&, const Symptom&);

/// A chapter; it is worded.
Json article_json(const Edition&, const Article&);

Json mapping_json(const Edition&, const Mapping&);

/// A term; it is worded.
Json term_json(const Edition&, const Term&);

}  // namespace binran
