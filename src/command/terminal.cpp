#include "command/terminal.h"

#include <fmt/format.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <cstdlib>

#include "base/characters.h"
#include "command/pager.h"
#include "command/streams.h"

namespace binran {
namespace {

/// An environment variable; empty where it is not set.
std::string_view environment(const char* name) {
  const char* value = std::getenv(name);
  return value ? value : "";
}

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

std::string charset_of_environment() {
  for (const char* name : {"LC_ALL", "LC_CTYPE", "LANG"}) {
    const std::string_view value = environment(name);
    if (value.empty()) continue;
    if (value == "C" || value == "POSIX") break;
    const std::string_view plain = value.substr(0, value.find('@'));
    const std::size_t dot = plain.find('.');
    return std::string(dot == plain.npos ? "UTF-8" : plain.substr(dot + 1));
  }
  return "ASCII";
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
  const char* pager = std::getenv("PAGER");
  const bool paged = output_is_terminal() && lines > size_of_output().ws_row && (!pager || *pager);
  if (!paged || !shown_by_pager(pager ? pager : "less", text)) print(text);
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
