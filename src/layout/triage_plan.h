// What stands in a chart and how large it is. Internal to the charts of this folder.
#pragma once

#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "layout/layered_drawing.h"
#include "layout/triage_chart.h"

namespace binran {

/// What words take up, set in lines of `measure`.
struct Extent {
  Points width = 0, height = 0;
  Points measure = 0;
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

struct TriagePlan {
  std::vector<PlannedBox> boxes;
  std::vector<LayeredEdge> edges;
  std::vector<const Inlines*> words;  ///< by edge; null where the answers stand beside the ends
  std::vector<Points> measures;       ///< by edge, of those words
  LayeredDrawing drawing;
  TextColumn column;
};

/// Plans charts of one triage.
class TriagePlanner {
 public:
  TriagePlanner(Setting&, const TriageLook&, const Triage&, const ChartRoom&);

  /// The first that fits of the widths that the look has; nothing where none does.
  std::optional<TriagePlan> plan(const TriagePart&);

  /// Of the field beside a question, or beside an end that goes on.
  Points number_width(std::size_t question);

 private:
  TriagePlan boxes_of(const TriagePart&, const TriageWidths&);
  void add_choices(TriagePlan&, std::size_t box, std::size_t question, const TriagePart&,
                   const std::vector<std::size_t>& box_of, const TriageWidths&);
  PlannedEnd planned(const ChartEnd&, const Inlines& answer, const TriageWidths&);
  LayeredNode node_of(PlannedBox&, TriagePlan&);
  LayeredNode rows_of(PlannedBox&) const;
  std::vector<LayeredNode> nodes_of(TriagePlan&);
  Extent extent(const Inlines& words, const TextStyle&, Points widest);
  Points end_of_line(const Strip&, const TextStyle&);

  Setting& setting_;
  const TriageLook& look_;
  const Triage& triage_;
  ChartRoom room_;
  std::vector<std::vector<ChartEnd>> ends_;  ///< by question and choice
  std::map<std::pair<const Inlines*, Points>, Extent> extents_;
};

}  // namespace binran
