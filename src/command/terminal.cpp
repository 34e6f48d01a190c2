#include "command/terminal.h"

#include <fmt/format.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>

#include "base/files.h"

namespace binran {
namespace {

bool takes_colour(int descriptor) {
  const char* no_colour = std::getenv("NO_COLOR");
  const char* term = std::getenv("TERM");
  return isatty(descriptor) && (!no_colour || !*no_colour) && !(term && std::string_view(term) == "dumb");
}

winsize size_of_output() {
  winsize size{};
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0) return {};
  return size;
}

}  // namespace

bool output_is_terminal() {
  return isatty(STDOUT_FILENO);
}
bool output_takes_colour() {
  return takes_colour(STDOUT_FILENO);
}
bool errors_take_colour() {
  return takes_colour(STDERR_FILENO);
}

std::size_t output_width() {
  if (!output_is_terminal()) return 72;
  const winsize size = size_of_output();
  // Lines longer than 100 columns are hard to read however wide the terminal is.
  return size.ws_col == 0 ? 72 : std::clamp<std::size_t>(size.ws_col, 40, 100);
}

void print_paged(const std::string& text) {
  const auto lines = static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
  const char* pager = std::getenv("PAGER");
  if (output_is_terminal() && lines > size_of_output().ws_row && (!pager || *pager)) {
    // Quit where it fits after all, keep colour, leave the text on the screen; the user's own LESS wins.
    setenv("LESS", "FRX", 0);
    std::signal(SIGPIPE, SIG_IGN);
    if (FILE* pipe = popen(pager ? pager : "less", "w")) {
      std::fwrite(text.data(), 1, text.size(), pipe);
      if (pclose(pipe) == 0) return;
    }
  }
  const std::size_t written = std::fwrite(text.data(), 1, text.size(), stdout);
  if (written != text.size() || std::fflush(stdout) != 0)
    throw EnvironmentError(fmt::format("standard output: {}", std::strerror(errno)));
}

Progress::Progress(std::size_t steps) : steps_(steps), start_(std::chrono::steady_clock::now()) {}

Progress::~Progress() {
  if (shown_) std::fputs("\r\033[K", stderr);
}

void Progress::step(std::string_view what) {
  ++done_;
  if (!isatty(STDERR_FILENO)) return;
  if (std::chrono::steady_clock::now() - start_ < std::chrono::seconds(1)) return;
  shown_ = true;
  fmt::print(stderr, "\r\033[K[{}/{}] {}", done_, steps_, what);
  std::fflush(stderr);
}

}  // namespace binran
