// Writing several files: they come into place whole, together, and when their bytes are on the disk.
#pragma once

#include <filesystem>
#include <set>
#include <string_view>
#include <vector>

#include "base/held_signals.h"

struct stat;

namespace binran {

/// Files that come into place together. Each is written beside its place under a temporary name (`.binran-PID-N`);
/// commit() brings the bytes to the disk and renames. Whatever ends it before (a full disk, an exception, INT, TERM or
/// HUP) takes the temporary files away, and every place holds what it held. Only a kill or a power cut while it renames
/// leaves new files beside old ones, each whole. Temporary files of a killed run stay until OutputFolder clears them.
///
/// All members throw EnvironmentError with the path and the system's reason.
class FileBatch {
 public:
  FileBatch() = default;
  FileBatch(const FileBatch&) = delete;
  FileBatch& operator=(const FileBatch&) = delete;
  ~FileBatch();

  /// Folders are made as needed. A file that holds the same bytes already is left alone; a link is replaced, not
  /// followed, unless it leads to what is no regular file (a folder, a device), which is never replaced.
  void add(const std::filesystem::path& path, std::string_view bytes);

  /// `path` becomes a symbolic link to `target`, with the same care.
  void add_link(const std::filesystem::path& path, const std::filesystem::path& target);

  /// A file that is there gets other bytes. A link is followed, and the file keeps its mode, and its owner where that
  /// is allowed.
  void add_rewritten(const std::filesystem::path& path, std::string_view bytes);

  void commit();

 private:
  struct Unfinished {
    std::filesystem::path temporary;
    std::filesystem::path path;
    bool is_link = false;
  };
  void put(const std::filesystem::path& path, std::string_view bytes, const struct ::stat* like);
  void stop_if_told();
  void discard();

  HeldSignals signals_;
  std::vector<Unfinished> unfinished_;
};

}  // namespace binran
