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
  /// Where the operators of late texts belong, in order.
  struct Gap {
    std::size_t offset = 0;  ///< into `operators`
    std::size_t late = 0;    ///< index into Pages::late
  };
  std::vector<Gap> gaps;
};

/// What `page` shows; `tags` are those of its contents, by ContentId.
PageContent draw(const Page& page, const std::vector<Tag>& tags, const std::vector<FaceMetrics>& faces);

/// The operators of a page as they stand in the file, with `late` texts in their gaps.
std::string with_late_texts(const PageContent& content, const Page& page, const std::vector<TextRun>& late,
                            const std::vector<FaceMetrics>& faces);

/// The resource name of a face: "F0".
std::string font_resource(std::size_t face);

}  // namespace binran::pdf
