#include "fonts/clusters.h"

#include <algorithm>
#include <optional>
#include <span>

#include "base/utf8.h"

namespace binran {
namespace {

constexpr int most_marks = 30;
constexpr char32_t zero_width_joiner = 0x200D;
/// How far ink may stand from where it is looked for, em: marks of one side hang over (U+0315, U+031B).
constexpr double tolerance = 0.15;
/// How far a mark may reach into its base, em: the marks of some letters touch them.
constexpr double touch = 0.06;

hb_unicode_funcs_t* unicode() {
  return hb_unicode_funcs_get_default();
}

/// A mark that takes no room of its own.
bool is_mark(char32_t character) {
  const hb_unicode_general_category_t category = hb_unicode_general_category(unicode(), character);
  return category == HB_UNICODE_GENERAL_CATEGORY_NON_SPACING_MARK ||
         category == HB_UNICODE_GENERAL_CATEGORY_ENCLOSING_MARK;
}

/// Selects a form that a reader tells apart. U+FE0E and U+FE0F choose between text and picture, and print has text
/// only.
bool selects_form(char32_t character) {
  return (character >= 0xFE00 && character <= 0xFE0D) || (character >= 0xE0100 && character <= 0xE01EF);
}

bool has_forms(hb_font_t* font, std::string_view cluster) {
  char32_t base = 0;
  for (std::size_t offset = 0; offset < cluster.size();) {
    const char32_t character = next_code_point(cluster, offset);
    hb_codepoint_t glyph = 0;
    if (selects_form(character) && !hb_font_get_variation_glyph(font, base, character, &glyph)) return false;
    base = character;
  }
  return true;
}

struct Ink {
  double left, right, bottom, top;  ///< em
};

/// A glyph of the cluster: the character that it came from, and its ink where it has any.
struct PlacedInk {
  char32_t character = 0;
  std::optional<Ink> ink;
};

class InkReader {
 public:
  InkReader(hb_font_t* font, std::string_view cluster) : font_(font), cluster_(cluster) {
    int x = 0, y = 0;
    hb_font_get_scale(font, &x, &y);
    em_ = x;
  }

  /// Of all glyphs, em.
  double width(std::span<const hb_glyph_position_t> positions) const {
    double sum = 0;
    for (const hb_glyph_position_t& position : positions) sum += position.x_advance;
    return sum / em_;
  }

  /// Moves the pen on.
  PlacedInk read(const hb_glyph_info_t& info, const hb_glyph_position_t& position) {
    PlacedInk placed;
    std::size_t at = info.cluster;
    placed.character = next_code_point(cluster_, at);
    hb_glyph_extents_t extents;
    if (hb_font_get_glyph_extents(font_, info.codepoint, &extents) && extents.width != 0 && extents.height != 0) {
      const double left = pen_ + position.x_offset + extents.x_bearing;
      const double top = position.y_offset + extents.y_bearing;
      placed.ink = Ink{left / em_, (left + extents.width) / em_, (top + extents.height) / em_, top / em_};
    }
    pen_ += position.x_advance;
    return placed;
  }

 private:
  hb_font_t* font_;
  std::string_view cluster_;
  double em_ = 1000;
  double pen_ = 0;
};

/// Whether the ink of a mark is where a reader looks for it (UCD, Canonical_Combining_Class). What encloses does not
/// reach over the neighbours of the cluster, which is `width` em wide.
bool stands_at(const Ink& base, const Ink& mark, char32_t character, double width) {
  if (hb_unicode_general_category(unicode(), character) == HB_UNICODE_GENERAL_CATEGORY_ENCLOSING_MARK)
    return mark.left <= base.left + tolerance && mark.right >= base.right - tolerance && mark.left >= -tolerance &&
           mark.right <= width + tolerance;
  const double middle = (mark.left + mark.right) / 2;
  const bool beside = middle < base.left - tolerance || middle > base.right + tolerance;
  if (beside) return false;
  switch (hb_unicode_combining_class(unicode(), character)) {
    case HB_UNICODE_COMBINING_CLASS_ABOVE:
      return mark.bottom >= base.top - touch;
    case HB_UNICODE_COMBINING_CLASS_BELOW:
      return mark.top <= base.bottom + touch;
    default:
      return true;  // across, attached, or at a place of its own script
  }
}

bool marks_stand_right(hb_font_t* font, std::string_view cluster, std::span<const hb_glyph_info_t> infos,
                       const hb_glyph_position_t* positions) {
  InkReader reader(font, cluster);
  const double width = reader.width(std::span(positions, infos.size()));
  std::optional<Ink> base;
  for (std::size_t i = 0; i < infos.size(); ++i) {
    const PlacedInk placed = reader.read(infos[i], positions[i]);
    if (!is_mark(placed.character))
      base = placed.ink ? placed.ink : base;
    else if (base && placed.ink && !stands_at(*base, *placed.ink, placed.character, width))
      return false;
  }
  return true;
}

}  // namespace

bool joins_previous(char32_t character) {
  const hb_unicode_general_category_t category = hb_unicode_general_category(unicode(), character);
  const bool vowel_or_final =
      (character >= 0x1160 && character <= 0x11FF) || (character >= 0xD7B0 && character <= 0xD7FF);
  return vowel_or_final || is_mark(character) || category == HB_UNICODE_GENERAL_CATEGORY_SPACING_MARK ||
         category == HB_UNICODE_GENERAL_CATEGORY_FORMAT;
}

std::size_t cluster_end(std::string_view text, std::size_t begin) {
  std::size_t end = begin;
  char32_t previous = next_code_point(text, end);
  int marks = joins_previous(previous) ? 1 : 0;
  for (std::size_t next = end; next < text.size() && marks < most_marks; end = next, ++marks) {
    const char32_t character = next_code_point(text, next);
    if (!joins_previous(character) && previous != zero_width_joiner) break;
    previous = character;
  }
  return end;
}

ClusterFit fit_cluster(hb_font_t* font, hb_buffer_t* buffer, std::string_view cluster) {
  hb_buffer_clear_contents(buffer);
  hb_buffer_set_cluster_level(buffer, HB_BUFFER_CLUSTER_LEVEL_CHARACTERS);
  hb_buffer_add_utf8(buffer, cluster.data(), static_cast<int>(cluster.size()), 0, -1);
  hb_buffer_set_direction(buffer, HB_DIRECTION_LTR);
  hb_buffer_guess_segment_properties(buffer);
  hb_shape(font, buffer, nullptr, 0);
  hb_buffer_set_cluster_level(buffer, HB_BUFFER_CLUSTER_LEVEL_DEFAULT);
  unsigned count = 0;
  const hb_glyph_info_t* first = hb_buffer_get_glyph_infos(buffer, &count);
  const std::span infos(first, count);
  if (std::ranges::any_of(infos, [](const hb_glyph_info_t& info) { return info.codepoint == 0; }))
    return ClusterFit::none;
  if (!marks_stand_right(font, cluster, infos, hb_buffer_get_glyph_positions(buffer, &count))) return ClusterFit::none;
  return has_forms(font, cluster) ? ClusterFit::right : ClusterFit::without_form;
}

}  // namespace binran
