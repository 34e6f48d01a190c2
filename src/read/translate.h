// Marks translations as made from the present English, in the XML files themselves: `en` is set, and not a byte else of
// a file changes.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/place.h"

namespace binran {

/// The element of a part, and the fingerprint that its attribute `en` is to have.
struct TranslationMark {
  Place element;
  std::uint32_t fingerprint;
};

/// `file`, well-formed XML, with the attribute `en` of the parts that `marks` names set. Marks of other files than
/// number `file_number` are left out.
std::string with_marks(std::string_view file, std::uint32_t file_number, std::vector<TranslationMark> marks);

}  // namespace binran
