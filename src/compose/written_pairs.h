// The pairs that authors have written about: which there are, and which of them is asked for.
#pragma once

#include <optional>
#include <vector>

#include "compose/edition.h"

namespace binran {

/// A pair with its codes, in the order of its author: the first is of the protocol whose file has the pair.
struct WrittenPair {
  const Comparison* pair;
  const Entry* first;
  const Entry* second;
};

/// Those of the protocol's own file, in its order. A pair with a code that was not read is left out, here and below.
std::vector<WrittenPair> written_pairs(const Edition&);

/// Those that a code is one of: of its own protocol, then of the others that are compiled.
std::vector<WrittenPair> written_pairs(const Edition&, const Entry&);

/// The pair of two codes, in whichever order and file an author has written it; nothing where nobody has.
std::optional<WrittenPair> find_written_pair(const Edition&, const Entry& first, const Entry& second);

/// Whether the codes are of two protocols, and are called by them.
bool are_of_two_protocols(const Entry& first, const Entry& second);

}  // namespace binran
