// Whether every glyph of a handbook shows ink when it is printed: text that extracts well proves nothing, since a
// broken subset extracts well and prints blank. Used by ink.sh, which rasterises with a tool that knows nothing of
// binran. usage: glyph_ink specimen CONTENT LOCALE FILE.pdf     every glyph of the handbook once, in cells of equal
// size
//        glyph_ink judge CONTENT LOCALE PAGE.pgm…       the pages of that specimen, in grey at `resolution` dpi
// With a file of faces instead of CONTENT and words instead of LOCALE, every glyph of these words.
//        glyph_ink blank FONT.ttf CHARACTER FILE.ttf    a copy of the font, whole but for the outline of one glyph: so
//        that it can be seen that the judge sees it
#include <fmt/format.h>
#include <hb.h>

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <span>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "base/files.h"
#include "base/utf8.h"
#include "compose/handbook.h"
#include "fonts/font_library.h"
#include "layout/typeset.h"
#include "locale/locale.h"
#include "read/read.h"
#include "write/pdf/pdf.h"

namespace {

using namespace binran;
namespace fs = std::filesystem;

constexpr int resolution = 144, cell = 24, columns = 24, rows = 34;  // points
constexpr int cells_on_page = columns * rows;

struct ShownGlyph {
  std::uint16_t face, cid;
  std::string text;
};

Pages handbook(const fs::path& content, const std::string& tag) {
  Sources sources;
  Diagnostics diagnostics;
  const std::vector<Locale> locales = read_locales(content / "locales", sources, diagnostics);
  const Catalog catalog = read_catalog({content}, sources, diagnostics);
  const FontLibrary fonts(content.parent_path() / "fonts" / "faces.xml", sources, diagnostics);
  const auto locale = std::ranges::find(locales, tag, &Locale::tag);
  if (diagnostics.has_errors() || locale == locales.end()) throw EnvironmentError("glyph_ink: faulty content");
  const Document document =
      compose_handbook({catalog, catalog.protocols.begin()->second, *locale, "2026-01-01"}, {{}, "glyph_ink"});
  return typeset(document, fonts, locales, content / "locales" / "hyphenation", *find_paper("a4"), diagnostics);
}

/// What is shaped for `words`, which spaces part; no pages.
Pages shaped(const fs::path& faces, const std::string& words) {
  Sources sources;
  Diagnostics diagnostics;
  const FontLibrary library(faces, sources, diagnostics);
  if (diagnostics.has_errors()) throw EnvironmentError("glyph_ink: faulty faces");
  Fonts fonts(library, "en");
  std::istringstream parts(words);
  for (std::string word; parts >> word;)
    if (!fonts.shape(word, FontRole::regular).shortfalls.empty())
      throw EnvironmentError("glyph_ink: no glyph for " + word);
  Pages pages;
  pages.language = "en";
  pages.fonts = fonts.programs(std::vector<bool>(fonts.faces().size(), true));
  return pages;
}

/// Every glyph that is not blank by its nature: spaces have no ink, nor has what only joins or selects.
std::vector<ShownGlyph> cells_of(const std::vector<FontProgram>& fonts) {
  static constexpr std::string_view blanks[] = {" ", "\u00a0", "\u2002", "\u2003", "\u2009", "\u202f", "\u3000"};
  std::vector<ShownGlyph> cells;
  for (std::size_t face = 0; face < fonts.size(); ++face) {
    if (fonts[face].file.empty()) continue;  // measured only
    const std::vector<UsedGlyph>& used = fonts[face].face.used;
    for (std::size_t cid = 1; cid < used.size(); ++cid)
      if (used[cid].width > 0 && std::ranges::find(blanks, used[cid].text) == std::end(blanks))
        cells.push_back({static_cast<std::uint16_t>(face), static_cast<std::uint16_t>(cid), used[cid].text});
  }
  return cells;
}

Pages specimen(const Pages& book, const std::vector<ShownGlyph>& cells) {
  Pages pages;
  pages.language = book.language;
  pages.title = "Specimen";
  pages.fonts = book.fonts;
  pages.structure.push_back({Tag::Document});
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (i % cells_on_page == 0) pages.pages.push_back({columns * cell, rows * cell, {}, {}, {}});
    const std::size_t at = i % cells_on_page;
    TextRun run;
    run.size = cell * 0.5;
    run.at = {static_cast<double>(at % columns * cell) + cell * 0.25,
              static_cast<double>((at / columns + 1) * cell) - cell * 0.3};
    run.glyphs = {{cells[i].face, cells[i].cid, 0, 0}};
    run.text = cells[i].text;
    pages.pages.back().drawings.push_back({artifact, std::move(run)});
  }
  return pages;
}

/// A binary PGM of eight bits: "P5", width, height and 255, each with a line or space behind it, then the rows.
struct Image {
  std::size_t width = 0, height = 0;
  std::string bytes;

  explicit Image(const fs::path& path) : bytes(read_file(path)) {
    std::size_t at = 2, greatest = 0;
    for (std::size_t* value : {&width, &height, &greatest}) {
      while (at < bytes.size() && (bytes[at] == ' ' || bytes[at] == '\n')) ++at;
      at = static_cast<std::size_t>(std::from_chars(bytes.data() + at, bytes.data() + bytes.size(), *value).ptr -
                                    bytes.data());
    }
    bytes.erase(0, at + 1);
    if (greatest != 255 || bytes.size() != width * height) throw EnvironmentError(path.string() + ": no PGM");
  }

  bool has_ink(std::size_t left, std::size_t top, std::size_t size) const {
    for (std::size_t y = top; y < std::min(top + size, height); ++y)
      for (std::size_t x = left; x < std::min(left + size, width); ++x)
        if (static_cast<unsigned char>(bytes[y * width + x]) < 0xC0) return true;
    return false;
  }
};

int judge(const std::vector<ShownGlyph>& cells, const std::vector<FontProgram>& fonts, std::span<char*> files) {
  constexpr std::size_t size = cell * resolution / 72;
  int status = 0;
  std::size_t i = 0;
  for (const char* file : files) {
    const Image image{fs::path(file)};
    for (std::size_t at = 0; at < cells_on_page && i < cells.size(); ++at, ++i) {
      if (image.has_ink(at % columns * size, at / columns * size, size)) continue;
      fmt::print("glyph_ink: no ink for “{}” in {}\n", cells[i].text, fonts[cells[i].face].face.id);
      status = 1;
    }
  }
  fmt::print("glyph_ink: {} of {} glyphs looked at\n", i, cells.size());
  return i == cells.size() && i > 10 ? status : 1;
}

std::string table_of(hb_face_t* face, hb_tag_t tag) {
  const BlobHandle blob(hb_face_reference_table(face, tag));
  unsigned size = 0;
  const char* bytes = hb_blob_get_data(blob.get(), &size);
  return {bytes, size};
}

/// The font with a glyph of no contours for `character`; HarfBuzz makes the checksums right again.
std::string with_blank_glyph(const fs::path& font, std::string_view character) {
  const FaceHandle face(hb_face_create(BlobHandle(hb_blob_create_from_file(font.c_str())).get(), 0));
  std::size_t offset = 0;
  hb_codepoint_t glyph = 0;
  hb_font_get_nominal_glyph(FontHandle(hb_font_create(face.get())).get(), next_code_point(character, offset), &glyph);
  const std::string head = table_of(face.get(), HB_TAG('h', 'e', 'a', 'd'));
  const std::string loca = table_of(face.get(), HB_TAG('l', 'o', 'c', 'a'));
  const unsigned size = head.at(51) != 0 ? 4 : 2;  // indexToLocFormat
  std::size_t outline = 0;
  for (unsigned i = 0; i < size; ++i) outline = outline << 8 | static_cast<unsigned char>(loca.at(glyph * size + i));

  const FaceHandle changed(hb_face_builder_create());
  hb_tag_t tags[64];
  unsigned count = std::size(tags);
  hb_face_get_table_tags(face.get(), 0, &count, tags);
  for (const hb_tag_t tag : std::span(tags, count)) {
    std::string table = table_of(face.get(), tag);
    if (tag == HB_TAG('g', 'l', 'y', 'f')) table.replace(outline * (size == 2 ? 2 : 1), 2, 2, '\0');
    const BlobHandle blob(
        hb_blob_create(table.data(), static_cast<unsigned>(table.size()), HB_MEMORY_MODE_DUPLICATE, nullptr, nullptr));
    hb_face_builder_add_table(changed.get(), tag, blob.get());
  }
  unsigned length = 0;
  const BlobHandle file(hb_face_reference_blob(changed.get()));
  const char* bytes = hb_blob_get_data(file.get(), &length);
  return {bytes, length};
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 5) return 2;
  if (std::string_view(argv[1]) == "blank") {
    write_file(argv[4], with_blank_glyph(argv[2], argv[3]));
    return 0;
  }
  const Pages book = fs::is_directory(argv[2]) ? handbook(argv[2], argv[3]) : shaped(argv[2], argv[3]);
  const std::vector<ShownGlyph> cells = cells_of(book.fonts);
  if (std::string_view(argv[1]) == "judge") return judge(cells, book.fonts, {argv + 4, argv + argc});
  write_file(argv[4], write_pdf(specimen(book, cells)));
  return 0;
}
