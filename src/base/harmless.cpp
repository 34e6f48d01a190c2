#include "base/harmless.h"

#include <algorithm>
#include <array>
#include <iterator>

#include "base/utf8.h"

namespace binran {
namespace {

struct Range {
  char32_t first, last;
};

/// In ascending order.
constexpr std::array refused{
    Range{0x00, 0x1F},        // C0
    Range{0x7F, 0x9F},        // delete, C1
    Range{0xAD, 0xAD},        // soft hyphen
    Range{0x34F, 0x34F},      // combining grapheme joiner
    Range{0x61C, 0x61C},      // Arabic letter mark
    Range{0x115F, 0x1160},    // Hangul fillers
    Range{0x17B4, 0x17B5},    // Khmer inherent vowels
    Range{0x180E, 0x180E},    // Mongolian vowel separator
    Range{0x200B, 0x200B},    // zero width space
    Range{0x200E, 0x200F},    // marks of direction
    Range{0x2028, 0x202E},    // line and paragraph separator, embeddings and overrides
    Range{0x2060, 0x206F},    // word joiner, invisible operators, isolates
    Range{0x3164, 0x3164},    // Hangul filler
    Range{0xFEFF, 0xFEFF},    // byte order mark
    Range{0xFFA0, 0xFFA0},    // halfwidth Hangul filler
    Range{0xFFF0, 0xFFFB},    // unassigned, interlinear annotation
    Range{0x1BCA0, 0x1BCA3},  // shorthand format controls
    Range{0x1D173, 0x1D17A},  // musical format controls
    Range{0xE0000, 0xE00FF},  // tags
    Range{0xE01F0, 0xE0FFF},  // unassigned
};

}  // namespace

bool is_harmless(char32_t c) {
  const auto after = std::ranges::upper_bound(refused, c, {}, &Range::first);
  return after == refused.begin() || c > std::prev(after)->last;
}

bool is_hidden(char32_t c) {
  constexpr char32_t fillers[] = {0x34F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x3164, 0xFFA0, 0xFFF9, 0xFFFA, 0xFFFB};
  if (c < fillers[0] || (c > 0x3164 && c < 0xFFA0)) return false;  // most of what is asked about
  return std::ranges::find(fillers, c) != std::end(fillers) || (c >= 0xE0000 && c <= 0xE007F);
}

std::string harmless_character(std::string_view text, std::size_t& offset) {
  const std::size_t start = offset;
  const std::size_t lead = static_cast<unsigned char>(text[offset]);
  const std::size_t length = lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  if (find_malformed_utf8(text.substr(start, length))) {
    ++offset;
    return "·";
  }
  const char32_t c = next_code_point(text, offset);
  if (c == '\t') return " ";
  if (!is_harmless(c)) return "·";
  return std::string(text.substr(start, offset - start));
}

std::string harmless(std::string_view text) {
  std::string result;
  for (std::size_t offset = 0; offset < text.size();) result += harmless_character(text, offset);
  return result;
}

}  // namespace binran
