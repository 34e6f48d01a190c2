// Any two codes of a protocol.
#pragma once

#include "compose/edition.h"
#include "document/pairs.h"

namespace binran {

/// Sentences are as many as pairs: a protocol with more codes than this has none.
inline constexpr std::size_t most_paired_codes = 300;

/// Whether there are two codes to compare, and not too many.
bool has_pairs(const Edition&);

/// What deciding_sentence() (comparison.h) says of each pair.
PairTable compose_pairs(const Edition&);

}  // namespace binran
