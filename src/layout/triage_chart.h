// The triage of a symptom as a chart: from the first question at the top to the codes at the ends.
#pragma once

#include "charts/triage_parts.h"
#include "layout/setting.h"

namespace binran {

/// Where a chart may stand: in the narrow column, or, where it does not fit there, in the wide one.
struct ChartRoom {
  TextColumn narrow, wide;
  Points height = 0;
};

/// A chart on one page, and which questions are in it.
struct TriageChart {
  TriagePart part;
  Strip strip;
};

/// The charts of a triage: one, or, where it is larger than the room, several that lead to one another by the numbers
/// of their first questions. Each is a figure below `parent`, whose alternative text is its numbered steps, and the
/// codes in it are links. None where a question does not fit with nothing but its answers.
std::vector<TriageChart> triage_charts(Setting&, const TriageLook&, const Triage&, const ChartRoom&, ElementId parent,
                                       Colour accent);

}  // namespace binran
