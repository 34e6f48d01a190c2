// Pages being drawn on: strips become drawings, marked content, annotations, and what is left open (page numbers and
// links whose pages are not known yet). Where strips go is the caller's to say.
#pragma once

#include <string>
#include <vector>

#include "layout/setting.h"

namespace binran {

/// How much of a book was finished before.
struct FinishedBefore {
  std::size_t pages = 0, late_texts = 0;
};

class Canvas {
 public:
  Canvas(Setting& setting, const Paper& paper, FinishedBefore before = {})
      : setting_(setting), paper_(paper), before_(before) {}

  void begin_page();

  /// Draws `strip` with its top left corner at `x`, `y` of the last page. Artifacts enter no structure and no links.
  /// `turned`: upside down, as if the page lay turned by 180 degrees; for panels without links.
  void draw(Strip strip, Points x, Points y, bool as_artifact = false, bool turned = false);

  std::vector<Page> pages;
  /// The one that is drawn on.
  PageIndex last_page() const { return PageIndex(pages.size() - 1); }

  /// A page number that is still to be filled in: a LateText.
  struct PageNumberGap {
    TextRun stand_in;
    std::string anchor, before;
    bool right_aligned;
  };
  std::vector<PageNumberGap> gaps;

  /// A link whose anchor is still to be resolved.
  struct PendingLink {
    std::size_t page, link;
    std::string anchor;
  };
  std::vector<PendingLink> links;

 private:
  ContentId content(ElementId element);
  void annotate(Strip& strip, ElementId element);

  Setting& setting_;
  Paper paper_;
  FinishedBefore before_;
  ElementId content_element_ = no_element;  ///< whose marked content is open
};

/// Pages with the language, title and other metadata of `document`, and nothing on them yet.
Pages pages_of(const Document& document);

}  // namespace binran
