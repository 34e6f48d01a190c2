#include "base/line_reader.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "base/files.h"

namespace binran {
namespace {

constexpr std::size_t buffer_bytes = 4 * LineReader::longest;

[[noreturn]] void fail(const std::string& name) {
  throw EnvironmentError(fmt::format("{}: {}", name, std::strerror(errno)));
}

std::string_view without_return(std::string_view line) {
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

}  // namespace

LineReader::LineReader(const std::filesystem::path& path)
    : name_(path.string()),
      buffer_(buffer_bytes, '\0'),
      descriptor_(::open(path.c_str(), O_RDONLY | O_CLOEXEC)),
      owned_(true) {
  if (descriptor_ < 0) fail(name_);
}

LineReader::LineReader(int descriptor, std::string name)
    : name_(std::move(name)), buffer_(buffer_bytes, '\0'), descriptor_(descriptor), owned_(false) {}

LineReader::~LineReader() {
  if (owned_) ::close(descriptor_);
}

/// Reads more behind what has not been given; false at the end.
bool LineReader::fill() {
  if (ended_) return false;
  std::memmove(buffer_.data(), buffer_.data() + begin_, end_ - begin_);
  end_ -= begin_;
  begin_ = 0;
  ssize_t count;
  do {
    count = ::read(descriptor_, buffer_.data() + end_, buffer_.size() - end_);
  } while (count < 0 && errno == EINTR);
  if (count < 0) fail(name_);
  ended_ = count == 0;
  end_ += static_cast<std::size_t>(count);
  return !ended_;
}

/// To behind the end of a line that is too long.
bool LineReader::skip_rest() {
  do {
    if (const void* found = std::memchr(buffer_.data() + begin_, '\n', end_ - begin_)) {
      begin_ = static_cast<std::size_t>(static_cast<const char*>(found) - buffer_.data()) + 1;
      return true;
    }
    begin_ = end_;
  } while (fill());
  return false;
}

bool LineReader::next(std::string_view& line) {
  if (cut_pending_ && !skip_rest()) return false;
  cut_pending_ = false;
  std::size_t seen = 0;
  for (;;) {
    const char* start = buffer_.data() + begin_;
    const std::size_t there = end_ - begin_;
    const void* found = std::memchr(start + seen, '\n', there - seen);
    const std::size_t length = found ? static_cast<std::size_t>(static_cast<const char*>(found) - start) : there;
    if (length > longest) {
      line = {start, longest};
      begin_ += longest;
      ++cut_;
      cut_pending_ = true;
      return true;
    }
    if (found) {
      line = without_return({start, length});
      begin_ += length + 1;
      return true;
    }
    seen = there;
    if (fill()) continue;
    if (there == 0) return false;
    line = without_return({buffer_.data() + begin_, there});
    begin_ = end_;
    return true;
  }
}

}  // namespace binran
