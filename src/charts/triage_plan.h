// What stands in the chart of a triage, how large it is and where: geometry for who draws it, on paper or on a screen.
// Lengths are in the unit of who draws.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <tuple>
#include <utility>
#include <vector>

#include "charts/layered_drawing.h"
#include "charts/triage_parts.h"
#include "document/block.h"

namespace binran {

/// What words are in a chart: each kind has a style of its own.
enum class ChartText { question, number, answer, code, end };

/// What words take up, set in lines of `measure`.
struct Extent {
  Points width = 0, height = 0;
  Points measure = 0;
};

/// Measures words that are set in lines no wider than this, where they can be.
using ChartMeasure = std::function<Extent(const Inlines&, ChartText, Points widest)>;

/// How wide the words of a chart may be, and whether ends that follow one another stand below, not beside, one another.
struct TriageWidths {
  Points question, answer, end;
  bool stacked;
};

/// Lengths by which it is decided what fits where.
struct ChartLengths {
  std::vector<TriageWidths> widths;  ///< tried in this order until the chart fits
  LayeredSpacing spacing;
  Points inset, pad;           ///< of a question's words from its box
  Points number_inset;         ///< of a number from the sides of its field
  Points end_inset, end_pad;   ///< of the words of an end
  Points bar;                  ///< of an end, in the colour of its class
  Points row_gap;              ///< between ends below one another
  Points row_stem, row_arrow;  ///< of their lines before and behind the words
};

/// A code, a cause or another symptom at the end of a line; or a question in another chart, by its number.
struct ChartEnd {
  TriageEnd says;
  std::optional<std::size_t> goes_on{};  ///< index of that question
};

/// An end in a chart, with the answer that leads to it.
struct PlannedEnd {
  const ChartEnd* end = nullptr;
  const Inlines* answer = nullptr;
  Extent words{}, label{}, text{}, box{};
};

/// A question, or one end or several below one another.
struct PlannedBox {
  std::optional<std::size_t> question{};
  Extent words{};  ///< of the question
  std::vector<PlannedEnd> ends{};
  Points row_words = 0;  ///< width of the answers beside ends below one another
};

/// Where one of several ends below one another stands, the words of its answer, and the line from these to it.
struct PlacedRow {
  const PlannedEnd* end;
  Rect words, box;
  Points middle;  ///< of the line
};

/// The rows of a box with several ends, which stands at `area`.
std::vector<PlacedRow> placed_rows(const PlannedBox&, const Rect& area, const ChartLengths&);

struct TriagePlan {
  std::vector<PlannedBox> boxes;
  std::vector<LayeredEdge> edges;
  std::vector<const Inlines*> words;  ///< by edge; null where the answers stand beside the ends
  std::vector<Points> measures;       ///< by edge, of those words
  LayeredDrawing drawing;
  std::size_t column = 0;  ///< which of the columns it takes
};

/// Plans charts of one triage. The plans refer to the triage and to the planner.
class TriagePlanner {
 public:
  /// `columns`: widths of which a chart takes the first that it fits into.
  TriagePlanner(ChartMeasure, const ChartLengths&, const Triage&, std::vector<Points> columns);

  /// The first that fits of the widths that the lengths have; nothing where none does.
  std::optional<TriagePlan> plan(const TriagePart&, Points height);

  /// Of the field beside a question, or beside an end that goes on.
  Points number_width(std::size_t question);

 private:
  TriagePlan boxes_of(const TriagePart&, const TriageWidths&);
  void add_choices(TriagePlan&, std::size_t box, std::size_t question, const TriagePart&,
                   const std::vector<std::size_t>& box_of, const TriageWidths&);
  PlannedEnd planned(const ChartEnd&, const Inlines& answer, const TriageWidths&);
  LayeredNode rows_of(PlannedBox&) const;
  std::vector<LayeredNode> nodes_of(TriagePlan&);
  const Extent& extent(const Inlines& words, ChartText, Points widest);

  ChartMeasure measure_;
  const ChartLengths& lengths_;
  const Triage& triage_;
  std::vector<Points> columns_;
  std::vector<std::vector<ChartEnd>> ends_;  ///< by question and choice
  std::map<std::tuple<const Inlines*, ChartText, Points>, Extent> extents_;
};

}  // namespace binran
