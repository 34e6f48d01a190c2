// Any two codes side by side: what decides between them, then the differences that matter in practice.
#pragma once

#include "compose/edition.h"

namespace binran {

/// What an author has written about the pair, in either order; null when nobody has.
const Comparison* find_comparison(const Protocol&, const std::string& first, const std::string& second);

/// The title of a comparison: "183 or 430?" in the language's own words.
std::string comparison_title(const Edition&, const Entry& first, const Entry& second);

/// The deciding sentence: the author's, else composed from the fact that tells the two apart best.
Inlines deciding_sentence(const Edition&, const Entry& first, const Entry& second);

/// The two heads, and below them the deciding sentence, a table of what differs (facts, likeliest cause, first check),
/// and the facts that do not.
Section comparison_section(const Edition&, const Entry& first, const Entry& second);

}  // namespace binran
