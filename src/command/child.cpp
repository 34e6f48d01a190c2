#include "command/child.h"

#include <sys/signalfd.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdlib>

namespace binran {
namespace {

constexpr std::array ends = {SIGINT, SIGTERM, SIGHUP};

bool was_ignored(int signal) {
  struct sigaction action {};
  return ::sigaction(signal, nullptr, &action) == 0 && action.sa_handler == SIG_IGN;
}

}  // namespace

AwaitedSignals::AwaitedSignals() : signals_(-1) {
  ::sigemptyset(&awaited_);
  ::sigaddset(&awaited_, SIGCHLD);
  for (const int signal : ends)
    if (!was_ignored(signal)) ::sigaddset(&awaited_, signal);
  ::sigprocmask(SIG_BLOCK, &awaited_, &before_);
  Descriptor opened(::signalfd(-1, &awaited_, SFD_NONBLOCK | SFD_CLOEXEC));
  if (!opened.is_open()) fail_with("signalfd", errno);
  signals_.swap(opened);
}

bool AwaitedSignals::end_waits() const {
  sigset_t come;
  ::sigemptyset(&come);
  ::sigpending(&come);
  for (const int signal : ends)
    if (::sigismember(&awaited_, signal) == 1 && ::sigismember(&come, signal) == 1) return true;
  return false;
}

bool AwaitedSignals::take_end() {
  bool end = false;
  signalfd_siginfo taken{};
  while (::read(signals_.number(), &taken, sizeof taken) == sizeof taken)
    end = end || static_cast<int>(taken.ssi_signo) != SIGCHLD;
  return end;
}

void Child::begin(const AwaitedSignals& signals, const std::function<int()>& act) {
  process_ = ::fork();
  if (process_ < 0) fail_with("fork", errno);
  if (process_ > 0) return;
  signals.restore();
  std::_Exit(act());
}

Child::State Child::look() {
  if (process_ <= 0) return State::none;
  int status = 0;
  if (::waitpid(process_, &status, WNOHANG) == 0) return State::running;
  process_ = 0;
  if (!WIFEXITED(status)) return State::died;
  return WEXITSTATUS(status) == 0 ? State::done : State::failed;
}

void Child::end() {
  if (process_ <= 0) return;
  ::kill(process_, SIGTERM);
  while (::waitpid(process_, nullptr, 0) < 0 && errno == EINTR) continue;
  process_ = 0;
}

}  // namespace binran
