// E-books: the pages of a protocol or a book as an EPUB 3.3 publication, which holds no script, no face and no colour:
// those are the reader's.
#pragma once

#include <string>

#include "document/publication.h"
#include "locale/locale.h"

namespace binran {

/// The bytes of the publication. Where anchors are must be settled (find_anchors). The same publication gives the same
/// bytes; its identifier stays from edition to edition, and its date is that of the content.
std::string write_epub(const Publication&, const Locale&);

}  // namespace binran
