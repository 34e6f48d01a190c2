// A process of our own beside this one, and the signals that tell of it.
#pragma once

#include <sys/types.h>

#include <csignal>
#include <functional>

#include "base/descriptor.h"

namespace binran {

/// Signals that wait to be asked for, instead of ending the program: INT, TERM and HUP, unless the program was started
/// to ignore them, and CHLD.
class AwaitedSignals {
 public:
  AwaitedSignals();
  AwaitedSignals(const AwaitedSignals&) = delete;
  AwaitedSignals& operator=(const AwaitedSignals&) = delete;
  ~AwaitedSignals() { restore(); }

  /// Can be read, for poll(), when one of them has come.
  int descriptor() const { return signals_.number(); }
  /// Whether one has come that asks to end.
  bool end_waits() const;
  /// Takes those that have come; whether one of them asks to end.
  bool take_end();
  /// They do what they did before.
  void restore() const { ::sigprocmask(SIG_SETMASK, &before_, nullptr); }

 private:
  sigset_t awaited_{}, before_{};
  Descriptor signals_;
};

/// A copy of this process that does one thing. It has all that is in memory at its start, and gives nothing back but
/// its exit status. For a time when no other thread runs.
class Child {
 public:
  Child() = default;
  Child(const Child&) = delete;
  Child& operator=(const Child&) = delete;
  ~Child() { end(); }

  /// Begins `act`, which gives the exit status and throws nothing. None may be running. Throws EnvironmentError.
  void begin(const AwaitedSignals&, const std::function<int()>& act);
  bool running() const { return process_ > 0; }
  /// Whether it has ended by itself since it was begun: with status 0, with another, or of a signal.
  enum class State { none, running, done, failed, died };
  State look();
  /// Ends it by TERM and waits until it has cleared up.
  void end();

 private:
  pid_t process_ = 0;
};

}  // namespace binran
