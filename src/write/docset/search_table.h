// The table of a docset, through SQLite.
#pragma once

#include <string>
#include <vector>

namespace binran {

struct SearchRow {
  std::string name;  ///< as it is looked up
  std::string type;  ///< one of those that docsets know: "Error"
  std::string path;  ///< of the page, below Contents/Resources/Documents, with the fragment
};

/// The bytes of the file docSet.dsidx. Rows that are there already are left out. Throws std::runtime_error with what
/// SQLite says.
std::string search_table(const std::vector<SearchRow>&);

}  // namespace binran
