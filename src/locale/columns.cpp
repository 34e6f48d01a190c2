#include "locale/columns.h"

#include <unicode/uchar.h>

#include <algorithm>

#include "base/harmless.h"
#include "base/utf8.h"

namespace binran {
namespace {

constexpr char32_t zero_width_joiner = 0x200D;  // holds emoji sequences together
constexpr char32_t emoji_presentation_selector = 0xFE0F;

/// Characters of an emoji sequence (UTS #51) that are drawn within the first one.
bool joins(char32_t before, char32_t c) {
  if (before == zero_width_joiner) return u_hasBinaryProperty(c, UCHAR_EXTENDED_PICTOGRAPHIC);
  if (c <= 0xFFFF) return false;  // modifiers are beyond it, and asking is dear
  return u_hasBinaryProperty(c, UCHAR_EMOJI_MODIFIER) && u_hasBinaryProperty(before, UCHAR_EMOJI_MODIFIER_BASE);
}

bool is_line_end(char32_t c) {
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

/// Characters that begin no line even where a word has to be cut: closing punctuation, small kana, ー (JLREQ 3.1.7).
bool may_begin_line(std::string_view text, std::size_t at) {
  switch (u_getIntPropertyValue(next_code_point(text, at), UCHAR_LINE_BREAK)) {
    case U_LB_CLOSE_PUNCTUATION:
    case U_LB_CLOSE_PARENTHESIS:
    case U_LB_EXCLAMATION:
    case U_LB_NONSTARTER:
    case U_LB_CONDITIONAL_JAPANESE_STARTER:
    case U_LB_INFIX_NUMERIC:
      return false;
    default:
      return true;
  }
}

/// Fills lines one after another with as much as fits.
class Wrapper {
 public:
  Wrapper(std::string_view text, std::size_t width, Breaker& breaker, Ambiguous ambiguous, std::size_t first)
      : text_(text),
        breaker_(breaker),
        width_(std::max<std::size_t>(width, 1)),
        limit_(first ? first : width_),
        ambiguous_(ambiguous) {
    std::vector<LineBreak> breaks;
    breaker.find(text, breaks);
    breaks.push_back({text.size(), LineBreak::Kind::free});
    End end;
    for (const LineBreak& a_break : breaks) {
      const std::string_view part = text.substr(end.offset, a_break.offset - end.offset);
      const std::size_t visible = end.columns + columns(without_trailing_space(part), ambiguous);
      end = {a_break.offset, a_break.kind, end.columns + columns(part, ambiguous), visible};
      ends_.push_back(end);
    }
  }

  std::vector<std::string_view> lines() {
    while (begin_.offset < text_.size()) {
      starts_.push_back(begin_.offset);
      begin_ = best_end();
      limit_ = width_;
    }
    widen_last_line();
    std::vector<std::string_view> lines;
    for (std::size_t i = 0; i < starts_.size(); ++i) lines.push_back(line(i));
    return lines;
  }

 private:
  /// Where a line may end, with the columns of the text before it: all of them, and without the spaces that end it.
  struct End {
    std::size_t offset = 0;
    LineBreak::Kind kind = LineBreak::Kind::free;
    std::size_t columns = 0;
    std::size_t visible = 0;
  };

  /// The last place where this line may end: a break that keeps words whole and together if the line is then filled
  /// well, else any free break, else one inside a Korean word, else any character. A first line that is shorter than
  /// the others stays empty when nothing fits, because the second has more room.
  End best_end() {
    const End *whole = nullptr, *free = nullptr, *inside = nullptr;
    const auto after = [](std::size_t begin, const End& end) { return begin < end.offset; };
    for (auto end = std::upper_bound(ends_.begin(), ends_.end(), begin_.offset, after); end != ends_.end(); ++end) {
      if (end->visible > begin_.columns + limit_) break;
      if (end->kind == LineBreak::Kind::inside) {
        inside = &*end;
      } else {
        free = &*end;
        if (keeps_whole(*end)) whole = free;
      }
    }
    if (whole && 3 * (whole->visible - begin_.columns) >= 2 * limit_) return *whole;
    if (free) return *free;
    if (starts_.size() == 1 && limit_ < width_) return begin_;
    return inside ? *inside : last_character();
  }

  bool keeps_whole(const End& end) const {
    return end.offset == text_.size() || (end.kind != LineBreak::Kind::attached && !parts_compound(text_, end.offset));
  }

  /// As many characters as fit, at least one; the line after begins with one that may, if there is a choice. A token is
  /// broken after one of its marks.
  End last_character() {
    if (characters_.empty()) breaker_.find_characters(text_, characters_);
    End end = begin_, good = begin_, mark = begin_;
    for (auto at = std::upper_bound(characters_.begin(), characters_.end(), begin_.offset);; ++at) {
      const std::size_t offset = at == characters_.end() ? text_.size() : *at;
      const std::size_t taken = end.columns + columns(text_.substr(end.offset, offset - end.offset), ambiguous_);
      if (taken > begin_.columns + limit_) {
        if (end.offset == begin_.offset) return within_character();
        if (mark.offset > begin_.offset) return mark;
        return good.offset > begin_.offset ? good : end;
      }
      end.offset = offset;
      end.columns = taken;
      if (at == characters_.end()) return end;
      if (may_begin_line(text_, offset)) good = end;
      if (parts_token(offset)) mark = end;
    }
  }

  /// Whether a token may be broken here: word joiners may stand between its characters.
  bool parts_token(std::size_t offset) const {
    constexpr std::string_view joiner = "\u2060";
    std::string_view before = text_.substr(0, offset), after = text_.substr(offset);
    if (before.ends_with(joiner)) before.remove_suffix(joiner.size());
    if (after.starts_with(joiner)) after.remove_prefix(joiner.size());
    return !before.empty() && !after.empty() && may_part_token(before.back(), after.front());
  }

  /// Where a character of several code points is wider than a line, as leading jamo without a vowel are: as many code
  /// points as fit, at least one with its marks.
  End within_character() const {
    const std::string_view rest = text_.substr(begin_.offset);
    std::size_t first = 0;
    const std::size_t least = columns_of(next_code_point(rest, first), ambiguous_);
    const std::string_view part = rest.substr(0, fitting(rest, std::max(limit_, least), ambiguous_));
    const std::size_t taken = begin_.columns + columns(part, ambiguous_);
    return {begin_.offset + part.size(), LineBreak::Kind::free, taken, taken};
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
    for (auto end = ends_.rbegin(); end != ends_.rend() && end->offset > before; ++end) {
      if (end->offset >= starts_.back() || end->kind != LineBreak::Kind::free) continue;
      const std::string_view last = without_trailing_space(text_.substr(end->offset));
      const std::string_view left = without_trailing_space(text_.substr(before, end->offset - before));
      if (columns(last, ambiguous_) > width_ || 2 * columns(left, ambiguous_) < width_) return;
      starts_.back() = end->offset;
      if (columns(last, ambiguous_) > lost) return;
    }
  }

  std::string_view text_;
  Breaker& breaker_;
  std::size_t width_;
  std::size_t limit_;  // of the line being filled
  Ambiguous ambiguous_;
  End begin_;  // of the line being filled
  std::vector<End> ends_;
  std::vector<std::size_t> characters_;  // found when a word has to be cut
  std::vector<std::size_t> starts_;      // of the lines
};

/// Columns of a text that is read character by character.
class ColumnCount {
 public:
  explicit ColumnCount(Ambiguous ambiguous) : ambiguous_(ambiguous) {}
  std::size_t sum() const { return sum_; }
  void add(char32_t c) {
    if (c == emoji_presentation_selector && last_ == 1 && u_hasBinaryProperty(before_, UCHAR_EMOJI)) {
      ++sum_;  // the selector widens a text symbol to an emoji
    }
    last_ = joins(before_, c) ? 0 : columns_of(c, ambiguous_);
    sum_ += last_;
    before_ = c;
  }

 private:
  Ambiguous ambiguous_;
  std::size_t sum_ = 0, last_ = 0;
  char32_t before_ = 0;
};

}  // namespace

std::size_t columns(std::string_view text, Ambiguous ambiguous) {
  ColumnCount count(ambiguous);
  for (std::size_t at = 0; at < text.size();) count.add(next_code_point(text, at));
  return count.sum();
}

std::size_t fitting(std::string_view text, std::size_t width, Ambiguous ambiguous) {
  ColumnCount count(ambiguous);
  std::size_t fits = 0;
  for (std::size_t at = 0; at < text.size(); fits = at) {
    count.add(next_code_point(text, at));
    if (count.sum() > width) break;
  }
  return fits;
}

std::string terminal_safe(std::string_view text) {
  std::string safe;
  safe.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const char32_t c = next_code_point(text, at);
    if (c == '\r' && at < text.size() && text[at] == '\n') continue;
    if (c == '\t' || is_line_end(c)) {
      safe += ' ';
    } else if (c == 0xFFFD) {
      safe += "\uFFFD";
    } else if (is_harmless(static_cast<char32_t>(c)) && (u_charType(c) != U_FORMAT_CHAR || c == zero_width_joiner)) {
      safe.append(text, begin, at - begin);
    }
  }
  return safe;
}

std::vector<std::string> wrap(std::string_view text, std::size_t width, Breaker& breaker, Ambiguous ambiguous,
                              std::size_t first) {
  const std::vector<std::string_view> parts = wrapped_parts(text, width, breaker, ambiguous, first);
  return {parts.begin(), parts.end()};
}

std::vector<std::string_view> wrapped_parts(std::string_view text, std::size_t width, Breaker& breaker,
                                            Ambiguous ambiguous, std::size_t first) {
  return Wrapper(text, width, breaker, ambiguous, first).lines();
}

std::string pad(std::string_view text, std::size_t width, Ambiguous ambiguous) {
  std::string padded(text);
  const std::size_t taken = columns(text, ambiguous);
  if (taken < width) padded.append(width - taken, ' ');
  return padded;
}

}  // namespace binran
