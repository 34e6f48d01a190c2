#include "base/line_blocks.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <utility>

#include "base/files.h"

namespace binran {
namespace {

[[noreturn]] void fail(const std::string& name) {
  throw EnvironmentError(fmt::format("{}: {}", name, std::strerror(errno)));
}

}  // namespace

LineBlocks::LineBlocks(const std::filesystem::path& path)
    : name_(path.string()), descriptor_(::open(path.c_str(), O_RDONLY | O_CLOEXEC)), owned_(true) {
  if (descriptor_ < 0) fail(name_);
}

LineBlocks::LineBlocks(int descriptor, std::string name)
    : name_(std::move(name)), descriptor_(descriptor), owned_(false) {}

LineBlocks::~LineBlocks() {
  if (owned_) ::close(descriptor_);
}

/// Reads until the block is full, or the end.
void LineBlocks::fill(std::string& block) {
  std::size_t size = block.size();
  block.resize(largest);
  while (size < largest && !ended_) {
    const ssize_t count = ::read(descriptor_, block.data() + size, largest - size);
    if (count < 0 && errno != EINTR) fail(name_);
    ended_ = count == 0;
    if (count > 0) size += static_cast<std::size_t>(count);
  }
  block.resize(size);
}

/// To behind the end of the line that is being read.
void LineBlocks::skip_line() {
  while (!ended_) {
    rest_.clear();
    fill(rest_);
    const std::size_t end = rest_.find('\n');
    if (end == rest_.npos) continue;
    rest_.erase(0, end + 1);
    return;
  }
  rest_.clear();
}

std::string LineBlocks::next() {
  std::string block = std::exchange(rest_, {});
  fill(block);
  if (block.size() < largest) return block;  // the last
  const std::size_t end = block.rfind('\n');
  if (end != block.npos) {
    rest_ = block.substr(end + 1);
    block.resize(end + 1);
  } else {
    ++cut_;
    skip_line();
  }
  return block;
}

}  // namespace binran
