#include "locale/command_lines.h"

#include <fmt/format.h>

namespace binran {
namespace {

constexpr std::string_view continued = " \\";
constexpr std::string_view indent = "    ";

/// Words as the shell takes them apart: at spaces that are not quoted. Quotes and escapes stay.
std::vector<std::string> shell_words(std::string_view command) {
  std::vector<std::string> words;
  char quote = 0;
  bool open = false;
  for (std::size_t at = 0; at < command.size(); ++at) {
    const char c = command[at];
    if (c == ' ' && !quote) {
      open = false;
      continue;
    }
    if (!open) words.emplace_back();
    open = true;
    words.back() += c;
    if (c == '\\' && quote != '\'' && at + 1 < command.size()) {
      words.back() += command[++at];
    } else if (quote ? c == quote : (c == '\'' || c == '"')) {
      quote = quote ? 0 : c;
    }
  }
  return words;
}

class Filler {
 public:
  Filler(std::size_t width, std::size_t flush_width, Ambiguous ambiguous)
      : width_(width), flush_width_(flush_width), ambiguous_(ambiguous) {}

  /// Ends the line before an option whose argument would not fit beside it, if both fit the next line.
  void keep_together(std::string_view option, std::string_view argument) {
    const std::size_t both = shown_columns(option) + 1 + shown_columns(argument) + continued.size();
    if (shown_columns(line_.text) + 1 + both > width_ && indent.size() + both <= width_) end_line(continued);
  }

  void add(const std::string& word, bool last) {
    const std::size_t reserve = last ? 0 : continued.size();
    if (append(word, reserve)) return;
    if (shown_columns(word) + reserve > std::max(flush_width_, width_ - indent.size()) && word.find(' ') != word.npos) {
      add_quoted(word, reserve);
    } else {
      end_line(continued);
      start_line(word, reserve);
    }
  }

  std::vector<CommandLine> lines() {
    end_line({});
    return std::move(lines_);
  }

 private:
  std::size_t shown_columns(std::string_view text) const { return columns(text, ambiguous_); }

  bool append(std::string_view word, std::size_t reserve) {
    const std::string_view space = open_ ? " " : "";
    if (shown_columns(line_.text) + space.size() + shown_columns(word) + reserve > width_ || line_.flush) return false;
    line_.text += fmt::format("{}{}", space, word);
    return open_ = true;
  }

  /// A quoted word that is wider than a line: its parts, with plain line ends.
  void add_quoted(std::string_view word, std::size_t reserve) {
    for (std::size_t begin = 0; begin < word.size();) {
      const std::size_t end = std::min(word.find(' ', begin + 1), word.size());
      const std::string_view part = word.substr(begin, end - begin);
      const bool last = end == word.size();
      if (!append(part, last ? reserve : 0)) {
        end_line(begin == 0 ? continued : std::string_view());
        start_line(part, last ? reserve : 0);
      }
      begin = end + 1;
    }
  }

  void start_line(std::string_view word, std::size_t reserve) {
    if (append(word, reserve)) return;
    line_ = {{}, true};
    while (fitting(word, flush_width_ - reserve, ambiguous_) < word.size()) {
      const std::string_view head = word.substr(0, fitting(word, flush_width_ - 1, ambiguous_));
      lines_.push_back({std::string(head) + '\\', true});
      word.remove_prefix(head.size());
    }
    line_.text = word;
    open_ = true;
  }

  void end_line(std::string_view mark) {
    if (!open_) return;
    line_.text += mark;
    lines_.push_back(std::move(line_));
    line_ = {std::string(indent), false};
    open_ = false;
  }

  std::size_t width_;
  std::size_t flush_width_;
  Ambiguous ambiguous_;
  CommandLine line_;
  bool open_ = false;  // the line has a word
  std::vector<CommandLine> lines_;
};

}  // namespace

std::vector<CommandLine> command_lines(std::string_view command, std::size_t width, std::size_t flush_width,
                                       Ambiguous ambiguous) {
  const std::string safe = terminal_safe(command);
  if (columns(safe, ambiguous) <= width) return {{safe, false}};
  const std::vector<std::string> words = shell_words(safe);
  Filler filler(width, flush_width, ambiguous);
  for (std::size_t i = 0; i < words.size(); ++i) {
    const bool last = i + 1 == words.size();
    if (!last && words[i].starts_with('-') && !words[i + 1].starts_with('-')) {
      filler.keep_together(words[i], words[i + 1]);
    }
    filler.add(words[i], last);
  }
  return filler.lines();
}

}  // namespace binran
