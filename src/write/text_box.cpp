#include "write/text_box.h"

#include <fmt/format.h>

#include <algorithm>

namespace binran {
namespace {

/// Box drawing is all of ambiguous width, and so equally wide.
struct Strokes {
  std::string_view line, bar, top_left, top_right, left_tee, right_tee, bottom_left, bottom_right;
};
constexpr Strokes box_strokes = {"─", "│", "┌", "┐", "├", "┤", "└", "┘"};
constexpr Strokes ascii_strokes = {"-", "|", "+", "+", "+", "+", "+", "+"};

const Strokes& strokes_of(const BoxStyle& style) {
  return style.ascii ? ascii_strokes : box_strokes;
}

std::size_t unit_of(const BoxStyle& style) {
  return columns(strokes_of(style).line, style.ambiguous);
}

/// Whole strokes only: a line of two-column strokes cannot have an odd width.
std::size_t even_width(const BoxStyle& style) {
  return style.width - style.width % unit_of(style);
}

StyledText rule(std::string_view left, std::string_view right, const BoxStyle& style) {
  std::string line;
  for (std::size_t i = 2; i < even_width(style) / unit_of(style); ++i) line += strokes_of(style).line;
  return {{fmt::format("{}{}{}", left, line, right), Style::dim}};
}

StyledText row(const BoxSection& cells, std::size_t line, const BoxStyle& style) {
  const StyledRun bar = {std::string(strokes_of(style).bar), Style::dim};
  const std::size_t bar_width = unit_of(style);
  StyledText text;
  std::size_t column = 0;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    const bool last = i + 1 == cells.size();
    const std::size_t next =
        last ? even_width(style) - bar_width : column + bar_width + box_cell_width(style, cells.size()) + 2;
    const StyledText content = line < cells[i].size() ? cells[i][line] : StyledText();
    const std::size_t end = column + bar_width + 1 + columns(content, style.ambiguous);
    text.push_back(bar);
    text.push_back({" ", Style::plain});
    text.insert(text.end(), content.begin(), content.end());
    text.push_back({std::string(next - std::min(next, end), ' '), Style::plain});
    column = next;
  }
  text.push_back(bar);
  return text;
}

}  // namespace

std::size_t box_cell_width(const BoxStyle& style, std::size_t cells) {
  const std::size_t bars = (cells + 1) * unit_of(style), spaces = 2 * cells;
  const std::size_t width = even_width(style);
  return std::max<std::size_t>(1, (width - std::min(width, bars + spaces)) / cells);
}

std::vector<StyledText> draw_box(const std::vector<BoxSection>& sections, const BoxStyle& style) {
  const Strokes& strokes = strokes_of(style);
  std::vector<StyledText> lines = {rule(strokes.top_left, strokes.top_right, style)};
  for (const BoxSection& section : sections) {
    if (&section != &sections.front()) lines.push_back(rule(strokes.left_tee, strokes.right_tee, style));
    std::size_t height = 0;
    for (const auto& cell : section) height = std::max(height, cell.size());
    for (std::size_t line = 0; line < height; ++line) lines.push_back(row(section, line, style));
  }
  lines.push_back(rule(strokes.bottom_left, strokes.bottom_right, style));
  return lines;
}

}  // namespace binran
