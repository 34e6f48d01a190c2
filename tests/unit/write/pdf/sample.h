// A small document of composed pages for the tests of PDF writing: two pages with one of everything. Not laid out by
// typeset/: what stands where is said here by hand.
#pragma once

#include <string>

#include "base/diagnostics.h"
#include "fonts/fonts.h"
#include "pages/pages.h"

namespace binran {

/// The fonts of the project.
class SampleFonts {
 public:
  SampleFonts();
  Fonts fonts(const std::string& language) const { return Fonts(library_, language); }

 private:
  Sources sources_;
  Diagnostics diagnostics_;
  FontLibrary library_;
};

/// One page after another, from top to bottom.
class SampleBuilder {
 public:
  SampleBuilder(Fonts& fonts, const std::string& language);

  ElementId add_element(Tag tag, ElementId parent = document_element);
  StructureElement& element(ElementId id) { return pages_.structure[std::size_t(id)]; }
  void add_page();
  Page& page() { return pages_.pages.back(); }
  PageIndex page_index() const { return PageIndex(pages_.pages.size() - 1); }
  Pages& pages() { return pages_; }
  void skip(Points by) { y_ += by; }
  Points y() const { return y_; }

  /// New marked content on this page for `element`; returns what Drawing::content takes.
  ContentId mark(ElementId element);
  void draw(ContentId content, decltype(Drawing::what) what);
  /// A line of text at `x`; every glyph stands `spread` points further from the one before than by nature. Returns
  /// where it ends.
  Points write(const std::string& text, Points x, ContentId content, Points size = 10, Points spread = 0,
               FontRole role = FontRole::regular);
  /// A line of text that is the only content of a new element.
  ElementId write_line(Tag tag, ElementId parent, const std::string& text, Points x = 60, Points size = 10);

 private:
  Fonts& fonts_;
  Pages pages_;
  Points y_ = 0;
};

/// Two pages with a heading, a list, a table, a figure, a note, links inside and outside, artifacts, outline and
/// labels.
Pages sample_pages(Fonts& fonts);

}  // namespace binran
