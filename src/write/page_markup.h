// A Document as the text of a page in HTML: what its sections and blocks are, and where its references lead. What
// stands around the text of a page is site.h.
#pragma once

#include <string>

#include "document/document.h"
#include "document/publication.h"
#include "locale/breaking.h"
#include "write/inline_markup.h"
#include "write/markup.h"

namespace binran {

struct PageFrame {
  AddressOf address;
  std::string in_words;             ///< names the words of an exchange
  bool with_others = false;         ///< other pages are in the same file: ids that are keys begin with the entry's
  int level = 1;                    ///< of the heading of the page
  bool with_section_marks = false;  ///< before headings, for the contents that browsers of docsets show
  bool with_charts = false;         ///< of triages, which a wide screen has room for
};

/// Of a page in a file of its own, whose name ends in `ending`. Holds a reference to both.
PageFrame frame_of(const Publication&, const ScreenPage&, std::string_view ending);

/// Writes `document` as an <article>.
void write_page(const Document& document, const PageFrame&, Breaker&, MarkupWriter&);

}  // namespace binran
