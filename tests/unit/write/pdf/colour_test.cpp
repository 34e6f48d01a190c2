#include "write/pdf/colour.h"

#include <doctest/doctest.h>

namespace binran::pdf {
namespace {

std::size_t number_at(const std::string& profile, std::size_t at, int bytes = 4) {
  std::size_t value = 0;
  for (int i = 0; i < bytes; ++i) value = value << 8 | static_cast<unsigned char>(profile.at(at + std::size_t(i)));
  return value;
}

/// Offset of the data of a tag.
std::size_t find_tag(const std::string& profile, const std::string& signature) {
  const std::size_t count = number_at(profile, 128);
  for (std::size_t i = 0; i < count; ++i)
    if (profile.compare(132 + 12 * i, 4, signature) == 0) return number_at(profile, 132 + 12 * i + 4);
  FAIL("no tag " << signature);
  return 0;
}

TEST_CASE("the profile is a well-formed display profile") {
  const std::string profile = srgb_profile();
  CHECK(number_at(profile, 0) == profile.size());
  CHECK(profile.size() < 1200);
  CHECK(profile.substr(12, 12) == "mntrRGB XYZ ");
  CHECK(profile.substr(36, 4) == "acsp");
  for (const char* tag : {"desc", "cprt", "wtpt", "rXYZ", "gXYZ", "bXYZ", "rTRC", "gTRC", "bTRC"}) {
    const std::size_t at = find_tag(profile, tag);
    CHECK(at % 4 == 0);
    CHECK(at < profile.size());
  }
}

TEST_CASE("its colours are those of sRGB") {
  const std::string profile = srgb_profile();
  // White is the sum of the primaries: D50 (ICC.1, 6.3.4.3).
  for (std::size_t part = 0; part < 3; ++part) {
    std::size_t sum = 0;
    for (const char* tag : {"rXYZ", "gXYZ", "bXYZ"}) sum += number_at(profile, find_tag(profile, tag) + 8 + 4 * part);
    CHECK(double(sum) / 65536 == doctest::Approx(part == 0 ? 0.9642 : part == 1 ? 1.0 : 0.8249).epsilon(0.0005));
  }
  const std::size_t curve = find_tag(profile, "rTRC");
  REQUIRE(number_at(profile, curve + 8) == 256);
  const auto value = [&](std::size_t i) { return double(number_at(profile, curve + 12 + 2 * i, 2)) / 65535; };
  CHECK(value(0) == 0);
  CHECK(value(255) == 1);
  CHECK(value(188) == doctest::Approx(0.5028).epsilon(0.001));
  CHECK(value(5) == doctest::Approx(5 / 255.0 / 12.92).epsilon(0.01));
}

}  // namespace
}  // namespace binran::pdf
