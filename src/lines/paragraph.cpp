#include "lines/paragraph.h"

#include <algorithm>

#include "lines/itemizer.h"
#include "lines/line_breaker.h"
#include "lines/line_layout.h"
#include "lines/penalties.h"

namespace binran {
namespace {

/// Letters that the last line of a paragraph has at least, if any breaks allow it: no lone character, and better three.
constexpr int least_last_letters = 3;

/// A last line of a language with spaces that is shorter than this part of the measure is a word left over.
constexpr double short_last_line = 0.15;

}  // namespace

struct ParagraphSetter::Data {
  TypesettingRules::Breaking breaking;
  Itemizer itemizer;
  LineBreaker breaker;
  LineLayout layout;
};

ParagraphSetter::ParagraphSetter(Fonts& fonts, const std::string& language, const TypesettingRules& rules,
                                 const std::filesystem::path& patterns, Diagnostics& diagnostics)
    : data_(new Data{rules.breaking, Itemizer(fonts, language, rules, patterns, diagnostics), LineBreaker(),
                     LineLayout(fonts)}) {}

ParagraphSetter::~ParagraphSetter() = default;

std::vector<Line> ParagraphSetter::set(const std::vector<Span>& spans, const ParagraphStyle& style) {
  std::vector<Line> lines;
  const bool justified = style.alignment == Alignment::justified;
  const double widest = style.measure - std::max(style.indent, style.first_indent);
  const Items& items = data_->itemizer.itemize(spans, {std::max(widest, 1.0), justified, style.phrases});
  if (items.boxes.empty()) return lines;
  Shape shape;
  shape.first = style.measure - style.first_indent;
  shape.rest = style.measure - style.indent;
  shape.justified = justified;
  shape.even_last = style.phrases;
  shape.least_last = style.phrases ? 0 : least_last_letters;
  const bool spaced = data_->breaking != TypesettingRules::Breaking::characters;
  if (spaced && !style.phrases) shape.short_last = short_last_line * style.measure;
  shape.em = spans.front().size;
  const std::vector<ChosenLine>& chosen = data_->breaker.choose(items.boxes, shape);
  lines.reserve(chosen.size());
  for (const ChosenLine& one : chosen) {
    const bool first = one.begin == 0;
    lines.push_back(data_->layout.lay_out(items, spans, one, first ? style.first_indent : style.indent,
                                          first ? shape.first : shape.rest, style.alignment));
  }
  return lines;
}

Points ParagraphSetter::natural_width(const std::vector<Span>& spans) {
  const Items& items = data_->itemizer.itemize(spans, {});
  Points width = 0;
  for (const Box& box : items.boxes) width += double{box.width} + box.space;
  return width;
}

Points ParagraphSetter::least_width(const std::vector<Span>& spans, bool phrases) {
  const Items& items = data_->itemizer.itemize(spans, {0, false, phrases});
  Points widest = 0, width = 0;
  for (const Box& box : items.boxes) {
    const bool may_end = box.breakable && !(phrases && box.penalty >= penalty::phrase);
    width += box.width;
    widest = std::max(widest, width + (may_end ? box.added : 0));
    width = may_end ? 0 : width + box.space;
  }
  return widest;
}

std::string Line::text() const {
  std::string all;
  for (const Fragment& fragment : fragments) all += fragment.text;
  return all;
}

}  // namespace binran
