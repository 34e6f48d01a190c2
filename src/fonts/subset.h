// A font file with only the glyphs that a document uses, as PDF embeds it. Through hb-subset.
#pragma once

#include <hb.h>

#include "fonts/fonts.h"

namespace binran {

/// `used` with the subset of `face` that holds the glyphs of `used.used`: a TrueType font program without layout tables
/// and hints, or, for CFF outlines, a bare CFF whose glyph n is CID n. Throws std::runtime_error where HarfBuzz cannot.
FontProgram subset_face(hb_face_t* face, const Face& used);

}  // namespace binran
