// The design of a printed page: paper, margins, the grid, sizes and colours. One place for every number that a
// designer would want to change.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "base/geometry.h"
#include "locale/locale.h"
#include "pages/pages.h"

namespace binran {

/// A paper size in points, portrait.
struct Paper {
  std::string_view name;
  Points width;
  Points height;
};

/// a4, a5, b5 (JIS P 0138, not ISO), letter.
inline constexpr std::array<Paper, 4> papers = {{{"a4", millimetres(210), millimetres(297)},
                                                 {"a5", millimetres(148), millimetres(210)},
                                                 {"b5", millimetres(182), millimetres(257)},
                                                 {"letter", 612, 792}}};

std::optional<Paper> find_paper(std::string_view name);

/// Where things stand on a page. The side column holds section headings; where the paper is too narrow for one it is
/// 0 wide and headings stand above their text.
struct Grid {
  Paper paper;
  Points top, bottom, inner, outer;  ///< margins
  Points side;                       ///< width of the side column
  Points gutter;                     ///< between side and main column
  Points tab_width, tab_height;      ///< thumb tabs at the outer edge
  Points text_width() const { return paper.width - inner - outer; }
  Points text_height() const { return paper.height - top - bottom; }
  Points main_x() const { return side > 0 ? side + gutter : 0; }
  Points main_width() const { return text_width() - main_x(); }
};

Grid grid_for(const Paper& paper);

/// Sizes on one scale (ratio about 1.2) from the body size of the locale.
struct Scale {
  explicit Scale(const TypesettingRules& rules, const Paper& paper);
  Points body, leading;
  Points small, small_leading;   ///< facts, captions, running heads, ladders
  Points heading;                ///< section heads
  Points subtitle, title, part;  ///< phrase, entry title, part title
  Points code;                   ///< the large code number
  Points display;                ///< cover
};

namespace ink {
inline constexpr Colour black{0.11f, 0.11f, 0.13f};
inline constexpr Colour grey{0.38f, 0.38f, 0.41f};
inline constexpr Colour rule{0.72f, 0.72f, 0.74f};
inline constexpr Colour tint{0.945f, 0.945f, 0.95f};
inline constexpr Colour note_tint{1, 0.965f, 0.86f};
inline constexpr Colour note_bar{0.80f, 0.55f, 0.05f};
inline constexpr Colour white{1, 1, 1};
inline constexpr Colour link{0.10f, 0.27f, 0.50f};
}  // namespace ink

/// The accent of a class by its position. Their lightness rises and falls from class to class, so that neighbours
/// differ in grey too, and each is dark enough for white text (contrast over 4.5).
Colour accent(int position);

}  // namespace binran
