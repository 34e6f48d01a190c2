// The spaces between units, and whether a line may break there.
#include <algorithm>

#include "base/utf8.h"
#include "lines/itemizer.h"
#include "lines/penalties.h"

namespace binran {
namespace {

constexpr float sure_reach = 0.98f;  ///< of all stretch: kerning where words are joined may take the rest

Space scaled(Space space, float size) {
  space.width *= size;
  space.narrow *= size;
  space.widen *= size;
  space.ease *= size;
  space.spread *= size;
  return space;
}

}  // namespace

void Itemizer::add_spaces() {
  for (std::size_t i = 0; i + 1 < items_.units.size(); ++i) {
    if (items_.units[i].joined) continue;
    Unit& unit = items_.units[i];
    Box& box = items_.boxes[i];
    unit.space = space_after(i);
    set_space_level(i);
    box.space = unit.space.width;
    box.narrow = unit.space.narrow;
    box.ease = unit.space.ease;
    box.reach = sure_reach * (unit.space.widen + unit.space.spread);
    box.beyond = unit.space.kind == SpaceKind::word ? 0 : unit.space.spread;
    set_break(i);
  }
  if (!items_.units.empty()) {
    Unit& last = items_.units.back();
    last.space = written_space(last.end, static_cast<std::uint32_t>(items_.text.size()), last.span);
  }
}

void Itemizer::set_space_level(std::size_t i) {
  if (levels_.empty()) return;
  Unit& left = items_.units[i];
  const Unit& right = items_.units[i + 1];
  left.space_level = left.end < right.begin ? level_at(left.end) : std::min(left.level, right.level);
}

bool Itemizer::in_one_token(std::size_t unit) const {
  const Unit& left = items_.units[unit];
  return left.span == items_.units[unit + 1].span && (*spans_)[left.span].verbatim;
}

Space Itemizer::space_after(std::size_t i) {
  const Unit& left = items_.units[i];
  const Unit& right = items_.units[i + 1];
  const Span& left_span = (*spans_)[left.span];
  const Span& right_span = (*spans_)[right.span];
  const float blanks = items_.boxes[i].blank + right.before;
  if (left.end < right.begin) {
    Space space = written_space(left.end, right.begin, left.span);
    space.width += blanks;
    return space;
  }
  if (in_one_token(i)) return {blanks, 0, 0, 0, 0, SpaceKind::solid};
  // Code beside Japanese keeps its distance whatever its first character is.
  auto side = [](const Unit& unit, const Span& span, CharacterClass name) {
    return span.verbatim && !unit.shaped ? CharacterClass::western : name;
  };
  const auto size = static_cast<float>(std::min(left_span.size, right_span.size));
  return scaled(spacing_.between(side(left, left_span, left.last), side(right, right_span, right.first)), size);
}

Space Itemizer::written_space(std::uint32_t begin, std::uint32_t end, std::uint32_t span_number) {
  Space sum;
  sum.kind = SpaceKind::word;
  for (std::size_t offset = begin; offset < end;) {
    const std::size_t at = offset;
    const bool keeps_width = character_class(next_code_point(items_.text, offset)) == CharacterClass::fixed_space;
    while (items_.span_begin[span_number + 1] <= at) ++span_number;
    const Span& span = (*spans_)[span_number];
    const float natural = fonts_.shape(text(at, offset), span.role, span.language).width;
    const bool fixed = is_code(span) || keeps_width;
    const Space one = scaled(fixed ? Space{natural, 0, 0, 0, 0, SpaceKind::word} : spacing_.word(natural),
                             static_cast<float>(span.size));
    sum.width += one.width;
    sum.narrow += one.narrow;
    sum.widen += one.widen;
    sum.ease += one.ease;
    sum.spread += one.spread;
    if (keeps_width) sum.kind = SpaceKind::solid;
  }
  // An ideographic space keeps its em (JLREQ 3.1.6), an en space its half; so does what stands beside them.
  return sum.kind == SpaceKind::word ? sum : Space{sum.width, 0, 0, 0, 0, SpaceKind::solid};
}

void Itemizer::set_break(std::size_t i) {
  Unit& unit = items_.units[i];
  Box& box = items_.boxes[i];
  const Unit& next = items_.units[i + 1];
  const LineBreak* found = break_at(next.begin);
  if (!found || !may_part(i)) return;
  box.breakable = true;
  unit.inside_word = found->kind == LineBreak::Kind::inside;
  if (unit.inside_word) box.penalty = penalty::eojeol;
  if (!how_.justified && parts_compound(items_.text, next.begin)) box.penalty = penalty::compound;
  if (found->kind == LineBreak::Kind::attached) box.penalty = penalty::attached;
  if (in_one_token(i)) box.penalty = std::max(box.penalty, penalty::code_space);
  if (how_.phrases && !is_phrase_break(next.begin)) box.penalty = std::max(box.penalty, penalty::phrase);
}

bool Itemizer::may_part(std::size_t i) const {
  const Unit& left = items_.units[i];
  const Unit& right = items_.units[i + 1];
  if (left.end < right.begin) {
    const bool number_and_unit = left.last == CharacterClass::numeral && is_unit_symbol(text(right.begin, right.end));
    return !number_and_unit;
  }
  // JLREQ 3.1.7 and 3.1.8 hold whatever the break iterator says, and so does 3.1.10 for inseparable marks.
  if (prohibited_at_line_start(right.first) || prohibited_at_line_end(left.last)) return false;
  if (left.last == CharacterClass::inseparable && right.first == CharacterClass::inseparable) return false;
  std::size_t at = right.begin;
  return left.last != CharacterClass::numeral || !is_counter(next_code_point(items_.text, at));
}

const LineBreak* Itemizer::break_at(std::uint32_t offset) {
  while (next_break_ < breaks_.size() && breaks_[next_break_].offset < offset) ++next_break_;
  const bool found = next_break_ < breaks_.size() && breaks_[next_break_].offset == offset;
  return found ? &breaks_[next_break_] : nullptr;
}

bool Itemizer::is_phrase_break(std::uint32_t offset) {
  while (next_phrase_ < phrase_breaks_.size() && phrase_breaks_[next_phrase_].offset < offset) ++next_phrase_;
  return next_phrase_ < phrase_breaks_.size() && phrase_breaks_[next_phrase_].offset == offset;
}

}  // namespace binran
