#include "write/ladder.h"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>
#include <optional>

#include "base/match.h"

namespace binran {
namespace {

/// What the lines are drawn with. All but `lost` are ambiguous in width, and so are equally wide.
struct LadderStrokes {
  std::string_view lifeline, waiting, event, branch, line, marked_line, right, left, lost, list_arrow, list_mark;
};
constexpr LadderStrokes box_ladder = {"│", "┊", "●", "├", "─", "═", "▶", "◀", "✕", "→", "▶"};
constexpr LadderStrokes ascii_ladder = {"|", ":", "o", "+", "-", "=", ">", "<", "X", "->", "*"};

std::string repeat(std::string_view stroke, std::size_t times) {
  std::string line;
  for (std::size_t i = 0; i < times; ++i) line += stroke;
  return line;
}

/// A line that is filled from left to right.
class Row {
 public:
  explicit Row(Ambiguous ambiguous) : ambiguous_(ambiguous) {}
  std::size_t end() const { return end_; }
  void put(std::size_t column, std::string_view text, Style style) {
    if (text.empty()) return;
    if (column > end_) add(std::string(column - end_, ' '), Style::plain);
    add(std::string(text), style);
  }
  StyledText take() { return std::move(text_); }

 private:
  void add(std::string text, Style style) {
    end_ += columns(text, ambiguous_);
    text_.push_back({std::move(text), style});
  }
  Ambiguous ambiguous_;
  std::size_t end_ = 0;
  StyledText text_;
};

class Ladder {
 public:
  Ladder(const Exchange& exchange, const LadderStyle& style, Breaker& breaker)
      : style_(style),
        strokes_(style.ascii ? ascii_ladder : box_ladder),
        breaker_(breaker),
        unit_(width(strokes_.line)),
        steps_(exchange.steps) {
    for (const std::string& party : exchange.parties) parties_.push_back(terminal_safe(party));
    for (ExchangeStep& step : steps_) {
      match(step, [&](auto& any) {
        any.text = terminal_safe(any.text);
        text_widths_.push_back(width(any.text));
      });
    }
  }

  std::vector<StyledText> draw() {
    if (parties_.empty()) return {};
    if (place()) return rows();
    texts_above_ = true;
    return place() ? rows() : list();
  }

 private:
  using Name = std::vector<std::string>;  // its lines
  struct Span {
    std::size_t from, to, need;  // lifelines, and the columns from the one to the other
  };

  std::size_t width(std::string_view text) const { return columns(text, style_.ambiguous); }
  std::size_t name_width(std::size_t party) const { return name_widths_[party]; }
  void break_names(std::size_t limit) {
    names_.clear();
    name_widths_.clear();
    for (const std::string& party : parties_) {
      names_.push_back(wrap(party, limit, breaker_, style_.ambiguous));
      std::size_t widest = 0;
      for (const std::string& line : names_.back()) widest = std::max(widest, width(line));
      name_widths_.push_back(widest);
    }
  }
  /// Columns of a name to the left of its lifeline, and from there to the right.
  std::size_t left_of(std::size_t party) const {
    const std::size_t name = name_width(party);
    return name > unit_ ? (name - unit_) / 2 : 0;
  }
  std::size_t right_of(std::size_t party) const { return name_width(party) - left_of(party); }

  /// Finds places for the lifelines, breaking the names into more lines until they fit; false where they do not.
  bool place() {
    if (parties_.size() > style_.width) return false;
    spans_.clear();
    for (std::size_t i = 0; i < steps_.size(); ++i) spans_.push_back(span(steps_[i], text_widths_[i]));
    // However narrow the names are, the texts of the messages do not become narrower.
    if (std::ranges::any_of(spans_, [&](const Span& span) { return span.need > style_.width + 1; })) return false;
    std::size_t widest = 0;
    for (const std::string& party : parties_) widest = std::max(widest, width(party));
    constexpr std::size_t narrowest_name = 8;
    for (std::size_t limit = std::min(widest, std::max(style_.width, narrowest_name));; --limit) {
      break_names(std::max<std::size_t>(limit, 1));
      if (const std::size_t total = place_lifelines(); total <= style_.width) return true;
      if (limit <= narrowest_name) return false;
    }
  }

  /// Places the lifelines as close as names and messages allow, and returns the columns that all takes.
  std::size_t place_lifelines() {
    const std::size_t count = parties_.size();
    gaps_.assign(count > 0 ? count - 1 : 0, 0);
    for (std::size_t i = 0; i + 1 < count; ++i) {
      constexpr std::size_t between_names = 2;
      gaps_[i] = right_of(i) + between_names + left_of(i + 1);
    }
    for (std::size_t reach = 1; reach < std::max<std::size_t>(count, 2); ++reach) {
      for (const Span& step : spans_) widen(step, reach);
    }
    lifelines_.assign(1, left_of(0));
    for (const std::size_t gap : gaps_) lifelines_.push_back(lifelines_.back() + gap);
    std::size_t total = lifelines_.back() + std::max(unit_, right_of(count - 1));
    for (const Span& step : spans_) total = std::max(total, last_column(step));
    return total;
  }

  /// Makes room for a step between lifelines that are `reach` apart, spread over the gaps between them.
  void widen(const Span& step, std::size_t reach) {
    const auto [from, to, need] = step;
    if (to - from != reach || to >= parties_.size()) return;
    const auto first = gaps_.begin() + static_cast<std::ptrdiff_t>(from),
               last = gaps_.begin() + static_cast<std::ptrdiff_t>(to);
    std::size_t room = std::accumulate(first, last, std::size_t(0));
    for (auto gap = first; room < need; ++room) {
      ++*gap;
      if (++gap == last) gap = first;
    }
  }

  Span span(const ExchangeStep& step, std::size_t text_width) const {
    return match(
        step,
        [&](const ExchangeMessage& message) -> Span {
          if (message.from == message.to) return beside(message.from, text_width, 2 * unit_);
          const std::size_t end = message.lost ? width(strokes_.lost) + 1 : unit_;
          const std::size_t text = text_width + 2, arrow = 2 * unit_ + end;
          return {std::min(message.from, message.to), std::max(message.from, message.to),
                  unit_ + (texts_above_ ? std::max(text, arrow) : text + arrow)};
        },
        [&](const ExchangeWait& wait) { return beside(wait.at, text_width, unit_); });
  }
  static Span beside(std::size_t at, std::size_t text_width, std::size_t stroke) {
    return {at, at + 1, stroke + 1 + text_width + 1};
  }

  /// The column behind a text that stands to the right of the last lifeline.
  std::size_t last_column(const Span& taken) const {
    return taken.to == parties_.size() ? lifelines_.back() + taken.need - 1 : 0;
  }

  std::vector<StyledText> rows() const {
    std::vector<StyledText> rows;
    std::size_t height = 0;
    for (const Name& name : names_) height = std::max(height, name.size());
    for (std::size_t line = 0; line < height; ++line) rows.push_back(names(line, height));
    rows.push_back(bare());
    for (const ExchangeStep& step : steps_) {
      if (const auto* message = std::get_if<ExchangeMessage>(&step); message && texts_above_) {
        if (message->from != message->to) rows.push_back(text_row(*message));
      }
      rows.push_back(match(step, [&](const auto& any) { return row(any); }));
    }
    rows.push_back(bare());
    return rows;
  }

  /// One line of the names, which stand on the lifelines.
  StyledText names(std::size_t line, std::size_t height) const {
    Row row(style_.ambiguous);
    for (std::size_t i = 0; i < names_.size(); ++i) {
      const std::size_t skipped = height - names_[i].size();
      if (line < skipped) continue;
      const std::string& text = names_[i][line - skipped];
      const std::size_t left = lifelines_[i] - left_of(i);
      row.put(left + (name_width(i) - width(text)) / 2, text, Style::plain);
    }
    return row.take();
  }

  void put_lifelines(Row& row, std::size_t from, std::size_t to) const {
    for (std::size_t i = from; i < to; ++i) row.put(lifelines_[i], strokes_.lifeline, Style::dim);
  }
  StyledText bare() const {
    Row row(style_.ambiguous);
    put_lifelines(row, 0, lifelines_.size());
    return row.take();
  }

  StyledText row(const ExchangeWait& wait) const {
    return beside_row(wait.at, wait.event ? strokes_.event : strokes_.waiting, wait.text,
                      wait.marked ? Style::strong : Style::plain);
  }
  StyledText row(const ExchangeMessage& message) const {
    const Style style = message.marked ? Style::strong : Style::plain;
    if (message.from == message.to) {
      return beside_row(message.from, fmt::format("{}{}", strokes_.branch, strokes_.line), message.text, style);
    }
    const std::size_t first = std::min(message.from, message.to), last = std::max(message.from, message.to);
    Row row(style_.ambiguous);
    put_lifelines(row, 0, first + 1);
    put_arrow(row, message, lifelines_[last], style);
    put_lifelines(row, last, lifelines_.size());
    return row.take();
  }
  /// The text of a message above its arrow, in the middle between the lifelines.
  StyledText text_row(const ExchangeMessage& message) const {
    const std::size_t first = std::min(message.from, message.to), last = std::max(message.from, message.to);
    Row row(style_.ambiguous);
    put_lifelines(row, 0, first + 1);
    const std::size_t room = lifelines_[last] - row.end() - width(message.text);
    row.put(row.end() + room / 2, message.text, message.marked ? Style::strong : Style::plain);
    put_lifelines(row, last, lifelines_.size());
    return row.take();
  }
  StyledText beside_row(std::size_t at, std::string_view stroke, std::string_view text, Style style) const {
    Row row(style_.ambiguous);
    put_lifelines(row, 0, at);
    row.put(lifelines_[at], stroke, style == Style::plain ? Style::dim : style);
    row.put(row.end() + 1, text, style);
    put_lifelines(row, at + 1, lifelines_.size());
    return row.take();
  }

  /// From the end of `row` to column `end`: line, text in the middle (if it is not above), line, and the head at the
  /// side it goes to.
  void put_arrow(Row& row, const ExchangeMessage& message, std::size_t end, Style style) const {
    const bool rightwards = message.from < message.to;
    const std::string_view line = message.marked ? strokes_.marked_line : strokes_.line;
    const std::string_view head = message.lost ? strokes_.lost : rightwards ? strokes_.right : strokes_.left;
    const std::size_t space_before_lifeline = message.lost ? 1 : 0;
    const std::size_t text = texts_above_ ? 0 : width(message.text) + 2;
    const std::size_t lines = end - row.end() - width(head) - space_before_lifeline - text;
    std::size_t before = lines / 2 / unit_, after = (lines - before * unit_) / unit_;
    if (!rightwards) std::swap(before, after);
    const std::string left = repeat(line, before), right = repeat(line, after);
    const Style arrow = message.marked ? Style::strong : Style::dim;
    const std::size_t begin = row.end() + (rightwards ? 0 : space_before_lifeline);
    row.put(begin, rightwards ? left : fmt::format("{}{}", head, left), arrow);
    if (!texts_above_) row.put(row.end() + 1, message.text, style);
    // From the right, so that a column left over by wide strokes is a space beside the text.
    const std::string tail = rightwards ? fmt::format("{}{}", right, head) : right;
    row.put(end - width(tail) - (rightwards ? space_before_lifeline : 0), tail, arrow);
  }

  /// The steps in words, for a page that is too narrow.
  std::vector<StyledText> list() {
    std::vector<StyledText> lines;
    constexpr std::size_t hanging = 2;
    const std::size_t indent = width(strokes_.list_mark) + 1;
    for (const ExchangeStep& step : steps_) {
      const auto* message = std::get_if<ExchangeMessage>(&step);
      const bool marked = message && message->marked;
      std::string margin = marked ? pad(strokes_.list_mark, indent, style_.ambiguous) : std::string(indent, ' ');
      const std::size_t room = style_.width - std::min(style_.width - 1, indent + hanging);
      for (const std::string& line : wrap(in_words(step), room, breaker_, style_.ambiguous, room + hanging)) {
        lines.push_back({{margin + line, marked ? Style::strong : Style::plain}});
        margin.assign(indent + hanging, ' ');
      }
    }
    return lines;
  }
  std::string in_words(const ExchangeStep& step) const {
    return match(
        step,
        [&](const ExchangeMessage& message) {
          return fmt::format("{} {} {}: {}{}", parties_[message.from], strokes_.list_arrow, parties_[message.to],
                             message.text, message.lost ? fmt::format(" {}", strokes_.lost) : "");
        },
        [&](const ExchangeWait& wait) { return fmt::format("{}: {}", parties_[wait.at], wait.text); });
  }

  LadderStyle style_;
  LadderStrokes strokes_;
  Breaker& breaker_;
  std::size_t unit_;  // columns of a stroke
  std::vector<ExchangeStep> steps_;
  std::vector<std::size_t> text_widths_;  // of the steps
  std::vector<Span> spans_;               // of the steps
  std::vector<std::string> parties_;
  std::vector<Name> names_;
  std::vector<std::size_t> name_widths_;  // of the widest line of each
  std::vector<std::size_t> gaps_;         // columns from a lifeline to the next
  std::vector<std::size_t> lifelines_;    // their columns
  bool texts_above_ = false;              // each above its arrow: narrower, and twice as high
};

}  // namespace

std::vector<StyledText> draw_ladder(const Exchange& exchange, const LadderStyle& style, Breaker& breaker) {
  return Ladder(exchange, style, breaker).draw();
}

}  // namespace binran
