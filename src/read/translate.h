// Marks translations as made from the present English text, in the XML files themselves: `of` is set, and not a byte
// else of a file changes.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "model/catalog.h"

namespace binran {

/// A `<text>` and the fingerprint that its attribute `of` is to have.
struct TranslationMark {
  Place text;  ///< of the name in the start tag
  std::string fingerprint;
};

/// Every text in `locale` that has an English text beside it and does not have its fingerprint, in order of place.
/// Nothing for English itself.
std::vector<TranslationMark> missing_marks(const Catalog&, const std::string& locale);

/// `file`, well-formed XML, with the attribute `of` of the texts that `marks` names set. Marks of other files than
/// number `file_number` are left out.
std::string with_marks(std::string_view file, std::uint32_t file_number, const std::vector<TranslationMark>& marks);

}  // namespace binran
