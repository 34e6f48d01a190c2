#include <doctest/doctest.h>

#include <fstream>

#include "base/utf8.h"
#include "font_fixture.h"
#include "fonts/cff.h"

using namespace binran;
using namespace binran::testing;

namespace {

std::string text_of(const Fonts& fonts, const Shaped& shaped) {
  std::string text;
  for (const Glyph& glyph : shaped.glyphs) text += fonts.faces()[glyph.face].used[glyph.cid].text;
  return text;
}

}  // namespace

TEST_CASE("every language and role has a face for each kind of character that content holds") {
  for (std::string language : {"en", "ja", "ko"}) {
    Fonts fonts(library(), language);
    for (FontRole role : {FontRole::regular, FontRole::bold, FontRole::code, FontRole::code_bold})
      for (std::string character :
           {"a",  "Z",  "é",  "–",  "—",  "“",  "”",  "’",  "…",  "→",  "←",  "×",  "❌",      "①",  "⑳",
            "㈱", "℃",  "ー", "あ", "ア", "々", "〳", "漢", "𠮷", "𩸽", "한", "뷁", "ㄱ",     "㎜", "、",
            "」", "・", "！", "　", "█",  "─",  "│",  "▶",  "≤",  "≥",  "‐",  "‑",  "\u00A0", "☎",  "✓"}) {
        CAPTURE(language);
        CAPTURE(static_cast<int>(role));
        CAPTURE(character);
        CHECK(fonts.shape(character, role).shortfalls.empty());
      }
  }
}

TEST_CASE("two characters that share a glyph have two CIDs, so that each copies as it was written") {
  Fonts fonts(library(), "ja");
  const Glyph radical = fonts.shape("\u2F00", FontRole::regular).glyphs.at(0);
  const Glyph ideograph = fonts.shape("\u4E00", FontRole::regular).glyphs.at(0);
  CHECK(fonts.faces()[radical.face].used[radical.cid].text == "\u2F00");
  CHECK(fonts.faces()[ideograph.face].used[ideograph.cid].text == "\u4E00");
}

TEST_CASE("the text of a shaped word is what was written, ligatures and marks included") {
  Fonts fonts(library(), "en");
  for (const char* word : {"office", "Ａffluent", "naïve", "nai\u0308ve", "プログラム한글", "か\u3099", "葛\U000E0100",
                           "don’t", "a\u200Bb"})
    for (FontRole role : {FontRole::regular, FontRole::code}) CHECK(text_of(fonts, fonts.shape(word, role)) == word);
}

TEST_CASE("code keeps its pitch and shows no ligatures") {
  Fonts fonts(library(), "en");
  const Shaped& word = fonts.shape("fi->!=", FontRole::code);
  CHECK(word.glyphs.size() == 6);
  for (const Glyph& glyph : word.glyphs) CHECK(glyph.advance == doctest::Approx(word.glyphs[0].advance));
  CHECK(fonts.faces()[word.glyphs[0].face].fixed_pitch);
}

TEST_CASE("a soft hyphen of its own is a hyphen that copies as U+00AD") {
  Fonts fonts(library(), "en");
  const Shaped& hyphen = fonts.shape("\u00AD", FontRole::regular);
  CHECK(hyphen.width > 0.2);
  CHECK(text_of(fonts, hyphen) == "\u00AD");
}

TEST_CASE("what no face of the chain has is missing, and the chain can be named") {
  Fonts fonts(library(), "ja");
  CHECK_FALSE(fonts.shape("\U000F0000", FontRole::regular).shortfalls.empty());
  CHECK_FALSE(fonts.shape("a\U000F0000", FontRole::regular).shortfalls.empty());
  CHECK(fonts.chain(FontRole::regular) == "plex-sans-jp, plex-sans, noto-sans-jp, plex-sans-kr, noto-sans-kr");
  CHECK(fonts.chain(FontRole::regular, "fr-CA") == fonts.chain(FontRole::regular, "en"));
}

TEST_CASE("the language of a span chooses its chain") {
  Fonts fonts(library(), "ja");
  auto family = [&](const char* text, const char* language) {
    return fonts.faces()[fonts.shape(text, FontRole::regular, language).glyphs.at(0).face].family;
  };
  CHECK(family("e", "") == "IBM Plex Sans JP");
  CHECK(family("e", "en") == "IBM Plex Sans");
  CHECK(family("e", "ko-KR") == "IBM Plex Sans KR");
}

TEST_CASE("faces say what a font descriptor needs") {
  Fonts fonts(library(), "en");
  fonts.shape("H", FontRole::bold);
  const Face& face = fonts.faces().at(0);
  CHECK(face.postscript_name == "IBMPlexSans-SemiBold");
  CHECK(face.family.starts_with("IBM Plex Sans"));
  CHECK(face.bold);
  CHECK_FALSE(face.cff);
  CHECK_FALSE(face.fixed_pitch);
  CHECK(face.ascent == doctest::Approx(1.025));
  CHECK(face.descent == doctest::Approx(-0.275));
  CHECK(face.cap_height == doctest::Approx(0.698));
  CHECK(face.x_height > 0.5);
  CHECK(face.box[0] < 0);
  CHECK(face.box[3] > 0.9);
  CHECK(fonts.cap_height(FontRole::regular) == doctest::Approx(0.698));
}

TEST_CASE("a subset is small, leads every CID to a glyph, and is the same each time") {
  Fonts fonts(library(), "ja");
  for (const char* text : {"あ", "漢", "字", "\u2F00", "\u4E00", "SIP"}) fonts.shape(text, FontRole::regular);
  const FontProgram subset = fonts.programs({true})[0];
  CHECK(subset.file.size() < 20000);
  CHECK(subset.file.substr(0, 4) == std::string("\0\1\0\0", 4));
  REQUIRE(subset.glyph_of_cid.size() == fonts.faces()[0].used.size());
  CHECK(subset.glyph_of_cid[0] == 0);
  for (std::size_t cid = 1; cid < subset.glyph_of_cid.size(); ++cid) CHECK(subset.glyph_of_cid[cid] > 0);
  CHECK(fonts.programs({true})[0].file == subset.file);
}

namespace {

/// Reads a faces.xml of this text with one face from `file`.
struct OneFace {
  Sources sources;
  Diagnostics diagnostics;
  std::unique_ptr<FontLibrary> library;

  explicit OneFace(const std::string& faces) {
    std::filesystem::path path = std::filesystem::temp_directory_path() / "binran-faces-test.xml";
    std::ofstream(path) << faces;
    library = std::make_unique<FontLibrary>(path, sources, diagnostics);
  }
  static std::string chains(const std::string& face) {
    std::string text = "<faces>" + face;
    for (const char* role : {"regular", "bold", "code", "code-bold"})
      text += std::string("<chain language='*' role='") + role + "'><try face='x'/></chain>";
    return text + "</faces>";
  }
  std::string messages() const {
    std::string all;
    for (const Diagnostic& one : diagnostics.sorted(sources)) all += one.message + "; " + one.help + "\n";
    return all;
  }
};

/// CFF fonts: the name-keyed Cantarell and the CID-keyed collection of Noto Sans CJK, see tests/fonts/README.md.
std::string test_font(const std::string& file) {
  return (std::filesystem::path(BINRAN_SOURCE_DIR) / "tests" / "fonts" / file).string();
}

unsigned number(const std::string& bytes, std::size_t at, unsigned size) {
  unsigned value = 0;
  while (size-- > 0) value = value << 8 | static_cast<unsigned char>(bytes.at(at++));
  return value;
}

void check_cff(const std::string& face, const std::vector<std::string>& texts) {
  OneFace one(OneFace::chains(face));
  REQUIRE(one.messages() == "");
  Fonts fonts(*one.library, "en");
  for (const std::string& text : texts) CHECK(fonts.shape(text, FontRole::regular).shortfalls.empty());
  CHECK(fonts.faces()[0].cff);
  const FontProgram subset = fonts.programs({true})[0];
  CHECK(number(subset.file, 0, 1) == 1);  // bare CFF, version 1, for CIDFontType0C
  for (std::size_t cid = 0; cid < subset.glyph_of_cid.size(); ++cid) CHECK(subset.glyph_of_cid[cid] == cid);
  // Changing nothing is possible only if every table is where the Top DICT says.
  CHECK(reorder_cff(subset.file, subset.glyph_of_cid).size() > subset.file.size());
}

}  // namespace

TEST_CASE("CFF outlines of a name-keyed font are put in the order of the CIDs") {
  check_cff("<face id='x' file='" + test_font("cantarell-cff.otf") + "'/>",
            {"b", "a", "office", "\u2010", "-", "\u00AD"});
}

TEST_CASE("CFF outlines of a CID-keyed font in a collection are put in the order of the CIDs") {
  check_cff("<face id='x' index='1' file='" + test_font("noto-sans-cjk-cff.ttc") + "'/>",
            {"한", "\u4E00", "\u2F00", "a", "あ", "、"});
}

TEST_CASE("faults of faces.xml are reported where they are") {
  std::string plex = (fonts_folder / "IBMPlexSans-Regular.ttf").string();
  CHECK(OneFace("<faces><face id='x' file='" + plex + "'/></faces>").messages().find("no chain for language “*”") !=
        std::string::npos);
  CHECK(OneFace(OneFace::chains("<face id='y' file='" + plex + "'/>")).messages().find("unknown face “x”") !=
        std::string::npos);
  CHECK(OneFace(OneFace::chains("<face id='x' index='7' file='" + plex + "'/>")).messages().find("holds no font") !=
        std::string::npos);
  CHECK(
      OneFace(OneFace::chains("<face id='x' index='two' file='" + plex + "'/>")).messages().find("expected a number") !=
      std::string::npos);
  for (const char* empty : {"id='' file='f'", "id='x' file=''"})
    CHECK(OneFace(OneFace::chains(std::string("<face ") + empty + "/>")).messages().find("expected some text") !=
          std::string::npos);
  std::string twice = "<face id='x' file='" + plex + "'/>";
  CHECK(OneFace(OneFace::chains(twice + twice)).messages().find("given twice") != std::string::npos);
}

TEST_CASE("of however many marks on one character all are kept, and only the character is wide") {
  Fonts fonts(library(), "en");
  std::string stacked = "e";
  for (int i = 0; i < 200; ++i) stacked += "\u0301";
  const Shaped& shaped = fonts.shape(stacked + "x", FontRole::regular);
  CHECK(text_of(fonts, shaped) == stacked + "x");
  const float apart = fonts.shape("e", FontRole::regular).width + fonts.shape("x", FontRole::regular).width;
  CHECK(shaped.width == doctest::Approx(apart));
}
