#include "write/pdf/fonts.h"

#include <doctest/doctest.h>

#include "base/utf8.h"
#include "holds.h"

namespace binran::pdf {
namespace {

std::vector<UsedGlyph> used(const std::vector<std::string>& texts) {
  std::vector<UsedGlyph> glyphs{{}};
  for (const std::string& text : texts) glyphs.push_back({.glyph = std::uint32_t(glyphs.size()), .text = text});
  return glyphs;
}

TEST_CASE("the Unicode map has surrogate pairs, ligatures and soft hyphens") {
  const std::string map = unicode_map(used({"\xF0\xA0\xAE\xB7", "ffi", "\xC2\xAD", ""}));
  CHECK(holds(map, "4 beginbfchar\n<0001><D842DFB7>\n"));
  CHECK(holds(map, "<0002><006600660069>\n"));
  CHECK(holds(map, "<0003><00AD>\n"));
  CHECK(holds(map, "<0004><200B>\n"));
}

TEST_CASE("runs of characters are ranges that never cross a byte") {
  std::vector<std::string> texts;
  for (char32_t character = 0x30FD; character < 0x3103; ++character) append_utf8(texts.emplace_back(), character);
  const std::string map = unicode_map(used(texts));
  CHECK(holds(map, "2 beginbfrange\n<0001><0003><30FD>\n<0004><0006><3100>\nendbfrange"));

  texts.assign(254, "z");
  for (const char* next : {"a", "b", "c"}) texts.push_back(next);  // CIDs 255, 256, 257
  const std::string crossing = unicode_map(used(texts));
  CHECK(holds(crossing, "<00FF><0061>\n"));
  CHECK(holds(crossing, "<0100><0101><0062>\n"));
}

TEST_CASE("blocks of a map have at most 100 entries") {
  const std::string map = unicode_map(used(std::vector<std::string>(201, "x")));
  CHECK(holds(map, "100 beginbfchar\n<0001>"));
  CHECK(holds(map, "100 beginbfchar\n<0065>"));
  CHECK(holds(map, "1 beginbfchar\n<00C9><0078>\nendbfchar"));
}

TEST_CASE("the default width is the most frequent one that is an integer, as readers ask for") {
  CHECK(usual_width({0, 304.7, 304.7, 500, 600, 500}) == 500);
  CHECK(usual_width({0, 304.7, 304.7}) == 1000);
  CHECK(usual_width({}) == 1000);
}

TEST_CASE("widths are lists, or ranges where they repeat, without the usual one") {
  CHECK(width_array({0, 1000, 500, 610.5, 1000, 480}, 1000) == "2[500 610.5] 5[480]");
  CHECK(width_array({0, 600, 600, 600, 600, 600, 1000}, 1000) == "1 5 600");
  CHECK(width_array({0, 1000, 1000}, 1000) == "");
  CHECK(width_array({}, 1000) == "");
}

TEST_CASE("advances are counted as they are written, and silent glyphs are known") {
  Face face;
  face.used = {{0, 0, ""}, {1, 0.50049f, "a"}, {2, 0.5f, ""}};
  const FaceMetrics metrics = measure(face);
  CHECK(metrics.advances == std::vector<double>{0, 500.5, 500});
  CHECK(metrics.silent == std::vector<bool>{false, false, true});
  face.used.pop_back();
  CHECK(measure(face).silent.empty());
}

TEST_CASE("the subset tag comes from the glyphs") {
  Face face;
  face.postscript_name = "Sans-Regular";
  face.used = used({"a", "b"});
  const std::string first = subset_name(face);
  CHECK(first.size() == 7 + face.postscript_name.size());
  for (char letter : first.substr(0, 6)) CHECK((letter >= 'A' && letter <= 'Z'));
  CHECK(first.substr(6) == "+Sans-Regular");
  CHECK(subset_name(face) == first);
  face.used.push_back({.glyph = 77, .text = "c"});
  CHECK(subset_name(face) != first);
}

}  // namespace
}  // namespace binran::pdf
