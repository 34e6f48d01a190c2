#include "lines/hyphenation.h"

#include <doctest/doctest.h>

#include "base/files.h"

using namespace binran;

namespace fs = std::filesystem;

namespace {

const fs::path folder = fs::path(BINRAN_SOURCE_DIR) / "content" / "locales" / "hyphenation";

std::string divided(Hyphenator& hyphenator, const std::string& word) {
  std::string result = word;
  std::size_t added = 0;
  for (std::uint16_t at : hyphenator.divisions(word)) result.insert(at + added++, 1, '-');
  return result;
}

}  // namespace

TEST_CASE("English words are divided by the patterns, two letters before and three after at least") {
  Hyphenator hyphenator(folder / "en.dic");
  CHECK(divided(hyphenator, "hyphenation") == "hy-phen-ation");
  CHECK(divided(hyphenator, "Connection") == "Con-nec-tion");
  CHECK(divided(hyphenator, "registration") == "reg-is-tra-tion");
  CHECK(divided(hyphenator, "about") == "about");
  CHECK(divided(hyphenator, "eat") == "eat");
}

TEST_CASE("names and abbreviations are not divided") {
  Hyphenator hyphenator(folder / "en.dic");
  for (const char* word : {"WebSocket", "REGISTER", "FreeSWITCH", ""}) CHECK(hyphenator.divisions(word).empty());
}

TEST_CASE("a file that is missing or holds no patterns is a fault of the environment") {
  CHECK_THROWS_AS(Hyphenator(folder / "none.dic"), EnvironmentError);
  const fs::path damaged = fs::temp_directory_path() / "binran-damaged.dic";
  write_file(damaged, "UTF-8\nno pattern 1\n");
  CHECK_THROWS_WITH_AS(Hyphenator{damaged}, (damaged.string() + ": line 2: expected a pattern").c_str(),
                       EnvironmentError);
  fs::remove(damaged);
}
