// Blocks hold whole lines, and all bytes but the rest of lines that are too long.
#include "base/line_blocks.h"

#include <doctest/doctest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <vector>

#include "base/files.h"

using namespace binran;

namespace {

std::vector<std::string> blocks_of(const std::string& text, std::uint64_t* cut = nullptr) {
  const std::filesystem::path path =
      std::filesystem::temp_directory_path() / ("line_blocks." + std::to_string(::getpid()));
  std::ofstream(path, std::ios::binary) << text;
  std::vector<std::string> blocks;
  {
    LineBlocks lines(path);
    for (std::string block; lines.next(block);) blocks.push_back(block);
    if (cut) *cut = lines.cut_lines();
  }
  std::filesystem::remove(path);
  return blocks;
}

}  // namespace

TEST_CASE("line blocks: all lines, whole, in blocks of bounded size") {
  std::string text;
  while (text.size() < 3 * LineBlocks::largest) text += "line " + std::to_string(text.size()) + "\n";
  text += "no end";
  std::string joined;
  const std::vector<std::string> blocks = blocks_of(text);
  for (const std::string& block : blocks) {
    CHECK(block.size() <= LineBlocks::largest);
    joined += block;
  }
  for (std::size_t i = 0; i + 1 < blocks.size(); ++i) CHECK(blocks[i].ends_with('\n'));
  CHECK(joined == text);
  CHECK(blocks_of("").empty());
}

TEST_CASE("line blocks: of a line that is too long the beginning is given, and the next line is whole") {
  std::uint64_t cut = 0;
  const std::string head = std::string(LineBlocks::largest, 'x');
  const std::vector<std::string> blocks = blocks_of(head + std::string(LineBlocks::largest, 'y') + "z\nnext\n", &cut);
  REQUIRE(blocks.size() == 2);
  CHECK(blocks[0] == head);
  CHECK(blocks[1] == "next\n");
  CHECK(cut == 1);
}

TEST_CASE("line blocks: what cannot be read is a fault of the environment") {
  CHECK_THROWS_AS(LineBlocks("/nonexistent/log"), EnvironmentError);
  LineBlocks folder(std::filesystem::temp_directory_path());
  std::string block;
  CHECK_THROWS_AS(folder.next(block), EnvironmentError);
}
