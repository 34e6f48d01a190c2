#include "base/files.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <system_error>
#include <utility>

namespace binran {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void fail(const fs::path& path, std::string_view reason) {
  throw EnvironmentError(fmt::format("{}: {}", path.string(), reason));
}

[[noreturn]] void fail_with(const fs::path& path, int code) {
  fail(path, std::generic_category().message(code));
}

/// A file descriptor that is closed at the end of its scope.
class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() {
    if (number_ >= 0) ::close(number_);
  }
  int number() const { return number_; }
  /// Closes now, because a full disk may be noticed only here. False when the system reports a fault.
  bool close() { return ::close(std::exchange(number_, -1)) == 0; }

 private:
  int number_;
};

/// Throws unless `status` is that of a regular file.
void require_regular(const fs::path& path, const struct stat& status) {
  if (S_ISREG(status.st_mode)) return;
  fail(path, S_ISDIR(status.st_mode) ? "expected a file, got a folder" : "expected a regular file, got a special file");
}

std::string size_in_words(std::size_t bytes) {
  return bytes >= (1u << 20) ? fmt::format("{} MiB", bytes >> 20) : fmt::format("{} bytes", bytes);
}

/// Whether `path` is a regular file that holds `bytes` already.
bool holds(const fs::path& path, std::string_view bytes) {
  std::error_code ignored;
  return fs::file_size(path, ignored) == bytes.size() && read_file(path, bytes.size()) == bytes;
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

/// A name that no other thread or process uses at the same time.
fs::path temporary_beside(const fs::path& path) {
  static std::atomic<unsigned> count = 0;
  return path.parent_path() / fmt::format(".binran-{}-{}", ::getpid(), count++);
}

/// What is at `path`, that a rename is about to replace: a regular file, a link, or nothing (not_found). Throws where
/// it is or leads to anything else: renaming over /dev/null or /dev/stdout would replace them.
fs::file_type replaceable(const fs::path& path) {
  struct stat status {};
  if (::stat(path.c_str(), &status) == 0) require_regular(path, status);
  if (::lstat(path.c_str(), &status) != 0) return fs::file_type::not_found;
  return S_ISLNK(status.st_mode) ? fs::file_type::symlink : fs::file_type::regular;
}

void create_folder_of(const fs::path& path) {
  std::error_code error;
  if (path.has_parent_path()) fs::create_directories(path.parent_path(), error);
  if (error) fail_with(path.parent_path(), error.value());
}

/// Renames `temporary` to `path`, or takes it away if making it ended with `fault`.
void put_in_place(const fs::path& temporary, const fs::path& path, int fault) {
  if (fault == 0 && std::rename(temporary.c_str(), path.c_str()) != 0) fault = errno;
  if (fault == 0) return;
  ::unlink(temporary.c_str());
  fail_with(path, fault);
}

}  // namespace

std::string read_file(const fs::path& path, std::size_t limit) {
  // Without O_NONBLOCK, opening a FIFO would wait for a writer.
  Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
  if (file.number() < 0) fail_with(path, errno);
  struct stat status {};
  if (::fstat(file.number(), &status) != 0) fail_with(path, errno);
  require_regular(path, status);
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
  require_regular(path, status);
  size_ = static_cast<std::size_t>(status.st_size);
  if (size_ == 0) return;  // nothing can be mapped
  void* mapped = ::mmap(nullptr, size_, PROT_READ, MAP_PRIVATE, file.number(), 0);
  if (mapped == MAP_FAILED) fail_with(path, errno);
  data_ = static_cast<const char*>(mapped);
}

MappedFile::~MappedFile() {
  if (data_) ::munmap(const_cast<char*>(data_), size_);
}

std::vector<fs::path> list_folder(const fs::path& folder) {
  std::vector<fs::path> found;
  std::error_code error;
  fs::directory_iterator entries(folder, error);
  if (error == std::errc::no_such_file_or_directory) return found;
  for (; !error && entries != fs::directory_iterator{}; entries.increment(error)) {
    if (!entries->path().filename().string().starts_with('.')) found.push_back(entries->path());
  }
  if (error) fail_with(folder, error.value());
  std::ranges::sort(found, {}, [](const fs::path& path) { return path.filename().string(); });
  return found;
}

bool is_folder(const fs::path& path) {
  std::error_code ignored;
  return fs::is_directory(path, ignored);
}

void write_file(const fs::path& path, std::string_view bytes) {
  if (replaceable(path) == fs::file_type::regular && holds(path, bytes)) return;
  create_folder_of(path);
  const fs::path temporary = temporary_beside(path);
  Descriptor file(::open(temporary.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666));
  if (file.number() < 0) fail_with(path, errno);
  put_in_place(temporary, path, write_all(file, bytes));
}

void write_link(const fs::path& path, const fs::path& target) {
  std::error_code ignored;
  if (replaceable(path) == fs::file_type::symlink && fs::read_symlink(path, ignored) == target) return;
  create_folder_of(path);
  const fs::path temporary = temporary_beside(path);
  put_in_place(temporary, path, ::symlink(target.c_str(), temporary.c_str()) == 0 ? 0 : errno);
}

bool is_safe_id(std::string_view id) {
  const auto is_word = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); };
  const auto is_allowed = [&](char c) { return is_word(c) || c == '.' || c == '-'; };
  return !id.empty() && id.size() <= 64 && is_word(id.front()) && std::ranges::all_of(id, is_allowed) &&
         id.find("..") == std::string_view::npos;
}

}  // namespace binran
