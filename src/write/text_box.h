// A box of lines around text of fixed width. The box knows nothing of what is in it.
#pragma once

#include <cstddef>
#include <vector>

#include "write/styled_text.h"

namespace binran {

struct BoxStyle {
  std::size_t width = 72;                   ///< columns of the whole box; one less where its strokes are two wide
  Ambiguous ambiguous = Ambiguous::narrow;  ///< how wide box drawing counts
  bool ascii = false;                       ///< + - | instead
};

/// Cells beside one another, each of lines. A line across the box is drawn between sections.
using BoxSection = std::vector<std::vector<StyledText>>;

/// Columns for the text of each of `cells` cells that stand beside one another.
std::size_t box_cell_width(const BoxStyle& style, std::size_t cells);

std::vector<StyledText> draw_box(const std::vector<BoxSection>& sections, const BoxStyle& style);

}  // namespace binran
