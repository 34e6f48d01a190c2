#include "fonts/subset.h"

#include <hb-subset.h>

#include <stdexcept>

#include "fonts/cff.h"
#include "fonts/font_library.h"

namespace binran {
namespace {

using InputHandle = std::unique_ptr<hb_subset_input_t, HarfBuzzDeleter<hb_subset_input_destroy>>;
using PlanHandle = std::unique_ptr<hb_subset_plan_t, HarfBuzzDeleter<hb_subset_plan_destroy>>;

std::string bytes_of(hb_blob_t* blob) {
  unsigned size = 0;
  const char* data = hb_blob_get_data(blob, &size);
  return std::string(data, size);
}

/// The glyphs of `used`, nothing of layout, names or hints: a PDF shows glyphs by number (ISO 32000-1, 9.9).
InputHandle subset_input(const Face& used) {
  InputHandle input(hb_subset_input_create_or_fail());
  if (!input) throw std::runtime_error("cannot make a font subset");
  hb_set_t* glyphs = hb_subset_input_glyph_set(input.get());
  for (const UsedGlyph& one : used.used) hb_set_add(glyphs, one.glyph);
  hb_set_t* dropped = hb_subset_input_set(input.get(), HB_SUBSET_SETS_DROP_TABLE_TAG);
  for (const char* table :
       {"GSUB", "GPOS", "GDEF", "BASE", "JSTF", "MATH", "kern", "morx", "kerx", "feat", "cmap", "name", "OS/2", "DSIG",
        "vhea", "vmtx", "VORG", "STAT", "meta", "gasp", "hdmx", "VDMX", "post", "LTSH", "PCLT", "fpgm", "prep", "cvt "})
    hb_set_add(dropped, hb_tag_from_string(table, 4));
  hb_subset_input_set_flags(input.get(), HB_SUBSET_FLAGS_NO_HINTING | HB_SUBSET_FLAGS_NOTDEF_OUTLINE);
  return input;
}

}  // namespace

FontProgram subset_face(hb_face_t* face, const Face& used) {
  InputHandle input = subset_input(used);
  PlanHandle plan(hb_subset_plan_create_or_fail(face, input.get()));
  FaceHandle result(plan ? hb_subset_plan_execute_or_fail(plan.get()) : nullptr);
  if (!result) throw std::runtime_error("the outlines of the font cannot be read");

  FontProgram subset{used};
  const hb_map_t* moved = hb_subset_plan_old_to_new_glyph_mapping(plan.get());
  for (const UsedGlyph& one : used.used)
    subset.glyph_of_cid.push_back(static_cast<std::uint16_t>(hb_map_get(moved, one.glyph)));
  if (!used.cff) {
    subset.file = bytes_of(BlobHandle(hb_face_reference_blob(result.get())).get());
    return subset;
  }
  std::string cff = bytes_of(BlobHandle(hb_face_reference_table(result.get(), HB_TAG('C', 'F', 'F', ' '))).get());
  subset.file = reorder_cff(cff, subset.glyph_of_cid);
  for (std::size_t cid = 0; cid < subset.glyph_of_cid.size(); ++cid)
    subset.glyph_of_cid[cid] = static_cast<std::uint16_t>(cid);
  return subset;
}

}  // namespace binran
