// A signal that is ignored for a while.
#pragma once

#include <csignal>

namespace binran {

/// Ignores a signal as long as it lives; afterwards is done with it what was done before.
class IgnoredSignal {
 public:
  explicit IgnoredSignal(int signal) noexcept : signal_(signal) {
    struct sigaction ignore {};
    ignore.sa_handler = SIG_IGN;
    sigaction(signal_, &ignore, &before_);
  }
  IgnoredSignal(const IgnoredSignal&) = delete;
  IgnoredSignal& operator=(const IgnoredSignal&) = delete;
  ~IgnoredSignal() { restore(); }

  /// For a process that has been forked, before it becomes another program.
  void restore() const noexcept { sigaction(signal_, &before_, nullptr); }

 private:
  int signal_;
  struct sigaction before_ {};
};

}  // namespace binran
