// Sections of a document that are laid out side by side, each by itself. Whoever sets one numbers glyphs and structure
// elements for himself; when the section is joined to the document it gets the numbers of the document. Sections are
// joined in the order of the document, so that its numbers tell nothing of who has set what. Places nothing on pages.
#pragma once

#include <list>
#include <mutex>
#include <vector>

#include "layout/layout.h"

namespace binran {

class Compositor;

/// A section that was laid out and belongs to no document yet.
struct SetSection {
  std::vector<Flow> flows;
  Structure structure;
  Diagnostics faults;
  Compositor* by;
};

class Compositors {
 public:
  /// `document` is the setting that sections are joined to; the faults of these go to `faults`.
  Compositors(Setting& document, const Look& look, Diagnostics& faults);
  ~Compositors();

  /// Completes and lays out a section of a part in the colour `accent`. On any thread, and on several together, as long
  /// as no page numbers are made known.
  SetSection set(Section section, Colour accent);

  /// The strips of a section of the part that the structure element `part` is. On the thread of the document.
  std::vector<Flow> join(SetSection section, ElementId part);

 private:
  Compositor& someone_free();

  Setting& document_;
  const Look& look_;
  Diagnostics& faults_;
  std::mutex asking_;
  std::list<Compositor> all_;
  std::vector<Compositor*> free_;
};

}  // namespace binran
