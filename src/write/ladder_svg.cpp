#include "write/ladder_svg.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "base/match.h"
#include "locale/columns.h"
#include "write/svg.h"

namespace binran {
namespace {

// In px. The font of the reader is unknown: a column is half an em, and a tenth is in reserve.
constexpr double phone = 288;
constexpr double column_width = 14 * 0.5 * 1.1;
constexpr double name_leading = 17, row_height = 38, margin = 4, clearance = 8;
constexpr double text_rise = 9, text_drop = 5;  // of a base line above an arrow, and beside what it names
constexpr double head_length = 8, head_half = 4;
constexpr double least_distance = 44;

double width_of(std::string_view text) {
  return static_cast<double>(columns(text)) * column_width;
}

/// A name in one line, or in two that are as equally long as its breaks allow.
std::vector<std::string> lines_of_name(const std::string& name, Breaker& breaker) {
  const std::size_t whole = columns(name);
  if (whole <= 8) return {name};
  for (std::size_t width = (whole + 1) / 2; width < whole; ++width)
    if (std::vector<std::string> lines = wrap(name, width, breaker); lines.size() <= 2) return lines;
  return {name};
}

class SvgLadder {
 public:
  SvgLadder(const Exchange& exchange, Breaker& breaker, MarkupWriter& out) : exchange_(exchange), out_(out) {
    for (const std::string& party : exchange.parties) names_.push_back(lines_of_name(party, breaker));
    place();
  }

  void draw(const std::string& id) {
    const std::string height = px(top_ + row_height * static_cast<double>(exchange_.steps.size()) + clearance);
    out_.open("svg", {{"xmlns", out_.in_xml("http://www.w3.org/2000/svg")},
                      {"class", "ladder"},
                      {"role", "img"},
                      {"aria-labelledby", id},
                      {"width", px(width_)},
                      {"height", height},
                      {"viewBox", fmt::format("0 0 {} {}", px(width_), height)}});
    out_.element("title", {{"id", id}}, exchange_.description);
    out_.new_line();
    draw_lifelines(top_ + row_height * static_cast<double>(exchange_.steps.size()) + clearance);
    double y = top_;
    for (const ExchangeStep& step : exchange_.steps) {
      y += row_height;
      match(
          step, [&](const ExchangeMessage& message) { draw(message, y - text_rise - 2); },
          [&](const ExchangeWait& wait) { draw(wait, y - row_height / 2); });
    }
    out_.close("svg");
  }

 private:
  double name_width(std::size_t party) const {
    double widest = 0;
    for (const std::string& line : names_[party]) widest = std::max(widest, width_of(line));
    return widest;
  }

  /// As near to each other as names allow, and as far apart as texts ask while a phone has room.
  void place() {
    std::size_t most_lines = 1;
    std::vector<double> at;
    for (std::size_t party = 0; party < names_.size(); ++party) {
      most_lines = std::max(most_lines, names_[party].size());
      const double half = name_width(party) / 2;
      const double before = party == 0 ? 0 : at.back() + name_width(party - 1) / 2 + clearance;
      at.push_back(party == 0 ? margin + half : std::max(before + half, at.back() + least_distance));
    }
    top_ = static_cast<double>(most_lines) * name_leading + clearance;
    if (at.empty()) return;
    spread(at);
    lifelines_ = at;
    width_ = std::max(at.back() + name_width(at.size() - 1) / 2 + margin, widest_text_);
  }

  /// Moves lifelines apart until texts stand between theirs, or the picture is as wide as a phone.
  void spread(std::vector<double>& at) {
    double stretch = 1;
    for (const ExchangeStep& step : exchange_.steps)
      match(
          step,
          [&](const ExchangeMessage& message) {
            const double text = width_of(message.text) + 2 * clearance;
            const double span = std::abs(at[message.from] - at[message.to]);
            if (span > 0) stretch = std::max(stretch, text / span);
            widest_text_ = std::max(widest_text_, text);
          },
          [&](const ExchangeWait& wait) {
            widest_text_ = std::max(widest_text_, width_of(wait.text) + 2 * clearance + least_distance / 2);
          });
    const double edges = margin + name_width(at.size() - 1) / 2, first = at.front();
    const double inner = at.back() - first;
    if (inner <= 0) return;
    const double room = std::max(phone - edges - first, inner);
    stretch = std::clamp(stretch, 1.0, room / inner);
    for (double& x : at) x = first + (x - first) * stretch;
  }

  void draw_lifelines(double bottom) {
    for (std::size_t party = 0; party < names_.size(); ++party) {
      const std::string x = px(lifelines_[party]);
      double y = top_ - clearance - static_cast<double>(names_[party].size() - 1) * name_leading;
      for (const std::string& line : names_[party]) {
        text("party", lifelines_[party], y - 4, line);
        y += name_leading;
      }
      line("lifeline", lifelines_[party], top_ - clearance / 2, lifelines_[party], bottom);
    }
    out_.new_line();
  }

  void line(std::string_view kind, double x1, double y1, double x2, double y2) {
    out_.element("line", {{"class", kind}, {"x1", px(x1)}, {"y1", px(y1)}, {"x2", px(x2)}, {"y2", px(y2)}}, {});
  }
  /// Centred.
  void text(std::string_view kind, double x, double y, std::string_view words) {
    out_.element("text", {{"class", kind}, {"x", px(x)}, {"y", px(y)}}, words);
  }
  /// The middle of a text that is to be centred on `x`, and kept inside the picture.
  double kept_inside(double x, std::string_view words) const {
    const double half = std::min(width_of(words), width_ - 2) / 2;
    return std::clamp(x, half + 1, std::max(half + 1, width_ - half - 1));
  }

  void draw(const ExchangeMessage& message, double y) {
    const double from = lifelines_[message.from], whole = lifelines_[message.to];
    if (message.from == message.to) return draw_own(message, y);
    const double way = whole > from ? 1 : -1;
    const double to = message.lost ? from + (whole - from) * 0.72 : whole;
    const std::string kind = fmt::format("{}{}", message.marked ? "marked" : "sent", message.lost ? " lost" : "");
    line(kind, from, y, message.lost ? to : to - way * head_length, y);
    if (message.lost) {
      line(kind + " cross", to - 5, y - 5, to + 5, y + 5);
      line(kind + " cross", to - 5, y + 5, to + 5, y - 5);
    } else {
      arrow_head(kind, to, y, way);
    }
    text(kind, kept_inside((from + whole) / 2, message.text), y - text_rise, message.text);
    out_.new_line();
  }

  /// What a party sends to itself stands beside its lifeline.
  void draw_own(const ExchangeMessage& message, double y) {
    draw(ExchangeWait{message.from, message.text, true, message.marked}, y - row_height / 2 + text_rise);
  }

  void arrow_head(std::string_view kind, double x, double y, double way) {
    const double back = x - way * head_length;
    out_.element("path",
                 {{"class", fmt::format("{} head", kind)},
                  {"d", fmt::format("M{} {}L{} {}V{}z", px(x), px(y), px(back), px(y - head_half), px(y + head_half))}},
                 {});
  }

  void draw(const ExchangeWait& wait, double y) {
    const double x = lifelines_[wait.at];
    const std::string kind = wait.marked ? "marked" : wait.event ? "event" : "wait";
    if (wait.event)
      out_.element("circle", {{"class", kind}, {"cx", px(x)}, {"cy", px(y)}, {"r", "4"}}, {});
    else
      line("wait", x, y - row_height / 2 + 6, x, y + row_height / 2 - 6);
    const double half = width_of(wait.text) / 2;
    const bool on_the_right = x + clearance + 2 * half <= width_ || x - clearance - 2 * half < 0;
    text(kind, kept_inside(on_the_right ? x + clearance + half : x - clearance - half, wait.text), y + text_drop,
         wait.text);
    out_.new_line();
  }

  const Exchange& exchange_;
  MarkupWriter& out_;
  std::vector<std::vector<std::string>> names_;
  std::vector<double> lifelines_;
  double width_ = 0, top_ = 0, widest_text_ = 0;
};

}  // namespace

void draw_ladder(const Exchange& exchange, const std::string& id, Breaker& breaker, MarkupWriter& out) {
  if (exchange.parties.empty()) return;
  SvgLadder(exchange, breaker, out).draw(id);
}

}  // namespace binran
