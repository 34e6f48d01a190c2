#include "write/pdf/fonts.h"

#include <fmt/ranges.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>

#include "base/utf8.h"

namespace binran::pdf {
namespace {

/// Operators of a CMap take at most this many entries (Adobe Technical Note 5014).
constexpr std::size_t block_limit = 100;

constexpr std::string_view cmap_head =
    "/CIDInit/ProcSet findresource begin\n12 dict begin\nbegincmap\n"
    "/CIDSystemInfo<</Registry(Adobe)/Ordering({})/Supplement 0>>def\n/CMapName/{} def\n/CMapType {} def\n"
    "1 begincodespacerange\n<0000><FFFF>\nendcodespacerange\n";
constexpr std::string_view cmap_tail = "endcmap\nCMapName currentdict/CMap defineresource pop\nend\nend\n";

void append_blocks(std::string& out, std::string_view operation, const std::vector<std::string>& entries) {
  for (std::size_t first = 0; first < entries.size(); first += block_limit) {
    const std::size_t last = std::min(first + block_limit, entries.size());
    out += fmt::format("{} begin{}\n", last - first, operation);
    for (std::size_t i = first; i < last; ++i) out += entries[i] + "\n";
    out += fmt::format("end{}\n", operation);
  }
}

/// The only character of `text`, where it has one in the basic plane.
std::optional<char32_t> single_unit(std::string_view text) {
  if (text.empty()) return {};
  std::size_t offset = 0;
  const char32_t code_point = next_code_point(text, offset);
  if (offset != text.size() || code_point > 0xffff) return {};
  return code_point;
}

/// Whether `next` at CID `cid` continues the range: one character further, and no byte but the last changes.
bool continues(const UsedGlyph& before, const UsedGlyph& next, std::size_t cid) {
  const auto a = single_unit(before.text), b = single_unit(next.text);
  return a && b && *b == *a + 1 && (*b & 0xff) != 0 && (cid & 0xff) != 0;
}

std::string map_target(const UsedGlyph& glyph) {
  return utf16_hex(glyph.text.empty() ? "\u200b" : glyph.text);
}

/// Flags of table 123: symbolic, because the glyphs are not only those of standard Latin.
int descriptor_flags(const Face& face) {
  return 4 | (face.fixed_pitch ? 1 : 0) | (face.italic_angle != 0 ? 64 : 0);
}

std::string em(double value) {
  return number(value * 1000, 0);
}

Ref embed_descriptor(ObjectFile& file, const FontProgram& font, const std::string& font_name) {
  const Face& face = font.face;
  const std::string entries = face.cff ? "/Subtype/CIDFontType0C" : fmt::format("/Length1 {}", font.file.size());
  const Ref program = file.add_stream(entries, font.file, Compression::flate);
  return file.add(fmt::format(
      "/Type/FontDescriptor/FontName{}/Flags {}/FontBBox[{} {} {} {}]/ItalicAngle {}/Ascent {}/Descent {}/CapHeight {}"
      "/XHeight {}/StemV {}/{} {}",
      font_name, descriptor_flags(face), em(face.box[0]), em(face.box[1]), em(face.box[2]), em(face.box[3]),
      number(face.italic_angle), em(face.ascent), em(face.descent), em(face.cap_height), em(face.x_height),
      face.bold ? 140 : 80, face.cff ? "FontFile3" : "FontFile2", program));
}

/// "/CIDToGIDMap" of a TrueType font (9.7.4.2): two bytes for each CID.
std::string glyph_map(ObjectFile& file, const std::vector<std::uint16_t>& glyphs) {
  std::string bytes;
  bool identity = true;
  for (std::size_t cid = 0; cid < glyphs.size(); ++cid) {
    bytes += char(glyphs[cid] >> 8);
    bytes += char(glyphs[cid] & 0xff);
    identity = identity && glyphs[cid] == cid;
  }
  if (identity) return "/CIDToGIDMap/Identity";
  return fmt::format("/CIDToGIDMap {}", file.add_stream("", bytes, Compression::flate));
}

}  // namespace

void extend(FaceMetrics& metrics, const Face& face) {
  for (std::size_t cid = metrics.advances.size(); cid < face.used.size(); ++cid) {
    metrics.advances.push_back(std::round(double(face.used[cid].width) * 10000) / 10);
    if (cid == 0 || !face.used[cid].text.empty()) continue;
    metrics.silent.resize(cid + 1);
    metrics.silent[cid] = true;
  }
}

FaceMetrics measure(const Face& face) {
  FaceMetrics metrics;
  extend(metrics, face);
  return metrics;
}

int usual_width(const std::vector<double>& widths) {
  std::map<int, int> counts;
  for (std::size_t cid = 1; cid < widths.size(); ++cid)
    if (widths[cid] == std::round(widths[cid])) ++counts[static_cast<int>(widths[cid])];
  int best = 1000, count = 0;
  for (const auto& [width, times] : counts)
    if (times > count) best = width, count = times;
  return best;
}

std::string width_array(const std::vector<double>& widths, double usual) {
  std::vector<std::string> parts;
  for (std::size_t cid = 1; cid < widths.size();) {
    std::size_t end = cid;
    while (end < widths.size() && widths[end] == widths[cid]) ++end;
    if (widths[cid] == usual) {
      cid = end;
    } else if (end - cid > 3) {
      parts.push_back(fmt::format("{} {} {}", cid, end - 1, number(widths[cid], 1)));
      cid = end;
    } else {
      std::vector<std::string> list;
      for (end = cid; end < widths.size() && widths[end] != usual; ++end) list.push_back(number(widths[end], 1));
      parts.push_back(fmt::format("{}[{}]", cid, fmt::join(list, " ")));
      cid = end;
    }
  }
  return fmt::format("{}", fmt::join(parts, " "));
}

std::string unicode_map(const std::vector<UsedGlyph>& used) {
  std::vector<std::string> ranges, single;
  for (std::size_t cid = 1; cid < used.size();) {
    std::size_t last = cid;
    while (last + 1 < used.size() && continues(used[last], used[last + 1], last + 1)) ++last;
    if (last > cid)
      ranges.push_back(fmt::format("<{:04X}><{:04X}><{}>", cid, last, map_target(used[cid])));
    else
      single.push_back(fmt::format("<{:04X}><{}>", cid, map_target(used[cid])));
    cid = last + 1;
  }
  std::string out = fmt::format(cmap_head, "UCS", "Adobe-Identity-UCS", 2);
  append_blocks(out, "bfrange", ranges);
  append_blocks(out, "bfchar", single);
  return out.append(cmap_tail);
}

std::string subset_name(const Face& face) {
  std::uint64_t hash = 0xcbf29ce484222325;  // FNV-1a
  const auto add = [&](unsigned byte) { hash = (hash ^ (byte & 0xff)) * 0x100000001b3; };
  for (char byte : face.postscript_name) add(static_cast<unsigned char>(byte));
  for (const UsedGlyph& glyph : face.used)
    for (int shift = 0; shift < 32; shift += 8) add(glyph.glyph >> shift);
  std::string tag;
  for (int i = 0; i < 6; ++i, hash /= 26) tag += char('A' + hash % 26);
  return tag + "+" + face.postscript_name;
}

Ref embed_font(ObjectFile& file, const FontProgram& font) {
  const Face& face = font.face;
  const std::string font_name = name(subset_name(face));
  const std::vector<double> widths = measure(face).advances;
  const int usual = usual_width(widths);
  const Ref descriptor = embed_descriptor(file, font, font_name);
  const Ref descendant = file.add(
      fmt::format("/Type/Font/Subtype/{}/BaseFont{}/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"
                  "/FontDescriptor {}/DW {}/W[{}]{}",
                  face.cff ? "CIDFontType0" : "CIDFontType2", font_name, descriptor, usual, width_array(widths, usual),
                  face.cff ? "" : glyph_map(file, font.glyph_of_cid)));
  const Ref to_unicode = file.add_stream("", unicode_map(face.used), Compression::flate);
  return file.add(
      fmt::format("/Type/Font/Subtype/Type0/BaseFont{}/Encoding/Identity-H/DescendantFonts[{}]/ToUnicode {}", font_name,
                  descendant, to_unicode));
}

}  // namespace binran::pdf
