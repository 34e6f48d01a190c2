// What is drawn on one page, as a content stream (ISO 32000-1, 8 and 9): text, areas, lines, and the marked content
// that ties them to the structure tree (14.6). Turns the page over: Pages measure down from the top, PDF up from the
// bottom.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "pages/pages.h"
#include "write/pdf/fonts.h"

namespace binran::pdf {

struct PageContent {
  std::string operators;
  /// Marked-content identifier to index into Page::marked. A content that other drawings interrupt has several: an
  /// identifier is used once on a page (14.7.4.2).
  std::vector<ContentId> sequences;
};

PageContent draw(const Page& page, const std::vector<StructureElement>& structure,
                 const std::vector<FaceMetrics>& faces);

/// The resource name of a face: "F0".
std::string font_resource(std::size_t face);

}  // namespace binran::pdf
