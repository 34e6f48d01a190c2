// A message exchange on paper: lifelines with their parties above, an arrow for each message, its text on it. A page
// may end between two messages; the parties then stand again above the next one.
#include <algorithm>

#include "base/match.h"
#include "layout/layout.h"

namespace binran {
namespace {

class Ladder {
 public:
  Ladder(Setting& setting, const LadderLook& look, const Exchange& exchange, const TextColumn& column, ElementId figure,
         Colour accent)
      : setting_(setting), look_(look), exchange_(exchange), column_(column), figure_(figure), accent_(accent) {}

  Strips draw() {
    draw_heads();
    const auto heads = repeated_heads();
    for (std::size_t i = 0; i < exchange_.steps.size(); ++i) {
      y_ += look_.rung;
      match(
          exchange_.steps[i], [&](const ExchangeMessage& message) { draw_message(message); },
          [&](const ExchangeWait& wait) { draw_wait(wait); });
      // The mark of a wait reaches below its words.
      const bool is_message = std::holds_alternative<ExchangeMessage>(exchange_.steps[i]);
      if (is_message && i + 1 < exchange_.steps.size()) end_strip(heads, look_.head_width);
    }
    end_strip(heads, look_.foot);
    // One message alone is no exchange.
    if (strips_.size() > 1) strips_[1].break_before = strips_.back().break_before = false;
    return std::move(strips_);
  }

 private:
  Points lane() const { return column_.width / static_cast<double>(exchange_.parties.size()); }
  Points lifeline(std::size_t party) const { return column_.x + lane() * (static_cast<double>(party) + 0.5); }

  void line(Points x1, Points y1, Points x2, Points y2, Colour colour, Points width, bool dashed = false) {
    strip_.items.push_back({figure_, straight_line({x1, y1}, {x2, y2}, width, colour, dashed)});
  }

  /// What was drawn since the last end is a strip, which reaches this far below its last arrow.
  void end_strip(const std::shared_ptr<const Strip>& heads, Points below_arrow) {
    strip_.height = y_ + below_arrow;
    strip_.kept = !strips_.empty();
    if (!strips_.empty()) strip_.repeat = heads;
    draw_lifelines();
    strips_.push_back(std::exchange(strip_, {}));
    y_ = -below_arrow;
    top_ = 0;
  }

  /// The parties for the head of the next page, under a word that says that the exchange goes on.
  std::shared_ptr<const Strip> repeated_heads() {
    Strip heads = strip_;
    heads.height = y_;
    TextStyle style = look_.wait;
    style.alignment = Alignment::end;
    Strip repeated = setting_.text_box({Text{setting_.document.print.continued}}, style, column_, figure_);
    below(repeated, std::move(heads), look_.party_pad);
    return std::make_shared<const Strip>(std::move(repeated));
  }

  Points right_edge() const { return column_.x + column_.width; }

  void put(Strip box, Points y) {
    shift(box, 0, y);
    overlay(strip_, std::move(box));
  }

  /// A message's words stand centred above its arrow, all of them: words that are too wide for the distance of the
  /// lifelines reach a little beyond, and what is wider still moves the arrow down to make room for more lines.
  void draw_words(const ExchangeMessage& message, const TextStyle& style, Points left, Points right) {
    const Inlines words{Text{message.text}};
    const Points natural = setting_.natural_width(words, style) + 1;
    const Points width = std::max(right - left, std::min(natural, right - left + lane() * look_.overhang));
    const Points x = std::clamp((left + right - width) / 2, column_.x, std::max(column_.x, right_edge() - width));
    Strip box = setting_.text_box(words, style, {x, width}, figure_);
    y_ += box.height - style.leading;
    // Words that reach over a lifeline stand on the page's white, so that it does not cross them.
    const bool crosses = message.from > message.to + 1 || message.to > message.from + 1;
    if (crosses || natural > right - left) {
      const Points white = std::min(natural, width) + look_.words_margin;
      const Rect area{x + (width - white) / 2, y_ - box.height - look_.words_gap, white, box.height};
      strip_.items.push_back({figure_, Fill{area, look_.words_corner, ink::white}});
    }
    const Points height = box.height;
    put(std::move(box), y_ - height - look_.words_gap);
  }

  void draw_heads() {
    Points height = 0;
    std::vector<Strip> names;
    for (std::size_t i = 0; i < exchange_.parties.size(); ++i) {
      const TextColumn box{lifeline(i) - lane() / 2 + look_.party_inset, lane() - 2 * look_.party_inset};
      names.push_back(setting_.text_box({Text{exchange_.parties[i]}}, look_.party, box, figure_));
      height = std::max(height, names.back().height);
    }
    const Points box_height = height + 2 * look_.party_pad, gap = look_.party_gap;
    for (std::size_t i = 0; i < names.size(); ++i) {
      const Rect box{lifeline(i) - lane() / 2 + gap, 0, lane() - 2 * gap, box_height};
      strip_.items.push_back({figure_, Fill{box, look_.party_corner, ink::tint}});
      const Points y = look_.party_pad + (height - names[i].height) / 2;
      put(std::move(names[i]), y);
    }
    top_ = y_ = box_height;
  }

  void draw_message(const ExchangeMessage& message) {
    const Points from = lifeline(message.from), to = lifeline(message.to);
    const Colour colour = message.marked ? accent_ : ink::black;
    const double direction = to > from ? 1 : -1;
    const Points end = message.lost ? from + (to - from) * look_.lost : to;
    const FontRole role = message.marked ? FontRole::code_bold : FontRole::code;
    draw_words(message, look_.message.in(role).in(colour), std::min(from, to), std::max(from, to));
    line(from, y_, end - direction * look_.shaft_gap, y_, colour, message.marked ? look_.marked_arrow : look_.arrow,
         message.lost);
    if (message.lost)
      draw_cross(end, colour);
    else
      draw_arrow_head(end, direction, colour);
  }

  void draw_arrow_head(Points x, double direction, Colour colour) {
    Stroke head;
    const Points back = x - direction * look_.head_length;
    head.points = {{x, y_}, {back, y_ - look_.head_width}, {back, y_ + look_.head_width}};
    head.filled = true;
    head.colour = colour;
    strip_.items.push_back({figure_, std::move(head)});
  }

  void draw_cross(Points x, Colour colour) {
    const Points arm = look_.cross;
    line(x - arm, y_ - arm, x + arm, y_ + arm, colour, look_.cross_weight);
    line(x - arm, y_ + arm, x + arm, y_ - arm, colour, look_.cross_weight);
  }

  void draw_wait(const ExchangeWait& wait) {
    const Points x = lifeline(wait.at);
    const Points gap = look_.wait_gap;
    const Colour colour = wait.marked ? accent_ : ink::rule;
    TextStyle style = wait.marked ? look_.wait.in(FontRole::bold).in(colour) : look_.wait;
    const Inlines words{Text{wait.text}};
    const Points natural = setting_.natural_width(words, style) + 2;
    const Points to_the_right = right_edge() - x - gap, to_the_left = x - gap - column_.x;
    const bool right = natural <= to_the_right || to_the_right >= to_the_left;
    const Points width = std::min(natural, right ? to_the_right : to_the_left);
    style.alignment = right ? Alignment::start : Alignment::end;
    Strip box = setting_.text_box(words, style, {right ? x + gap : x - gap - width, width}, figure_);
    const Points more = box.height - style.leading;
    const Points thick = look_.wait_width;
    if (wait.event) {
      const Rect dot{x - thick, y_ - thick, 2 * thick, 2 * thick};
      strip_.items.push_back({figure_, Fill{dot, thick, wait.marked ? colour : ink::grey}});
    } else {
      const Rect bar{x - thick / 2, y_ - look_.rung * look_.wait_rise, thick, look_.rung + more};
      strip_.items.push_back({figure_, Fill{bar, look_.wait_corner, colour}});
    }
    put(std::move(box), y_ - look_.rung * look_.wait_words_rise);
    y_ += more;
  }

  /// Behind everything else of the strip: drawn last, put first.
  void draw_lifelines() {
    std::vector<StripItem> items;
    std::swap(items, strip_.items);
    for (std::size_t i = 0; i < exchange_.parties.size(); ++i)
      line(lifeline(i), top_, lifeline(i), strip_.height, ink::rule, look_.lifeline);
    for (StripItem& item : items) strip_.items.push_back(std::move(item));
  }

  Setting& setting_;
  const LadderLook& look_;
  const Exchange& exchange_;
  TextColumn column_;
  ElementId figure_;
  Colour accent_;
  Strips strips_;
  Strip strip_;             ///< what is drawn now
  Points y_ = 0, top_ = 0;  ///< in it: the arrow drawn last; where lifelines begin
};

}  // namespace

Strips ladder(Setting& setting, const LadderLook& look, const Exchange& exchange, const TextColumn& column,
              ElementId figure, Colour accent) {
  return Ladder(setting, look, exchange, column, figure, accent).draw();
}

}  // namespace binran
