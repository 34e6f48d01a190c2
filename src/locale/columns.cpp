#include "locale/columns.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>

namespace binran {
namespace {

/// The code point at `at`, which moves behind it; U+FFFD for what is not UTF-8.
UChar32 next(std::string_view text, std::size_t& at) {
  auto position = static_cast<int32_t>(at);
  UChar32 c = 0;
  U8_NEXT_OR_FFFD(reinterpret_cast<const uint8_t*>(text.data()), position, static_cast<int32_t>(text.size()), c);
  at = static_cast<std::size_t>(position);
  return c;
}

constexpr UChar32 zero_width_joiner = 0x200D;
constexpr UChar32 emoji_presentation_selector = 0xFE0F;

/// Columns of a character that stands alone (UAX #11).
std::size_t columns_of(UChar32 c, Ambiguous ambiguous) {
  if (c >= 0x20 && c < 0x7F) return 1;
  constexpr uint32_t without_width =
      U_GC_MN_MASK | U_GC_ME_MASK | U_GC_CF_MASK | U_GC_CC_MASK | U_GC_ZL_MASK | U_GC_ZP_MASK;
  if (U_GET_GC_MASK(c) & without_width) return 0;
  const int syllable = u_getIntPropertyValue(c, UCHAR_HANGUL_SYLLABLE_TYPE);
  if (syllable == U_HST_VOWEL_JAMO || syllable == U_HST_TRAILING_JAMO) return 0;  // part of the leading jamo's square
  switch (u_getIntPropertyValue(c, UCHAR_EAST_ASIAN_WIDTH)) {
    case U_EA_FULLWIDTH:
    case U_EA_WIDE:
      return 2;
    case U_EA_AMBIGUOUS:
      return ambiguous == Ambiguous::wide ? 2 : 1;
    default:
      return 1;
  }
}

/// Characters of an emoji sequence (UTS #51) that are drawn within the first one.
bool joins(UChar32 before, UChar32 c) {
  if (before == zero_width_joiner) return u_hasBinaryProperty(c, UCHAR_EXTENDED_PICTOGRAPHIC);
  return u_hasBinaryProperty(c, UCHAR_EMOJI_MODIFIER) && u_hasBinaryProperty(before, UCHAR_EMOJI_MODIFIER_BASE);
}

bool is_line_end(UChar32 c) {
  return (c >= 0x0A && c <= 0x0D) || c == 0x85 || c == 0x2028 || c == 0x2029;
}

/// Drops the spaces that end a line. A no-break space is text.
std::string_view without_trailing_space(std::string_view line) {
  constexpr std::string_view ideographic_space = "\u3000";
  for (;;) {
    if (line.ends_with(' ')) {
      line.remove_suffix(1);
    } else if (line.ends_with(ideographic_space)) {
      line.remove_suffix(ideographic_space.size());
    } else {
      return line;
    }
  }
}

/// Fills lines one after another with as much as fits.
class Wrapper {
 public:
  Wrapper(std::string_view text, std::size_t width, Breaker& breaker, Ambiguous ambiguous, std::size_t first)
      : text_(text), width_(std::max<std::size_t>(width, 1)), limit_(first ? first : width_), ambiguous_(ambiguous) {
    breaker.find(text, breaks_);
    breaks_.push_back({text.size(), LineBreak::Kind::free});
    breaker.find_characters(text, characters_);
  }

  std::vector<std::string> lines() {
    while (begin_ < text_.size()) end_line(best_end());
    widen_last_line();
    std::vector<std::string> lines;
    for (std::size_t i = 0; i < starts_.size(); ++i) lines.emplace_back(line(i));
    return lines;
  }

 private:
  bool fits(std::size_t end) const {
    return columns(without_trailing_space(text_.substr(begin_, end - begin_)), ambiguous_) <= limit_;
  }

  /// The last place where this line may end: a free break, else one inside a Korean word, else any character. A
  /// first line that is shorter than the others stays empty when nothing fits, because the second has more room.
  std::size_t best_end() const {
    std::size_t free = begin_, inside = begin_;
    const auto after = [](std::size_t begin, const LineBreak& a_break) { return begin < a_break.offset; };
    for (auto at = std::upper_bound(breaks_.begin(), breaks_.end(), begin_, after); at != breaks_.end(); ++at) {
      if (!fits(at->offset)) break;
      (at->kind == LineBreak::Kind::free ? free : inside) = at->offset;
    }
    if (free > begin_) return free;
    if (starts_.empty() && limit_ < width_) return begin_;
    return inside > begin_ ? inside : last_character();
  }

  std::size_t last_character() const {
    std::size_t end = begin_;
    for (auto at = std::upper_bound(characters_.begin(), characters_.end(), begin_);; ++at) {
      const std::size_t next_end = at == characters_.end() ? text_.size() : *at;
      if (end > begin_ && !fits(next_end)) return end;
      end = next_end;
      if (at == characters_.end()) return end;
    }
  }

  void end_line(std::size_t end) {
    starts_.push_back(begin_);
    begin_ = end;
    limit_ = width_;
  }

  std::string_view line(std::size_t i) const {
    const std::size_t end = i + 1 < starts_.size() ? starts_[i + 1] : text_.size();
    return without_trailing_space(text_.substr(starts_[i], end - starts_[i]));
  }

  /// A last line of one or two characters looks lost: it gets more from the line before, if that stays half full.
  void widen_last_line() {
    constexpr std::size_t lost = 4;  // columns
    if (starts_.size() < 2 || columns(line(starts_.size() - 1), ambiguous_) > lost) return;
    const std::size_t before = starts_[starts_.size() - 2];
    for (auto at = breaks_.rbegin(); at != breaks_.rend() && at->offset > before; ++at) {
      if (at->offset >= starts_.back() || at->kind != LineBreak::Kind::free) continue;
      const std::string_view last = without_trailing_space(text_.substr(at->offset));
      const std::string_view left = without_trailing_space(text_.substr(before, at->offset - before));
      if (columns(last, ambiguous_) > width_ || 2 * columns(left, ambiguous_) < width_) return;
      starts_.back() = at->offset;
      if (columns(last, ambiguous_) > lost) return;
    }
  }

  std::string_view text_;
  std::size_t width_;
  std::size_t limit_;  // of the line being filled
  Ambiguous ambiguous_;
  std::size_t begin_ = 0;
  std::vector<LineBreak> breaks_;
  std::vector<std::size_t> characters_;
  std::vector<std::size_t> starts_;  // of the lines
};

}  // namespace

std::size_t columns(std::string_view text, Ambiguous ambiguous) {
  std::size_t sum = 0, last = 0;
  UChar32 before = 0;
  for (std::size_t at = 0; at < text.size();) {
    const UChar32 c = next(text, at);
    if (c == emoji_presentation_selector && last == 1 && u_hasBinaryProperty(before, UCHAR_EMOJI)) {
      ++sum;  // the selector widens a text symbol to an emoji
    }
    last = joins(before, c) ? 0 : columns_of(c, ambiguous);
    sum += last;
    before = c;
  }
  return sum;
}

std::string terminal_safe(std::string_view text) {
  std::string safe;
  safe.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const UChar32 c = next(text, at);
    if (c == '\r' && at < text.size() && text[at] == '\n') continue;
    if (c == '\t' || is_line_end(c)) {
      safe += ' ';
    } else if (c == 0xFFFD) {
      safe += "\uFFFD";
    } else if (!u_hasBinaryProperty(c, UCHAR_BIDI_CONTROL) && u_charType(c) != U_CONTROL_CHAR) {
      safe.append(text, begin, at - begin);
    }
  }
  return safe;
}

std::vector<std::string> wrap(std::string_view text, std::size_t width, Breaker& breaker, Ambiguous ambiguous,
                              std::size_t first) {
  return Wrapper(text, width, breaker, ambiguous, first).lines();
}

std::string pad(std::string_view text, std::size_t width, Ambiguous ambiguous) {
  std::string padded(text);
  const std::size_t taken = columns(text, ambiguous);
  if (taken < width) padded.append(width - taken, ' ');
  return padded;
}

}  // namespace binran
