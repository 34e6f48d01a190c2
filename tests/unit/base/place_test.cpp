#include "base/place.h"

#include <doctest/doctest.h>

#include <filesystem>

#include "base/files.h"

namespace binran {
namespace {

TEST_CASE("a text that was given up is read again, and only as it was") {
  const std::filesystem::path folder = std::filesystem::temp_directory_path() / "binran-place-test";
  std::filesystem::create_directories(folder);
  const std::filesystem::path file = folder / "a.xml";
  const std::string text = "first\nzweite Äste\n";
  write_file(file, text);
  Sources sources;
  const Place place{sources.add(file.string(), text), 15};
  const LineColumn before = sources.line_column(place);
  CHECK(before.line == 2);
  CHECK(before.column == 9);
  sources.give_up_all();
  CHECK(sources.line(place) == "zweite Äste");
  CHECK(sources.line_column(place).column == before.column);
  CHECK(sources.text(place.file) == text);

  sources.give_up_all();
  write_file(file, "first\nzweite Aeste\n");
  CHECK(sources.line(place).empty());
  CHECK(sources.line_column(place).line == 2);
  sources.give_up_all();
  std::filesystem::remove_all(folder);
  CHECK(sources.line(place).empty());
  CHECK(sources.line_column(place).line == 2);
}

}  // namespace
}  // namespace binran
