#include "base/line_blocks.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
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

/// Reads behind the first bytes of the block until it is full, or the end; returns how many bytes it has then.
std::size_t LineBlocks::fill(std::string& block, std::size_t size) {
  block.resize(largest);
  while (size < largest && !ended_) {
    const ssize_t count = ::read(descriptor_, block.data() + size, largest - size);
    if (count < 0 && errno != EINTR) fail(name_);
    ended_ = count == 0;
    if (count > 0) size += static_cast<std::size_t>(count);
  }
  return size;
}

/// To behind the end of the line that is being read.
void LineBlocks::skip_line() {
  while (!ended_) {
    rest_.resize(fill(rest_, 0));
    const std::size_t end = rest_.find('\n');
    if (end == rest_.npos) continue;
    rest_.erase(0, end + 1);
    return;
  }
  rest_.clear();
}

bool LineBlocks::next(std::string& block) {
  block.resize(largest);
  std::ranges::copy(rest_, block.begin());
  block.resize(fill(block, std::exchange(rest_, {}).size()));
  if (block.size() < largest) return !block.empty();  // the last
  const std::size_t end = block.rfind('\n');
  if (end != block.npos) {
    rest_ = block.substr(end + 1);
    block.resize(end + 1);
  } else {
    ++cut_;
    skip_line();
  }
  return true;
}

}  // namespace binran
