// Where figures stand on their pages: the bounding boxes that structure elements of the type Figure have
// (ISO 32000-1, 14.8.5.4.3). Measures what is drawn; the structure tree itself is pdf_structure.h.
#pragma once

#include <cstdint>
#include <map>
#include <string>

#include "pages/pages.h"

namespace binran::pdf {

/// Figures with the rectangle of PDF, "[10 150 30 180]". Figures on several pages have none.
using FigureBoxes = std::map<ElementId, std::string>;

/// Needs the drawings of all pages.
FigureBoxes figure_boxes(const Pages& pages);

}  // namespace binran::pdf
