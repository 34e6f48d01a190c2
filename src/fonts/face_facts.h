// What the tables of a font file say about a face: its names and metrics. Nothing about the glyphs that are used.
#pragma once

#include <hb.h>

#include <string>

#include "fonts/fonts.h"

namespace binran {

/// Names and metrics of the font's face, with the .notdef glyph as the only one in use.
Face face_facts(hb_font_t* font, std::string id);

/// Whether the outlines of the face are CFF, else TrueType.
bool has_cff_outlines(hb_face_t* face);

}  // namespace binran
