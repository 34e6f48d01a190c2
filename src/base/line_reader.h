// The lines of a file or a stream of any size, one after the other, in constant memory.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>

namespace binran {

class LineReader {
 public:
  /// What is given of a line, in bytes; the rest of a longer one is skipped.
  static constexpr std::size_t longest = 64u << 10;

  /// Opens a file, a device or a pipe. Throws EnvironmentError with the path and the system's reason.
  explicit LineReader(const std::filesystem::path& path);
  /// Reads what is open already, and leaves it open; `name` is for messages.
  LineReader(int descriptor, std::string name);
  LineReader(const LineReader&) = delete;
  LineReader& operator=(const LineReader&) = delete;
  ~LineReader();

  /// The next line without its end (LF, or CR LF), valid until the next call; false at the end of the file. Throws
  /// EnvironmentError.
  bool next(std::string_view& line);

  std::size_t cut_lines() const { return cut_; }  ///< how many lines were longer than `longest`, so far

 private:
  bool fill();
  bool skip_rest();
  std::string name_, buffer_;
  std::size_t begin_ = 0, end_ = 0;  // what of the buffer has been read and not given
  std::size_t cut_ = 0;
  int descriptor_;
  bool owned_, ended_ = false;
  bool cut_pending_ = false;  // the rest of a line that was given is still to be skipped
};

}  // namespace binran
