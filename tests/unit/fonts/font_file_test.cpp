#include "fonts/font_file.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <filesystem>
#include <functional>

#include "base/files.h"
#include "fonts/fonts.h"

using namespace binran;
namespace fs = std::filesystem;

namespace {

const fs::path source = BINRAN_SOURCE_DIR;
constexpr std::size_t head = 12, entry = 16;

unsigned number(std::string_view bytes, std::size_t at, unsigned size) {
  unsigned value = 0;
  while (size-- > 0) value = value << 8 | static_cast<unsigned char>(bytes.at(at++));
  return value;
}

void put(std::string& bytes, std::size_t at, unsigned value) {
  for (int shift = 24; shift >= 0; shift -= 8) bytes.at(at++) = static_cast<char>(value >> shift & 0xFF);
}

/// A font file of which a damaged copy is read as the library reads it.
class Damaged {
 public:
  explicit Damaged(const fs::path& font, unsigned index = 0)
      : name_(fmt::format("damaged-{}", font.filename().string())),
        index_(index),
        bytes(read_file(font)),
        directory(bytes.starts_with("ttcf") ? number(bytes, 12 + 4 * index, 4) : 0) {}
  ~Damaged() {
    fs::remove(folder_ / name_);
    fs::remove(folder_ / "damaged-faces.xml");
  }

  std::size_t tables() const { return number(bytes, directory + 4, 2); }
  std::size_t entry_of(std::size_t table) const { return directory + head + entry * table; }
  std::size_t entry_of(std::string_view tag) const {
    std::size_t table = 0;
    while (bytes.compare(entry_of(table), 4, tag) != 0) ++table;
    return entry_of(table);
  }

  /// What is said of a copy that `change` has damaged.
  std::string message(const std::function<void(std::string&)>& change) const {
    std::string copy = bytes;
    change(copy);
    write_file(folder_ / name_, copy);
    std::string faces = fmt::format("<faces><face id='x' file='{}' index='{}'/>", name_, index_);
    for (const char* role : {"regular", "bold", "code", "code-bold"})
      faces += fmt::format("<chain language='*' role='{}'><try face='x'/></chain>", role);
    write_file(folder_ / "damaged-faces.xml", faces + "</faces>");
    Sources sources;
    Diagnostics diagnostics;
    const FontLibrary library(folder_ / "damaged-faces.xml", sources, diagnostics);
    CHECK(diagnostics.errors() <= 1);
    return diagnostics.empty() ? "" : diagnostics.sorted(sources).front().message;
  }

  void check_refused(const std::string& what, const std::function<void(std::string&)>& change) const {
    CAPTURE(what);
    const std::string said = message(change);
    CAPTURE(said);
    CHECK(said.find(name_) != std::string::npos);
  }

 private:
  fs::path folder_ = fs::temp_directory_path();
  std::string name_;
  unsigned index_;

 public:
  const std::string bytes;
  const std::size_t directory;
};

/// The sum of a table made right again, and that of the file: damage that no checksum shows.
void mend_sums(const Damaged& font, std::string& bytes) {
  const auto sum = [&](std::size_t begin, std::size_t length) {
    std::string part = bytes.substr(begin, length);
    part.resize((length + 3) / 4 * 4);
    unsigned all = 0;
    for (std::size_t at = 0; at < part.size(); at += 4) all += number(part, at, 4);
    return all;
  };
  const std::size_t adjustment = number(bytes, font.entry_of("head") + 8, 4) + 8;
  put(bytes, adjustment, 0);
  for (std::size_t table = 0; table < font.tables(); ++table) {
    const std::size_t at = font.entry_of(table);
    put(bytes, at + 4, sum(number(bytes, at + 8, 4), number(bytes, at + 12, 4)));
  }
  put(bytes, adjustment, 0xB1B0AFBA - sum(0, bytes.size()));
}

void check_all_damages(const Damaged& font) {
  CHECK(font.message([](std::string&) {}) == "");
  for (std::size_t percent = 0; percent < 100; percent += 5)
    font.check_refused(fmt::format("cut at {} %", percent),
                       [&](std::string& bytes) { bytes.resize(bytes.size() * percent / 100); });
  for (std::size_t table = 0; table < font.tables(); ++table) {
    const std::size_t at = font.entry_of(table);
    const std::size_t offset = number(font.bytes, at + 8, 4), length = number(font.bytes, at + 12, 4);
    const std::string tag = font.bytes.substr(at, 4);
    font.check_refused(tag + " zeroed", [&](std::string& bytes) { bytes.replace(offset, length, length, '\0'); });
    font.check_refused(tag + " with one other byte", [&](std::string& bytes) { bytes[offset + length / 2] ^= 0x10; });
    font.check_refused(tag + " random", [&](std::string& bytes) {
      unsigned state = 1;
      for (std::size_t i = offset; i < offset + length; ++i)
        bytes[i] = static_cast<char>((state = state * 1103515245 + 12345) >> 16);
    });
    font.check_refused(tag + " beyond the end", [&](std::string& bytes) { put(bytes, at + 8, 0x7FFFFFF0); });
    for (std::size_t byte = font.directory == 0 ? 0 : 4; byte < entry; ++byte)
      font.check_refused(fmt::format("{}: byte {} of its entry", tag, byte),
                         [&](std::string& bytes) { bytes[at + byte] ^= 0x41; });
  }
}

}  // namespace

TEST_CASE("a font file that is damaged anywhere is an error with its name") {
  check_all_damages(Damaged(source / "fonts" / "IBMPlexMono-Regular.ttf"));
  check_all_damages(Damaged(source / "tests" / "fonts" / "cantarell-cff.otf"));
}

TEST_CASE("so is a font collection, of which the faces are checked that are used") {
  check_all_damages(Damaged(source / "tests" / "fonts" / "noto-sans-cjk-cff.ttc", 1));
}

TEST_CASE("bytes that are no font") {
  const Damaged font(source / "tests" / "fonts" / "cantarell-cff.otf");
  font.check_refused("empty", [](std::string& bytes) { bytes.clear(); });
  font.check_refused("text", [](std::string& bytes) { bytes = "This is no font.\n"; });
  font.check_refused("a head of random bytes", [](std::string& bytes) { bytes = "\x7F\x45\x4C\x46 and so on"; });
  font.check_refused("a collection of nothing",
                     [](std::string& bytes) { bytes = std::string("ttcf\0\1\0\0\0\0\0\1", 12); });
}

TEST_CASE("tables that do not agree are seen behind checksums that do") {
  const Damaged font(source / "fonts" / "IBMPlexMono-Regular.ttf");
  CHECK(font.message([&](std::string& bytes) { mend_sums(font, bytes); }) == "");
  const auto zeroed = [&](const char* tag) {
    return font.message([&](std::string& bytes) {
      const std::size_t at = font.entry_of(tag), length = number(bytes, at + 12, 4);
      bytes.replace(number(bytes, at + 8, 4), length, length, '\0');
      mend_sums(font, bytes);
    });
  };
  CHECK(zeroed("loca").ends_with("table loca leads to no outlines"));
  CHECK(zeroed("hhea").ends_with("table hmtx is too short for its glyphs"));
  CHECK(zeroed("hmtx").ends_with("table hmtx gives no glyph a width"));
  CHECK(zeroed("cmap").ends_with("table cmap leads to no glyphs"));
  CHECK(zeroed("head").ends_with("table head gives no units of the em"));
  CHECK(zeroed("maxp").ends_with("it has no glyphs"));
  CHECK(zeroed("GSUB").ends_with("table GSUB cannot be read"));
  CHECK(zeroed("GPOS").ends_with("table GPOS cannot be read"));
}

TEST_CASE("outlines that cannot be read are an error with the file's name when they are embedded") {
  const Damaged font(source / "tests" / "fonts" / "cantarell-cff.otf");
  REQUIRE(font.message([&](std::string& bytes) {
    const std::size_t at = font.entry_of("CFF "), begin = number(bytes, at + 8, 4), length = number(bytes, at + 12, 4);
    bytes.replace(begin + 40, length - 40, length - 40, '\xFF');
    mend_sums(font, bytes);
  }) == "");
  Sources sources;
  Diagnostics diagnostics;
  const FontLibrary library(fs::temp_directory_path() / "damaged-faces.xml", sources, diagnostics);
  Fonts fonts(library, "en");
  fonts.shape("a", FontRole::regular);
  const std::string file = (fs::temp_directory_path() / "damaged-cantarell-cff.otf").string();
  CHECK_THROWS_WITH_AS(fonts.programs({true}), doctest::Contains(file.c_str()), EnvironmentError);
}
