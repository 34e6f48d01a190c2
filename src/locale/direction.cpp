#include "locale/direction.h"

#include <unicode/ubidi.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <memory>
#include <new>
#include <numeric>

#include "base/utf8.h"

namespace binran {
namespace {

/// Whether the character belongs to a block whose characters may run from right to left (Unicode 15, DerivedBidiClass).
constexpr bool may_run_leftwards(char32_t character) {
  return (character >= 0x590 && character <= 0x8FF) || (character >= 0xFB1D && character <= 0xFDFF) ||
         (character >= 0xFE70 && character <= 0xFEFF) || (character >= 0x10800 && character <= 0x10FFF) ||
         (character >= 0x1E800 && character <= 0x1EFFF);
}

bool has_leftward(std::string_view text) {
  for (std::size_t offset = 0; offset < text.size();)
    if (may_run_leftwards(next_code_point(text, offset))) return true;
  return false;
}

struct BidiDeleter {
  void operator()(UBiDi* bidi) const { ubidi_close(bidi); }
};

/// Bytes of UTF-8 that `units` of UTF-16 take.
std::uint32_t bytes_of(const icu::UnicodeString& text, int32_t begin, int32_t end) {
  std::string bytes;
  text.tempSubStringBetween(begin, end).toUTF8String(bytes);
  return static_cast<std::uint32_t>(bytes.size());
}

}  // namespace

std::vector<LevelRun> embedding_levels(std::string_view paragraph) {
  if (!has_leftward(paragraph)) return {};
  const icu::UnicodeString text =
      icu::UnicodeString::fromUTF8({paragraph.data(), static_cast<int32_t>(paragraph.size())});
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UBiDi, BidiDeleter> bidi(ubidi_open());
  ubidi_setPara(bidi.get(), text.getBuffer(), text.length(), 0, nullptr, &status);
  if (U_FAILURE(status)) throw std::bad_alloc();
  std::vector<LevelRun> runs;
  std::uint32_t bytes = 0;
  for (int32_t begin = 0; begin < text.length();) {
    int32_t end = begin;
    UBiDiLevel level = 0;
    ubidi_getLogicalRun(bidi.get(), begin, &end, &level);
    bytes += bytes_of(text, begin, end);
    runs.push_back({bytes, level});
    begin = end;
  }
  return runs;
}

std::vector<std::size_t> visual_order(const std::vector<EmbeddingLevel>& levels) {
  std::vector<std::size_t> order(levels.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  EmbeddingLevel highest = 0;
  for (EmbeddingLevel level : levels) highest = std::max(highest, level);
  for (EmbeddingLevel level = highest; level > 0; --level)
    for (auto from = order.begin(); from != order.end();) {
      const auto begins = [&](std::size_t item) { return levels[item] >= level; };
      from = std::find_if(from, order.end(), begins);
      const auto until = std::find_if_not(from, order.end(), begins);
      std::reverse(from, until);
      from = until;
    }
  return order;
}

}  // namespace binran
