// Tables on paper: column widths, rows, and the header row that is repeated on every page.
#include <algorithm>
#include <numeric>

#include "layout/layout.h"

namespace binran {
namespace {

/// Widths of the columns: the fixed ones as wide as their widest cell, the others by their shares of the rest.
std::vector<Points> column_widths(Setting& setting, const Look& look, const Table& table, const TextColumn& column) {
  const Points padding = 2 * look.table.padding, total = column.width;
  std::vector<Points> widths(table.columns.size(), 0);
  Points rest = total;
  double shares = 0;
  const TextStyle bold = look.table.cell.in(FontRole::bold);
  for (std::size_t i = 0; i < widths.size(); ++i) {
    if (!table.columns[i].fixed) {
      shares += table.columns[i].share;
      continue;
    }
    if (i < table.header.size()) widths[i] = setting.natural_width(table.header[i].text, bold);
    for (const auto& row : table.rows) widths[i] = std::max(widths[i], setting.natural_width(row[i].text, bold));
    widths[i] = std::min(widths[i] + padding + 1, total * look.table.widest_fixed);
    // Row headings that fit into the side column take it up, so that the text beside them stands on the grid.
    const Points side = look.grid.main_x() - padding / 2;
    if (i == 0 && column.x <= 0 && look.grid.side > 0 && widths[i] <= side) widths[i] = side;
    rest -= widths[i];
  }
  for (std::size_t i = 0; i < widths.size(); ++i)
    if (!table.columns[i].fixed) widths[i] = rest * table.columns[i].share / shares;
  return widths;
}

Strip table_row(Setting& setting, const TableLook& look, const std::vector<Cell>& cells,
                const std::vector<Points>& widths, Points x, std::uint32_t table, std::optional<Colour> header) {
  const std::uint32_t row = setting.structure.add(Tag::TR, table);
  Strip strip;
  const Points begin = x;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    const std::uint32_t element = setting.structure.add(cells[i].header ? Tag::TH : Tag::TD, row);
    setting.structure[element].column_header = header.has_value();
    const TextStyle style = look.cell.in(cells[i].header ? FontRole::bold : FontRole::regular);
    strip.items.push_back({element, std::monostate{}});
    const Points left = i == 0 ? 0 : look.padding;
    overlay(strip, setting.text_box(cells[i].text, style, {x + left, widths[i] - left - look.padding}, element));
    x += widths[i];
  }
  shift(strip, 0, look.row_padding);
  strip.height += 2 * look.row_padding;
  const Points weight = header ? look.header_rule : look.row_rule;
  strip.items.push_back(
      {no_element, Fill{{begin, strip.height - weight, x - begin, weight}, 0, header.value_or(ink::rule)}});
  return strip;
}

}  // namespace

Strips Layout::table_strips(const Table& table, const TextColumn& column, std::uint32_t parent) {
  const std::vector<Points> widths = column_widths(setting_, look_, table, column);
  const std::uint32_t element = setting_.structure.add(Tag::Table, parent);
  Strips strips;
  std::shared_ptr<const Strip> header;
  if (!table.header.empty()) {
    strips.push_back(table_row(setting_, look_.table, table.header, widths, column.x, element, accent_));
    header = std::make_shared<const Strip>(strips.back());
  }
  for (const auto& row : table.rows) {
    strips.push_back(table_row(setting_, look_.table, row, widths, column.x, element, std::nullopt));
    strips.back().break_before = strips.size() > 2;
    strips.back().repeat = header;
  }
  return strips;
}

}  // namespace binran
