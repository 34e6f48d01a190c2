// Docsets: the pages of a protocol with a table of what can be looked up, as the browsers of offline documentation take
// them (Zeal, Dash, Velocity).
#pragma once

#include <string>
#include <vector>

#include "document/publication.h"
#include "locale/locale.h"

namespace binran {

struct DocsetFile {
  std::string path;  ///< below the folder of the docset: "Contents/Info.plist"
  std::string bytes;
};

/// "sip-ja": its identifier, its keyword, and the stem of its folder.
std::string docset_name(const Publication&);

/// All files of the docset. Where anchors are must be settled (find_anchors). The same publication gives the same bytes
/// with the same release of SQLite, which writes its number into the table.
std::vector<DocsetFile> write_docset(const Publication&, const Locale&);

}  // namespace binran
