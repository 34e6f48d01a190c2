// The order of boxes in their layers. Internal to the layered drawing of this folder, which gives them places.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "charts/layered_drawing.h"

namespace binran {

/// A place in a layer: of a node, or of a line that passes the layer on its way further down.
struct LayerSlot {
  std::optional<std::size_t> node;
  std::size_t layer = 0;
  std::vector<std::size_t> above{}, below{};  ///< its links, from left to right
};

/// The part of a line from one layer to the next.
struct LayerLink {
  std::size_t upper = 0, lower = 0;  ///< slots
  std::size_t edge = 0;
  bool first = true;  ///< of its line: has the words
};

/// Nodes and lines as layers of slots.
class Layers {
 public:
  Layers(std::size_t nodes, const std::vector<LayeredEdge>& edges);

  std::vector<LayerSlot> slots;
  std::vector<LayerLink> links;                     ///< those of one line follow one another, downwards
  std::vector<std::vector<std::size_t>> in_layers;  ///< slots from left to right

 private:
  void assign(std::size_t nodes);
  void visit(std::size_t node);
  std::size_t add_slot(std::optional<std::size_t> node, std::size_t layer);
  void untangle();
  void sweep(bool downwards);
  std::size_t crossings() const;
  void sort_links();
  std::vector<std::size_t> positions() const;

  const std::vector<LayeredEdge>& edges_;
  std::vector<std::size_t> layer_of_;                ///< by node
  std::vector<std::optional<std::size_t>> slot_of_;  ///< by node, once it was visited
};

}  // namespace binran
