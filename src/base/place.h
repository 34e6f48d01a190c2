// Where in the source files a value was written. A Place is small enough to be kept by every value; line and
// column are computed only when a message is printed.
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace binran {

/// A byte position in one of the files of a Sources. A default Place names no file: the message concerns the
/// whole run.
struct Place {
  static constexpr std::uint32_t nowhere = 0xffffffff;
  std::uint32_t file = nowhere;  ///< index into Sources
  std::uint32_t offset = 0;      ///< bytes from the start of the file
  bool known() const { return file != nowhere; }
  // NOLINTNEXTLINE(modernize-use-nullptr): clang-tidy 14 takes the 0 that the compiler compares with for a pointer.
  friend auto operator<=>(const Place&, const Place&) = default;
};

/// A place as people count it. Both numbers start at 1; the column counts characters (code points), not bytes.
struct LineColumn {
  std::size_t line = 1;
  std::size_t column = 1;
};

/// The text of every file that was read, so that a Place can be shown. For one thread, but for give() and give_up().
class Sources {
 public:
  /// Keeps `text` under `path` (as it is to be printed) and returns its index for Place::file.
  std::uint32_t add(std::string path, std::string text);
  /// The number of a file whose text comes later, so that files which are read side by side are numbered in order.
  std::uint32_t announce(std::string path);
  /// The text of a file that was announced. Threads may give those of different files, while none is added.
  void give(std::uint32_t file, std::string text);
  /// From here on the text is read again from its path when it is asked for: ten thousand entries are a hundred
  /// megabytes of text, of which messages quote a few lines. For threads as give().
  void give_up(std::uint32_t file);
  const std::string& path(std::uint32_t file) const { return files_[file].path; }
  /// Read again where it was given up; empty where the file is no longer what it was.
  const std::string& text(std::uint32_t file) const;
  std::size_t size() const { return files_.size(); }
  LineColumn line_column(Place place) const;
  /// Bytes before the line of `place`.
  std::size_t line_start(Place place) const { return files_[place.file].line_starts[line_index(place)]; }
  /// The whole line around `place`, without its line end.
  std::string_view line(Place place) const;

  void give_up_all();

 private:
  struct File {
    std::string path;
    mutable std::string text;
    std::size_t size = 0, hash = 0;  ///< of the text
    mutable bool given_up = false;
    std::vector<std::uint32_t> line_starts{0};
    /// Characters before each stretch of the text, so that a column is not counted from the start of a line that may
    /// be a whole file.
    std::vector<std::uint32_t> characters;
  };
  std::size_t line_index(Place place) const;
  std::deque<File> files_;
};

}  // namespace binran
