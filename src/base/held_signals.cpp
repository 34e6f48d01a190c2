#include "base/held_signals.h"

#include <array>

namespace binran {
namespace {

constexpr std::array ends = {SIGINT, SIGTERM, SIGHUP};

bool is_ignored(int signal) {
  struct sigaction action {};
  return ::sigaction(signal, nullptr, &action) == 0 && action.sa_handler == SIG_IGN;
}

}  // namespace

HeldSignals::HeldSignals() {
  ::sigemptyset(&held_);
  for (const int signal : ends)
    if (!is_ignored(signal)) ::sigaddset(&held_, signal);
  ::pthread_sigmask(SIG_BLOCK, &held_, &before_);
  struct sigaction ignore {};
  ignore.sa_handler = SIG_IGN;
  ::sigaction(SIGXFSZ, &ignore, &file_size_);
}

HeldSignals::~HeldSignals() {
  ::sigaction(SIGXFSZ, &file_size_, nullptr);
  let_through();
}

bool HeldSignals::waiting() const {
  sigset_t come;
  ::sigemptyset(&come);
  ::sigpending(&come);
  for (const int signal : ends)
    if (::sigismember(&held_, signal) == 1 && ::sigismember(&come, signal) == 1) return true;
  return false;
}

void HeldSignals::let_through() {
  ::pthread_sigmask(SIG_SETMASK, &before_, nullptr);
}

}  // namespace binran
