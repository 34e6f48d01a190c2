// Signals that ask the program to end, kept waiting while there is something to clear away first.
#pragma once

#include <csignal>

namespace binran {

/// As long as it lives, INT, TERM and HUP wait; whoever holds it asks now and then, clears away what is unfinished and
/// lets them through. They then do what they always do: the program dies of the signal, and the shell sees that. A
/// signal that the program was started to ignore (nohup) stays ignored. Writing beyond a limit on the size of files is
/// an error of the system meanwhile (EFBIG), not a signal. For a time in which no other thread runs.
class HeldSignals {
 public:
  HeldSignals();
  HeldSignals(const HeldSignals&) = delete;
  HeldSignals& operator=(const HeldSignals&) = delete;
  ~HeldSignals();
  /// Whether one of them has come.
  bool waiting() const;
  /// Lets them through. Returns only where none has come, or where it did not end the program.
  void let_through();

 private:
  sigset_t held_{};
  sigset_t before_{};
  struct sigaction file_size_ {};
};

}  // namespace binran
