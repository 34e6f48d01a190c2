#include "lines/pattern_file.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

#include "base/utf8.h"

namespace binran {
namespace {

constexpr std::string_view count_comment = "% patterns: ";
constexpr std::size_t longest_line = 98;  // of libhyphen, which passes over a longer one; the line feed is not counted
constexpr auto distances = std::to_array<std::string_view>(
    {"LEFTHYPHENMIN ", "RIGHTHYPHENMIN ", "COMPOUNDLEFTHYPHENMIN ", "COMPOUNDRIGHTHYPHENMIN "});

std::optional<std::size_t> whole_number(std::string_view text) {
  std::size_t value = 0;
  const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (fault != std::errc() || end != text.data() + text.size()) return {};
  return value;
}

bool is_pattern_digit(char32_t c) {
  return c >= '0' && c <= '9';
}

bool is_pattern_letter(char32_t c) {
  return (c >= 'a' && c <= 'z') || c == '\'' || c == '-' || c > 0xA0;
}

bool is_keyword(std::string_view line) {
  if (line == "NEXTLEVEL") return true;
  if (line.starts_with("NOHYPHEN ")) return line.size() > 9;
  return std::ranges::any_of(distances, [&](std::string_view name) {
    return line.starts_with(name) && whole_number(line.substr(name.size())).value_or(100) < 100;
  });
}

/// ".ach4": letters, at most one digit before and behind each, points for the ends of the word.
bool is_plain_pattern(std::string_view pattern) {
  bool letters = false, digit = false;
  for (std::size_t offset = 0; offset < pattern.size();) {
    const bool at_end = offset == 0 || offset + 1 == pattern.size();
    const char32_t c = next_code_point(pattern, offset);
    if (!is_pattern_letter(c) && !is_pattern_digit(c) && !(c == '.' && at_end)) return false;
    if (is_pattern_digit(c) && digit) return false;
    digit = is_pattern_digit(c);
    letters |= is_pattern_letter(c);
  }
  return letters;
}

/// "=f,1,2": what is written instead, and which letters of the pattern it stands for.
bool is_replacement(std::string_view replacement, std::size_t letters) {
  const std::size_t first = replacement.find(','), second = replacement.find(',', first + 1);
  if (first == replacement.npos || second == replacement.npos || replacement.find('=') > first) return false;
  const auto start = whole_number(replacement.substr(first + 1, second - first - 1));
  const auto count = whole_number(replacement.substr(second + 1));
  return start && count && *start >= 1 && *start <= letters && *count <= letters - *start + 1;
}

bool is_pattern(std::string_view line) {
  const std::size_t slash = line.find('/');
  if (!is_plain_pattern(line.substr(0, slash))) return false;
  if (slash == line.npos) return true;
  std::size_t letters = 0;
  for (std::size_t offset = 0; offset < slash;) letters += is_pattern_digit(next_code_point(line, offset)) ? 0 : 1;
  return is_replacement(line.substr(slash + 1), letters);
}

/// The line that begins at `start`, without its line feed, or nothing where it has none.
std::optional<std::string_view> line_at(std::string_view text, std::size_t start) {
  const std::size_t end = text.find('\n', start);
  if (end == text.npos) return {};
  return text.substr(start, end - start);
}

}  // namespace

std::string fault_of_patterns(std::string_view text) {
  if (!text.starts_with("UTF-8\n")) return "line 1: expected UTF-8";
  if (find_malformed_utf8(text)) return "malformed UTF-8";
  std::optional<std::size_t> promised;
  std::size_t patterns = 0, number = 2;
  for (std::size_t start = text.find('\n') + 1; start < text.size(); ++number) {
    const auto line = line_at(text, start);
    if (!line) return fmt::format("line {}: expected a line feed at its end", number);
    start += line->size() + 1;
    if (line->starts_with(count_comment)) promised = whole_number(line->substr(count_comment.size()));
    if (line->starts_with('%') || is_keyword(*line)) continue;
    if (line->size() > longest_line || !is_pattern(*line)) return fmt::format("line {}: expected a pattern", number);
    ++patterns;
  }
  if (patterns == 0 || patterns != promised.value_or(patterns))
    return fmt::format("expected {} patterns, got {}", promised ? fmt::to_string(*promised) : "some", patterns);
  return {};
}

}  // namespace binran
