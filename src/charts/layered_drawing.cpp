#include "charts/layered_drawing.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "charts/layers.h"

namespace binran {
namespace {

/// Sweeps over the layers until nothing moves that an eye would see, or until that is as good as sure: in a chain, news
/// goes one layer a sweep.
constexpr int rounds = 300;
constexpr Points unseen = 0.005;
/// A line that would go aside by less goes straight.
constexpr Points straight = 0.75;
/// What one end draws its question aside, where that has another question below it.
constexpr double slight = 0.0001;
/// A line that passes several layers should not wind on its way.
constexpr double passing = 8;

/// Values in rising order that are as near as they can be to those wanted, by weight: pool adjacent violators
/// (Ayer et al. 1955), between two bounds.
std::vector<double> rising(const std::vector<double>& wanted, const std::vector<double>& weights, double low,
                           double high) {
  struct Pool {
    double weight, sum;
    std::size_t count;
    double mean() const { return sum / weight; }
  };
  std::vector<Pool> pools;
  for (std::size_t i = 0; i < wanted.size(); ++i) {
    pools.push_back({weights[i], weights[i] * wanted[i], 1});
    while (pools.size() > 1 && pools[pools.size() - 2].mean() > pools.back().mean()) {
      const Pool last = pools.back();
      pools.pop_back();
      pools.back().weight += last.weight;
      pools.back().sum += last.sum;
      pools.back().count += last.count;
    }
  }
  std::vector<double> result;
  for (const Pool& pool : pools) result.insert(result.end(), pool.count, std::clamp(pool.mean(), low, high));
  return result;
}

/// Gives places to the slots of layers: first from left to right, then, with the lines between, from top to bottom.
class Drawer {
 public:
  Drawer(const std::vector<LayeredNode>& nodes, const std::vector<LayeredEdge>& edges, const LayeredSpacing& spacing)
      : nodes_(nodes), edges_(edges), spacing_(spacing), layers_(nodes.size(), edges), places_(layers_.slots.size()) {
    drops_.resize(layers_.links.size());
    tracks_.resize(layers_.slots.size());
    for (std::size_t slot = 0; slot < places_.size(); ++slot) measure(slot);
  }

  std::optional<LayeredDrawing> draw(Points width) {
    if (!place_across(width)) return std::nullopt;
    place_down();
    return take();
  }

 private:
  /// Of a slot: its axis, and how far it reaches from that.
  struct Place {
    Points x = 0, top = 0;
    Points left = 0, right = 0, height = 0;
    bool leaf = false;
  };

  /// What runs across below a slot.
  struct Run {
    std::size_t slot;
    Points left, right;
  };

  Points words_width(std::size_t link) const {
    const LayerLink& it = layers_.links[link];
    return std::max(it.first ? edges_[it.edge].words_width : 0, spacing_.track);
  }

  /// Lines that come in stand beside one another as far apart as their words need; a box is never narrower than the
  /// lines that come into it.
  void measure(std::size_t slot) {
    const LayerSlot& it = layers_.slots[slot];
    Place& place = places_[slot];
    if (it.node) {
      const LayeredNode& node = nodes_[*it.node];
      place = {0, 0, node.axis, node.width - node.axis, node.height, it.below.empty()};
    }
    Points all = 0;
    for (const std::size_t link : it.above) all += words_width(link) + spacing_.between_words;
    all -= spacing_.between_words;
    Points at = -all / 2;
    for (const std::size_t link : it.above) {
      drops_[link] = at + words_width(link) / 2;
      at += words_width(link) + spacing_.between_words;
    }
    if (it.above.size() > 1) {
      place.left = std::max(place.left, all / 2);
      place.right = std::max(place.right, all / 2);
    }
    around_.push_back(std::max(all / 2, 0.0));
  }

  Points reach_left(std::size_t slot) const { return std::max(places_[slot].left, around_[slot]); }
  Points reach_right(std::size_t slot) const { return std::max(places_[slot].right, around_[slot]); }

  double weight(const LayerLink& link) const {
    const LayerSlot &upper = layers_.slots[link.upper], &lower = layers_.slots[link.lower];
    if (!upper.node && !lower.node) return passing;
    if (!places_[link.lower].leaf) return 1;
    const bool only_leaves =
        std::ranges::all_of(upper.below, [&](std::size_t it) { return places_[layers_.links[it].lower].leaf; });
    return only_leaves ? 1 : slight;
  }

  bool place_across(Points width) {
    const auto rows = layers_.in_layers.size();
    for (const auto& row : layers_.in_layers)
      for (const std::size_t slot : row) places_[slot].x = width / 2;
    for (int i = 0; i < rounds && (i == 0 || moved_ > unseen); ++i) {
      moved_ = 0;
      for (std::size_t row = 0; row < rows; ++row)
        if (!place_row(layers_.in_layers[i % 2 == 0 ? row : rows - 1 - row], width)) return false;
    }
    straighten(width);
    for (const LayerLink& link : layers_.links) {
      Place& lower = places_[link.lower];
      const Points aside = places_[link.upper].x - lower.x;
      if (layers_.slots[link.lower].above.size() == 1 && std::abs(aside) < straight) lower.x += aside;
    }
    return true;
  }

  /// Puts the slots of a layer as near as their order and their widths let them to what they are linked with.
  bool place_row(const std::vector<std::size_t>& row, Points width) {
    std::vector<double> wanted, weights;
    std::vector<Points> offsets;
    for (const std::size_t slot : row) {
      const Points before = offsets.empty() ? 0 : offsets.back() + reach_right(row[offsets.size() - 1]);
      offsets.push_back(before + (offsets.empty() ? 0 : spacing_.between + reach_left(slot)));
      double sum = width / 2 * slight * slight, all = slight * slight;
      for (const std::size_t link : layers_.slots[slot].above) {
        const double by = weight(layers_.links[link]);
        sum += by * (places_[layers_.links[link].upper].x - drops_[link]), all += by;
      }
      for (const std::size_t link : layers_.slots[slot].below) {
        const double by = weight(layers_.links[link]);
        sum += by * (places_[layers_.links[link].lower].x + drops_[link]), all += by;
      }
      wanted.push_back(sum / all - offsets.back());
      weights.push_back(all);
    }
    const Points low = reach_left(row.front()), high = width - reach_right(row.back()) - offsets.back();
    if (high < low) return false;
    const std::vector<double> found = rising(wanted, weights, low, high);
    for (std::size_t i = 0; i < row.size(); ++i) {
      Points& x = places_[row[i]].x;
      moved_ = std::max(moved_, std::abs(found[i] + offsets[i] - x));
      x = found[i] + offsets[i];
    }
    return true;
  }

  /// Where a slot may stand between its neighbours.
  std::pair<Points, Points> room_of(std::size_t slot, Points width) const {
    const std::vector<std::size_t>& row = layers_.in_layers[layers_.slots[slot].layer];
    const auto at = std::ranges::find(row, slot);
    Points low = reach_left(slot), high = width - reach_right(slot);
    if (at != row.begin()) low += places_[*(at - 1)].x + reach_right(*(at - 1)) + spacing_.between;
    if (at + 1 != row.end()) high = places_[*(at + 1)].x - reach_left(*(at + 1)) - spacing_.between - reach_right(slot);
    return {low, high};
  }

  /// A line that passes several layers goes straight through all of them where there is room.
  void straighten(Points width) {
    for (std::size_t first = 0; first < layers_.links.size(); ++first) {
      std::vector<std::size_t> passed;
      for (std::size_t i = first; i < layers_.links.size() && !layers_.slots[layers_.links[i].lower].node; ++i)
        passed.push_back(layers_.links[i].lower);
      if (!layers_.links[first].first || passed.size() < 2) continue;
      Points low = 0, high = width;
      for (const std::size_t slot : passed) {
        const auto [left, right] = room_of(slot, width);
        low = std::max(low, left), high = std::min(high, right);
      }
      if (low > high) continue;
      const Points x = std::clamp(places_[passed.front()].x, low, high);
      for (const std::size_t slot : passed) places_[slot].x = x;
    }
  }

  Points drop(std::size_t link) const { return places_[layers_.links[link].lower].x + drops_[link]; }

  /// What runs across below a layer, but for lines that go straight down.
  std::vector<Run> runs_below(const std::vector<std::size_t>& row) const {
    std::vector<Run> runs;
    for (const std::size_t slot : row) {
      Run run{slot, places_[slot].x, places_[slot].x};
      for (const std::size_t link : layers_.slots[slot].below) {
        run.left = std::min(run.left, drop(link));
        run.right = std::max(run.right, drop(link));
      }
      if (run.right - run.left >= straight) runs.push_back(run);
    }
    return runs;
  }

  /// Crossings of two runs of which one lies above the other: the one above goes down through the other, and the other
  /// comes down through it.
  std::size_t crossings(const Run& upper, const Run& lower) const {
    std::size_t count = upper.left < places_[lower.slot].x && places_[lower.slot].x < upper.right ? 1 : 0;
    for (const std::size_t link : layers_.slots[upper.slot].below)
      if (lower.left < drop(link) && drop(link) < lower.right) ++count;
    return count;
  }

  /// Gives each run a track, from the top, so that as few cross as can be; returns how many tracks there are.
  std::size_t give_tracks(std::vector<Run> waiting) {
    std::vector<Run> placed;
    std::size_t count = 0;
    while (!waiting.empty()) {
      // In a tree there is always one that crosses none of those below it.
      const auto cost = [&](const Run& run) {
        std::size_t above_others = 0, below_others = 0;
        for (const Run& other : waiting) {
          if (other.slot == run.slot) continue;
          above_others += crossings(run, other);
          below_others += crossings(other, run);
        }
        return std::pair(above_others, waiting.size() - std::min(waiting.size(), below_others));
      };
      const auto next = std::ranges::min_element(waiting, {}, cost);
      std::size_t track = 0;
      for (const Run& other : placed)
        if (other.left < next->right + spacing_.track && next->left < other.right + spacing_.track)
          track = std::max(track, tracks_[other.slot] + 1);
      tracks_[next->slot] = track;
      count = std::max(count, track + 1);
      placed.push_back(*next);
      waiting.erase(next);
    }
    return count;
  }

  void place_down() {
    Points y = 0;
    for (const std::vector<std::size_t>& row : layers_.in_layers) {
      Points height = 0, words = 0;
      for (const std::size_t slot : row) {
        places_[slot].top = y;
        height = std::max(height, places_[slot].height);
        for (const std::size_t link : layers_.slots[slot].below)
          if (layers_.links[link].first) words = std::max(words, edges_[layers_.links[link].edge].words_height);
      }
      height_ = y + height;
      const std::size_t tracks = give_tracks(runs_below(row));
      first_track_.push_back(height_ + spacing_.below_box);
      words_top_.push_back(first_track_.back() +
                           spacing_.track * static_cast<double>(std::max<std::size_t>(tracks, 1) - 1) +
                           spacing_.above_words);
      y = words_top_.back() + words + spacing_.below_words;
    }
  }

  void add(std::vector<Point>& line, Point point) const {
    const std::size_t size = line.size();
    if (size > 0 && line.back().x == point.x && line.back().y == point.y) return;
    if (size > 1 && line[size - 1].x == point.x && line[size - 2].x == point.x) line.pop_back();
    line.push_back(point);
  }

  void draw_link(std::size_t index, LayeredLine& line) const {
    const LayerLink& link = layers_.links[index];
    const Place& upper = places_[link.upper];
    const std::size_t layer = layers_.slots[link.upper].layer;
    const Points x = drop(index);
    if (link.first) {
      add(line.points, {upper.x, upper.top + upper.height});
      const LayeredEdge& edge = edges_[link.edge];
      line.words = {x - edge.words_width / 2, words_top_[layer], edge.words_width, edge.words_height};
    }
    if (x != upper.x) {
      const Points y = first_track_[layer] + spacing_.track * static_cast<double>(tracks_[link.upper]);
      add(line.points, {upper.x, y});
      add(line.points, {x, y});
    }
    add(line.points, {x, places_[link.lower].top});
  }

  LayeredDrawing take() const {
    LayeredDrawing drawing;
    drawing.boxes.resize(nodes_.size());
    drawing.lines.resize(edges_.size());
    Points left = places_.front().x, right = left;
    for (std::size_t slot = 0; slot < places_.size(); ++slot) {
      const Place& it = places_[slot];
      left = std::min(left, it.x - reach_left(slot));
      right = std::max(right, it.x + reach_right(slot));
      if (const auto node = layers_.slots[slot].node)
        drawing.boxes[*node] = {it.x - it.left, it.top, it.left + it.right, it.height};
    }
    for (std::size_t link = 0; link < layers_.links.size(); ++link)
      draw_link(link, drawing.lines[layers_.links[link].edge]);
    for (Rect& box : drawing.boxes) box += Point{-left, 0};
    for (LayeredLine& line : drawing.lines) {
      line.words += Point{-left, 0};
      for (Point& point : line.points) point.x -= left;
    }
    drawing.width = right - left;
    drawing.height = height_;
    return drawing;
  }

  const std::vector<LayeredNode>& nodes_;
  const std::vector<LayeredEdge>& edges_;
  const LayeredSpacing& spacing_;
  Layers layers_;
  std::vector<Place> places_;                    ///< by slot
  std::vector<Points> around_;                   ///< by slot: half of what the words of its lines take up
  std::vector<Points> drops_;                    ///< by link: where it comes in, from the axis of its lower slot
  std::vector<std::size_t> tracks_;              ///< by slot, of what runs across below it
  std::vector<Points> first_track_, words_top_;  ///< by layer, of what is below it
  Points height_ = 0;
  Points moved_ = 0;  ///< furthest, in this sweep
};

}  // namespace

std::optional<LayeredDrawing> draw_layers(const std::vector<LayeredNode>& nodes, const std::vector<LayeredEdge>& edges,
                                          const LayeredSpacing& spacing, Points width) {
  return Drawer(nodes, edges, spacing).draw(width);
}

}  // namespace binran
