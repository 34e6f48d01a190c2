// Files and folders, one at a time; file_batch.h writes many and output_folder.h clears away. These three are the only
// code that touches the disk. Every failure throws EnvironmentError with the path and the system's reason.
#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace binran {

/// The environment failed: exit status 3.
struct EnvironmentError : std::runtime_error {
  using std::runtime_error::runtime_error;
};

/// The bytes of a regular file of at most `limit` bytes; anything else (a folder, a device, a larger file) throws.
std::string read_file(const std::filesystem::path& path, std::size_t limit = 64u << 20);

/// The bytes of a regular file, mapped and not copied: for fonts, of which a document reads a small part. Whoever
/// changes the file meanwhile changes the bytes.
class MappedFile {
 public:
  /// Throws as read_file does.
  explicit MappedFile(const std::filesystem::path& path);
  MappedFile(const MappedFile&) = delete;
  MappedFile& operator=(const MappedFile&) = delete;
  ~MappedFile();
  std::string_view bytes() const { return {data_, size_}; }

 private:
  const char* data_ = nullptr;
  std::size_t size_ = 0;
};

/// Gives back the memory that reading through a MappedFile has taken. Its bytes stay readable: those that are wanted
/// again come from the system's cache of the file.
void release(std::string_view mapped);

/// The names of everything directly inside `folder`; of it, as list_folder().
std::vector<std::string> list_names(const std::filesystem::path& folder);

/// Everything directly inside `folder` whose name does not begin with a dot (editors leave locks there), sorted by
/// name. A folder that does not exist holds nothing.
std::vector<std::filesystem::path> list_folder(const std::filesystem::path& folder);

bool is_folder(const std::filesystem::path& path);

/// How a file is now, without reading it: by these a change is noticed.
struct FileState {
  std::uintmax_t size = 0;
  std::chrono::system_clock::time_point changed;
};
/// Nothing where there is no such file; a link is followed.
std::optional<FileState> file_state(const std::filesystem::path& path);

/// All that this process has read so far, sorted: the files, and the folders that it has listed. It is noted here,
/// where the disk is read, so that no reader can forget to say what it depends on.
std::vector<std::filesystem::path> paths_read();

/// Sets the time of a file's last change; a link is followed.
void set_time(const std::filesystem::path& path, std::chrono::system_clock::time_point time);

/// A FileBatch of one: add, add_link, or add_rewritten.
void write_file(const std::filesystem::path& path, std::string_view bytes);
void write_link(const std::filesystem::path& path, const std::filesystem::path& target);
void rewrite_file(const std::filesystem::path& path, std::string_view bytes);

/// Makes a folder and those above it that are not there yet.
void create_folders(const std::filesystem::path& path);

/// Whether an id of the content may become a file name: [a-z0-9.-], beginning with a letter or digit, no "..", at
/// most 64 bytes.
bool is_safe_id(std::string_view id);

}  // namespace binran
