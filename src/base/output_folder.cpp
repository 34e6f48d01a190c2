#include "base/output_folder.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <string>
#include <system_error>
#include <utility>

#include "base/characters.h"
#include "base/files.h"

namespace binran {
namespace {

namespace fs = std::filesystem;

constexpr int folder_only = O_RDONLY | O_DIRECTORY | O_CLOEXEC;

Descriptor made_and_opened(const fs::path& path) {
  create_folders(path);
  return Descriptor(::open(path.c_str(), folder_only));
}

bool is_digits(std::string_view text) {
  return !text.empty() && std::ranges::all_of(text, is_digit);
}

/// ".binran-PID-N", as FileBatch names what is unfinished.
bool is_temporary(std::string_view name) {
  constexpr std::string_view beginning = ".binran-";
  if (!name.starts_with(beginning)) return false;
  name.remove_prefix(beginning.size());
  const std::size_t hyphen = name.find('-');
  return hyphen != name.npos && is_digits(name.substr(0, hyphen)) && is_digits(name.substr(hyphen + 1));
}

void clear_directly_in(const fs::path& folder, std::chrono::system_clock::time_point start) {
  std::error_code error;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder, error)) {
    if (!is_temporary(entry.path().filename().string())) continue;
    struct stat status {};
    if (::lstat(entry.path().c_str(), &status) != 0 || !(S_ISREG(status.st_mode) || S_ISLNK(status.st_mode))) continue;
    const auto written = std::chrono::seconds(status.st_mtim.tv_sec) + std::chrono::nanoseconds(status.st_mtim.tv_nsec);
    if (written <= start.time_since_epoch()) ::unlink(entry.path().c_str());
  }
}

}  // namespace

OutputFolder::OutputFolder(const fs::path& path) : path_(path), folder_(made_and_opened(path)) {
  int result = -1;
  do result = ::flock(folder_.number(), LOCK_EX);
  while (result != 0 && errno == EINTR);
  locked_ = result == 0;
}

void OutputFolder::clear_left_overs(const fs::path& folder, std::chrono::system_clock::time_point start) const {
  if (!locked_) return;
  if (folder.empty()) return clear_directly_in(path_, start);
  std::error_code error;
  if (!fs::is_directory(fs::symlink_status(path_ / folder, error))) return;
  clear_directly_in(path_ / folder, start);
  for (fs::recursive_directory_iterator each(path_ / folder, error), end; !error && each != end; each.increment(error))
    if (fs::is_directory(each->symlink_status(error))) clear_directly_in(each->path(), start);
}

OutputFolder::Way OutputFolder::way_to(const fs::path& below) const {
  Descriptor folder(::openat(folder_.number(), ".", folder_only));
  for (const fs::path& part : below.parent_path()) {
    if (part == ".." || part.has_root_directory()) return {Descriptor(-1), ELOOP};
    Descriptor next(::openat(folder.number(), part.c_str(), folder_only | O_NOFOLLOW));
    if (!next.is_open()) return {std::move(next), errno};
    folder.swap(next);
  }
  return {std::move(folder), 0};
}

bool OutputFolder::remove_file(const fs::path& below) const {
  const Way way = way_to(below);
  if (!way.folder.is_open()) return way.fault == ENOENT;
  struct stat status {};
  const std::string name = below.filename().string();
  if (::fstatat(way.folder.number(), name.c_str(), &status, AT_SYMLINK_NOFOLLOW) != 0) return errno == ENOENT;
  if (!S_ISREG(status.st_mode) && !S_ISLNK(status.st_mode)) return false;
  if (::unlinkat(way.folder.number(), name.c_str(), 0) != 0 && errno != ENOENT) fail_with(path_ / below, errno);
  return true;
}

bool OutputFolder::remove_empty_folder(const fs::path& below) const {
  const Way way = way_to(below);
  if (!way.folder.is_open()) return way.fault == ENOENT;
  return ::unlinkat(way.folder.number(), below.filename().c_str(), AT_REMOVEDIR) == 0 || errno == ENOENT;
}

}  // namespace binran
