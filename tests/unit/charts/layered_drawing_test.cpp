// Boxes in layers: what must hold of every drawing, over trees and graphs of many shapes.
#include "charts/layered_drawing.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>

namespace binran {
namespace {

constexpr LayeredSpacing spacing{9, 4, 6, 5, 3, 10};
constexpr Points close = 0.01;

struct Graph {
  std::vector<LayeredNode> nodes;
  std::vector<LayeredEdge> edges;
};

LayeredNode node(Points width, Points height) {
  return {width, height, width / 2};
}

LayeredDrawing drawn(const Graph& graph, Points width = 100000) {
  auto drawing = draw_layers(graph.nodes, graph.edges, spacing, width);
  REQUIRE(drawing);
  return *std::move(drawing);
}

/// A graph without loops: each node but the first has an edge from one before it, and `more` further edges go anywhere
/// downwards. Without these it is a tree.
Graph made(unsigned seed, std::size_t nodes, std::size_t more) {
  std::mt19937 random(seed);
  const auto below = [&](std::size_t count) { return static_cast<std::size_t>(random()) % count; };
  const auto points = [&](std::size_t least, std::size_t range) { return static_cast<Points>(least + below(range)); };
  Graph graph;
  for (std::size_t i = 0; i < nodes; ++i) graph.nodes.push_back(node(points(30, 120), points(12, 40)));
  const auto add = [&](std::size_t from, std::size_t to) { graph.edges.push_back({from, to, points(8, 50), 10}); };
  for (std::size_t i = 1; i < nodes; ++i) add(below(i), i);
  for (std::size_t i = 0; i < more && nodes > 1; ++i) {
    const std::size_t to = 1 + below(nodes - 1);
    add(below(to), to);
  }
  return graph;
}

bool overlap(const Rect& one, const Rect& other) {
  return one.x + close < other.x + other.width && other.x + close < one.x + one.width &&
         one.y + close < other.y + other.height && other.y + close < one.y + one.height;
}

/// A straight piece of a line as an area without width or without height.
struct Piece {
  std::size_t edge;
  Rect area;
  bool upright() const { return area.width <= close; }
};

std::vector<Piece> pieces(const LayeredDrawing& drawing) {
  std::vector<Piece> result;
  for (std::size_t edge = 0; edge < drawing.lines.size(); ++edge) {
    const std::vector<Point>& points = drawing.lines[edge].points;
    for (std::size_t i = 1; i < points.size(); ++i) {
      const Point from = points[i - 1], to = points[i];
      CHECK((from.x == to.x || from.y == to.y));
      CHECK(to.y >= from.y);
      result.push_back(
          {edge, {std::min(from.x, to.x), std::min(from.y, to.y), std::abs(to.x - from.x), to.y - from.y}});
    }
  }
  return result;
}

/// One goes through the other, past both of its sides.
bool cross(const Piece& one, const Piece& other) {
  if (one.upright() == other.upright()) return false;
  const Rect &up = one.upright() ? one.area : other.area, &across = one.upright() ? other.area : one.area;
  return across.x + close < up.x && up.x < across.x + across.width - close && up.y + close < across.y &&
         across.y < up.y + up.height - close;
}

/// Both lie on one another for more than a point.
bool coincide(const Piece& one, const Piece& other) {
  if (one.upright() != other.upright()) return false;
  const auto same = [](Points a, Points b) { return std::abs(a - b) < 0.5; };
  const auto shared = [](Points a, Points a_size, Points b, Points b_size) {
    return std::min(a + a_size, b + b_size) - std::max(a, b) > 1;
  };
  const Rect &a = one.area, &b = other.area;
  return one.upright() ? same(a.x, b.x) && shared(a.y, a.height, b.y, b.height)
                       : same(a.y, b.y) && shared(a.x, a.width, b.x, b.width);
}

std::size_t crossings(const Graph& graph, const LayeredDrawing& drawing) {
  const std::vector<Piece> all = pieces(drawing);
  std::size_t count = 0;
  for (std::size_t i = 0; i < all.size(); ++i)
    for (std::size_t j = i + 1; j < all.size(); ++j) {
      if (graph.edges[all[i].edge].from == graph.edges[all[j].edge].from) continue;
      if (cross(all[i], all[j])) ++count;
    }
  return count;
}

void check_areas(const Graph& graph, const LayeredDrawing& drawing) {
  std::vector<Rect> areas = drawing.boxes;
  for (const LayeredLine& line : drawing.lines) areas.push_back(line.words);
  for (std::size_t i = 0; i < areas.size(); ++i) {
    CHECK(areas[i].x >= -close);
    CHECK(areas[i].y >= -close);
    CHECK(areas[i].x + areas[i].width <= drawing.width + close);
    CHECK(areas[i].y + areas[i].height <= drawing.height + close);
    for (std::size_t j = i + 1; j < areas.size(); ++j) CHECK_FALSE(overlap(areas[i], areas[j]));
  }
  for (std::size_t i = 0; i < graph.nodes.size(); ++i) CHECK(drawing.boxes[i].width >= graph.nodes[i].width - close);
}

void check_lines(const Graph& graph, const LayeredDrawing& drawing) {
  const std::vector<Piece> all = pieces(drawing);
  for (const Piece& piece : all) {
    for (const Rect& box : drawing.boxes) CHECK_FALSE(overlap(piece.area, box));
    for (std::size_t edge = 0; edge < drawing.lines.size(); ++edge)
      if (edge != piece.edge) CHECK_FALSE(overlap(piece.area, drawing.lines[edge].words));
  }
  for (std::size_t i = 0; i < all.size(); ++i)
    for (std::size_t j = i + 1; j < all.size(); ++j)
      if (graph.edges[all[i].edge].from != graph.edges[all[j].edge].from) CHECK_FALSE(coincide(all[i], all[j]));
  for (std::size_t edge = 0; edge < graph.edges.size(); ++edge) {
    const Rect &from = drawing.boxes[graph.edges[edge].from], &to = drawing.boxes[graph.edges[edge].to];
    const Point begin = drawing.lines[edge].points.front(), end = drawing.lines[edge].points.back();
    CHECK(begin.y == doctest::Approx(from.y + from.height));
    CHECK(end.y == doctest::Approx(to.y));
    CHECK(from.x <= begin.x);
    CHECK(begin.x <= from.x + from.width);
    CHECK(to.x <= end.x);
    CHECK(end.x <= to.x + to.width);
  }
}

}  // namespace

TEST_CASE("in a tree no boxes overlap, no line goes through a box or through words, and no two lines cross") {
  for (unsigned seed = 0; seed < 60; ++seed) {
    CAPTURE(seed);
    const Graph graph = made(seed, 2 + seed % 30, 0);
    const LayeredDrawing drawing = drawn(graph);
    check_areas(graph, drawing);
    check_lines(graph, drawing);
    CHECK(crossings(graph, drawing) == 0);
  }
}

TEST_CASE("where lines join, no boxes overlap and no line goes through a box, through words or along another line") {
  for (unsigned seed = 0; seed < 60; ++seed) {
    CAPTURE(seed);
    const Graph graph = made(seed, 4 + seed % 16, 1 + seed % 6);
    const LayeredDrawing drawing = drawn(graph);
    check_areas(graph, drawing);
    check_lines(graph, drawing);
  }
}

TEST_CASE("a node stands on the layer of its longest path") {
  // 0 leads to 3 at once, and over 1 and 2.
  const Graph graph{{node(40, 20), node(40, 20), node(40, 20), node(40, 20)},
                    {{0, 3, 10, 10}, {0, 1, 10, 10}, {1, 2, 10, 10}, {2, 3, 10, 10}}};
  const LayeredDrawing drawing = drawn(graph);
  CHECK(drawing.boxes[3].y > drawing.boxes[2].y + 20);
  CHECK(drawing.boxes[2].y > drawing.boxes[1].y + 20);
  CHECK(crossings(graph, drawing) == 0);
}

TEST_CASE("what is led to stands in the order of the edges, unless another order has fewer crossings") {
  const Graph tree{{node(40, 20), node(40, 20), node(40, 20), node(40, 20)},
                   {{0, 2, 10, 10}, {0, 1, 10, 10}, {0, 3, 10, 10}}};
  const LayeredDrawing drawing = drawn(tree);
  CHECK(drawing.boxes[2].x < drawing.boxes[1].x);
  CHECK(drawing.boxes[1].x < drawing.boxes[3].x);
  // 1 and 2 lead crosswise to 4 and 3.
  const Graph crosswise{{node(40, 20), node(40, 20), node(40, 20), node(40, 20), node(40, 20)},
                        {{0, 1, 10, 10}, {0, 2, 10, 10}, {1, 3, 10, 10}, {2, 4, 10, 10}, {1, 4, 10, 10}}};
  CHECK(crossings(crosswise, drawn(crosswise)) == 0);
}

TEST_CASE("a chain of questions goes straight down beside its ends") {
  Graph chain{{node(100, 30)}, {}};
  for (std::size_t i = 0; i < 6; ++i) {
    const std::size_t question = chain.nodes.size() - (i == 0 ? 1 : 2);
    chain.edges.push_back({question, chain.nodes.size() + 1, 20, 10});
    chain.edges.push_back({question, chain.nodes.size(), 20, 10});
    chain.nodes.push_back(node(100, 30));
    chain.nodes.push_back(node(50, 20));
  }
  const LayeredDrawing drawing = drawn(chain, 300);
  for (std::size_t i = 1; i + 2 < chain.nodes.size(); i += 2)
    CHECK(drawing.boxes[i].x == doctest::Approx(drawing.boxes[0].x).epsilon(0.01));
}

TEST_CASE("a layer that is wider than the room is not drawn") {
  const Graph graph{{node(40, 20), node(60, 20), node(60, 20)}, {{0, 1, 10, 10}, {0, 2, 10, 10}}};
  CHECK_FALSE(draw_layers(graph.nodes, graph.edges, spacing, 128));
  CHECK(draw_layers(graph.nodes, graph.edges, spacing, 130));
}

}  // namespace binran
