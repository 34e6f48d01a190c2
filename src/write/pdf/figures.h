// Where figures stand on their pages: the bounding boxes that structure elements of the type Figure have
// (ISO 32000-1, 14.8.5.4.3). Measures what is drawn; the structure tree itself is pdf_structure.h.
#pragma once

#include <limits>
#include <map>
#include <string>
#include <vector>

#include "pages/pages.h"

namespace binran::pdf {

/// Grows with the pages that are drawn.
class FigureBoxes {
 public:
  void add(const Page& page, const std::vector<StructureElement>& structure);

  /// A rectangle of PDF, "[10 150 30 180]"; empty for a figure on several pages, or with nothing drawn. `figure` is an
  /// index into the structure.
  std::string of(ElementId figure) const;

 private:
  /// A rectangle that holds what was added to it, as Pages measure.
  struct Box {
    double left = std::numeric_limits<double>::max(), top = left, right = -left, bottom = -left;
    void add(double x, double y);
  };
  struct Figure {
    std::size_t page = 0;  ///< Page::finished of the page that it stands on
    Points height = 0;     ///< of that page
    Box box;
    bool parted = false;  ///< over several pages
  };
  static Box box_of(const Drawing& drawing, const Page& page);

  std::map<ElementId, Figure> figures_;
};

}  // namespace binran::pdf
