#include "lines/line_layout.h"

#include <algorithm>

#include "base/utf8.h"

namespace binran {
namespace {

constexpr double negligible = 1e-9;

/// Widens the fragment so that it takes in `left` to `right`.
void reach(Fragment& fragment, double left, double right) {
  const double end = std::max(fragment.x + fragment.width, right);
  fragment.x = std::min(fragment.x, left);
  fragment.width = end - fragment.x;
}

double aligned(Alignment alignment, double rest) {
  switch (alignment) {
    case Alignment::centre:
      return rest / 2;
    case Alignment::end:
      return rest;
    default:
      return 0;
  }
}

}  // namespace

std::string_view LineLayout::text(std::uint32_t begin, std::uint32_t end) const {
  return std::string_view(items_->text).substr(begin, end - begin);
}

Line LineLayout::lay_out(const Items& items, const std::vector<Span>& spans, const ChosenLine& chosen, Points indent,
                         Points length, Alignment alignment) {
  items_ = &items;
  spans_ = &spans;
  const Unit& last_unit = items.units[chosen.end - 1];
  const Box& last_box = items.boxes[chosen.end - 1];
  Line line;
  line.last = chosen.end == items.units.size();
  line.overfull = chosen.overfull;
  line.hyphenated = !line.last && last_box.flagged;
  line.inside_word = !line.last && last_unit.inside_word;
  hyphen_ = line.hyphenated ? last_box.added : 0;

  find_pieces(chosen);
  const double natural = natural_width(chosen);
  double missing = length - natural;
  // A last line, and one that cannot be justified, keep their natural width unless that is too wide.
  if (line.last || chosen.ragged || alignment != Alignment::justified) missing = std::min(missing, 0.0);
  if (chosen.overfull) missing = std::max(missing, -double{1e-3} * length);
  looseness_ = 0;
  justify(missing);
  if (looseness_ != 0) move_letters();
  line.ratio = missing == 0 ? 0 : chosen.ratio;
  line.width = natural + missing;
  line.x = indent + aligned(alignment, length - line.width);
  arrange(line.x);
  place(line, chosen);
  measure_spaces(line);
  return line;
}

void LineLayout::find_pieces(const ChosenLine& chosen) {
  pieces_.clear();
  for (std::size_t i = chosen.begin; i < chosen.end; ++i) {
    Piece piece;
    piece.unit = piece.last_unit = i;
    const Unit& unit = items_->units[i];
    const Span& span = (*spans_)[unit.span];
    if (unit.shaped) {
      piece.shaped = unit.shaped;
      piece.width = items_->boxes[i].width;
    } else {
      while (items_->units[piece.last_unit].joined && piece.last_unit + 1 < chosen.end) ++piece.last_unit;
      i = piece.last_unit;
      const bool whole = unit.word && !items_->units[i].joined;
      piece.shaped =
          whole ? unit.word
                : &fonts_.shape(text(unit.begin, items_->units[i].end), span.role, span.language, direction_of(unit));
      piece.width = piece.shaped->width * span.size;
    }
    piece.space = i + 1 < chosen.end ? items_->units[i].space.width : 0;
    pieces_.push_back(piece);
  }
}

double LineLayout::natural_width(const ChosenLine& chosen) const {
  double width = hyphen_ + (chosen.blank_kept ? items_->boxes[chosen.end - 1].blank : 0);
  for (const Piece& piece : pieces_) width += piece.width + piece.space;
  return width;
}

void LineLayout::justify(double missing) {
  constexpr auto bit = [](SpaceKind kind) { return Kinds{1} << static_cast<int>(kind); };
  constexpr Kinds words = bit(SpaceKind::word), beside_latin = bit(SpaceKind::latin), all = ~Kinds{0};
  constexpr Kinds words_and_letters = words | bit(SpaceKind::letter);
  if (missing < 0) {  // JLREQ 3.8.3
    double rest = missing;
    for (Kinds kinds : {words_and_letters, bit(SpaceKind::punctuation), beside_latin})
      rest += share(-rest, kinds, &Space::narrow, -1);
    share_rest(rest);
  } else if (missing > 0) {  // JLREQ 3.8.4 a to d
    double rest = missing;
    for (Kinds kinds : {words_and_letters, beside_latin}) rest -= share(rest, kinds, &Space::widen, 1);
    rest -= share(rest, all, &Space::spread, 1);
    rest -= share(rest, all & ~words, &Space::spread, 1);
    share_rest(rest);
  }
}

/// Gives up to `wanted` to the spaces of some kinds, each in proportion to its freedom; returns what they took. The
/// letters of words take their part with those between them.
double LineLayout::share(double wanted, Kinds kinds, float Space::*freedom, double sign) {
  const auto takes_part = [&](const Piece& piece) {
    return (kinds >> static_cast<int>(space_after(piece).kind) & 1) != 0;
  };
  double room = 0;
  for (std::size_t i = 0; i + 1 < pieces_.size(); ++i)
    if (takes_part(pieces_[i])) room += space_after(pieces_[i]).*freedom;
  const bool letters = freedom != &Space::spread && (kinds >> static_cast<int>(SpaceKind::letter) & 1) != 0;
  if (letters) room += letter_room();
  if (room <= negligible || wanted <= negligible) return 0;
  const double part = std::min(1.0, wanted / room);
  if (letters) looseness_ = sign * part;
  for (std::size_t i = 0; i + 1 < pieces_.size(); ++i)
    if (takes_part(pieces_[i])) pieces_[i].space += sign * part * (space_after(pieces_[i]).*freedom);
  return part * room;
}

/// By how much the words of the line grow when their letters take all their space.
double LineLayout::letter_room() const {
  double room = 0;
  for (const Piece& piece : pieces_) {
    const float each = items_->units[piece.unit].letter_space;
    if (each > 0) room += each * static_cast<double>(letters_of(*piece.shaped) - 1);
  }
  return room;
}

void LineLayout::move_letters() {
  for (Piece& piece : pieces_) {
    piece.apart = looseness_ * items_->units[piece.unit].letter_space;
    if (piece.apart != 0) piece.width += piece.apart * static_cast<double>(letters_of(*piece.shaped) - 1);
  }
}

/// Glyphs that stand for text: those of a mark or of a ligature's rest stay with the one before.
std::size_t LineLayout::letters_of(const Shaped& shaped) const {
  std::size_t letters = 0;
  for (const Glyph& glyph : shaped.glyphs) letters += fonts_.faces()[glyph.face].used[glyph.cid].text.empty() ? 0 : 1;
  return std::max<std::size_t>(letters, 1);
}

/// What the shaping of whole words has left: kerning over the parts of a word, hundredths of a point.
void LineLayout::share_rest(double rest) {
  if (std::abs(rest) <= negligible) return;
  double room = 0;
  for (std::size_t i = 0; i + 1 < pieces_.size(); ++i)
    room += space_after(pieces_[i]).widen + space_after(pieces_[i]).spread;
  if (room <= negligible) return;
  for (std::size_t i = 0; i + 1 < pieces_.size(); ++i)
    pieces_[i].space += rest * (space_after(pieces_[i]).widen + space_after(pieces_[i]).spread) / room;
}

/// Gives every piece and space its place from `x` on.
void LineLayout::arrange(double x) {
  if (std::ranges::any_of(pieces_, [&](const Piece& piece) { return first_unit(piece).level > 0; }))
    return arrange_both_ways(x);
  for (Piece& piece : pieces_) {
    piece.x = x;
    piece.space_x = x + piece.width;
    x = piece.space_x + piece.space;
  }
}

/// In the order of UAX #9, L2. Spaces that end a line stand behind it (L1).
void LineLayout::arrange_both_ways(double x) {
  std::vector<EmbeddingLevel> levels;  // of a piece and of its space, by turns
  for (const Piece& piece : pieces_) {
    levels.push_back(first_unit(piece).level);
    levels.push_back(items_->units[piece.last_unit].space_level);
  }
  levels.back() = 0;
  for (const std::size_t item : visual_order(levels)) {
    Piece& piece = pieces_[item / 2];
    const bool is_space = item % 2 == 1;
    (is_space ? piece.space_x : piece.x) = x;
    x += is_space ? piece.space : piece.width;
  }
}

void LineLayout::place(Line& line, const ChosenLine& chosen) {
  span_ = items_->units[chosen.begin].span;
  begins_.clear();
  for (const Piece& piece : pieces_) {
    const Unit& last = items_->units[piece.last_unit];
    const bool ends = &piece == &pieces_.back();
    place_piece(line, piece);
    if (ends && line.hyphenated) place_hyphen(line, last, piece.x + piece.width);
    const double behind = piece.space_x + (ends ? hyphen_ : 0);
    const std::size_t next = piece.last_unit + 1;
    const double after = items_->boxes[piece.last_unit].blank;
    if (const std::uint32_t until = begin_of(next); last.end < until) {
      const double before = next < items_->units.size() ? items_->units[next].before : 0;
      place_spaces(line, last.end, until, behind + after, piece.space - after - before, !ends);
    }
  }
  begins_.push_back(begin_of(chosen.end));
  for (std::size_t i = 0; i < line.fragments.size(); ++i) line.fragments[i].text = text(begins_[i], begins_[i + 1]);
}

/// Where a unit begins in the text; behind the last one, its end.
std::uint32_t LineLayout::begin_of(std::size_t unit) const {
  return unit < items_->units.size() ? items_->units[unit].begin : static_cast<std::uint32_t>(items_->text.size());
}

/// The glyphs of the pieces of one span from `first` on, and of the spaces behind them.
std::size_t LineLayout::count_glyphs(const Piece& first) const {
  std::size_t count = 0;
  for (const Piece* piece = &first; piece <= &pieces_.back(); ++piece) {
    if (items_->units[piece->unit].span != items_->units[first.unit].span) break;
    count += piece->shaped->glyphs.size() + (begin_of(piece->last_unit + 1) - items_->units[piece->last_unit].end);
  }
  return count;
}

/// The fragment that what begins at `begin` belongs to. The text of a fragment reaches to where the next one begins.
Fragment& LineLayout::fragment(Line& line, std::uint32_t span, std::uint32_t begin, double x) {
  if (!line.fragments.empty() && span == span_) return line.fragments.back();
  span_ = span;
  begins_.push_back(begin);
  Fragment& made = line.fragments.emplace_back();
  made.tag = (*spans_)[span].tag;
  made.role = (*spans_)[span].role;
  made.size = (*spans_)[span].size;
  made.x = x;
  return made;
}

void LineLayout::place_piece(Line& line, const Piece& piece) {
  const Unit& unit = first_unit(piece);
  Fragment& fragment = this->fragment(line, unit.span, unit.begin, piece.x);
  if (fragment.glyphs.empty()) fragment.glyphs.reserve(count_glyphs(piece));
  place_glyphs(fragment, *piece.shaped, piece.x - unit.before, direction_of(unit), piece.apart);
  reach(fragment, piece.x, piece.x + piece.width);
}

void LineLayout::place_hyphen(Line& line, const Unit& unit, double x) {
  const Span& span = (*spans_)[unit.span];
  Fragment& fragment = line.fragments.back();
  place_glyphs(fragment, fonts_.shape("\u00AD", span.role, span.language), x);
  fragment.width += hyphen_;
}

/// Spaces `inside` a line share its `width`; those that end a line follow it, so that a copy keeps the words apart, and
/// belong to its last fragment: a link that begins on the next line has no part in this one.
void LineLayout::place_spaces(Line& line, std::uint32_t begin, std::uint32_t end, double x, double width, bool inside) {
  const double each = width / static_cast<double>(count_characters(text(begin, end)));
  std::uint32_t number = span_;
  for (std::size_t offset = begin; offset < end;) {
    const std::size_t at = offset;
    next_code_point(items_->text, offset);
    while (inside && items_->span_begin[number + 1] <= at) ++number;
    const Span& span = (*spans_)[number];
    const std::string_view written = std::string_view(items_->text).substr(at, offset - at);
    const Shaped& shaped = fonts_.shape(written, span.role, span.language);
    Fragment& fragment = this->fragment(line, number, static_cast<std::uint32_t>(at), x);
    place_glyphs(fragment, shaped, x);
    x += inside ? each : shaped.width * span.size;
    if (inside) reach(fragment, x - each, x);
  }
}

/// From the left edge `x` on; the first glyph of what runs leftwards stands at the right. `apart`: more than its
/// advance between one letter and the next, of what runs rightwards.
void LineLayout::place_glyphs(Fragment& fragment, const Shaped& shaped, double x, TextDirection direction,
                              double apart) {
  const bool leftwards = direction == TextDirection::leftwards;
  if (leftwards) x += shaped.width * fragment.size;
  for (const Glyph& glyph : shaped.glyphs) {
    const bool first = &glyph == &shaped.glyphs.front();
    if (apart != 0 && !first && !fonts_.faces()[glyph.face].used[glyph.cid].text.empty()) x += apart;
    if (leftwards) x -= glyph.advance * fragment.size;
    fragment.glyphs.push_back({glyph.face, glyph.cid, static_cast<float>(x + glyph.dx * fragment.size),
                               static_cast<float>(glyph.dy * fragment.size)});
    if (!leftwards) x += glyph.advance * fragment.size;
  }
}

void LineLayout::measure_spaces(Line& line) const {
  for (std::size_t i = 0; i + 1 < pieces_.size(); ++i) {
    const Unit& unit = items_->units[pieces_[i].last_unit];
    const Unit& next = items_->units[pieces_[i].last_unit + 1];
    const double em = (*spans_)[unit.span].size;
    if (unit.space.kind == SpaceKind::word && unit.space.widen > 0) {
      const double blanks = items_->boxes[pieces_[i].last_unit].blank + next.before;
      const auto number = static_cast<double>(count_characters(text(unit.end, next.begin)));
      line.word_space = std::max(line.word_space, (pieces_[i].space - blanks) / number / em);
    }
    if (unit.space.kind == SpaceKind::latin) {
      const double gap = pieces_[i].space / std::min(em, (*spans_)[next.span].size);
      line.narrowest_gap = line.narrowest_gap == 0 ? gap : std::min(line.narrowest_gap, gap);
      line.widest_gap = std::max(line.widest_gap, gap);
    }
  }
}

}  // namespace binran
