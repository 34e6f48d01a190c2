// Whether a text is well-formed XML 1.0 (fifth edition), checked before pugixml sees it: pugixml accepts much that is
// not, and cannot say where a fault stands. What the elements mean is the readers' to say (element.h).
#pragma once

#include <cstdint>
#include <string_view>

#include "base/diagnostics.h"

namespace binran {

/// Largest file that is read, bytes.
constexpr std::size_t largest_file = 4u << 20;

/// Deepest nesting of elements that is read: protects everything that walks the tree by recursion.
constexpr std::size_t deepest_nesting = 64;

/// Reports the faults of `text`, which is file number `file`. False where it must not be parsed. After a duplicate
/// attribute, an unknown entity or a bad character reference it may be.
bool check_well_formed(std::string_view text, std::uint32_t file, Diagnostics&);

}  // namespace binran
