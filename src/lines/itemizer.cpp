#include "lines/itemizer.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/characters.h"
#include "base/utf8.h"

namespace binran {
namespace {

constexpr float em_tolerance = 0.9f;  ///< an advance from which a glyph counts as full-width

bool is_space(CharacterClass name) {
  return name == CharacterClass::word_space || name == CharacterClass::fixed_space;
}

/// A class whose glyph is not full-width has no blank to close up, but keeps its prohibitions.
CharacterClass narrow_class(CharacterClass name) {
  if (name == CharacterClass::opening_bracket) return CharacterClass::western_opening;
  bool closes = name == CharacterClass::closing_bracket || name == CharacterClass::full_stop ||
                name == CharacterClass::comma || name == CharacterClass::middle_dot || name == CharacterClass::colon;
  return closes ? CharacterClass::western_closing : name;
}

/// Quotation marks are full-width in some Japanese faces; there they are brackets like others (JLREQ 3.1.1).
CharacterClass wide_class(CharacterClass name) {
  if (name == CharacterClass::western_opening) return CharacterClass::opening_bracket;
  return name == CharacterClass::western_closing ? CharacterClass::closing_bracket : name;
}

bool is_letter(CharacterClass name) {
  switch (name) {
    case CharacterClass::opening_bracket:
    case CharacterClass::closing_bracket:
    case CharacterClass::dividing:
    case CharacterClass::middle_dot:
    case CharacterClass::colon:
    case CharacterClass::full_stop:
    case CharacterClass::comma:
    case CharacterClass::western_closing:
      return false;
    default:
      return true;
  }
}

/// Widths of the beginnings of a shaped word, from shorter to longer ones: each glyph is looked at once.
class GrowingWidth {
 public:
  GrowingWidth(const std::vector<Face>& faces, const Shaped& shaped) : faces_(faces), glyphs_(shaped.glyphs) {}

  /// Width of the glyphs whose text begins before `bytes`, which is no less than the last time.
  float of_first(std::size_t bytes) {
    for (; next_ < glyphs_.size(); ++next_) {
      const Glyph& glyph = glyphs_[next_];
      const std::string& text = faces_[glyph.face].used[glyph.cid].text;
      if (at_ >= bytes && !text.empty()) break;
      at_ += text.size();
      letters_ += text.empty() ? 0 : 1;
      width_ += glyph.advance;
    }
    return width_;
  }
  /// How many glyphs with those that belong to them that was.
  int letters() const { return letters_; }

 private:
  const std::vector<Face>& faces_;
  const std::vector<Glyph>& glyphs_;
  std::size_t next_ = 0;  // glyph
  std::size_t at_ = 0;    // byte of the word
  float width_ = 0;
  int letters_ = 0;
};

}  // namespace

bool is_code(const Span& span) {
  return span.verbatim || span.role == FontRole::code || span.role == FontRole::code_bold;
}

/// One role in one language: what every character is there.
struct Itemizer::Voice {
  FontRole role = FontRole::regular;
  std::string language;
  const Shaped* hyphen = nullptr;
  std::array<std::unique_ptr<std::array<Character, 256>>, 0x1100> pages;
};

Itemizer::Itemizer(Fonts& fonts, const std::string& language, const TypesettingRules& rules,
                   const std::filesystem::path& patterns, Diagnostics& diagnostics)
    : fonts_(fonts),
      language_(language),
      rules_(rules),
      diagnostics_(diagnostics),
      breaker_(language, rules),
      spacing_(rules) {
  if (rules.hyphenate) hyphenator_.emplace(patterns);
}

Itemizer::~Itemizer() = default;

Itemizer::Voice& Itemizer::voice(const Span& span) {
  for (const auto& known : voices_)
    if (known->role == span.role && known->language == span.language) return *known;
  auto made = std::make_unique<Voice>();
  made->role = span.role;
  made->language = span.language;
  voices_.push_back(std::move(made));
  return *voices_.back();
}

const Itemizer::Character& Itemizer::character(Voice& voice, char32_t code, std::string_view text) {
  auto& page = voice.pages[code >> 8];
  if (!page) page = std::make_unique<std::array<Character, 256>>();
  Character& found = (*page)[code & 0xFF];
  if (found.known) return found;
  found.known = true;
  found.name = character_class(code);
  found.alone = stands_alone(found.name);
  bool quotation = code == U'“' || code == U'”' || code == U'‘' || code == U'’';
  if (!found.alone && !quotation) return found;
  const Shaped& shaped = fonts_.shape(text, voice.role, voice.language);
  bool wide = shaped.width >= em_tolerance;
  if (quotation && !wide) return found;
  found.alone = true;
  found.shaped = &shaped;
  found.name = wide ? wide_class(found.name) : narrow_class(found.name);
  Blank blank = blank_of(found.name);
  found.before = blank.before;
  found.after = blank.after;
  return found;
}

const Items& Itemizer::itemize(const std::vector<Span>& spans, const Itemizing& how) {
  spans_ = &spans;
  how_ = how;
  items_.text.clear();
  items_.span_begin.clear();
  items_.units.clear();
  items_.boxes.clear();
  for (const Span& span : spans) {
    items_.span_begin.push_back(static_cast<std::uint32_t>(items_.text.size()));
    items_.text += span.text;
  }
  items_.span_begin.push_back(static_cast<std::uint32_t>(items_.text.size()));
  breaker_.find(items_.text, breaks_);
  levels_ = embedding_levels(items_.text);
  phrase_breaks_.clear();
  if (how.phrases) breaker_.find_phrases(items_.text, phrase_breaks_);
  next_break_ = next_phrase_ = 0;
  // Spaces belong to the unit before them; those that begin a paragraph to one without a width.
  if (!items_.text.empty() && is_space(class_at(0))) {
    items_.units.push_back({});
    items_.boxes.push_back({});
  }
  for (std::uint32_t number = 0; number < spans.size(); ++number) read_span(number);
  next_break_ = next_phrase_ = 0;
  add_spaces();
  return items_;
}

std::string_view Itemizer::text(std::size_t begin, std::size_t end) const {
  return std::string_view(items_.text).substr(begin, end - begin);
}

void Itemizer::read_span(std::uint32_t number) {
  span_ = number;
  Voice& voice = this->voice((*spans_)[number]);
  const std::uint32_t span_end = items_.span_begin[number + 1];
  std::size_t offset = items_.span_begin[number];
  auto word = static_cast<std::uint32_t>(offset);  // where a word that is being read begins
  auto end_word = [&](std::size_t end) {
    if (word < end) add_word(voice, word, static_cast<std::uint32_t>(end));
  };
  while (offset < span_end) {
    const std::size_t begin = offset;
    // A word is shaped in one direction.
    if (word < begin && level_at(word) != level_at(begin)) {
      end_word(begin);
      word = static_cast<std::uint32_t>(begin);
    }
    const char32_t code = next_code_point(items_.text, offset);
    const Character* found = &character(voice, code, text(begin, offset));
    if (!found->alone && !is_space(found->name)) continue;
    end_word(begin);
    word = static_cast<std::uint32_t>(offset);
    if (is_space(found->name)) continue;
    // Marks and variation selectors make one user-perceived character with what they follow (UAX #29).
    for (std::size_t next = offset; next < span_end; offset = next) {
      const char32_t mark = next_code_point(items_.text, next);
      if (character(voice, mark, text(offset, next)).name != CharacterClass::joining) break;
    }
    add_character(voice, *found, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(offset));
    word = static_cast<std::uint32_t>(offset);
  }
  end_word(span_end);
}

void Itemizer::add_character(const Voice& voice, const Character& character, std::uint32_t begin, std::uint32_t end) {
  Unit unit;
  unit.level = level_at(begin);
  const Shaped* shaped = character.shaped;
  if (end > begin + 4 || runs_leftwards(unit.level))
    shaped = &fonts_.shape(text(begin, end), voice.role, voice.language, direction_of(unit));
  report_shortfalls(voice, *shaped, begin);
  const auto size = static_cast<float>((*spans_)[span_].size);
  unit.begin = begin;
  unit.end = end;
  unit.span = span_;
  unit.first = unit.last = character.name;
  unit.before = character.before * size;
  unit.shaped = shaped;
  Box box;
  box.width = (shaped->width - character.before - character.after) * size;
  box.blank = character.after * size;
  box.letters = is_letter(character.name) ? 1 : 0;
  items_.units.push_back(unit);
  items_.boxes.push_back(box);
}

void Itemizer::add_word(const Voice& voice, std::uint32_t begin, std::uint32_t end) {
  const Span& span = (*spans_)[span_];
  const auto size = static_cast<float>(span.size);
  Unit unit;
  unit.level = level_at(begin);
  const Shaped& shaped = fonts_.shape(text(begin, end), voice.role, voice.language, direction_of(unit));
  report_shortfalls(voice, shaped, begin);
  find_cuts(span, begin, end, shaped.width * size);
  cuts_.push_back({end});
  GrowingWidth widths(fonts_.faces(), shaped);
  std::uint32_t from = begin;
  float before = 0;
  int letters = 1;  // of those before, and the one that nothing moves away from
  const float letter_space = runs_leftwards(unit.level) ? 0 : letter_space_of(span);
  for (const Cut& cut : cuts_) {
    const bool last = cut.offset == end;
    const float until = last && letter_space == 0 ? shaped.width : widths.of_first(cut.offset - begin);
    unit.begin = from;
    unit.end = cut.offset;
    unit.span = span_;
    unit.first = class_at(from);
    unit.last = class_before(cut.offset);
    unit.joined = !last;
    unit.word = from == begin ? &shaped : nullptr;
    unit.inside_word = cut.inside_word;
    unit.letter_space = letter_space;
    Box box;
    box.width = (until - before) * size;
    if (letter_space > 0) {
      box.inner_reach = letter_space * static_cast<float>(widths.letters() - letters);
      box.inner_ease = easy_widening * box.inner_reach;
      box.inner_narrow = box.inner_reach;
      letters = widths.letters();
    }
    box.letters = static_cast<std::uint8_t>(std::min(cut.offset - from, 3u));
    if (!last) {
      box.breakable = true;
      box.penalty = cut.penalty;
      box.flagged = cut.hyphen;
      if (cut.hyphen) box.added = fonts_.shape("\u00AD", voice.role, voice.language).width * size;
    }
    items_.units.push_back(unit);
    items_.boxes.push_back(box);
    from = cut.offset;
    before = until;
  }
}

EmbeddingLevel Itemizer::level_at(std::size_t offset) const {
  if (levels_.empty()) return 0;
  const auto run = std::ranges::upper_bound(levels_, offset, {}, &LevelRun::end);
  return run == levels_.end() ? EmbeddingLevel{0} : run->level;
}

float Itemizer::letter_space_of(const Span& span) const {
  return how_.justified && !is_code(span) ? static_cast<float>(rules_.letter_space * span.size) : 0;
}

CharacterClass Itemizer::class_at(std::uint32_t offset) const {
  std::size_t at = offset;
  return character_class(next_code_point(items_.text, at));
}

CharacterClass Itemizer::class_before(std::uint32_t offset) const {
  std::size_t at = offset - 1;
  while (!begins_character(items_.text[at])) --at;
  return character_class(next_code_point(items_.text, at));
}

namespace {

/// "U+304B U+309A"
std::string numbers_of(std::string_view text) {
  std::string numbers;
  for (std::size_t offset = 0; offset < text.size();)
    numbers += fmt::format("{}U+{:04X}", numbers.empty() ? "" : " ",
                           static_cast<std::uint32_t>(next_code_point(text, offset)));
  return numbers;
}

}  // namespace

void Itemizer::report_shortfalls(const Voice& voice, const Shaped& shaped, std::uint32_t begin) {
  for (const Shortfall& shortfall : shaped.shortfalls) {
    const std::size_t at = begin + shortfall.begin;
    const std::string written(text(at, begin + shortfall.end));
    Place place = (*spans_)[span_].place;
    if (place.known()) place.offset += static_cast<std::uint32_t>(at - items_.span_begin[span_]);
    if (!reported_.insert({place, written}).second) continue;
    const std::string what =
        fmt::format("“{}” ({}) in {}", written, numbers_of(written), fonts_.chain(voice.role, voice.language));
    if (shortfall.only_form)
      diagnostics_.warning(Rule::missing_form, place, fmt::format("no form for {}: the common one is printed", what),
                           "add a typeface that has the form to fonts/faces.xml", written.size());
    else
      diagnostics_.error(Rule::missing_glyph, place, fmt::format("no glyph for {}", what),
                         "use another character, or add a typeface that has it to fonts/faces.xml", written.size());
  }
}

}  // namespace binran
