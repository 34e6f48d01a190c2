// Tables on paper: column widths, rows, and the header row that is repeated on every page.
#include <algorithm>
#include <cmath>

#include "layout/layout.h"

namespace binran {
namespace {

TextStyle row_style(const TableLook& look, const Cell& cell) {
  return look.cell.in(cell.header ? look.row_heading : FontRole::regular);
}

TextStyle header_style(const TableLook& look, const Cell& cell) {
  return look.cell.in(cell.header ? FontRole::bold : FontRole::regular);
}

/// How wide a text would be: on one line, or broken wherever it may be.
using Width = Points (Setting::*)(const Inlines&, const TextStyle&);

/// What the widest cell of a column takes up, with its padding.
Points column_of(Width width, Setting& setting, const TableLook& look, const Table& table, std::size_t column) {
  Points widest = 0;
  if (column < table.header.size())
    widest = (setting.*width)(table.header[column].text, header_style(look, table.header[column]));
  for (const auto& row : table.rows)
    widest = std::max(widest, (setting.*width)(row[column].text, row_style(look, row[column])));
  return widest + 2 * look.padding + spare;
}

Points natural_column(Setting& setting, const TableLook& look, const Table& table, std::size_t column) {
  return column_of(&Setting::natural_width, setting, look, table, column);
}

/// A column that is too narrow for what cannot be broken in it takes room from those that have more than they need.
void give_room(Setting& setting, const TableLook& look, const Table& table, std::vector<Points>& widths) {
  std::vector<Points> over(widths.size());
  Points more = 0, missing = 0;
  for (std::size_t i = 0; i < widths.size(); ++i) {
    over[i] = widths[i] - column_of(&Setting::least_width, setting, look, table, i);
    (over[i] > 0 ? more : missing) += std::abs(over[i]);
  }
  if (missing <= 0 || more <= 0) return;
  const double taken = std::min(missing / more, 1.0), given = std::min(more / missing, 1.0);
  for (std::size_t i = 0; i < widths.size(); ++i) widths[i] -= over[i] * (over[i] > 0 ? taken : given);
}

/// Widths by what is in the columns: those that need least take it first, none more than an equal part of what is left.
std::vector<Points> close_widths(Setting& setting, const TableLook& look, const Table& table, Points rest) {
  std::vector<Points> widths(table.columns.size());
  std::vector<std::size_t> narrowest_first;
  for (std::size_t i = 0; i < widths.size(); ++i) {
    widths[i] = natural_column(setting, look, table, i);
    narrowest_first.push_back(i);
  }
  std::ranges::stable_sort(narrowest_first, {}, [&](std::size_t i) { return widths[i]; });
  std::size_t left = widths.size();
  for (const std::size_t i : narrowest_first) {
    widths[i] = std::min(widths[i], rest / static_cast<double>(left--));
    rest -= widths[i];
  }
  widths.back() += rest;
  return widths;
}

/// Widths of the columns: the fixed ones as wide as their widest cell, the others by their shares of the rest.
std::vector<Points> shared_widths(Setting& setting, const Look& look, const Table& table, const TextColumn& column) {
  std::vector<Points> widths(table.columns.size(), 0);
  Points rest = column.width;
  double shares = 0;
  for (std::size_t i = 0; i < widths.size(); ++i) {
    if (!table.columns[i].fixed) {
      shares += table.columns[i].share;
      continue;
    }
    const Points natural = natural_column(setting, look.table, table, i);
    widths[i] = std::min(natural, column.width * look.table.widest_fixed);
    // Row headings that fit into the side column take it up, so that the text beside them stands on the grid.
    const Points side = look.grid.main_x() - look.table.padding;
    if (i == 0 && column.x <= 0 && look.grid.side > 0 && widths[i] <= side) widths[i] = side;
    rest -= widths[i];
  }
  for (std::size_t i = 0; i < widths.size(); ++i)
    if (!table.columns[i].fixed) widths[i] = rest * table.columns[i].share / shares;
  return widths;
}

std::vector<Points> column_widths(Setting& setting, const Look& look, const Table& table, const TextColumn& column) {
  std::vector<Points> widths = look.table.close ? close_widths(setting, look.table, table, column.width)
                                                : shared_widths(setting, look, table, column);
  give_room(setting, look.table, table, widths);
  return widths;
}

/// An element, where what it is in enters the structure.
ElementId add_to(Structure& structure, Tag tag, ElementId parent) {
  return parent == no_element ? no_element : structure.add(tag, parent);
}

/// The cells of a row in lines, and where the row begins and ends.
struct SetRow {
  std::vector<ElementId> elements;
  std::vector<Strips> cells;
  Points begin = 0, end = 0;
  std::size_t lines = 0;  ///< of the highest cell
  Points rule = 0;
  Colour colour = ink::rule;
};

SetRow set_row(Setting& setting, const TableLook& look, const std::vector<Cell>& cells,
               const std::vector<Points>& widths, Points x, ElementId table, std::optional<Colour> header) {
  const ElementId tag = add_to(setting.structure, Tag::TR, table);
  SetRow row;
  row.begin = row.end = x;
  row.rule = header ? look.header_rule : look.row_rule;
  row.colour = header.value_or(ink::rule);
  for (std::size_t i = 0; i < cells.size(); ++i) {
    const ElementId element = add_to(setting.structure, cells[i].header ? Tag::TH : Tag::TD, tag);
    if (element != no_element) setting.structure[element].column_header = header.has_value();
    const TextStyle style = header ? header_style(look, cells[i]) : row_style(look, cells[i]);
    const Points left = i == 0 ? 0 : look.padding;
    row.elements.push_back(element);
    row.cells.push_back(setting.text(cells[i].text, style, {row.end + left, widths[i] - left - look.padding}, element));
    row.lines = std::max(row.lines, row.cells.back().size());
    row.end += widths[i];
  }
  return row;
}

/// Lines [from, to) of each cell, one cell after the other: in the order in which they are read.
Strip part_of(const SetRow& row, const TableLook& look, std::size_t from, std::size_t to) {
  Strip strip;
  for (std::size_t i = 0; i < row.cells.size(); ++i) {
    if (from == 0) strip.items.push_back({row.elements[i], std::monostate{}});
    const std::span<const Strip> cell = row.cells[i];
    const std::size_t begin = std::min(from, cell.size()), end = std::min(to, cell.size());
    overlay(strip, stack({cell.begin() + std::ptrdiff_t(begin), cell.begin() + std::ptrdiff_t(end)}));
  }
  if (from == 0) {
    shift(strip, 0, look.row_padding);
    strip.height += look.row_padding;
  }
  if (to < row.lines) return strip;
  strip.height += look.row_padding;
  strip.items.push_back(
      {no_element, Fill{{row.begin, strip.height - row.rule, row.end - row.begin, row.rule}, 0, row.colour}});
  return strip;
}

Strip whole(const SetRow& row, const TableLook& look) {
  return part_of(row, look, 0, row.lines);
}

/// Whether a page may begin with this line of the row: in every cell that goes on it may.
bool may_part(const SetRow& row, std::size_t line) {
  return std::ranges::all_of(row.cells,
                             [&](const Strips& cell) { return line >= cell.size() || cell[line].break_before; });
}

/// A row that goes on with the heading of rows before: a page that begins with it repeats that beside it. None does
/// where the heading is higher than the row.
void repeat_row_heading(Setting& setting, const TableLook& look, Strip header, const Cell& heading,
                        const TextColumn& column, Strip& row) {
  Strip words =
      setting.text_box(heading.text, row_style(look, heading), {column.x, column.width - look.padding}, no_element);
  if (words.height + 2 * look.row_padding > row.height + tolerance) row.break_before = false;
  const Points height = header.height;
  shift(words, 0, height + look.row_padding);
  overlay(header, std::move(words));
  header.height = height;
  row.repeat = std::make_shared<const Strip>(std::move(header));
}

/// Ways to set a high row in two, the second with the heads of the table and of the row where it begins a page.
std::vector<Strips> parted_row(Setting& setting, const TableLook& look, const Strip& header, const Cell& heading,
                               const TextColumn& column, const SetRow& row) {
  constexpr std::size_t step = 4;  // lines: finer steps would leave pages no fuller
  Strip words =
      setting.text_box(heading.text, row_style(look, heading), {column.x, column.width - look.padding}, no_element);
  const Points least = words.height;
  shift(words, 0, header.height);
  Strip both = header;
  overlay(both, std::move(words));
  both.height = header.height;
  const auto repeated = std::make_shared<const Strip>(std::move(both));
  std::vector<Strips> ways;
  for (std::size_t line = row.lines - 1; line > 1; --line) {
    if (!may_part(row, line)) continue;
    Strips way = {part_of(row, look, 0, line), part_of(row, look, line, row.lines)};
    if (way.back().height < least) continue;
    way.back().repeat = repeated;
    way.back().kept = true;
    ways.push_back(std::move(way));
    line -= std::min(line - 1, step - 1);
  }
  return ways;
}

}  // namespace

Strips Layout::table_strips(const Table& table, const TextColumn& column, ElementId parent) {
  const std::vector<Points> widths = column_widths(setting_, look_, table, column);
  const ElementId element = setting_.structure.add(Tag::Table, parent);
  Strips strips;
  Strip header;
  if (!table.header.empty()) {
    strips.push_back(
        whole(set_row(setting_, look_.table, table.header, widths, column.x, element, accent_), look_.table));
    std::vector<Cell> repeated = table.header;
    repeated.front().text.push_back(Text{setting_.document.print.continued});
    header = whole(set_row(setting_, look_.table, repeated, widths, column.x, no_element, accent_), look_.table);
  }
  const auto repeated_header = std::make_shared<const Strip>(header);
  const Cell* heading = nullptr;  // of the rows that follow, until another one has one
  for (const auto& row : table.rows) {
    const bool goes_on = heading && row.front().header && row.front().text.empty();
    if (!goes_on) heading = &row.front();
    const SetRow set = set_row(setting_, look_.table, row, widths, column.x, element, std::nullopt);
    strips.push_back(whole(set, look_.table));
    strips.back().break_before = strips.size() > 2;
    strips.back().repeat = repeated_header;
    // What is higher than a page is cut where it must be.
    const Points height = strips.back().height;
    if (height > look_.most_empty() && height <= look_.grid.text_height())
      strips.back().other_ways = std::make_shared<OtherWays>(
          OtherWays{1, parted_row(setting_, look_.table, header, *heading, {column.x, widths.front()}, set)});
    if (goes_on) repeat_row_heading(setting_, look_.table, header, *heading, {column.x, widths.front()}, strips.back());
  }
  return strips;
}

}  // namespace binran
