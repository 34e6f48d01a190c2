// Name trees and number trees (ISO 32000-1, 7.9.6 and 7.9.7): sorted keys in leaves of a size that is read at once.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "write/pdf/objects.h"

namespace binran::pdf {

/// Keys and values as PDF text, the keys in their order (of numbers, or of the bytes of strings).
using TreeEntries = std::vector<std::pair<std::string, std::string>>;

Ref add_number_tree(ObjectFile& file, const TreeEntries& entries);
Ref add_name_tree(ObjectFile& file, const TreeEntries& entries);

}  // namespace binran::pdf
