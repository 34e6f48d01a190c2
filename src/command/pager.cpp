#include "command/pager.h"

#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdlib>

#include "command/ignored_signal.h"
#include "command/terminal.h"

namespace binran {
namespace {

/// What a terminal does with keys and lines. A pager that is killed does not put it back.
class TerminalModes {
 public:
  TerminalModes() : known_(::tcgetattr(STDOUT_FILENO, &modes_) == 0) {}
  void restore() const {
    if (known_) ::tcsetattr(STDOUT_FILENO, TCSADRAIN, &modes_);
  }

 private:
  termios modes_{};
  bool known_;
};

/// Both ends of a pipe, each of which is closed once.
class Pipe {
 public:
  Pipe() {
    if (::pipe(ends_.data()) != 0) ends_ = {-1, -1};
  }
  Pipe(const Pipe&) = delete;
  Pipe& operator=(const Pipe&) = delete;
  ~Pipe() { close_reader(), close_writer(); }
  bool is_open() const { return ends_[0] >= 0; }
  int reader() const { return ends_[0]; }
  int writer() const { return ends_[1]; }
  void close_reader() { close(ends_[0]); }
  void close_writer() { close(ends_[1]); }

 private:
  static void close(int& end) {
    if (end >= 0) ::close(end);
    end = -1;
  }
  std::array<int, 2> ends_{};
};

/// Becomes the pager, in a process of its own.
[[noreturn]] void become(const std::string& pager, Pipe& pipe, bool utf8) {
  ::dup2(pipe.reader(), STDIN_FILENO);
  pipe.close_reader(), pipe.close_writer();
  // Quit where it fits after all, keep colour, leave the text on the screen; the user's own LESS wins.
  ::setenv("LESS", "FRX", 0);
  ::setenv("LV", "-c", 0);  // lv(1), the pager of Japanese systems, keeps colour so
  // In the locale C, less would show the bytes of UTF-8 by their numbers.
  if (utf8) ::setenv("LESSCHARSET", "utf-8", 0);
  ::execl("/bin/sh", "sh", "-c", pager.c_str(), nullptr);
  ::_exit(127);
}

/// Writes until the reader has all or has had enough.
void pour(std::string_view text, int pipe) {
  while (!text.empty()) {
    const ssize_t written = ::write(pipe, text.data(), text.size());
    if (written >= 0)
      text.remove_prefix(static_cast<std::size_t>(written));
    else if (errno != EINTR)
      return;
  }
}

/// The status of a process of ours that has ended, as waitpid() gives it.
int await(pid_t process) {
  int status = 0;
  while (::waitpid(process, &status, 0) < 0 && errno == EINTR) continue;
  return status;
}

}  // namespace

bool shown_by_pager(const std::string& pager, std::string_view text, const std::string& charset) {
  const TerminalModes modes;
  Pipe pipe;
  if (!pipe.is_open()) return false;
  const IgnoredSignal interrupt(SIGINT), quit(SIGQUIT), reader_left(SIGPIPE);
  const pid_t process = ::fork();
  if (process < 0) return false;
  if (process == 0) {
    for (const IgnoredSignal* signal : {&interrupt, &quit, &reader_left}) signal->restore();
    become(pager, pipe, is_utf8(charset));
  }
  pipe.close_reader();
  pour(text, pipe.writer());
  pipe.close_writer();
  const int status = await(process);
  const bool ended_well = WIFEXITED(status) && WEXITSTATUS(status) == 0;
  if (!ended_well) modes.restore();
  // What a shell says of a command that is not there (127) or is no program (126).
  return !WIFEXITED(status) || (WEXITSTATUS(status) != 126 && WEXITSTATUS(status) != 127);
}

}  // namespace binran
