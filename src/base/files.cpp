#include "base/files.h"

#include <dirent.h>
#include <fcntl.h>
#include <fmt/format.h>
#include <sys/mman.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <memory>
#include <mutex>
#include <set>
#include <system_error>

#include "base/characters.h"
#include "base/descriptor.h"

namespace binran {
namespace {

namespace fs = std::filesystem;

std::string size_in_words(std::size_t bytes) {
  return bytes >= (1u << 20) ? fmt::format("{} MiB", bytes >> 20) : fmt::format("{} bytes", bytes);
}

/// What paths_read() gives. Patterns of hyphenation are read by threads.
class ReadingLog {
 public:
  void add(const fs::path& path) {
    const std::lock_guard lock(adding_);
    paths_.insert(path);
  }
  std::vector<fs::path> paths() {
    const std::lock_guard lock(adding_);
    return {paths_.begin(), paths_.end()};
  }

 private:
  std::mutex adding_;
  std::set<fs::path> paths_;
};

ReadingLog& reading_log() {
  static ReadingLog log;
  return log;
}

}  // namespace

void fail(const fs::path& path, std::string_view reason) {
  throw EnvironmentError(fmt::format("{}: {}", path.string(), reason));
}

void fail_with(const fs::path& path, int code) {
  fail(path, std::generic_category().message(code));
}

void require_regular(const fs::path& path, unsigned mode) {
  if (S_ISREG(mode)) return;
  fail(path, S_ISDIR(mode) ? "expected a file, got a folder" : "expected a regular file, got a special file");
}

std::string read_file(const fs::path& path, std::size_t limit) {
  // Without O_NONBLOCK, opening a FIFO would wait for a writer.
  Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
  if (file.number() < 0) fail_with(path, errno);
  struct stat status {};
  if (::fstat(file.number(), &status) != 0) fail_with(path, errno);
  require_regular(path, status.st_mode);
  reading_log().add(path);
  if (static_cast<std::size_t>(status.st_size) > limit) fail(path, "expected at most " + size_in_words(limit));
  std::string bytes(static_cast<std::size_t>(status.st_size) + 1, '\0');  // one more, to see that it has not grown
  std::size_t size = 0;
  while (true) {
    const ssize_t count = ::read(file.number(), bytes.data() + size, bytes.size() - size);
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) fail_with(path, errno);
    if (count == 0) break;
    size += static_cast<std::size_t>(count);
    if (size > limit) fail(path, "expected at most " + size_in_words(limit));
    if (size == bytes.size()) bytes.resize(2 * size);
  }
  bytes.resize(size);
  return bytes;
}

MappedFile::MappedFile(const fs::path& path) {
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
  if (file.number() < 0) fail_with(path, errno);
  struct stat status {};
  if (::fstat(file.number(), &status) != 0) fail_with(path, errno);
  require_regular(path, status.st_mode);
  reading_log().add(path);
  size_ = static_cast<std::size_t>(status.st_size);
  if (size_ == 0) return;  // nothing can be mapped
  void* mapped = ::mmap(nullptr, size_, PROT_READ, MAP_PRIVATE, file.number(), 0);
  if (mapped == MAP_FAILED) fail_with(path, errno);
  data_ = static_cast<const char*>(mapped);
}

MappedFile::~MappedFile() {
  if (data_) ::munmap(const_cast<char*>(data_), size_);
}

void release(std::string_view mapped) {
  // Advice only: where it is not taken, nothing is wrong.
  ::madvise(const_cast<char*>(mapped.data()), mapped.size(), MADV_DONTNEED);
}

std::optional<FileState> file_state(const fs::path& path) {
  struct stat status {};
  if (::stat(path.c_str(), &status) != 0) {
    if (errno == ENOENT || errno == ENOTDIR) return {};
    fail_with(path, errno);
  }
  using std::chrono::nanoseconds, std::chrono::seconds;
  const auto since_epoch = seconds(status.st_mtim.tv_sec) + nanoseconds(status.st_mtim.tv_nsec);
  return FileState{static_cast<std::uintmax_t>(status.st_size),
                   std::chrono::system_clock::time_point(
                       std::chrono::duration_cast<std::chrono::system_clock::duration>(since_epoch))};
}

std::vector<std::string> list_names(const fs::path& folder) {
  // Not by an iterator of the standard library, which makes a path of each name and takes it apart.
  const std::unique_ptr<DIR, int (*)(DIR*)> entries(::opendir(folder.c_str()), ::closedir);
  if (!entries && errno == ENOENT) return {};
  if (!entries) fail_with(folder, errno);
  reading_log().add(folder);
  std::vector<std::string> names;
  errno = 0;
  while (const dirent* entry = ::readdir(entries.get()))
    if (*entry->d_name != '.') names.emplace_back(entry->d_name);
  if (errno != 0) fail_with(folder, errno);
  std::ranges::sort(names);
  return names;
}

std::vector<fs::path> list_folder(const fs::path& folder) {
  std::vector<fs::path> found;
  const std::string before = (folder / "").native();
  for (const std::string& name : list_names(folder)) found.emplace_back(before + name);
  return found;
}

bool is_folder(const fs::path& path) {
  std::error_code ignored;
  return fs::is_directory(path, ignored);
}

std::vector<fs::path> paths_read() {
  return reading_log().paths();
}

void set_time(const fs::path& path, std::chrono::system_clock::time_point time) {
  std::error_code error;
  fs::last_write_time(path, std::chrono::file_clock::from_sys(time), error);
  if (error) fail_with(path, error.value());
}

void create_folders(const fs::path& path) {
  std::error_code error, ignored;
  fs::create_directories(path, error);
  if (!error) return;
  if (fs::is_symlink(path, ignored) && !fs::exists(path, ignored))
    fail(path, "expected a folder, got a link to nothing");
  fail_with(path, error.value());
}

bool is_safe_id(std::string_view id) {
  const auto is_word = [](char c) { return is_small_letter(c) || is_digit(c); };
  const auto is_allowed = [&](char c) { return is_word(c) || c == '.' || c == '-'; };
  return !id.empty() && id.size() <= 64 && is_word(id.front()) && std::ranges::all_of(id, is_allowed) &&
         id.find("..") == std::string_view::npos;
}

}  // namespace binran
