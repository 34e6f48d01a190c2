// Words of another direction inside a line. No face of the project has Hebrew: boxes stand where the letters would.
#include <doctest/doctest.h>

#include <map>

#include "line_fixture.h"

namespace binran {
namespace {

/// Where each character of the only line stands, from the left.
std::map<std::string, float> places_of(const std::string& text) {
  Compositor english("en");
  const std::vector<Line> lines = english.set(text, 400);
  REQUIRE(lines.size() == 1);
  CHECK(lines[0].text() == text);
  std::map<std::string, float> places;
  for (const Fragment& fragment : lines[0].fragments)
    for (const PlacedGlyph& glyph : fragment.glyphs) {
      const std::string& character = english.fonts().faces()[glyph.face].used[glyph.cid].text;
      CHECK(glyph.x >= fragment.x - exact);
      CHECK(glyph.x <= fragment.x + fragment.width + exact);
      if (character != " ") places.emplace(character, glyph.x);
    }
  return places;
}

}  // namespace

TEST_CASE("words that run leftwards stand in their order from the right, between what is around them") {
  std::map<std::string, float> at = places_of("x אב גד y");
  CHECK(at["x"] < at["ד"]);
  CHECK(at["ד"] < at["ג"]);
  CHECK(at["ג"] < at["ב"]);
  CHECK(at["ב"] < at["א"]);
  CHECK(at["א"] < at["y"]);
}

TEST_CASE("a number among such words keeps its order and stands where it is read") {
  std::map<std::string, float> at = places_of("א 48 ב");
  CHECK(at["ב"] < at["4"]);
  CHECK(at["4"] < at["8"]);
  CHECK(at["8"] < at["א"]);
}

}  // namespace binran
