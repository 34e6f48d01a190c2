// A message exchange on paper: lifelines with their parties above, an arrow for each message, its text on it.
#include <algorithm>

#include "base/match.h"
#include "layout/layout.h"

namespace binran {
namespace {

constexpr Points rung = 17;  ///< distance of two messages

class Ladder {
 public:
  Ladder(Setting& setting, const Exchange& exchange, const TextColumn& column, std::uint32_t figure, Colour accent)
      : setting_(setting), exchange_(exchange), column_(column), figure_(figure), accent_(accent) {}

  Strip draw() {
    draw_heads();
    for (const ExchangeStep& step : exchange_.steps) {
      y_ += rung;
      match(
          step, [&](const ExchangeMessage& message) { draw_message(message); },
          [&](const ExchangeWait& wait) { draw_wait(wait); });
    }
    strip_.height = y_ + rung * 0.6;
    draw_lifelines();
    return std::move(strip_);
  }

 private:
  Points lane() const { return column_.width / static_cast<double>(exchange_.parties.size()); }
  Points lifeline(std::size_t party) const { return column_.x + lane() * (static_cast<double>(party) + 0.5); }

  void line(Points x1, Points y1, Points x2, Points y2, Colour colour, Points width, bool dashed = false) {
    strip_.items.push_back({figure_, straight_line({x1, y1}, {x2, y2}, width, colour, dashed)});
  }

  Points right_edge() const { return column_.x + column_.width; }

  void put(Strip box, Points y) {
    shift(box, 0, y);
    overlay(strip_, std::move(box));
  }

  /// A message's words stand centred above its arrow, all of them: words that are too wide for the distance of the
  /// lifelines reach a little beyond, and what is wider still moves the arrow down to make room for more lines.
  void draw_words(const ExchangeMessage& message, TextStyle style, Points left, Points right) {
    style.alignment = Alignment::centre;
    const Inlines words{Text{message.text}};
    const Points natural = setting_.natural_width(words, style) + 1;
    const Points width = std::max(right - left, std::min(natural, right - left + lane() * 0.5));
    const Points x = std::clamp((left + right - width) / 2, column_.x, std::max(column_.x, right_edge() - width));
    Strip box = setting_.text_box(words, style, {x, width}, figure_);
    y_ += box.height - style.leading;
    // Words that reach over a lifeline stand on the page's white, so that it does not cross them.
    const bool crosses = message.from > message.to + 1 || message.to > message.from + 1;
    if (crosses || natural > right - left) {
      const Points white = std::min(natural, width) + 5;
      strip_.items.push_back(
          {figure_, Fill{{x + (width - white) / 2, y_ - box.height - 1, white, box.height}, 1.5, ink::white}});
    }
    const Points height = box.height;
    put(std::move(box), y_ - height - 1);
  }

  void draw_heads() {
    TextStyle style = setting_.small();
    style.role = FontRole::bold;
    Points height = 0;
    std::vector<Strip> names;
    for (std::size_t i = 0; i < exchange_.parties.size(); ++i) {
      style.alignment = Alignment::centre;
      const TextColumn box{lifeline(i) - lane() / 2 + 6, lane() - 12};
      names.push_back(setting_.text_box({Text{exchange_.parties[i]}}, style, box, figure_));
      height = std::max(height, names.back().height);
    }
    for (std::size_t i = 0; i < names.size(); ++i) {
      strip_.items.push_back({figure_, Fill{{lifeline(i) - lane() / 2 + 4, 0, lane() - 8, height + 5}, 2, ink::tint}});
      const Points y = 2.5 + (height - names[i].height) / 2;
      put(std::move(names[i]), y);
    }
    top_ = y_ = height + 5;
  }

  void draw_message(const ExchangeMessage& message) {
    const Points from = lifeline(message.from), to = lifeline(message.to);
    const Colour colour = message.marked ? accent_ : ink::black;
    const double direction = to > from ? 1 : -1;
    const Points end = message.lost ? from + (to - from) * 0.72 : to;
    TextStyle style = setting_.small();
    style.role = message.marked ? FontRole::code_bold : FontRole::code;
    style.colour = colour;
    style.leading = 10;
    style.size = setting_.scale.small * 0.92;
    draw_words(message, style, std::min(from, to), std::max(from, to));
    line(from, y_, end - direction * 4, y_, colour, message.marked ? 1.4 : 0.7, message.lost);
    if (message.lost)
      draw_cross(end, colour);
    else
      draw_arrow_head(end, direction, colour);
  }

  void draw_arrow_head(Points x, double direction, Colour colour) {
    Stroke head;
    const Points back = x - direction * 6;
    head.points = {{x, y_}, {back, y_ - 2.6}, {back, y_ + 2.6}};
    head.filled = true;
    head.colour = colour;
    strip_.items.push_back({figure_, std::move(head)});
  }

  void draw_cross(Points x, Colour colour) {
    line(x - 3, y_ - 3, x + 3, y_ + 3, colour, 1.2);
    line(x - 3, y_ + 3, x + 3, y_ - 3, colour, 1.2);
  }

  void draw_wait(const ExchangeWait& wait) {
    const Points x = lifeline(wait.at);
    TextStyle style = setting_.small();
    style.colour = ink::grey;
    style.leading = 11;
    style.size = setting_.scale.small * 0.95;
    const Inlines words{Text{wait.text}};
    const Points natural = setting_.natural_width(words, style) + 2;
    const Points to_the_right = right_edge() - x - 7, to_the_left = x - 7 - column_.x;
    const bool right = natural <= to_the_right || to_the_right >= to_the_left;
    const Points width = std::min(natural, right ? to_the_right : to_the_left);
    style.alignment = right ? Alignment::start : Alignment::end;
    Strip box = setting_.text_box(words, style, {right ? x + 7 : x - 7 - width, width}, figure_);
    const Points more = box.height - style.leading;
    strip_.items.push_back({figure_, Fill{{x - 2.5, y_ - rung * 0.75, 5, rung + more}, 1, ink::rule}});
    put(std::move(box), y_ - rung * 0.55);
    y_ += more;
  }

  /// Behind everything else: drawn last, put first.
  void draw_lifelines() {
    std::vector<StripItem> items;
    std::swap(items, strip_.items);
    for (std::size_t i = 0; i < exchange_.parties.size(); ++i)
      line(lifeline(i), top_, lifeline(i), strip_.height, ink::rule, 0.8);
    for (StripItem& item : items) strip_.items.push_back(std::move(item));
  }

  Setting& setting_;
  const Exchange& exchange_;
  TextColumn column_;
  std::uint32_t figure_;
  Colour accent_;
  Strip strip_;
  Points y_ = 0, top_ = 0;
};

}  // namespace

Strip ladder(Setting& setting, const Exchange& exchange, const TextColumn& column, std::uint32_t figure,
             Colour accent) {
  return Ladder(setting, exchange, column, figure, accent).draw();
}

}  // namespace binran
