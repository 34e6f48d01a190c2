// The triage of a symptom as a chart: from the first question at the top to the codes at the ends.
#pragma once

#include <vector>

#include "charts/triage_plan.h"
#include "layout/setting.h"

namespace binran {

/// Where a chart may stand: in the narrow column, or, where it does not fit there, in the wide one.
struct ChartRoom {
  TextColumn narrow, wide;
};

/// A chart on one page, and which questions are in it.
struct TriageChart {
  TriagePart part;
  Strip strip;
};

using TriageCharts = std::vector<TriageChart>;

/// Makes the charts of one triage, which it refers to.
class TriageChartist {
 public:
  /// Each chart is a figure below `parent`, whose alternative text is its numbered steps, and the codes in it are
  /// links.
  TriageChartist(Setting&, const TriageLook&, const Triage&, const ChartRoom&, ElementId parent, Colour accent);

  /// How the triage is parted where the first chart may be `first` high and the others `others`: into as few parts as
  /// can be. None where a question does not fit with nothing but its answers.
  std::vector<TriagePart> parts(Points first, Points others);
  /// The charts of these parts.
  TriageCharts charts(std::vector<TriagePart> parts, Points first, Points others);

 private:
  Setting& setting_;
  const TriageLook& look_;
  const Triage& triage_;
  ChartRoom room_;
  ElementId parent_;
  Colour accent_;
  TriagePlanner planner_;
};

}  // namespace binran
