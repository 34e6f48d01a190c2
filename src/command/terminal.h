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

/// The charset that the environment (LC_ALL, LC_CTYPE, LANG) says that text is shown in: "UTF-8", "eucJP"; "ASCII" in
/// the locales C and POSIX and where nothing is set. A language without a charset is taken for UTF-8.
std::string charset_of_environment();
bool is_utf8(std::string_view charset);

/// Columns as COLUMNS says, else those of the terminal, from 40 to 100; 72 where output is none.
std::size_t output_width();

/// Prints `text` on standard output; on a terminal that it would not fit, through $PAGER or less. Throws
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
