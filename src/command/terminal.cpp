#include "command/terminal.h"

#include <fmt/format.h>
#include <langinfo.h>
#include <locale.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <cstdlib>

#include "base/characters.h"
#include "command/environment.h"
#include "command/pager.h"
#include "command/streams.h"
#include "locale/charset.h"

namespace binran {
namespace {

bool takes_colour(int descriptor) {
  if (!environment("NO_COLOR").empty()) return false;
  const std::string_view force = environment("CLICOLOR_FORCE");
  if (!force.empty() && force != "0") return true;
  return isatty(descriptor) && environment("TERM") != "dumb";
}

/// Columns as $COLUMNS says; 0 where it says nothing.
std::size_t told_columns() {
  const std::string_view told = environment("COLUMNS");
  std::size_t columns = 0;
  const auto [end, fault] = std::from_chars(told.data(), told.data() + told.size(), columns);
  return fault == std::errc() && end == told.data() + told.size() ? columns : 0;
}

winsize size_of_output() {
  winsize size{};
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0) return {};
  return size;
}

/// The charset of a locale that the system has; empty where it has not.
std::string installed_charset(const std::string& name) {
  const locale_t locale = ::newlocale(LC_CTYPE_MASK, name.c_str(), nullptr);
  if (!locale) return {};
  std::string charset = ::nl_langinfo_l(CODESET, locale);
  ::freelocale(locale);
  return charset;
}

/// Whether what the driver of a terminal takes for a character, when it erases one, is UTF-8.
bool is_utf8_terminal(int descriptor) {
  termios modes{};
  return ::tcgetattr(descriptor, &modes) == 0 && (modes.c_iflag & IUTF8) != 0;
}

/// As git has it: the variable of the program, of all programs, then what is everywhere. An empty one is none.
std::string asked_pager() {
  for (const char* name : {"BINRAN_PAGER", "PAGER"})
    if (const char* pager = std::getenv(name)) return pager;
  return "less";
}

std::string charset_of(int descriptor) {
  const std::string name(environment({"LC_ALL", "LC_CTYPE", "LANG"}));
  if (name.empty() || name == "C" || name == "POSIX") return is_utf8_terminal(descriptor) ? "UTF-8" : "ASCII";
  if (std::string charset = installed_charset(name); !charset.empty()) return charset;
  const std::string plain = name.substr(0, name.find('@'));
  const std::size_t dot = plain.find('.');
  return dot == plain.npos ? "UTF-8" : plain.substr(dot + 1);
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

std::string charset_of_output() {
  return charset_of(STDOUT_FILENO);
}
std::string charset_of_messages() {
  return charset_of(STDERR_FILENO);
}

std::string in_charset_of(const std::string& text, const std::string& charset) {
  return is_utf8(charset) ? text : in_charset(text, charset);
}

bool is_utf8(std::string_view charset) {
  std::string letters;
  for (const char c : charset)
    if (is_alphanumeric(c)) letters += is_letter(c) ? static_cast<char>(c | 0x20) : c;
  return letters == "utf8";
}

std::size_t output_width() {
  std::size_t columns = told_columns();
  if (columns == 0 && output_is_terminal()) columns = size_of_output().ws_col;
  // Lines longer than 100 columns are hard to read however wide the terminal is.
  return columns == 0 ? 72 : std::clamp<std::size_t>(columns, 40, 100);
}

void print_paged(const std::string& text) {
  const auto lines = static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
  // Where a text has as many lines as the terminal, the prompt pushes the first of them off.
  const bool fits = !output_is_terminal() || lines < size_of_output().ws_row;
  const std::string pager = fits ? std::string() : asked_pager();
  if (pager.empty() || !shown_by_pager(pager, text, charset_of_output())) print(text);
}

Progress::Progress(std::size_t steps) : steps_(steps), start_(std::chrono::steady_clock::now()) {}

void clear_progress() {
  if (isatty(STDERR_FILENO)) print_messages("\r\033[K");
}

Progress::~Progress() {
  if (shown_) clear_progress();
}

void Progress::step(std::string_view what) {
  ++done_;
  if (!isatty(STDERR_FILENO)) return;
  if (std::chrono::steady_clock::now() - start_ < std::chrono::seconds(1)) return;
  shown_ = true;
  print_messages(fmt::format("\r\033[K[{}/{}] {}", done_, steps_, what));
}

}  // namespace binran
