// Characters with their marks: from one face that sets them together, or not at all.
#include <doctest/doctest.h>

#include "base/utf8.h"
#include "font_fixture.h"

using namespace binran;
using namespace binran::testing;

namespace {

struct Drawn {
  std::string family;
  std::vector<std::uint32_t> glyphs;
  bool operator==(const Drawn&) const = default;
};

Drawn drawn(Fonts& fonts, const std::string& text) {
  Drawn result;
  for (const Glyph& glyph : fonts.shape(text, FontRole::regular).glyphs) {
    const Face& face = fonts.faces()[glyph.face];
    result.family = face.family;
    result.glyphs.push_back(face.used[glyph.cid].glyph);
  }
  return result;
}

bool is_set(Fonts& fonts, const std::string& text) {
  return fonts.shape(text, FontRole::regular).shortfalls.empty();
}

std::string with_mark(std::string base, char32_t mark) {
  append_utf8(base, mark);
  return base;
}

}  // namespace

TEST_CASE("a character and its mark come from the first face that has both") {
  Fonts japanese(library(), "ja");
  for (const char* text : {"か\u309A", "わ\u3099", "ト\u309A", "セ\u309A"}) {
    CAPTURE(text);
    CHECK(is_set(japanese, text));
    CHECK(drawn(japanese, text).family == "Noto Sans JP");
  }
  CHECK(drawn(japanese, "か").family == "IBM Plex Sans JP");
}

TEST_CASE("decomposed letters are drawn as composed ones") {
  Fonts english(library(), "en");
  CHECK(drawn(english, "e\u0301") == drawn(english, "é"));
  CHECK(drawn(english, "a\u0304") == drawn(english, "ā"));
  CHECK(drawn(english, "u\u031B") == drawn(english, "ư"));
  Fonts korean(library(), "ko");
  CHECK(drawn(korean, "\u1112\u1161\u11AB").glyphs.size() == 1);
  CHECK(is_set(korean, "\u1112\u1161\u11AB"));
}

TEST_CASE("a variation selector draws the form that it asks for, and a form that no face has is named") {
  Fonts fonts(library(), "ja");
  for (const char* text : {"葛\U000E0100", "辻\U000E0100", "祇\U000E0100"}) {
    CAPTURE(text);
    CHECK(is_set(fonts, text));
  }
  CHECK(drawn(fonts, "葛\U000E0100").glyphs != drawn(fonts, "葛").glyphs);
  const Shaped& none = fonts.shape("長葛\U000E01EF城", FontRole::regular);
  REQUIRE(none.shortfalls.size() == 1);
  CHECK(none.shortfalls[0].only_form);
  CHECK(none.shortfalls[0].begin == 3);
  CHECK(none.shortfalls[0].end == 10);
  CHECK(drawn(fonts, "葛\U000E01EF").glyphs.front() == drawn(fonts, "葛").glyphs.front());
}

TEST_CASE("a mark that no face sets at its base is missing with it, as one") {
  Fonts fonts(library(), "ja");
  const Shaped& keycap = fonts.shape("1\uFE0F\u20E3", FontRole::regular);
  REQUIRE(keycap.shortfalls.size() == 1);
  CHECK(keycap.shortfalls[0].end == 7);
  CHECK_FALSE(keycap.shortfalls[0].only_form);
}

TEST_CASE("a circle encloses what is as wide as it is, and not the neighbours of what is narrower") {
  Fonts fonts(library(), "ja");
  CHECK(is_set(fonts, "か\u20DD"));
  CHECK(is_set(fonts, "ト\u20DD"));
  CHECK_FALSE(is_set(fonts, "i\u20DD"));
}

TEST_CASE("of all marks over kana, Latin, Hangul and Han none is a box where nothing is reported") {
  Fonts fonts(library(), "ja");
  int set = 0;
  for (const auto& [first, last] : {std::pair<char32_t, char32_t>{0x300, 0x36F},
                                    {0x1AB0, 0x1ACE},
                                    {0x1DC0, 0x1DFF},
                                    {0x20D0, 0x20F0},
                                    {0x302A, 0x302F},
                                    {0x3099, 0x309A},
                                    {0xFE20, 0xFE2F}})
    for (char32_t mark = first; mark <= last; ++mark)
      for (const char* base : {"a", "T", "か", "ト", "한", "漢"}) {
        const std::string text = with_mark(base, mark);
        if (!is_set(fonts, text)) continue;
        ++set;
        CAPTURE(text);
        for (std::uint32_t glyph : drawn(fonts, text).glyphs) CHECK(glyph != 0);
      }
  CHECK(set > 90);
}
