// How line breaks inside a text in a file become what an author meant by them.
#include "base/characters.h"
#include "base/utf8.h"
#include "xml/element.h"

namespace binran {
namespace {

/// Characters of scripts that are written without spaces: kana, kanji and their punctuation. Hangul is not among
/// them: Korean writes spaces.
bool is_unspaced(char32_t c) {
  return (c >= 0x2E80 && c < 0x3130) || (c >= 0x3190 && c < 0xA000) || (c >= 0xF900 && c < 0xFB00) ||
         (c >= 0xFE30 && c < 0xFE50) || (c >= 0xFF00 && c < 0xFFA0) || (c >= 0x20000 && c < 0x3FFFE);
}

/// Marks that fill the width of a kanji: their space is their own, and none is written beside them. Two of them are
/// written otherwise before text is normalised.
bool is_full_width_mark(char32_t c) {
  return c == 0x2329 || c == 0x232A || (c >= 0x3001 && c < 0x3004) || (c >= 0x3008 && c < 0x3020) ||
         (c >= 0xFF01 && c < 0xFF10) || (c >= 0xFF1A && c < 0xFF21) || (c >= 0xFF3B && c < 0xFF41) ||
         (c >= 0xFF5B && c < 0xFF66);
}

/// Whether a line may end between two characters without a space meant.
bool joins(char32_t left, char32_t right) {
  return (is_unspaced(left) && is_unspaced(right)) || is_full_width_mark(left) || is_full_width_mark(right);
}

char32_t last_code_point(std::string_view text) {
  std::size_t start = text.size() - 1;
  while (start > 0 && !begins_character(text[start])) --start;
  return next_code_point(text, start);
}

}  // namespace

std::string collapse_white_space(std::string_view text, std::string_view before, std::string_view after) {
  std::string result;
  result.reserve(text.size());  // kept as long as the content: without room to grow
  for (std::size_t at = 0; at < text.size();) {
    if (!is_white_space(text[at])) {
      result += text[at++];
      continue;
    }
    bool breaks = false;
    for (; at < text.size() && is_white_space(text[at]); ++at) breaks = breaks || text[at] == '\n';
    const std::string_view left = result.empty() ? before : std::string_view(result);
    const std::string_view right = at == text.size() ? after : text.substr(at);
    std::size_t first = 0;
    const bool inside = !left.empty() && !right.empty();
    if (inside && breaks && joins(last_code_point(left), next_code_point(right, first))) continue;
    result += ' ';
  }
  return result;
}

}  // namespace binran
