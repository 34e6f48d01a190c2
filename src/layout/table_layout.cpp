// Tables on paper: column widths, rows, and the header row that is repeated on every page.
#include <algorithm>
#include <numeric>

#include "layout/layout.h"

namespace binran {
namespace {

constexpr double cell_padding = 0.5;  // em, left and right of the text of a cell

/// Widths of the columns: the fixed ones as wide as their widest cell, the others by their shares of the rest.
std::vector<Points> column_widths(Setting& setting, const Table& table, const TextStyle& style,
                                  const TextColumn& column) {
  const Points padding = 2 * cell_padding * setting.scale.body, total = column.width;
  std::vector<Points> widths(table.columns.size(), 0);
  Points rest = total;
  double shares = 0;
  TextStyle bold = style;
  bold.role = FontRole::bold;
  for (std::size_t i = 0; i < widths.size(); ++i) {
    if (!table.columns[i].fixed) {
      shares += table.columns[i].share;
      continue;
    }
    if (i < table.header.size()) widths[i] = setting.natural_width(table.header[i].text, bold);
    for (const auto& row : table.rows) widths[i] = std::max(widths[i], setting.natural_width(row[i].text, bold));
    widths[i] = std::min(widths[i] + padding + 1, total * 0.25);
    // Row headings that fit into the side column take it up, so that the text beside them stands on the grid.
    const Points side = setting.grid.main_x() - padding / 2;
    if (i == 0 && column.x <= 0 && setting.grid.side > 0 && widths[i] <= side) widths[i] = side;
    rest -= widths[i];
  }
  for (std::size_t i = 0; i < widths.size(); ++i)
    if (!table.columns[i].fixed) widths[i] = rest * table.columns[i].share / shares;
  return widths;
}

Strip table_row(Setting& setting, const std::vector<Cell>& cells, const std::vector<Points>& widths, Points x,
                TextStyle style, std::uint32_t table, std::optional<Colour> header) {
  const Points padding = cell_padding * setting.scale.body;
  const std::uint32_t row = setting.structure.add(Tag::TR, table);
  Strip strip;
  const Points begin = x;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    const std::uint32_t element = setting.structure.add(cells[i].header ? Tag::TH : Tag::TD, row);
    setting.structure[element].column_header = header.has_value();
    TextStyle cell_style = style;
    if (cells[i].header) cell_style.role = FontRole::bold;
    strip.items.push_back({element, std::monostate{}});
    const Points left = i == 0 ? 0 : padding;
    overlay(strip, setting.text_box(cells[i].text, cell_style, {x + left, widths[i] - left - padding}, element));
    x += widths[i];
  }
  const Points above = setting.scale.leading * 0.18;
  shift(strip, 0, above);
  strip.height += 2 * above;
  const Points weight = header ? 1.0 : 0.4;
  strip.items.push_back(
      {no_element, Fill{{begin, strip.height - weight, x - begin, weight}, 0, header.value_or(ink::rule)}});
  return strip;
}

}  // namespace

Strips Layout::table_strips(const Table& table, const TextColumn& column, std::uint32_t parent) {
  TextStyle style = setting_.body();
  style.size = setting_.scale.body * 0.95;
  style.leading = setting_.scale.leading * 0.93;
  style.alignment = Alignment::start;
  const std::vector<Points> widths = column_widths(setting_, table, style, column);
  const std::uint32_t element = setting_.structure.add(Tag::Table, parent);
  Strips strips;
  std::shared_ptr<const Strip> header;
  if (!table.header.empty()) {
    strips.push_back(table_row(setting_, table.header, widths, column.x, style, element, accent_));
    header = std::make_shared<const Strip>(strips.back());
  }
  for (const auto& row : table.rows) {
    strips.push_back(table_row(setting_, row, widths, column.x, style, element, std::nullopt));
    strips.back().break_before = strips.size() > 2;
    strips.back().repeat = header;
  }
  return strips;
}

}  // namespace binran
