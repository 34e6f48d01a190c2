// Direction of text by the Unicode Bidirectional Algorithm (UAX #9), in paragraphs that run from left to right.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace binran {

/// An embedding level (UAX #9, BD2): text on an odd one runs from right to left.
using EmbeddingLevel = std::uint8_t;

constexpr bool runs_leftwards(EmbeddingLevel level) {
  return level % 2 != 0;
}

/// Bytes of one level; where the run ends, the next one begins.
struct LevelRun {
  std::uint32_t end = 0;
  EmbeddingLevel level = 0;
};

/// The levels of a paragraph, which are resolved before it is broken into lines (UAX #9, 3.3). Empty where everything
/// runs from left to right, which is found out without ICU.
std::vector<LevelRun> embedding_levels(std::string_view paragraph);

/// The order in which items that have these levels stand on a line, from the left (UAX #9, rule L2): the indices of
/// `levels`.
std::vector<std::size_t> visual_order(const std::vector<EmbeddingLevel>& levels);

}  // namespace binran
