// Standard output and standard error: the only code that writes to them. Answers are what was asked for, and one that
// cannot be printed fails the run; messages are about the run, and it stays what it was where nobody can be told.
// Nothing is buffered: what has been printed has been written. Not for terminals: see terminal.h.
#pragma once

#include <string_view>

namespace binran {

/// To be called before any file is opened. Puts something that can be neither read nor written in the place of each
/// standard stream that is closed, so that no file of ours becomes one.
void hold_standard_streams();

/// Prints `text` as it is on standard output. Throws EnvironmentError where it cannot be written.
void print(std::string_view text);

/// Prints `text` as it is on standard error, as far as that can be written. `text` is harmless but for colours.
void print_messages(std::string_view text) noexcept;

/// Says one thing on standard error, after the name of the program: a line, made harmless, in the charset of messages.
void tell(std::string_view message);
/// The same after another name, such as that of a command; without one, the line stands alone.
void tell_as(std::string_view name, std::string_view message);

}  // namespace binran
