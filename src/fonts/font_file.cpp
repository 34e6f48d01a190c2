#include "fonts/font_file.h"

#include <fmt/format.h>
#include <hb-ot.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#include <string>
#include <vector>

#include "fonts/font_library.h"

namespace binran {
namespace {

constexpr std::size_t directory_head = 12, directory_entry = 16;
constexpr std::size_t adjustment_offset = 8;  ///< of checkSumAdjustment in `head`
constexpr std::uint32_t sum_of_a_font = 0xB1B0AFBA;

/// Numbers of a font are big-endian. Reading beyond the end gives zero.
std::uint32_t number(std::string_view bytes, std::size_t at, std::size_t size) {
  std::uint32_t value = 0;
  if (at > bytes.size() || bytes.size() - at < size) return 0;
  for (const char byte : bytes.substr(at, size)) value = value << 8 | static_cast<unsigned char>(byte);
  return value;
}

/// The sum of the 32-bit numbers of a table, which zeros fill up at its end ("Calculating checksums").
std::uint32_t checksum(std::string_view table) {
  std::uint32_t sum = 0;
  const std::size_t whole = table.size() / 4 * 4;
  for (std::size_t at = 0; at < whole; at += 4) {
    std::array<unsigned char, 4> b;
    std::memcpy(b.data(), table.data() + at, b.size());
    sum += std::uint32_t{b[0]} << 24 | std::uint32_t{b[1]} << 16 | std::uint32_t{b[2]} << 8 | b[3];
  }
  std::string rest(table.substr(whole));
  rest.resize(4);
  return sum + number(rest, 0, 4);
}

struct Entry {
  std::string tag;
  std::uint32_t sum = 0;
  std::size_t offset = 0, length = 0;
};

/// A table directory and the tables that it names.
class FontFile {
 public:
  FontFile(std::string_view bytes, unsigned index);

  std::string damage(hb_face_t* face) const;

 private:
  std::string misplaced() const;
  std::string wrong_sum() const;
  std::string missing_table() const;
  std::string wrong_size() const;
  std::string wrong_outlines() const;
  std::string unreadable(hb_face_t* face) const;

  std::string_view table(std::string_view tag) const;

  std::string_view bytes_;
  bool collection_ = false;
  std::size_t directory_ = 0;
  std::vector<Entry> entries_;
};

FontFile::FontFile(std::string_view bytes, unsigned index) : bytes_(bytes), collection_(bytes.starts_with("ttcf")) {
  if (collection_) directory_ = number(bytes, 12 + 4 * std::size_t{index}, 4);
  const std::size_t count = number(bytes, directory_ + 4, 2);
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t at = directory_ + directory_head + directory_entry * i;
    if (at + directory_entry > bytes.size()) break;
    entries_.push_back({std::string(bytes.substr(at, 4)), number(bytes, at + 4, 4), number(bytes, at + 8, 4),
                        number(bytes, at + 12, 4)});
  }
}

std::string_view FontFile::table(std::string_view tag) const {
  const auto found = std::ranges::find(entries_, tag, &Entry::tag);
  return found == entries_.end() ? std::string_view() : bytes_.substr(found->offset, found->length);
}

std::string FontFile::misplaced() const {
  if (entries_.size() < number(bytes_, directory_ + 4, 2) || entries_.empty()) return "it has no whole table directory";
  for (const Entry& entry : entries_) {
    if (entry.offset > bytes_.size() || entry.length > bytes_.size() - entry.offset)
      return fmt::format("table {} lies beyond the end of the file", entry.tag);
  }
  return {};
}

std::string FontFile::wrong_sum() const {
  std::uint32_t sum = checksum(bytes_.substr(directory_, directory_head + directory_entry * entries_.size()));
  for (const Entry& entry : entries_) {
    const std::string_view bytes = bytes_.substr(entry.offset, entry.length);
    // The sum of `head` is that of the table before checkSumAdjustment was set.
    const std::uint32_t own = checksum(bytes) - (entry.tag == "head" ? number(bytes, adjustment_offset, 4) : 0);
    if (own != entry.sum) return fmt::format("table {} has another checksum than the table directory says", entry.tag);
    sum += own;
  }
  const bool whole = collection_ || number(table("head"), adjustment_offset, 4) == sum_of_a_font - sum;
  return whole ? "" : "the file has another checksum than its table head says";
}

std::string FontFile::missing_table() const {
  for (const char* tag : {"cmap", "head", "hhea", "hmtx", "maxp"})
    if (table(tag).empty()) return fmt::format("it has no table {}", tag);
  const bool outlines = !table("CFF ").empty() || (!table("glyf").empty() && !table("loca").empty());
  return outlines ? "" : "it has no outlines";
}

std::string FontFile::wrong_size() const {
  const std::size_t glyphs = number(table("maxp"), 4, 2), metrics = number(table("hhea"), 34, 2);
  if (number(table("head"), 18, 2) == 0) return "table head gives no units of the em";
  if (glyphs == 0) return "it has no glyphs";
  if (metrics == 0 || metrics > glyphs || table("hmtx").size() < 4 * metrics + 2 * (glyphs - metrics))
    return "table hmtx is too short for its glyphs";
  for (std::size_t glyph = 0; glyph < metrics; ++glyph)
    if (number(table("hmtx"), 4 * glyph, 2) != 0) return {};
  return "table hmtx gives no glyph a width";
}

std::string FontFile::wrong_outlines() const {
  if (!table("CFF ").empty()) return {};
  const std::string_view loca = table("loca"), glyf = table("glyf");
  const std::size_t glyphs = number(table("maxp"), 4, 2);
  const bool is_long = number(table("head"), 50, 2) != 0;
  const std::size_t size = is_long ? 4 : 2;
  if (loca.size() < size * (glyphs + 1)) return "table loca is too short for its glyphs";
  std::size_t before = 0;
  for (std::size_t glyph = 0; glyph <= glyphs; ++glyph) {
    const std::size_t offset = number(loca, size * glyph, size) * (is_long ? 1u : 2u);
    if (offset < before || offset > glyf.size()) return "table loca leads beyond table glyf";
    before = offset;
  }
  return before == 0 ? "table loca leads to no outlines" : "";
}

/// A table in which HarfBuzz found nothing to read, and which it would do without.
std::string FontFile::unreadable(hb_face_t* face) const {
  const std::unique_ptr<hb_set_t, HarfBuzzDeleter<hb_set_destroy>> characters(hb_set_create());
  hb_face_collect_unicodes(face, characters.get());
  if (hb_set_is_empty(characters.get())) return "table cmap leads to no glyphs";
  if (!table("GSUB").empty() && !hb_ot_layout_has_substitution(face)) return "table GSUB cannot be read";
  if (!table("GPOS").empty() && !hb_ot_layout_has_positioning(face)) return "table GPOS cannot be read";
  return {};
}

std::string FontFile::damage(hb_face_t* face) const {
  for (const auto& fault : {&FontFile::misplaced, &FontFile::wrong_sum, &FontFile::missing_table, &FontFile::wrong_size,
                            &FontFile::wrong_outlines})
    if (std::string found = (this->*fault)(); !found.empty()) return found;
  return unreadable(face);
}

}  // namespace

std::string damage_of(hb_blob_t* file, unsigned index, hb_face_t* face) {
  unsigned size = 0;
  const char* bytes = hb_blob_get_data(file, &size);
  return FontFile({bytes, size}, index).damage(face);
}

}  // namespace binran
