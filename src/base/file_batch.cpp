#include "base/file_batch.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <cerrno>
#include <cstdio>

#include "base/descriptor.h"
#include "base/files.h"

namespace binran {
namespace {

namespace fs = std::filesystem;

/// Whether `path` is a regular file that holds `bytes` already.
bool holds(const fs::path& path, std::string_view bytes) {
  std::error_code ignored;
  if (fs::file_size(path, ignored) != bytes.size()) return false;
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (!file.is_open()) fail_with(path, errno);
  std::array<char, 1 << 16> block;  // a whole handbook would be new memory, which takes longer than to read it
  while (!bytes.empty()) {
    const ssize_t size = ::read(file.number(), block.data(), std::min(block.size(), bytes.size()));
    if (size < 0 && errno == EINTR) continue;
    if (size < 0) fail_with(path, errno);
    if (size == 0) return false;  // it has shrunk
    const std::string_view read(block.data(), static_cast<std::size_t>(size));
    if (!bytes.starts_with(read)) return false;
    bytes.remove_prefix(read.size());
  }
  return true;
}

/// Writes all of `bytes`; zero, or the system's error.
int write_all(Descriptor& file, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(file.number(), bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return errno;
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return file.close() ? 0 : errno;
}

/// A name that no other thread uses at the same time.
fs::path temporary_beside(const fs::path& path) {
  static std::atomic<unsigned> count = 0;
  return path.parent_path() / fmt::format(".binran-{}-{}", ::getpid(), count++);
}

/// Makes a file or link beside `path` with `make`, which is given its name and returns something negative, with errno,
/// where that failed. A name that is there may be the left-over of a dead run: process ids come again, in containers
/// at once. Then another is taken.
template <class Make>
fs::path make_temporary(const fs::path& path, Make make) {
  while (true) {
    fs::path temporary = temporary_beside(path);
    if (make(temporary.c_str()) >= 0) return temporary;
    if (errno != EEXIST) fail_with(path, errno);
  }
}

/// What is at `path`, that a rename is about to replace: a regular file, a link, or nothing (not_found). Throws where
/// it is or leads to anything else: renaming over /dev/null or /dev/stdout would replace them.
fs::file_type replaceable(const fs::path& path) {
  struct stat status {};
  if (::stat(path.c_str(), &status) == 0) require_regular(path, status.st_mode);
  if (::lstat(path.c_str(), &status) != 0) return fs::file_type::not_found;
  return S_ISLNK(status.st_mode) ? fs::file_type::symlink : fs::file_type::regular;
}

fs::path folder_of(const fs::path& path) {
  return path.has_parent_path() ? path.parent_path() : ".";
}

/// Gives `file` mode and owner of another. Changing the owner takes special bits away, so the mode comes last; who may
/// not give a file away keeps it.
int make_like(const Descriptor& file, const struct stat& other) {
  if (::fchown(file.number(), other.st_uid, other.st_gid) != 0 && errno != EPERM) return errno;
  return ::fchmod(file.number(), other.st_mode & 07777) == 0 ? 0 : errno;
}

/// Brings one file or folder to the disk, where it may be read and the file system can do that.
void sync_one(const fs::path& path) {
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (file.is_open() && ::fsync(file.number()) != 0 && errno != EINVAL) fail_with(path, errno);
}

/// Brings everything to the disk that was written into the file systems of these folders. For the hundreds of files of
/// a build that takes a twentieth of the time of one fsync for each.
void sync_all(const std::set<fs::path>& folders) {
  std::set<dev_t> done;
  for (const fs::path& folder : folders) {
    const Descriptor opened(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    struct stat status {};
    if (!opened.is_open() || ::fstat(opened.number(), &status) != 0) continue;
    if (done.insert(status.st_dev).second && ::syncfs(opened.number()) != 0) fail_with(folder, errno);
  }
}

}  // namespace

FileBatch::~FileBatch() {
  discard();
}

void FileBatch::add(const fs::path& path, std::string_view bytes) {
  stop_if_told();
  if (replaceable(path) == fs::file_type::regular && holds(path, bytes)) return;
  put(path, bytes, nullptr);
}

void FileBatch::add_link(const fs::path& path, const fs::path& target) {
  stop_if_told();
  std::error_code ignored;
  if (replaceable(path) == fs::file_type::symlink && fs::read_symlink(path, ignored) == target) return;
  create_folders(folder_of(path));
  const auto link_to_target = [&](const char* name) { return ::symlink(target.c_str(), name); };
  unfinished_.push_back({make_temporary(path, link_to_target), path, true});
}

void FileBatch::add_rewritten(const fs::path& path, std::string_view bytes) {
  std::error_code error;
  const fs::path real = fs::canonical(path, error);
  struct stat status {};
  if (error || ::stat(real.c_str(), &status) != 0) fail_with(path, error ? error.value() : errno);
  require_regular(path, status.st_mode);
  put(real, bytes, &status);
}

/// `like` is of the file whose mode and owner the new one gets: nobody else may read it before it has them.
void FileBatch::put(const fs::path& path, std::string_view bytes, const struct ::stat* like) {
  create_folders(folder_of(path));
  int number = -1;
  const auto open_new = [&](const char* name) {
    return number = ::open(name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, like ? 0600 : 0666);
  };
  unfinished_.push_back({make_temporary(path, open_new), path});
  Descriptor file(number);
  int fault = like ? make_like(file, *like) : 0;
  if (fault == 0) fault = write_all(file, bytes);
  if (fault != 0) fail_with(path, fault);
}

void FileBatch::commit() {
  std::set<fs::path> folders;
  for (const Unfinished& each : unfinished_) folders.insert(folder_of(each.path));
  const bool alone = unfinished_.size() == 1;
  if (!alone) sync_all(folders);
  if (alone && !unfinished_.front().is_link) sync_one(unfinished_.front().temporary);
  stop_if_told();
  // From the last to the first, so that what is left is always what is unfinished.
  for (; !unfinished_.empty(); unfinished_.pop_back()) {
    const Unfinished& last = unfinished_.back();
    if (std::rename(last.temporary.c_str(), last.path.c_str()) != 0) fail_with(last.path, errno);
  }
  alone ? sync_one(*folders.begin()) : sync_all(folders);
}

void FileBatch::stop_if_told() {
  if (!signals_.waiting()) return;
  discard();
  signals_.let_through();
  throw EnvironmentError("interrupted");  // where somebody handles the signal
}

void FileBatch::discard() {
  for (const Unfinished& each : unfinished_) ::unlink(each.temporary.c_str());
  unfinished_.clear();
}

void write_file(const fs::path& path, std::string_view bytes) {
  FileBatch batch;
  batch.add(path, bytes);
  batch.commit();
}

void write_link(const fs::path& path, const fs::path& target) {
  FileBatch batch;
  batch.add_link(path, target);
  batch.commit();
}

void rewrite_file(const fs::path& path, std::string_view bytes) {
  FileBatch batch;
  batch.add_rewritten(path, bytes);
  batch.commit();
}

}  // namespace binran
