// A message exchange as a ladder of fixed-width text: one drawing for cards and manual pages.
#pragma once

#include <cstddef>
#include <vector>

#include "document/block.h"
#include "write/styled_text.h"

namespace binran {

struct LadderStyle {
  std::size_t width = 72;                   ///< columns that no line goes beyond
  Ambiguous ambiguous = Ambiguous::narrow;  ///< how wide box drawing and arrows count
  bool ascii = false;                       ///< draw with - | > instead
};

/// Lifelines under the names of the parties, a line for each step; a marked message is double and strong, a lost one
/// ends in a cross before the other lifeline. Where the texts do not fit into their arrows they stand above them; what
/// then does not fit the width either becomes a list, "caller → proxy: INVITE".
std::vector<StyledText> draw_ladder(const Exchange& exchange, const LadderStyle& style, Breaker& breaker);

}  // namespace binran
