// A table in fixed-width text: columns that line up, cells that wrap.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "document/block.h"
#include "write/styled_text.h"

namespace binran {

struct TextTableStyle {
  std::size_t width = 72;                   ///< columns that no line goes beyond
  Ambiguous ambiguous = Ambiguous::narrow;  ///< how wide characters of the cells count
  std::string_view rule = "─";              ///< drawn under the header row
};

/// Lines of the table. Columns are as wide as their text where that fits, else by their shares. A table that is too
/// narrow for its columns becomes a list: for each row its first cell, and below it the others after their headers.
/// The caption is left out: in text it would repeat the heading above.
std::vector<StyledText> lay_out(const Table& table, const TextTableStyle& style, Breaker& breaker);

}  // namespace binran
