// Ways through the file: link annotations, outline, page labels and named destinations (ISO 32000-1, 12.3 to 12.6).
#pragma once

#include <string>
#include <vector>

#include "pages/pages.h"
#include "write/pdf/objects.h"

namespace binran::pdf {

/// The annotations of a page's links; `first_key` is the parent tree key of the first.
std::vector<Ref> add_annotations(ObjectFile& file, const Pages& pages, const Page& page, const std::vector<Ref>& refs,
                                 std::uint32_t first_key);

void add_outline(ObjectFile& file, const Pages& pages, const std::vector<Ref>& refs);

/// The number tree of /PageLabels (12.4.2), as a direct dictionary.
std::string page_labels(const std::vector<PageLabel>& labels);

/// The dictionary of /Names, or an empty string where there are no named destinations.
std::string names(ObjectFile& file, const Pages& pages, const std::vector<Ref>& refs);

}  // namespace binran::pdf
