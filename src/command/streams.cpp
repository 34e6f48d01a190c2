#include "command/streams.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <poll.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "base/files.h"
#include "base/harmless.h"
#include "command/ignored_signal.h"
#include "command/terminal.h"

namespace binran {
namespace {

/// Writes all of `text`; returns an error number, or 0.
int write_all(int descriptor, std::string_view text) noexcept {
  while (!text.empty()) {
    const ssize_t written = ::write(descriptor, text.data(), text.size());
    if (written >= 0) {
      text.remove_prefix(static_cast<std::size_t>(written));
    } else if (errno == EAGAIN) {
      // Somebody who has the other end, too, has made it non-blocking.
      pollfd ready{descriptor, POLLOUT, 0};
      ::poll(&ready, 1, -1);
    } else if (errno != EINTR) {
      return errno;
    }
  }
  return 0;
}

}  // namespace

void hold_standard_streams() {
  // The root folder is there in every container, and no way of opening it again can write it: /dev/null, opened once
  // more as /dev/stdout, would take everything.
  for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
    if (::fcntl(stream, F_GETFD) < 0 && ::open("/", O_RDONLY) < 0) return;
}

void print(std::string_view text) {
  if (const int error = write_all(STDOUT_FILENO, text))
    throw EnvironmentError(fmt::format("standard output: {}", std::strerror(error)));
}

void print_messages(std::string_view text) noexcept {
  const IgnoredSignal reader_left(SIGPIPE);
  write_all(STDERR_FILENO, text);
}

void tell(std::string_view message) {
  tell_as("binran", message);
}

void tell_as(std::string_view name, std::string_view message) {
  const std::string line = fmt::format("{}{}{}\n", name, name.empty() ? "" : ": ", harmless(message));
  print_messages(in_charset_of(line, charset_of_messages()));
}

}  // namespace binran
