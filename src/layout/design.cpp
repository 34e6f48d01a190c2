#include "layout/design.h"

namespace binran {

std::optional<Paper> find_paper(std::string_view name) {
  for (const Paper& paper : papers)
    if (paper.name == name) return paper;
  return std::nullopt;
}

Grid grid_for(const Paper& paper) {
  Grid grid{};
  grid.paper = paper;
  const bool large = paper.width > millimetres(190);
  grid.top = large ? millimetres(24) : millimetres(18);
  grid.bottom = large ? millimetres(20) : millimetres(15);
  grid.inner = large ? millimetres(24) : millimetres(17);
  grid.outer = large ? millimetres(20) : millimetres(15);
  grid.side = large ? millimetres(33) : 0;
  grid.gutter = millimetres(5);
  grid.tab_width = large ? millimetres(11) : millimetres(9);
  grid.tab_height = paper.height * 0.075;
  return grid;
}

Scale::Scale(const TypesettingRules& rules, const Paper& paper) {
  // Small paper is held closer to the eye; a smaller body keeps about as many characters in a line.
  const double step = paper.width > millimetres(190) ? 1 : paper.width > millimetres(160) ? 0.96 : 0.92;
  body = rules.size * step;
  leading = rules.leading * step;
  small = body * 0.84;
  small_leading = leading * 0.82;
  heading = body * 1.05;
  subtitle = body * 1.2;
  title = body * 1.9;
  part = body * 3;
  code = body * 4.2;
  display = body * 8;
}

Colour accent(int position) {
  static constexpr std::array<Colour, 6> palette = {{{0.13f, 0.40f, 0.63f},
                                                     {0.10f, 0.36f, 0.24f},
                                                     {0.48f, 0.33f, 0.66f},
                                                     {0.70f, 0.23f, 0.09f},
                                                     {0.46f, 0.07f, 0.22f},
                                                     {0.27f, 0.29f, 0.33f}}};
  return palette[static_cast<std::size_t>(position < 0 ? 0 : position) % palette.size()];
}

}  // namespace binran
