#include "command/log_files.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <string_view>

#include "base/descriptor.h"
#include "base/files.h"
#include "base/spelling.h"
#include "command/messages.h"
#include "command/workspace.h"

namespace binran {
namespace {

namespace fs = std::filesystem;
using namespace std::string_view_literals;

/// What a file begins with that is no text, and the command that makes text of it.
struct Packed {
  std::string_view begin, reader;
};
constexpr Packed packed_forms[] = {{"\x1f\x8b"sv, "zcat"},
                                   {"BZh"sv, "bzcat"},
                                   {"\xfd\x37\x7a\x58\x5a\0"sv, "xzcat"},
                                   {"\x28\xb5\x2f\xfd"sv, "zstdcat"},
                                   {"\x04\x22\x4d\x18"sv, "lz4cat"},
                                   // pcap in both orders of bytes, with microseconds and nanoseconds; pcapng
                                   {"\xd4\xc3\xb2\xa1"sv, "tshark -V -r"},
                                   {"\xa1\xb2\xc3\xd4"sv, "tshark -V -r"},
                                   {"\x4d\x3c\xb2\xa1"sv, "tshark -V -r"},
                                   {"\xa1\xb2\x3c\x4d"sv, "tshark -V -r"},
                                   {"\x0a\x0d\x0d\x0a"sv, "tshark -V -r"}};

/// Throws where an open file begins as what is no log. A pipe gives its bytes once: it is not looked at.
void refuse_packed(int descriptor, const std::string& name) {
  std::array<char, 8> bytes{};
  const ssize_t size = ::pread(descriptor, bytes.data(), bytes.size(), 0);
  const std::string_view begin(bytes.data(), static_cast<std::size_t>(std::max<ssize_t>(size, 0)));
  for (const Packed& form : packed_forms)
    if (begin.starts_with(form.begin))
      throw UsageError(say("{0} is no text: {1} {0} | binran explain", name, form.reader));
}

/// What is in a folder, as it would be named.
std::vector<std::string> files_in(const fs::path& folder) {
  std::vector<std::string> names;
  std::error_code error;
  for (fs::directory_iterator it(folder.empty() ? fs::path(".") : folder, error), end; !error && it != end;
       it.increment(error))
    names.push_back((folder / it->path().filename()).string());
  std::ranges::sort(names);
  return names;
}

/// The part of a path up to the first name that is not there.
fs::path missing_part(const fs::path& path) {
  fs::path part;
  for (const fs::path& name : path) {
    part /= name;
    if (std::error_code error; !fs::exists(part, error)) break;
  }
  return part;
}

/// Throws where a word that names nothing was meant for a file: a path into a folder that is there, a name with the end
/// that logs have, or one that is near to what is there. What has spaces is what a log says.
void refuse_slip(const std::string& word) {
  if (word.find_first_of(" \t\n") != word.npos) return;
  const fs::path path(word), missing = missing_part(path);
  constexpr std::array ends = {".log", ".txt", ".trace", ".out",    ".err", ".json", ".xml", ".csv",
                               ".gz",  ".xz",  ".bz2",   ".pcapng", ".zst", ".pcap", ".cap", ".1"};
  const bool has_end = std::ranges::find(ends, path.extension().string()) != ends.end();
  const bool is_in_folder = path.has_parent_path() && is_folder(path.parent_path());
  const std::vector<std::string> known = files_in(missing.parent_path());
  const bool is_near = word.find_first_of("./") != word.npos && !nearest(missing.string(), known).empty();
  if (has_end || is_in_folder || is_near)
    throw UsageError(with_nearest(say("there is no file {}", word), missing.string(), known));
}

}  // namespace

bool is_log_file(const std::string& input) {
  struct stat status {};
  if (::stat(input.c_str(), &status) != 0) {
    if (errno == EACCES) throw EnvironmentError(fmt::format("{}: {}", input, std::strerror(errno)));
    refuse_slip(input);
    return false;
  }
  if (S_ISDIR(status.st_mode)) throw UsageError(say("{} is a folder: name the files in it", input));
  if (!S_ISREG(status.st_mode)) return true;
  const int descriptor = ::open(input.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) {
    const std::string reason = std::strerror(errno);
    throw EnvironmentError(errno == EACCES ? say("{0}: {1}: sudo cat {0} | binran explain", input, reason)
                                           : fmt::format("{}: {}", input, reason));
  }
  const Descriptor open(descriptor);
  refuse_packed(descriptor, input);
  return true;
}

void refuse_binary(const std::vector<std::string>& inputs) {
  for (const std::string& input : inputs) {
    if (std::error_code none; !fs::is_regular_file(input, none)) continue;
    std::array<char, 8000> bytes{};  // as many as grep and git look at
    std::ifstream file(input, std::ios::binary);
    file.read(bytes.data(), bytes.size());
    const std::string_view begin(bytes.data(), static_cast<std::size_t>(file.gcount()));
    if (begin.find('\0') != begin.npos)
      throw UsageError(say("{0} is no text: {1} {0} | binran explain", input, "strings"));
  }
}

void refuse_unreadable_input() {
  refuse_packed(STDIN_FILENO, "-");
}

}  // namespace binran
