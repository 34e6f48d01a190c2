// Where a line may break inside a word: at the breaks of UAX #14, with a hyphen, and inside long tokens of code.
#include <algorithm>

#include "base/characters.h"
#include "base/utf8.h"
#include "lines/itemizer.h"
#include "lines/penalties.h"

namespace binran {
namespace {

/// A token wider than this part of the line may be broken inside.
constexpr double long_token = 1 / 5.0;
/// The same where no line is given, em.
constexpr double long_token_in_column = 12;

/// Whether `word` is no word of a language: a URL, an address, a path, an identifier, a version. Nobody would know
/// whether a hyphen at its line end is part of it.
bool is_token(std::string_view word) {
  const auto is_inside = [&](char mark) {
    for (std::size_t at = word.find(mark, 1); at < word.size(); at = word.find(mark, at + 1))
      if (at + 1 < word.size() && (is_letter(word[at + 1]) || is_digit(word[at + 1]))) return true;
    return false;
  };
  return std::ranges::any_of(std::string_view("/._@=&?"), is_inside);
}

std::string_view primary_subtag(std::string_view tag) {
  return tag.substr(0, tag.find('-'));
}

}  // namespace

void Itemizer::find_cuts(const Span& span, std::uint32_t begin, std::uint32_t end, float width) {
  cuts_.clear();
  if (!span.verbatim) cut_at_breaks(begin, end);
  if (span.verbatim || is_token(text(begin, end))) {
    const double limit = how_.measure > 0 ? how_.measure * long_token : span.size * long_token_in_column;
    if (width > limit) cut_at_marks(begin, end);
    if (how_.measure > 0 && width > how_.measure) cut_everywhere(begin, end);
  } else {
    const bool same_language = span.language.empty() || primary_subtag(span.language) == primary_subtag(language_);
    if (hyphenator_ && same_language) cut_with_hyphens(begin, end);
  }
  std::ranges::sort(cuts_, [](const Cut& a, const Cut& b) {
    return a.offset != b.offset ? a.offset < b.offset : a.penalty < b.penalty;
  });
  const auto same_offset = [](const Cut& a, const Cut& b) { return a.offset == b.offset; };
  cuts_.erase(std::unique(cuts_.begin(), cuts_.end(), same_offset), cuts_.end());
}

void Itemizer::cut_at_breaks(std::uint32_t begin, std::uint32_t end) {
  while (next_break_ < breaks_.size() && breaks_[next_break_].offset <= begin) ++next_break_;
  for (; next_break_ < breaks_.size() && breaks_[next_break_].offset < end; ++next_break_) {
    const LineBreak& found = breaks_[next_break_];
    const auto offset = static_cast<std::uint32_t>(found.offset);
    if (prohibited_at_line_start(class_at(offset)) || prohibited_at_line_end(class_before(offset))) continue;
    const bool inside = found.kind == LineBreak::Kind::inside;
    cuts_.push_back({offset, inside ? penalty::eojeol : penalty::joint, false, inside});
  }
}

void Itemizer::cut_with_hyphens(std::uint32_t begin, std::uint32_t end) {
  const std::string_view word = text(begin, end);
  const float penalty = how_.justified ? penalty::hyphen : penalty::ragged_hyphen;
  const auto letter_at = [&](std::size_t at) { return at < word.size() && is_letter(word[at]); };
  for (std::size_t from = 0; from < word.size();) {
    std::size_t to = from;
    while (letter_at(to)) ++to;
    // Letters beside digits or characters beyond ASCII are no whole word that the patterns could know.
    const bool before = from > 0 && (static_cast<unsigned char>(word[from - 1]) >= 0x80 || is_digit(word[from - 1]));
    const bool after = to < word.size() && is_digit(word[to]);
    if (to > from && !before && !after)
      for (std::uint16_t at : hyphenator_->divisions(word.substr(from, to - from)))
        cuts_.push_back({static_cast<std::uint32_t>(begin + from + at), penalty, true, false});
    from = std::max(to, from + 1);
  }
}

void Itemizer::cut_at_marks(std::uint32_t begin, std::uint32_t end) {
  for (std::uint32_t at = begin + 1; at < end; ++at)
    if (may_part_token(items_.text[at - 1], items_.text[at])) cuts_.push_back({at, penalty::token, false, false});
}

void Itemizer::cut_everywhere(std::uint32_t begin, std::uint32_t end) {
  std::size_t offset = begin;
  next_code_point(items_.text, offset);
  while (offset < end) {
    const auto at = static_cast<std::uint32_t>(offset);
    next_code_point(items_.text, offset);
    if (!prohibited_at_line_start(class_at(at)) && !prohibited_at_line_end(class_before(at)))
      cuts_.push_back({at, penalty::last_resort, false, false});
  }
}

}  // namespace binran
