// The folder that a build writes, as a place where builds take turns and where things are cleared away. Nothing here
// leaves the folder: no link on the way is followed. file_batch.h writes.
#pragma once

#include <chrono>
#include <filesystem>

#include "base/descriptor.h"

namespace binran {

class OutputFolder {
 public:
  /// Makes the folder if it is not there, and waits until no other OutputFolder of any process is open on it. On a file
  /// system without locks (some networks) nobody waits. Throws EnvironmentError.
  explicit OutputFolder(const std::filesystem::path& path);

  const std::filesystem::path& path() const { return path_; }

  /// Removes the temporary files that dead runs left directly in `folder` and in all folders below it: those older than
  /// `start`, when this run began. Of who took a lock none is alive then; without a lock nothing is removed. `folder`
  /// is a path below this one, or empty for this one alone.
  void clear_left_overs(const std::filesystem::path& folder, std::chrono::system_clock::time_point start) const;

  /// Removes a regular file or link; true where it is gone, or was already. False, and nothing happens, where it is
  /// something else or where its path has a link on the way. Throws EnvironmentError where it may not be removed.
  bool remove_file(const std::filesystem::path& below) const;

  /// Removes a folder in which there is nothing. True where it is gone, or was already.
  bool remove_empty_folder(const std::filesystem::path& below) const;

 private:
  /// The folder that holds something, reached without following a link; else why there is none.
  struct Way {
    Descriptor folder;
    int fault;
  };
  Way way_to(const std::filesystem::path& below) const;

  std::filesystem::path path_;
  Descriptor folder_;
  bool locked_ = false;
};

}  // namespace binran
