#include "locale/command_lines.h"

#include <fmt/format.h>

namespace binran {
namespace {

constexpr std::string_view continued = " \\";
constexpr std::string_view indent = "    ";

/// Characters behind which a word is better cut than elsewhere: `|` in a pattern, commas in lists.
constexpr std::string_view marks = "|,;&/=:";

/// What the shell is inside of, between two characters of a command.
struct Quoting {
  char quote = 0;        ///< the quote that is open, 0 outside of quotes
  bool escaped = false;  ///< behind a backslash that escapes what follows

  Quoting behind(std::string_view text) const {
    Quoting result = *this;
    for (const char c : text) result.pass(c);
    return result;
  }

 private:
  void pass(char c) {
    if (escaped) {
      escaped = false;
    } else if (c == '\\' && quote != '\'') {
      escaped = true;
    } else if (quote ? c == quote : (c == '\'' || c == '"')) {
      quote = quote ? 0 : c;
    }
  }
};

/// Words as the shell takes them apart: at spaces that are not quoted. Quotes and escapes stay.
std::vector<std::string> shell_words(std::string_view command) {
  std::vector<std::string> words;
  Quoting quoting;
  bool open = false;
  for (const char& c : command) {
    const bool parts = c == ' ' && !quoting.quote && !quoting.escaped;
    quoting = quoting.behind({&c, 1});
    if (!parts) {
      if (!open) words.emplace_back();
      words.back() += c;
    }
    open = !parts;
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
    quoting_ = quoting_.behind(word);
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
    const auto room = [&] { return flush_width_ - reserve - line_.text.size(); };
    while (fitting(word, room(), ambiguous_) < word.size()) cut(word);
    line_.text += word;
    quoting_ = quoting_.behind(line_.text);
    open_ = true;
  }

  /// Ends a line inside of `word`, which loses what the line has. Inside of single quotes, where a backslash is text,
  /// the quotes are closed before the line end, and opened by the next line: to the shell it is one word.
  void cut(std::string_view& word) {
    constexpr std::size_t narrowest = 8;  // below it, quotes would fill a line
    const std::size_t width = std::max(flush_width_, narrowest) - line_.text.size();
    quoting_ = quoting_.behind(line_.text);
    std::string_view head = word.substr(0, fitting(word, width - 1, ambiguous_));
    if (quoting_.behind(head).quote == '\'') head = word.substr(0, fitting(word, width - 2, ambiguous_));
    if (const std::size_t mark = head.find_last_of(marks); mark != head.npos && mark > head.size() / 2)
      head = head.substr(0, mark + 1);
    if (head.size() > 1 && quoting_.behind(head).escaped) head.remove_suffix(1);
    quoting_ = quoting_.behind(head);
    const std::string_view quote = quoting_.quote == '\'' ? "'" : "";
    lines_.push_back({fmt::format("{}{}{}\\", line_.text, head, quote), true});
    quoting_ = quoting_.behind(quote);
    line_.text = quote;
    word.remove_prefix(head.size());
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
  Quoting quoting_;    // behind what has been said
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
