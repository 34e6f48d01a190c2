// The papers that print is made for: their names, as locale files and the command line say them, and their sizes.
#pragma once

#include <array>
#include <optional>
#include <string_view>

#include "base/geometry.h"

namespace binran {

/// A paper size in points, portrait.
struct Paper {
  std::string_view name;
  Points width;
  Points height;
};

/// A4, A5 (ISO 216), B5 (JIS P 0138, not ISO), letter (ANSI Y14.1). The first is taken where none is named.
inline constexpr std::array<Paper, 4> papers = {{{"a4", millimetres(210), millimetres(297)},
                                                 {"a5", millimetres(148), millimetres(210)},
                                                 {"b5", millimetres(182), millimetres(257)},
                                                 {"letter", 612, 792}}};

constexpr std::optional<Paper> find_paper(std::string_view name) {
  for (const Paper& paper : papers)
    if (paper.name == name) return paper;
  return std::nullopt;
}

}  // namespace binran
