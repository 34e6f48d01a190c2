// Any two codes side by side: what decides between them, then the differences that matter in practice. They may be of
// two protocols; the edition is that of the first.
#pragma once

#include "compose/edition.h"

namespace binran {

/// What two codes are called side by side: by what is printed, or by their ids where both print the same; those of two
/// protocols with their protocols, "HTTP 503".
struct PairNames {
  std::string first, second;
};
PairNames pair_names(const Edition&, const Entry& first, const Entry& second);

/// What a contents or a bookmark calls the pair, which is no range: "183 · 430".
std::string pair_name(const Edition&, const Entry& first, const Entry& second);

/// The title of a comparison: "183 or 430?" in the language's own words.
std::string comparison_title(const Edition&, const Entry& first, const Entry& second);

/// The fact that tells two codes apart: the first in rank of those that differ and say by a sentence how. Null where
/// none does, and of two protocols. What an author has written is not asked.
const FactKind* deciding_fact(const Edition&, const Entry& first, const Entry& second);

/// The deciding sentence: the author's, else that of the deciding fact, else one that sets the two summaries side by
/// side.
Inlines deciding_sentence(const Edition&, const Entry& first, const Entry& second);

/// The two heads, and below them the deciding sentence, a table of what differs (facts, likeliest cause, first check),
/// and the facts that do not.
Section comparison_section(const Edition&, const Entry& first, const Entry& second);

}  // namespace binran
