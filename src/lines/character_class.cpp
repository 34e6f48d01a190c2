#include "lines/character_class.h"

#include <algorithm>
#include <array>

namespace binran {
namespace {

using enum CharacterClass;

constexpr std::u32string_view opening = U"（〔［｛〈《「『【｟〘〖〝｢";
constexpr std::u32string_view closing = U"）〕］｝〉》」』】｠〙〗〟｣";
constexpr std::u32string_view western_opening_marks = U"([{‘“«‹„‚¿¡";
constexpr std::u32string_view western_closing_marks = U")]}’”»›,.:;!?";
constexpr std::u32string_view hyphens = U"‐‑–〜゠～";
constexpr std::u32string_view dividing_marks = U"！？‼⁇⁈⁉";
constexpr std::u32string_view middle_dots = U"・･";
constexpr std::u32string_view colons = U"：；";
constexpr std::u32string_view full_stops = U"。．｡";
constexpr std::u32string_view commas = U"、，､";
constexpr std::u32string_view inseparables = U"—―…‥〳〴〵";
constexpr std::u32string_view iteration_marks = U"ヽヾゝゞ々〻ﾞﾟ";
constexpr std::u32string_view small_kana_letters = U"ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶｧｨｩｪｫｬｭｮｯ";
constexpr std::u32string_view spaces = U" \t\n\r\u00A0";
constexpr std::u32string_view counters =
    U"秒分時日月年週回件個本台人通段桁倍番号行度枚章節版社種歳代万億円つ초분시일월년회건개대번";

struct Range {
  char32_t first, last;
  CharacterClass name;
};

/// Blocks that are of one class but for the characters above; sorted.
constexpr std::array ranges = std::to_array<Range>({
    {0x0300, 0x036F, joining},     {0x1100, 0x11FF, joining},         {0x1AB0, 0x1AFF, joining},
    {0x1DC0, 0x1DFF, joining},     {0x2000, 0x200A, fixed_space},     {0x200B, 0x200D, joining},
    {0x202F, 0x202F, fixed_space}, {0x205F, 0x205F, fixed_space},     {0x2060, 0x2060, joining},
    {0x20D0, 0x20FF, joining},     {0x2190, 0x2329, symbol},          {0x232B, 0x245F, symbol},
    {0x2460, 0x24FF, ideograph},   {0x2500, 0x2BFF, symbol},          {0x2E80, 0x2FDF, ideograph},
    {0x3000, 0x3000, fixed_space}, {0x3001, 0x3004, symbol},          {0x3005, 0x3007, ideograph},
    {0x3008, 0x3029, symbol},      {0x302A, 0x302F, joining},         {0x3030, 0x303F, symbol},
    {0x3041, 0x3098, hiragana},    {0x3099, 0x309A, joining},         {0x309B, 0x309F, hiragana},
    {0x30A1, 0x30FB, katakana},    {0x30FC, 0x30FC, prolonged_sound}, {0x30FD, 0x30FF, katakana},
    {0x3105, 0x312F, ideograph},   {0x3131, 0x318E, hangul},          {0x3190, 0x31E3, ideograph},
    {0x31F0, 0x31FF, small_kana},  {0x3200, 0x33FF, ideograph},       {0x3400, 0x4DBF, ideograph},
    {0x4DC0, 0x4DFF, symbol},      {0x4E00, 0xA4CF, ideograph},       {0xA960, 0xA97F, joining},
    {0xAC00, 0xD7A3, hangul},      {0xD7B0, 0xD7FF, joining},         {0xF900, 0xFAFF, ideograph},
    {0xFE00, 0xFE0F, joining},     {0xFE20, 0xFE2F, joining},         {0xFF01, 0xFF0F, symbol},
    {0xFF10, 0xFF19, ideograph},   {0xFF1A, 0xFF20, symbol},          {0xFF21, 0xFF3A, ideograph},
    {0xFF3B, 0xFF40, symbol},      {0xFF41, 0xFF5A, ideograph},       {0xFF5B, 0xFF65, symbol},
    {0xFF66, 0xFF6F, katakana},    {0xFF70, 0xFF70, prolonged_sound}, {0xFF71, 0xFF9D, katakana},
    {0xFF9E, 0xFF9F, iteration},   {0xFFE0, 0xFFE6, symbol},          {0x16FF0, 0x18CFF, ideograph},
    {0x1AFF0, 0x1B12F, katakana},  {0x1B130, 0x1B16F, small_kana},    {0x1F000, 0x1F1E5, symbol},
    {0x1F1E6, 0x1F1FF, joining},   {0x1F200, 0x1F3FA, symbol},        {0x1F3FB, 0x1F3FF, joining},
    {0x1F400, 0x1FAFF, symbol},    {0x20000, 0x3FFFF, ideograph},     {0xE0000, 0xE0FFF, joining},
});

constexpr bool is_sorted_and_apart() {
  for (std::size_t i = 1; i < ranges.size(); ++i)
    if (ranges[i - 1].last >= ranges[i].first) return false;
  return true;
}
static_assert(is_sorted_and_apart());

struct Listed {
  std::u32string_view characters;
  CharacterClass name;
};
constexpr std::array lists = std::to_array<Listed>({
    {opening, opening_bracket},
    {closing, closing_bracket},
    {western_opening_marks, western_opening},
    {western_closing_marks, western_closing},
    {hyphens, hyphen},
    {dividing_marks, dividing},
    {middle_dots, middle_dot},
    {colons, colon},
    {full_stops, full_stop},
    {commas, comma},
    {inseparables, inseparable},
    {iteration_marks, iteration},
    {small_kana_letters, small_kana},
    {spaces, word_space},
});

constexpr CharacterClass find_class(char32_t character) {
  if (character >= U'0' && character <= U'9') return numeral;
  for (const Listed& list : lists)
    if (list.characters.find(character) != std::u32string_view::npos) return list.name;
  const auto range = std::ranges::lower_bound(ranges, character, {}, &Range::last);
  return range != ranges.end() && range->first <= character ? range->name : western;
}

/// Both ends of every Latin word are asked for.
constexpr std::array<CharacterClass, 0x80> ascii_classes = [] {
  std::array<CharacterClass, 0x80> classes{};
  for (char32_t character = 0; character < classes.size(); ++character) classes[character] = find_class(character);
  return classes;
}();

}  // namespace

CharacterClass character_class(char32_t character) {
  return character < ascii_classes.size() ? ascii_classes[character] : find_class(character);
}

bool stands_alone(CharacterClass name) {
  return name <= hangul && name != fixed_space;
}

bool prohibited_at_line_start(CharacterClass name) {
  switch (name) {
    case closing_bracket:
    case hyphen:
    case dividing:
    case middle_dot:
    case colon:
    case full_stop:
    case comma:
    case iteration:
    case prolonged_sound:
    case small_kana:
    case western_closing:
    case joining:
      return true;
    default:
      return false;
  }
}

bool prohibited_at_line_end(CharacterClass name) {
  return name == opening_bracket || name == western_opening;
}

bool is_counter(char32_t character) {
  return counters.find(character) != std::u32string_view::npos;
}

bool is_unit_symbol(std::string_view word) {
  static constexpr std::array<std::string_view, 33> symbols = {
      "s",    "ms",   "µs", "us",  "min", "h",  "d",  "kbit/s", "Mbit/s", "Gbit/s", "kbps",
      "Mbps", "Gbps", "B",  "kB",  "KB",  "MB", "GB", "KiB",    "MiB",    "Hz",     "kHz",
      "MHz",  "GHz",  "dB", "dBm", "V",   "W",  "%",  "°C",     "mm",     "km",     "pt"};
  while (!word.empty() && std::string_view(").,:;!?").find(word.back()) != std::string_view::npos)
    word.remove_suffix(1);
  return std::ranges::find(symbols, word) != symbols.end();
}

}  // namespace binran
