#include "fonts/face_facts.h"

#include <hb-ot.h>

#include "fonts/font_library.h"

namespace binran {
namespace {

/// A table of the face as bytes, read in the font file's byte order. Reading beyond its end gives zero.
class Table {
 public:
  Table(hb_face_t* face, hb_tag_t tag) : blob_(hb_face_reference_table(face, tag)) {
    bytes_ = reinterpret_cast<const unsigned char*>(hb_blob_get_data(blob_.get(), &size_));
  }
  bool empty() const { return size_ == 0; }
  int u16(unsigned offset) const { return offset + 2 > size_ ? 0 : bytes_[offset] << 8 | bytes_[offset + 1]; }
  int i16(unsigned offset) const { return static_cast<std::int16_t>(u16(offset)); }
  double fixed(unsigned offset) const { return i16(offset) + u16(offset + 2) / 65536.0; }

 private:
  BlobHandle blob_;
  const unsigned char* bytes_ = nullptr;
  unsigned size_ = 0;
};

std::string name(hb_face_t* face, hb_ot_name_id_t id) {
  char text[256];
  unsigned size = sizeof text;
  hb_ot_name_get_utf8(face, id, hb_language_from_string("en", -1), &size, text);
  return std::string(text, size);
}

/// A metric in em, or the height of `character` where the font's tables leave it out.
double metric(hb_font_t* font, hb_ot_metrics_tag_t tag, double em, char32_t character = 0) {
  hb_position_t value = 0;
  if (hb_ot_metrics_get_position(font, tag, &value)) return value / em;
  hb_codepoint_t glyph = 0;
  hb_glyph_extents_t extents;
  bool drawn = character && hb_font_get_nominal_glyph(font, character, &glyph) &&
               hb_font_get_glyph_extents(font, glyph, &extents);
  return drawn ? extents.y_bearing / em : 0;
}

}  // namespace

bool has_cff_outlines(hb_face_t* face) {
  return !Table(face, HB_TAG('C', 'F', 'F', ' ')).empty();
}

Face face_facts(hb_font_t* font, std::string id) {
  hb_face_t* face = hb_font_get_face(font);
  const double em = hb_face_get_upem(face);
  Face facts;
  facts.id = std::move(id);
  facts.postscript_name = name(face, HB_OT_NAME_ID_POSTSCRIPT_NAME);
  facts.family = name(face, HB_OT_NAME_ID_FONT_FAMILY);
  facts.cff = has_cff_outlines(face);
  Table post(face, HB_TAG('p', 'o', 's', 't')), os2(face, HB_TAG('O', 'S', '/', '2')),
      head(face, HB_TAG('h', 'e', 'a', 'd'));
  facts.italic_angle = post.fixed(4);
  facts.fixed_pitch = post.u16(12) != 0 || post.u16(14) != 0;
  facts.bold = os2.u16(4) >= 600;  // usWeightClass
  for (unsigned side = 0; side < 4; ++side) facts.box[side] = head.i16(36 + 2 * side) / em;
  facts.ascent = metric(font, HB_OT_METRICS_TAG_HORIZONTAL_ASCENDER, em);
  facts.descent = metric(font, HB_OT_METRICS_TAG_HORIZONTAL_DESCENDER, em);
  facts.cap_height = metric(font, HB_OT_METRICS_TAG_CAP_HEIGHT, em, U'H');
  facts.x_height = metric(font, HB_OT_METRICS_TAG_X_HEIGHT, em, U'x');
  facts.used.push_back({0, static_cast<float>(hb_font_get_glyph_h_advance(font, 0) / em), {}});
  return facts;
}

}  // namespace binran
