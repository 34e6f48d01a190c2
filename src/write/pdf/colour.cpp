#include "write/pdf/colour.h"

#include <array>
#include <cmath>
#include <utility>
#include <vector>

namespace binran::pdf {
namespace {

constexpr std::string_view profile_name = "sRGB IEC61966-2.1";
constexpr std::size_t curve_points = 256;

void put16(std::string& out, unsigned value) {
  out += char(value >> 8 & 0xff);
  out += char(value & 0xff);
}

void put32(std::string& out, unsigned value) {
  put16(out, value >> 16);
  put16(out, value & 0xffff);
}

/// s15Fixed16Number (5.3.10).
void put_fixed(std::string& out, double value) {
  put32(out, unsigned(std::lround(value * 65536)));
}

using Xyz = std::array<double, 3>;

std::string xyz_tag(const Xyz& xyz) {
  std::string out("XYZ \0\0\0\0", 8);
  for (double value : xyz) put_fixed(out, value);
  return out;
}

/// textDescriptionType (6.5.17): ASCII; the Unicode and Macintosh parts are empty.
std::string description_tag() {
  std::string out("desc\0\0\0\0", 8);
  put32(out, unsigned(profile_name.size() + 1));
  out += profile_name;
  out.append(1 + 4 + 4 + 2 + 1 + 67, '\0');
  return out;
}

std::string text_tag(std::string_view text) {
  return std::string("text\0\0\0\0", 8).append(text) + '\0';
}

/// The transfer function of IEC 61966-2-1 as a table.
std::string curve_tag() {
  std::string out("curv\0\0\0\0", 8);
  put32(out, curve_points);
  for (std::size_t i = 0; i < curve_points; ++i) {
    const double encoded = double(i) / (curve_points - 1);
    const double linear = encoded <= 0.04045 ? encoded / 12.92 : std::pow((encoded + 0.055) / 1.055, 2.4);
    put16(out, unsigned(std::lround(linear * 65535)));
  }
  return out;
}

std::string header(std::size_t size) {
  std::string out;
  put32(out, unsigned(size));
  put32(out, 0);           // no preferred colour management module
  put32(out, 0x02100000);  // version 2.1
  out += "mntrRGB XYZ ";
  for (unsigned part : {2026u, 1u, 1u, 0u, 0u, 0u}) put16(out, part);  // created: a constant, files are reproducible
  out += "acsp";
  out.append(28, '\0');  // no platform, flags, manufacturer, model or attributes; perceptual
  for (double value : {0.9642, 1.0, 0.8249}) put_fixed(out, value);  // D50
  out.resize(128, '\0');
  return out;
}

}  // namespace

std::string srgb_profile() {
  // The primaries of ITU-R BT.709 with white D65, adapted to D50 (Bradford), as PCS values.
  const std::vector<std::pair<std::string_view, std::string>> tags{
      {"desc", description_tag()},
      {"cprt", text_tag("No copyright, use freely")},
      {"wtpt", xyz_tag({0.9505, 1.0, 1.0891})},
      {"rXYZ", xyz_tag({0.43607, 0.22249, 0.01392})},
      {"gXYZ", xyz_tag({0.38515, 0.71687, 0.09708})},
      {"bXYZ", xyz_tag({0.14307, 0.06061, 0.71410})},
      {"rTRC", curve_tag()},
  };
  const std::size_t count = tags.size() + 2;
  std::string table, data;
  put32(table, unsigned(count));
  const std::size_t data_start = 128 + 4 + 12 * count;
  for (const auto& [signature, bytes] : tags) {
    std::string place;
    put32(place, unsigned(data_start + data.size()));
    put32(place, unsigned(bytes.size()));
    table.append(signature) += place;
    // Green and blue have the curve of red.
    if (signature == "rTRC") table.append("gTRC").append(place).append("bTRC").append(place);
    data += bytes;
    data.resize((data.size() + 3) / 4 * 4, '\0');
  }
  return header(data_start + data.size()) + table + data;
}

std::string output_intents(ObjectFile& file) {
  const Ref profile = file.add_stream("/N 3", srgb_profile(), Compression::flate);
  const std::string identifier = byte_string(profile_name);
  return fmt::format("[<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier{}/Info{}/DestOutputProfile {}>>]",
                     identifier, identifier, profile);
}

}  // namespace binran::pdf
