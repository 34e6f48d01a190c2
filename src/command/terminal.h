// The terminal, if there is one: its width, whether it wants colour, a pager for long answers, progress.
#pragma once

#include <chrono>
#include <cstddef>
#include <string>
#include <string_view>

namespace binran {

/// Whether standard output (or standard error) is a terminal that takes colour: NO_COLOR unset, TERM not "dumb"; or
/// whether CLICOLOR_FORCE says that it takes colour, whatever it is.
bool output_is_terminal();
bool output_takes_colour();
bool errors_take_colour();

/// The charset that text is shown in: what the locale of the environment (LC_ALL, LC_CTYPE, LANG) has, by the system
/// where that locale is installed, else by its name ("ja_JP.eucJP"); UTF-8 where a name says nothing. In the locales C
/// and POSIX, and where none is set, it is "ASCII"; but a terminal whose line is in the mode for UTF-8 (IUTF8 of
/// termios(3), which terminals set and ssh hands on) shows UTF-8.
std::string charset_of_output();
std::string charset_of_messages();  ///< of standard error
bool is_utf8(std::string_view charset);

/// Columns as COLUMNS says, else those of the terminal, from 40 to 100; 72 where output is none.
std::size_t output_width();

/// `text` in a charset, with the nearest that this has for what it has not.
std::string in_charset_of(const std::string& text, const std::string& charset);

/// Prints `text` on standard output; on a terminal that it would not fit, through $BINRAN_PAGER, $PAGER or less. Throws
/// EnvironmentError where it cannot be written.
void print_paged(const std::string& text);

/// Takes away the line of a Progress that has not come to its end.
void clear_progress();

/// A line on a terminal that says how far work has come, shown only when it takes longer than a second.
class Progress {
 public:
  explicit Progress(std::size_t steps);
  ~Progress();
  void step(std::string_view what);

 private:
  std::size_t steps_, done_ = 0;
  bool shown_ = false;
  std::chrono::steady_clock::time_point start_;
};

}  // namespace binran
