// A file or a stream of any size as blocks of whole lines, one after the other, in constant memory.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>

namespace binran {

class LineBlocks {
 public:
  /// Bytes of a block, which is also the longest line: of a longer one only the beginning is given.
  static constexpr std::size_t largest = 256u << 10;

  /// Opens a file, a device or a pipe. Throws EnvironmentError with the path and the system's reason.
  explicit LineBlocks(const std::filesystem::path& path);
  /// Reads what is open already, and leaves it open; `name` is for messages.
  LineBlocks(int descriptor, std::string name);
  LineBlocks(const LineBlocks&) = delete;
  LineBlocks& operator=(const LineBlocks&) = delete;
  ~LineBlocks();

  /// Makes `block` the next lines with their ends; the last of all may have none. False at the end. A block that was
  /// filled before is filled faster. Throws EnvironmentError.
  bool next(std::string& block);

  std::uint64_t cut_lines() const { return cut_; }  ///< how many lines were too long, so far

 private:
  std::size_t fill(std::string& block, std::size_t size);
  void skip_line();
  std::string name_;
  std::string rest_;  ///< what was read behind the last line of the block before
  std::uint64_t cut_ = 0;
  int descriptor_;
  bool owned_, ended_ = false;
};

}  // namespace binran
