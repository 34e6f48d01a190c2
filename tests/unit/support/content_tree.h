// A content tree of its own for a test: a copy of a folder with the files of another laid over it.
#pragma once

#include <unistd.h>

#include <atomic>
#include <filesystem>
#include <string>

namespace binran::testing {

/// A small content without faults.
inline std::filesystem::path base_content() {
  return std::filesystem::path(BINRAN_SOURCE_DIR) / "tests/diagnostics/base";
}

/// Makes `content` in a new folder, which is the current path for the life of this object and then removed.
class ContentTree {
 public:
  explicit ContentTree(const std::filesystem::path& base, const std::filesystem::path& overlay = {})
      : before_(std::filesystem::current_path()), folder_(new_folder()) {
    namespace fs = std::filesystem;
    const auto options = fs::copy_options::recursive | fs::copy_options::overwrite_existing;
    fs::remove_all(folder_);
    fs::create_directories(folder_);
    fs::copy(base, folder_ / "content", options);
    if (!overlay.empty() && fs::exists(overlay)) fs::copy(overlay, folder_ / "content", options);
    fs::current_path(folder_);
  }
  ContentTree(const ContentTree&) = delete;
  ContentTree& operator=(const ContentTree&) = delete;
  ~ContentTree() {
    std::filesystem::current_path(before_);
    std::filesystem::remove_all(folder_);
  }

 private:
  static std::filesystem::path new_folder() {
    static std::atomic<int> count = 0;
    const std::string name = "binran-tree-" + std::to_string(::getpid()) + "-" + std::to_string(count++);
    return std::filesystem::temp_directory_path() / name;
  }

  std::filesystem::path before_;
  std::filesystem::path folder_;
};

}  // namespace binran::testing
