// Puts the glyphs of a bare CFF font in another order. PDF shows the glyphs of a CIDFontType0C by their order in the
// file (ISO 32000-1, 9.7.4.2: there is no CIDToGIDMap for them), so glyph n must be CID n.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace binran {

/// The CFF font (Adobe Technical Note 5176) with the glyphs `order[0]`, `order[1]` … of `cff` as its glyphs 0, 1 …; a
/// glyph may be there more than once. In a CID-keyed font the charset becomes the identity. Throws
/// std::runtime_error where `cff` is not as HarfBuzz writes it.
std::string reorder_cff(std::string_view cff, const std::vector<std::uint16_t>& order);

}  // namespace binran
