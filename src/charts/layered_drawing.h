// Boxes in layers from top to bottom and the lines between them, with words on the lines: geometry alone, after the
// method of Sugiyama, Tagawa and Toda (1981). What the boxes are and how lines look is the chart's to say.
#pragma once

#include <optional>
#include <vector>

#include "base/geometry.h"

namespace binran {

/// A box. Lines come in above its axis and go out below it.
struct LayeredNode {
  Points width = 0, height = 0;
  Points axis = 0;  ///< from its left edge
};

/// A line down from one node to another, and the room of the words that are set on it.
struct LayeredEdge {
  std::size_t from = 0, to = 0;  ///< indices of nodes
  Points words_width = 0, words_height = 0;
};

/// Distances of a layered drawing.
struct LayeredSpacing {
  Points between;        ///< boxes, or a box and a line that passes it
  Points between_words;  ///< words of neighbouring lines
  Points below_box;      ///< from the lowest box of a layer to the first line that runs across
  Points track;          ///< of lines across that run beside one another
  Points above_words, below_words;
};

struct LayeredLine {
  std::vector<Point> points;  ///< right angles; the first lies on the lower edge of a box, the last on an upper edge
  Rect words{};
};

struct LayeredDrawing {
  std::vector<Rect> boxes;         ///< by node
  std::vector<LayeredLine> lines;  ///< by edge
  Points width = 0, height = 0;    ///< the drawing begins at 0, 0
};

/// Draws the nodes, each on the layer of its longest path from the first. Nodes under one node stand in the order of
/// its edges as far as lines cross less for no other order; those of a tree never cross. Nothing where a layer is wider
/// than `width`. The edges must not form a loop.
std::optional<LayeredDrawing> draw_layers(const std::vector<LayeredNode>& nodes, const std::vector<LayeredEdge>& edges,
                                          const LayeredSpacing& spacing, Points width);

}  // namespace binran
