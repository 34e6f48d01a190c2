// Which files below some folders change (inotify). What the kernel says only wakes: what has changed is found by
// looking, so that it makes no difference how an editor saves, or whether the kernel has lost count.
#pragma once

#include <chrono>
#include <filesystem>
#include <map>
#include <vector>

#include "base/descriptor.h"

namespace binran {

class FolderWatch {
 public:
  /// Folders need not be there yet. Hidden files and what list_folder() does not show are not watched. Throws
  /// EnvironmentError where the system has no more watches to give.
  explicit FolderWatch(std::vector<std::filesystem::path> folders);

  /// Can be read, for poll(), when something may have changed.
  int descriptor() const { return events_.number(); }

  /// Waits until nothing has happened for a moment (editors write several times), at most a second. The files that
  /// came, went or were changed since the last call, sorted; perhaps none.
  std::vector<std::filesystem::path> changes();

 private:
  /// What is different when a file is another, or has been written.
  struct Look {
    std::chrono::nanoseconds time{};  ///< of the last change, since 1970
    std::uintmax_t size = 0;
    unsigned long inode = 0;
    friend bool operator==(const Look&, const Look&) = default;
  };
  using Looks = std::map<std::filesystem::path, Look>;

  void settle();
  Looks look();
  void look_below(const std::filesystem::path& folder, int depth, Looks&);
  void watch(const std::filesystem::path& folder);

  std::vector<std::filesystem::path> folders_;
  Descriptor events_;
  Looks last_;
};

}  // namespace binran
