// Glyphs as pages show them, and the font programs that a file of pages embeds: plain values, with nothing of the
// library that shaped and subset them.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace binran {

/// A glyph at its place on a baseline.
struct PlacedGlyph {
  std::uint16_t face = 0;  ///< index into Pages::fonts
  std::uint16_t cid = 0;
  float x = 0;   ///< points from where the run or the measure begins
  float dy = 0;  ///< points above the baseline
};

/// One CID of a face: what a writer needs for /W, /CIDToGIDMap and /ToUnicode.
struct UsedGlyph {
  std::uint32_t glyph = 0;  ///< in the font file
  float width = 0;          ///< natural advance, em
  std::string text;         ///< UTF-8; empty where the text belongs to another glyph of its cluster
};

/// A face that a document uses. Metrics in em.
struct Face {
  std::string id;  ///< of faces.xml
  std::string postscript_name;
  std::string family;
  bool cff = false;  ///< CFF outlines, else TrueType
  bool fixed_pitch = false;
  bool bold = false;
  double ascent = 0, descent = 0, cap_height = 0, x_height = 0, italic_angle = 0;
  double box[4] = {};           ///< left, bottom, right, top
  std::vector<UsedGlyph> used;  ///< index is the CID; 0 is .notdef
};

/// A face with the outlines of its glyphs.
struct FontProgram {
  Face face;
  std::string file{};  ///< TrueType font program, or bare CFF for /FontFile3 /CIDFontType0C; empty: not shown
  /// New glyph id for each CID of Face::used, for /CIDToGIDMap. For CFF, which has no such map (ISO 32000-1, 9.7.4.2),
  /// it is the identity: the outlines are in the order of the CIDs, repeated where two CIDs share one, and the charset
  /// of a CID-keyed font is the identity too.
  std::vector<std::uint16_t> glyph_of_cid{};
};

}  // namespace binran
