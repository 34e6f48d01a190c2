#include "charts/layers.h"

#include <algorithm>

namespace binran {
namespace {

/// More sweeps than these bring nothing for graphs that fit on a page.
constexpr int sweeps = 8;

}  // namespace

Layers::Layers(std::size_t nodes, const std::vector<LayeredEdge>& edges) : edges_(edges), slot_of_(nodes) {
  assign(nodes);
  if (nodes > 0) visit(0);
  untangle();
  sort_links();
}

/// A node stands one layer below the lowest from which an edge comes. Without loops this ends after as many rounds as
/// the longest path has edges.
void Layers::assign(std::size_t nodes) {
  layer_of_.assign(nodes, 0);
  bool changed = true;
  for (std::size_t round = 0; changed && round < nodes; ++round) {
    changed = false;
    for (const LayeredEdge& edge : edges_) {
      if (layer_of_[edge.to] > layer_of_[edge.from]) continue;
      layer_of_[edge.to] = layer_of_[edge.from] + 1;
      changed = true;
    }
  }
}

std::size_t Layers::add_slot(std::optional<std::size_t> node, std::size_t layer) {
  if (in_layers.size() <= layer) in_layers.resize(layer + 1);
  in_layers[layer].push_back(slots.size());
  slots.push_back({node, layer});
  return slots.size() - 1;
}

/// Depth first, in the order of the edges: the slots of a tree then stand in an order without crossings.
void Layers::visit(std::size_t node) {
  const std::size_t slot = add_slot(node, layer_of_[node]);
  slot_of_[node] = slot;
  for (std::size_t i = 0; i < edges_.size(); ++i) {
    if (edges_[i].from != node) continue;
    const std::size_t to = edges_[i].to;
    std::vector<std::size_t> way = {slot};
    for (std::size_t layer = layer_of_[node] + 1; layer < layer_of_[to]; ++layer)
      way.push_back(add_slot(std::nullopt, layer));
    if (!slot_of_[to]) visit(to);
    way.push_back(*slot_of_[to]);
    for (std::size_t step = 1; step < way.size(); ++step) {
      slots[way[step - 1]].below.push_back(links.size());
      slots[way[step]].above.push_back(links.size());
      links.push_back({way[step - 1], way[step], i, step == 1});
    }
  }
}

std::vector<std::size_t> Layers::positions() const {
  std::vector<std::size_t> position(slots.size());
  for (const std::vector<std::size_t>& layer : in_layers)
    for (std::size_t i = 0; i < layer.size(); ++i) position[layer[i]] = i;
  return position;
}

std::size_t Layers::crossings() const {
  const std::vector<std::size_t> at = positions();
  std::size_t count = 0;
  for (std::size_t i = 0; i < links.size(); ++i)
    for (std::size_t j = i + 1; j < links.size(); ++j) {
      const LayerLink &one = links[i], &other = links[j];
      if (slots[one.upper].layer != slots[other.upper].layer) continue;
      const bool left_above = at[one.upper] < at[other.upper], left_below = at[one.lower] < at[other.lower];
      const bool right_above = at[one.upper] > at[other.upper], right_below = at[one.lower] > at[other.lower];
      if ((left_above && right_below) || (right_above && left_below)) ++count;
    }
  return count;
}

/// Each slot goes where the middle of those is that it is linked to in the layer before; the others keep their place.
void Layers::sweep(bool downwards) {
  const std::size_t last = in_layers.size() - 1;
  for (std::size_t i = 1; i <= last; ++i) {
    const std::vector<std::size_t> at = positions();
    std::vector<std::size_t>& layer = in_layers[downwards ? i : last - i];
    std::vector<double> middle(slots.size());
    for (const std::size_t slot : layer) {
      const auto& linked = downwards ? slots[slot].above : slots[slot].below;
      double sum = 0;
      for (const std::size_t link : linked)
        sum += static_cast<double>(at[downwards ? links[link].upper : links[link].lower]);
      middle[slot] = linked.empty() ? static_cast<double>(at[slot]) : sum / static_cast<double>(linked.size());
    }
    std::ranges::stable_sort(layer, {}, [&](std::size_t slot) { return middle[slot]; });
  }
}

/// The order with fewest crossings that sweeps by barycentre come upon; the first where none is better.
void Layers::untangle() {
  std::size_t fewest = crossings();
  std::vector<std::vector<std::size_t>> best = in_layers;
  for (int i = 0; i < sweeps && fewest > 0; ++i) {
    sweep(i % 2 == 0);
    const std::size_t now = crossings();
    if (now >= fewest) continue;
    fewest = now;
    best = in_layers;
  }
  in_layers = std::move(best);
}

void Layers::sort_links() {
  const std::vector<std::size_t> at = positions();
  for (LayerSlot& slot : slots) {
    std::ranges::stable_sort(slot.above, {}, [&](std::size_t link) { return at[links[link].upper]; });
    std::ranges::stable_sort(slot.below, {}, [&](std::size_t link) { return at[links[link].lower]; });
  }
}

}  // namespace binran
