#include "write/text_table.h"

#include <algorithm>
#include <numeric>

namespace binran {
namespace {

constexpr std::size_t gap = 2;         // columns between two columns
constexpr std::size_t narrowest = 10;  // a column that is not fixed: five kanji

class TableLayout {
 public:
  TableLayout(const Table& table, const TextTableStyle& style, Breaker& breaker)
      : table_(table), style_(style), breaker_(breaker) {
    for (const Cell& cell : table.header) header_.push_back(restyled(styled(cell.text), Style::strong));
    for (const std::vector<Cell>& row : table.rows) {
      rows_.emplace_back();
      for (const Cell& cell : row) rows_.back().push_back(text_of(cell));
    }
  }

  std::vector<StyledText> lines() {
    if (table_.columns.empty()) return {};
    if (!measure()) return list();
    if (!header_.empty()) {
      add_row(cells_of(header_));
      lines_.push_back({{rule(), Style::dim}});
    }
    std::vector<Cells> wrapped;
    for (const Row& row : rows_) wrapped.push_back(cells_of(row));
    const bool airy = std::any_of(wrapped.begin(), wrapped.end(), [](const Cells& row) { return height(row) > 2; });
    for (const Cells& row : wrapped) {
      if (airy && &row != &wrapped.front()) lines_.emplace_back();
      add_row(row);
    }
    return std::move(lines_);
  }

 private:
  using Row = std::vector<StyledText>;
  using Cells = std::vector<std::vector<StyledText>>;  // of a row, each wrapped into lines

  static StyledText text_of(const Cell& cell) {
    return cell.header ? restyled(styled(cell.text), Style::strong) : styled(cell.text);
  }

  /// The most that `measure_cell` says of the cells of a column.
  template <class Measure>
  std::size_t widest(std::size_t column, Measure measure_cell) const {
    std::size_t most = 1;
    const auto look_at = [&](const Row& row) {
      if (column < row.size()) most = std::max(most, measure_cell(row[column]));
    };
    look_at(header_);
    for (const Row& row : rows_) look_at(row);
    return most;
  }

  /// Decides the widths; false where a column would be too narrow to read.
  bool measure() {
    const std::size_t count = table_.columns.size(), gaps = gap * (count - 1);
    for (std::size_t i = 0; i < count; ++i) {
      natural_.push_back(widest(i, [&](const StyledText& cell) { return columns(cell, style_.ambiguous); }));
      least_.push_back(
          widest(i, [&](const StyledText& cell) { return least_width(cell, breaker_, style_.ambiguous); }));
    }
    std::size_t least = gaps;
    for (const std::size_t width : natural_) least += std::min(width, narrowest);
    if (least > style_.width && count > 1) return false;
    std::size_t room = style_.width - gaps;
    widths_ = natural_;
    if (std::accumulate(widths_.begin(), widths_.end(), std::size_t(0)) <= room) return true;
    for (std::size_t i = 0; i < count; ++i) {
      if (!table_.columns[i].fixed) continue;
      widths_[i] = std::min(widths_[i], style_.width * 2 / 5);  // a fixed column may not starve the others
      room -= std::min(room, widths_[i]);
    }
    share(room);
    for (std::size_t i = 0; i < count; ++i) {
      if (widths_[i] < std::min(narrowest, natural_[i])) return false;
    }
    return std::accumulate(widths_.begin(), widths_.end(), gaps) <= style_.width;  // fixed columns share with nobody
  }

  /// Shares `room` out among the columns that are not fixed. One that needs less than its share leaves the rest to
  /// the others; one whose longest word needs more takes it from them, up to half of what there is.
  void share(std::size_t room) {
    std::vector<std::size_t> open;
    for (std::size_t i = 0; i < widths_.size(); ++i) {
      if (!table_.columns[i].fixed) open.push_back(i);
    }
    while (!open.empty()) {
      double shares = 0;
      for (const std::size_t i : open) shares += table_.columns[i].share;
      const auto part = [&](std::size_t i) {
        return static_cast<std::size_t>(static_cast<double>(room) * table_.columns[i].share / shares);
      };
      const auto settled = std::find_if(open.begin(), open.end(), [&](std::size_t i) {
        return natural_[i] <= part(i) || (open.size() > 1 && least_[i] > part(i));
      });
      if (settled == open.end()) {
        for (const std::size_t i : open) widths_[i] = part(i);
        return;
      }
      widths_[*settled] = natural_[*settled] <= part(*settled)
                              ? natural_[*settled]
                              : std::min(least_[*settled], std::max(room / 2, part(*settled)));
      room -= widths_[*settled];
      open.erase(settled);
    }
  }

  Cells cells_of(const Row& row) const {
    Cells cells(widths_.size());
    for (std::size_t i = 0; i < std::min(cells.size(), row.size()); ++i)
      cells[i] = wrap(row[i], widths_[i], breaker_, style_.ambiguous);
    return cells;
  }

  static std::size_t height(const Cells& cells) {
    std::size_t most = 0;
    for (const std::vector<StyledText>& lines : cells) most = std::max(most, lines.size());
    return most;
  }

  void add_row(const Cells& cells) {
    const std::size_t all = height(cells);
    for (std::size_t line = 0; line < all; ++line) {
      StyledText text;
      std::size_t taken = 0, left = 0;
      for (std::size_t i = 0; i < cells.size(); ++i, left += gap) {
        if (line < cells[i].size()) {
          if (left > taken) text.push_back({std::string(left - taken, ' '), Style::plain});
          taken = left + columns(cells[i][line], style_.ambiguous);
          text.insert(text.end(), cells[i][line].begin(), cells[i][line].end());
        }
        left += widths_[i];
      }
      lines_.push_back(std::move(text));
    }
  }

  std::string rule() const {
    const std::size_t all = std::accumulate(widths_.begin(), widths_.end(), gap * (widths_.size() - 1));
    std::string line;
    for (std::size_t i = 0; i < all / columns(style_.rule, style_.ambiguous); ++i) line += style_.rule;
    return line;
  }

  /// The table as a list: headers lead their cells, which stand below the first cell of their row.
  std::vector<StyledText> list() {
    for (const Row& row : rows_) {
      for (std::size_t i = 0; i < row.size(); ++i) {
        StyledText text = row[i];
        if (i == 0) {
          text = restyled(std::move(text), Style::strong);
        } else if (i < header_.size() && !header_[i].empty()) {
          text.insert(text.begin(), {plain(header_[i]) + "  ", Style::strong});
        }
        add_indented(text, i == 0 ? 0 : gap);
      }
    }
    return std::move(lines_);
  }

  void add_indented(const StyledText& text, std::size_t indent) {
    for (StyledText& line : wrap(text, style_.width - indent, breaker_, style_.ambiguous)) {
      if (indent > 0) line.insert(line.begin(), {std::string(indent, ' '), Style::plain});
      lines_.push_back(std::move(line));
    }
  }

  const Table& table_;
  TextTableStyle style_;
  Breaker& breaker_;
  Row header_;
  std::vector<Row> rows_;
  std::vector<std::size_t> natural_, least_, widths_;  // of the columns
  std::vector<StyledText> lines_;
};

}  // namespace

std::vector<StyledText> lay_out(const Table& table, const TextTableStyle& style, Breaker& breaker) {
  return TableLayout(table, style, breaker).lines();
}

}  // namespace binran
