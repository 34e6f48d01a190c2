// Faces as Type0 fonts: subset program, widths, and the CMap that makes text copy as it was written
// (ISO 32000-1, 9.7 and 9.10.3).
#pragma once

#include <string>
#include <vector>

#include "pages/glyphs.h"
#include "write/pdf/objects.h"

namespace binran::pdf {

/// A face as page contents see it, by CID.
struct FaceMetrics {
  std::vector<double> advances;  ///< as written in /W: thousandths of an em, rounded to tenths
  /// Glyphs without text: the glyph before them has that of their cluster. Ends with the last such glyph.
  std::vector<bool> silent;
};
FaceMetrics measure(const Face& face);
/// Adds what `face` has more glyphs than when it was measured: it grows as long as text is set.
void extend(FaceMetrics& metrics, const Face& face);

/// The most frequent of the widths that are integers, for /DW (ISO 32000-1, table 117): readers take 1000 for any other
/// number. The first, of .notdef, does not count.
int usual_width(const std::vector<double>& widths);

/// The array of /W for `widths`, leaving out those that are `usual` (/DW): "1[500 610]7 12 480".
std::string width_array(const std::vector<double>& widths, double usual);

/// A ToUnicode CMap for `used`; CID 0 is .notdef and stays out. A glyph without text maps to U+200B: PDF/A-2, 6.2.11.7
/// wants every code mapped, and the ActualText of the run says what is read.
std::string unicode_map(const std::vector<UsedGlyph>& used);

/// "ABCDEF+Name" (9.6.4): the tag is a hash of the glyphs.
std::string subset_name(const Face& face);

/// The Type0 font of a face.
Ref embed_font(ObjectFile& file, const FontProgram& font);

}  // namespace binran::pdf
