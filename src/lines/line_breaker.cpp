#include "lines/line_breaker.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace binran {
namespace {

constexpr double tolerance = 1e-4;         ///< points
constexpr double line_penalty = 10;        ///< each line costs something, so that fewer are better
constexpr double fitness_demerits = 5000;  ///< a tight line beside a loose one
constexpr double double_hyphen_demerits = 10000;
constexpr double last_hyphen_demerits = 5000;
constexpr double lone_letter_demerits = 5e6;  ///< times the square of the letters that a last line lacks
/// Of a word or two that stand alone on a last line: as much as a line that is ragged and lacks five em.
constexpr double short_last_demerits = 1.3e7;
constexpr double strict_penalty = 1000;       ///< breaks that cost more are not for the first pass,
constexpr double strict_ratio = 3;            ///< nor lines that are wider by more than this part of their ease
constexpr double ragged_badness = 2000;       ///< of a line that is too loose to be justified,
constexpr double ragged_badness_of_em = 300;  ///< and of each em that it lacks
constexpr double stretched_share = 0.9;       ///< a line that can be justified is never worse than a ragged one
constexpr double overfull_demerits = 1e12;    ///< of a line that cannot be made to fit,
constexpr double overfull_badness = 1000;     ///< and for each point that it is too wide
/// In a ragged paragraph, the part of a line that may stay empty before other passes allow more.
constexpr double longest_rag = 0.6;
/// A line that ends this part before the right edge is as bad as a justified one that uses all its ease.
constexpr double easy_rag = 0.15;

double cube(double x) {
  return x * x * x;
}

std::uint8_t fitness_of(double ratio) {
  if (ratio < -0.5) return 0;
  if (ratio <= 0.5) return 1;
  return ratio <= 1 ? 2 : 3;
}

}  // namespace

const std::vector<ChosenLine>& LineBreaker::choose(std::span<const Box> boxes, const Shape& shape) {
  boxes_ = boxes;
  shape_ = shape;
  lines_.clear();
  if (boxes.empty()) return lines_;
  sum();
  // A last line of a single letter or a word is worth a second try with wider spaces and ragged lines.
  if ((!try_pass(Pass::strict) || ends_badly(best_end())) && !try_pass(Pass::ragged)) try_pass(Pass::anything);
  collect();
  return lines_;
}

void LineBreaker::sum() {
  sums_.resize(boxes_.size() + 1);
  Sums sums;
  for (std::size_t i = 0; i < boxes_.size(); ++i) {
    const Box& box = boxes_[i];
    sums_[i] = sums;
    sums.width += double{box.width} + box.space;
    sums.narrow += double{box.narrow} + box.inner_narrow;
    sums.ease += double{box.ease} + box.inner_ease;
    sums.reach += double{box.reach} + box.inner_reach;
    sums.beyond += box.beyond;
    sums.letters += box.letters;
  }
  sums_.back() = sums;
}

bool LineBreaker::try_pass(Pass pass) {
  nodes_.assign(1, Node{});
  first_active_ = 0;
  for (std::uint32_t end = 1; end < boxes_.size(); ++end) {
    const Box& last = boxes_[end - 1];
    if (!last.breakable || (pass == Pass::strict && last.penalty > strict_penalty)) continue;
    try_break(end, pass);
    if (first_active_ == nodes_.size()) return false;
  }
  try_break(static_cast<std::uint32_t>(boxes_.size()), pass);
  return nodes_.back().line.end == boxes_.size();
}

void LineBreaker::try_break(std::uint32_t end, Pass pass) {
  constexpr double none = std::numeric_limits<double>::infinity();
  std::array<Node, 4> best;
  for (Node& node : best) node.demerits = none;
  const std::size_t active_end = nodes_.size();
  for (std::size_t i = first_active_; i < active_end; ++i) {
    const Node& from = nodes_[i];
    Fit found = fit(from.line.end, end, pass);
    if (found.verdict == Fit::Verdict::too_short) break;  // later lines begin later: they are shorter still
    if (found.verdict == Fit::Verdict::too_long) {
      if (i == first_active_) ++first_active_;
      if (pass != Pass::anything) continue;
      found.overfull = true;
    }
    std::uint8_t fitness = fitness_of(found.ratio);
    double total = from.demerits + demerits(from, found, fitness, end);
    if (total >= best[fitness].demerits) continue;
    best[fitness] = {{from.line.end, end, found.ratio, found.blank_kept, found.ragged, found.overfull},
                     static_cast<std::int32_t>(i),
                     total,
                     fitness,
                     boxes_[end - 1].flagged};
  }
  double least = none;
  for (const Node& node : best) least = std::min(least, node.demerits);
  if (least == none) return;
  for (const Node& node : best)
    if (node.demerits <= least + fitness_demerits) nodes_.push_back(node);
}

LineBreaker::Fit LineBreaker::fit(std::uint32_t begin, std::uint32_t end, Pass pass) const {
  const Sums& from = sums_[begin];
  const Sums& to = sums_[end];
  const Box& last = boxes_[end - 1];
  const double length = begin == 0 ? shape_.first : shape_.rest;
  const double slack = length - (to.width - from.width - last.space + last.added);
  const bool last_line = end == boxes_.size();
  if (last_line && !shape_.even_last && slack >= -tolerance) return {};
  if (!shape_.justified) return fit_ragged(slack, length, last_line ? Pass::anything : pass);
  Sums freedom;
  freedom.narrow = to.narrow - from.narrow - last.narrow;
  freedom.ease = to.ease - from.ease - last.ease;
  freedom.reach = to.reach - from.reach - last.reach;
  if (pass == Pass::strict)
    freedom.reach = std::min(freedom.reach, strict_ratio * freedom.ease);
  else
    freedom.reach += to.beyond - from.beyond - last.beyond;
  return fit_justified(slack, freedom, last_line ? 0 : last.blank, pass);
}

LineBreaker::Fit LineBreaker::fit_justified(double slack, const Sums& freedom, float blank, Pass pass) const {
  Fit result;
  auto badness = [&](double rest) {
    double room = rest < 0 ? freedom.narrow : freedom.ease;
    return std::abs(rest) < tolerance ? 0 : 100 * cube(std::abs(rest) / std::max(room, tolerance));
  };
  // JLREQ 3.1.9: at a line end the half em after a closing mark stays or goes, whichever needs less adjustment.
  if (blank > 0 && slack > 0) {
    double kept = slack - blank;
    result.blank_kept = kept >= -freedom.narrow && badness(kept) < badness(slack);
    if (result.blank_kept) slack = kept;
  }
  if (slack < -freedom.narrow - tolerance) {
    result.verdict = Fit::Verdict::too_long;
    result.badness = overfull_badness * (-slack - freedom.narrow);
    return result;
  }
  const double ragged = ragged_badness + ragged_badness_of_em * slack / shape_.em;
  if (slack <= freedom.reach + tolerance) {
    double room = slack < 0 ? freedom.narrow : freedom.ease;
    result.ratio = std::abs(slack) < tolerance ? 0 : slack / std::max(room, tolerance);
    result.badness = std::min(badness(slack), stretched_share * ragged);
    return result;
  }
  if (pass == Pass::strict) {
    result.verdict = Fit::Verdict::too_short;
    return result;
  }
  result.ragged = true;
  result.blank_kept = false;
  result.badness = ragged;
  return result;
}

LineBreaker::Fit LineBreaker::fit_ragged(double slack, double length, Pass pass) const {
  Fit result;
  result.ragged = true;
  if (slack < -tolerance) {
    result.verdict = Fit::Verdict::too_long;
    result.badness = overfull_badness * -slack;
    return result;
  }
  if (pass == Pass::strict && slack > longest_rag * length) result.verdict = Fit::Verdict::too_short;
  result.badness = 100 * cube(std::max(slack, 0.0) / (easy_rag * length));
  return result;
}

double LineBreaker::demerits(const Node& from, const Fit& fit, std::uint8_t fitness, std::uint32_t end) const {
  const Box& last = boxes_[end - 1];
  const bool last_line = end == boxes_.size();
  double result = (line_penalty + fit.badness) * (line_penalty + fit.badness);
  if (!last_line) result += double{last.penalty} * last.penalty;
  if (fit.overfull) result += overfull_demerits;
  if (std::abs(int{fitness} - int{from.fitness}) > 1) result += fitness_demerits;
  if (from.flagged && last.flagged) result += double_hyphen_demerits;
  if (!last_line) return result;
  if (from.flagged) result += last_hyphen_demerits;
  const int lacking = shape_.least_last - letters_of_last(from.line.end);
  if (from.line.end > 0 && lacking > 0) result += lone_letter_demerits * lacking * lacking;
  if (from.line.end > 0 && is_short_last(from.line.end)) result += short_last_demerits;
  return result;
}

bool LineBreaker::is_short_last(std::uint32_t begin) const {
  return sums_.back().width - sums_[begin].width - boxes_.back().space < shape_.short_last;
}

int LineBreaker::letters_of_last(std::uint32_t begin) const {
  return static_cast<int>(sums_.back().letters - sums_[begin].letters);
}

bool LineBreaker::ends_badly(const Node& node) const {
  const std::uint32_t begin = node.line.begin;
  return begin > 0 && (letters_of_last(begin) < std::min(2, shape_.least_last) || is_short_last(begin));
}

const LineBreaker::Node& LineBreaker::best_end() const {
  const Node* best = &nodes_.back();
  for (auto node = nodes_.rbegin(); node != nodes_.rend() && node->line.end == boxes_.size(); ++node)
    if (node->demerits < best->demerits) best = &*node;
  return *best;
}

void LineBreaker::collect() {
  for (const Node* node = &best_end(); node->previous >= 0; node = &nodes_[node->previous])
    lines_.push_back(node->line);
  std::ranges::reverse(lines_);
}

}  // namespace binran
