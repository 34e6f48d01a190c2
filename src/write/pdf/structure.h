// The structure tree of tagged PDF (ISO 32000-1, 14.7 and 14.8), as PDF/UA-1 wants it: elements, the way back from
// marked content and annotations (parent tree), and identifiers.
#pragma once

#include <string_view>
#include <vector>

#include "pages/pages.h"
#include "write/pdf/content.h"
#include "write/pdf/figures.h"
#include "write/pdf/objects.h"

namespace binran::pdf {

/// What the structure tree refers to, by page. The drawings themselves are no longer needed.
struct Marked {
  std::vector<Ref> pages;
  std::vector<std::vector<ContentId>> sequences;  ///< PageContent::sequences
  std::vector<std::vector<Ref>> annotations;      ///< of Page::links
  std::vector<std::uint32_t> link_keys;           ///< parent_keys()
  FigureBoxes figure_boxes;
};

/// Keys of the parent tree: the pages in their order, then the links of all pages in theirs. Gives the key of the first
/// link of each page, and behind the last page the number of keys.
std::vector<std::uint32_t> parent_keys(const Pages& pages);

/// Returns the StructTreeRoot.
Ref add_structure(ObjectFile& file, const Pages& pages, const Marked& marked);

}  // namespace binran::pdf
