#include "command/folder_watch.h"

#include <poll.h>
#include <sys/inotify.h>
#include <sys/stat.h>

#include <algorithm>
#include <array>
#include <cerrno>

#include "base/files.h"

namespace binran {
namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;

constexpr auto quiet = 30ms;  ///< after which a save is taken for finished
constexpr auto longest = 1s;  ///< that is waited for quiet
constexpr int deepest = 16;   ///< folders in folders: links may lead in a circle
constexpr std::uint32_t kinds =
    IN_CLOSE_WRITE | IN_ATTRIB | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_DELETE_SELF | IN_MOVE_SELF;

}  // namespace

FolderWatch::FolderWatch(std::vector<fs::path> folders)
    : folders_(std::move(folders)), events_(::inotify_init1(IN_NONBLOCK | IN_CLOEXEC)) {
  if (!events_.is_open()) fail_with("inotify", errno);
  last_ = look();
}

std::vector<fs::path> FolderWatch::changes() {
  settle();
  Looks now = look();
  std::vector<fs::path> changed;
  for (const auto& [path, seen] : now) {
    const auto before = last_.find(path);
    if (before == last_.end() || before->second != seen) changed.push_back(path);
  }
  for (const auto& [path, seen] : last_)
    if (!now.contains(path)) changed.push_back(path);
  std::ranges::sort(changed);
  last_ = std::move(now);
  return changed;
}

void FolderWatch::settle() {
  const auto end = std::chrono::steady_clock::now() + longest;
  std::array<char, 16384> unread{};
  pollfd ready{events_.number(), POLLIN, 0};
  do {
    while (::read(events_.number(), unread.data(), unread.size()) > 0) continue;
  } while (std::chrono::steady_clock::now() < end && ::poll(&ready, 1, static_cast<int>(quiet.count())) > 0);
}

/// Each folder is watched before it is listed: whatever comes into it later is told.
FolderWatch::Looks FolderWatch::look() {
  Looks found;
  for (const fs::path& folder : folders_) {
    watch(folder.has_parent_path() ? folder.parent_path() : ".");  // the folder itself may go and come again
    look_below(folder, 0, found);
  }
  return found;
}

void FolderWatch::look_below(const fs::path& folder, int depth, Looks& found) {
  watch(folder);
  for (const fs::path& path : list_folder(folder)) {
    struct stat status {};
    if (::stat(path.c_str(), &status) != 0) continue;  // it has gone meanwhile
    if (S_ISDIR(status.st_mode) && depth < deepest) look_below(path, depth + 1, found);
    if (!S_ISREG(status.st_mode)) continue;
    const auto time = std::chrono::seconds(status.st_mtim.tv_sec) + std::chrono::nanoseconds(status.st_mtim.tv_nsec);
    found[path] = {time, static_cast<std::uintmax_t>(status.st_size), status.st_ino};
  }
}

void FolderWatch::watch(const fs::path& folder) {
  const int fault = ::inotify_add_watch(events_.number(), folder.c_str(), kinds | IN_ONLYDIR) < 0 ? errno : 0;
  if (fault == ENOSPC) fail(folder, "the system has no more watches: see fs.inotify.max_user_watches");
}

}  // namespace binran
