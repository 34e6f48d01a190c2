// find: which codes and symptoms speak of these words.
#include <fmt/color.h>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <cstdio>

#include "command/commands.h"
#include "command/messages.h"
#include "command/search_index.h"
#include "command/streams.h"
#include "command/terminal.h"
#include "export/answers.h"
#include "locale/columns.h"
#include "search/answers.h"

namespace binran {
namespace {

constexpr std::size_t most_answers = 10;

/// `text` with what was asked for in bold.
std::string marked(Quoting& quoting, const std::string& text) {
  std::string result;
  std::size_t end = 0;
  for (const auto& [begin, behind] : quoting.marks(text)) {
    result +=
        text.substr(end, begin - end) + fmt::format(fmt::emphasis::bold, "{}", text.substr(begin, behind - begin));
    end = behind;
  }
  return result + text.substr(end);
}

/// Prints answers, each with a line of its own text.
class AnswerLines {
 public:
  /// `label`: by what answers are called.
  AnswerLines(const SearchIndex& index, Quoting& quoting, SubjectNumber label, const Locale& locale, std::size_t width)
      : index_(index), quoting_(quoting), label_(label), breaker_(locale.tag(), locale.typesetting()), width_(width) {}

  /// Two codes that were asked for, and how they are seen side by side. Further in than the answers, of which it is
  /// none.
  void add(const AskedPair& pair) {
    const auto text = [&](std::uint32_t subject, SubjectNumber which) { return index_.text(subject, which); };
    add_lines(fmt::format("{} · {}  {} · {}", text(pair.first, label_), text(pair.second, label_),
                          text(pair.first, SubjectNumber::title), text(pair.second, SubjectNumber::title)),
              "  ", "    ");
    add_lines(fmt::format("binran compare {} {} {}", index_.protocol_of(pair.first),
                          text(pair.first, SubjectNumber::id), text(pair.second, SubjectNumber::id)),
              "    ", "    ");
  }

  void add(const Hit& hit) {
    const std::string name =
        fmt::format("{}  {}", index_.text(hit.subject, label_), index_.text(hit.subject, SubjectNumber::title));
    add_lines(name, "", "  ");
    add_lines(std::string(quoting_.sentence(quoting_.line(hit.subject), breaker_)), "    ", "    ");
  }
  const std::string& text() const { return text_; }

 private:
  /// Names and what is said of them are told apart by where their lines begin.
  void add_lines(const std::string& words, std::string_view first, std::string_view others) {
    const std::size_t width = width_ - others.size();
    std::string_view begin = first;
    for (const std::string& line :
         wrap(terminal_safe(words), width, breaker_, Ambiguous::narrow, width_ - first.size())) {
      text_ += fmt::format("{}{}\n", begin, colour_ ? marked(quoting_, line) : line);
      begin = others;
    }
  }

  const SearchIndex& index_;
  Quoting& quoting_;
  SubjectNumber label_;
  Breaker breaker_;
  std::size_t width_;
  bool colour_ = output_takes_colour();
  std::string text_;
};

void tell_what_was_made_of(const Question& question) {
  for (const auto& [typed, meant] : question.taken_for) tell(say("{} is taken for {}", typed, meant));
  if (!question.unknown.empty()) tell(say("nothing speaks of {}", fmt::join(question.unknown, ", ")));
}

/// What was asked and found as lines to read; nothing found is status_usage.
int print_text(const SearchIndex& index, Quoting& quoting, const Question& asked, const std::vector<Hit>& hits,
               const Locale& locale, const FindOptions& options) {
  if (hits.empty()) {
    tell(say("nothing found for {}", fmt::join(options.words, " ")));
    return status_usage;
  }
  tell_what_was_made_of(asked);
  // Codes of several protocols are told apart by the names of these.
  const bool is_one = index.protocols() == 1 || options.protocols.size() == 1;
  AnswerLines lines(index, quoting, is_one ? SubjectNumber::label : SubjectNumber::full_label, locale,
                    options.text.width.value_or(output_width()));
  for (const AskedPair& pair : asked_pairs(index, asked, hits)) lines.add(pair);
  for (const Hit& hit : hits) lines.add(hit);
  print_paged(as_shown(lines.text(), locale));
  return status_done;
}

}  // namespace

int find(Workspace& workspace, const FindOptions& options) {
  if (options.words.empty()) throw UsageError(say("expected words to find"));
  const bool json = options.format == "json";
  const Locale& locale = json ? asked_locale(workspace, options.locale) : shown_locale(workspace, options.locale);
  if (!workspace.is_sound(locale)) return status_content_faults;
  for (const std::string& protocol : options.protocols) workspace.require_protocol(protocol);
  const std::unique_ptr<OwnedIndex> owned = search_index(workspace, locale);
  const SearchIndex& index = owned->index();
  Tokenizer tokenizer(locale.tag());
  const std::string words = fmt::format("{}", fmt::join(options.words, " "));
  const Question asked = question(index, tokenizer, words);
  const std::vector<Hit> hits = answers(index, asked, options.protocols, most_answers);
  Quoting quoting(index, tokenizer, asked);
  if (!json) return print_text(index, quoting, asked, hits, locale, options);
  print_paged(answers_json(index, quoting, words, asked, hits));
  return hits.empty() ? status_usage : status_done;
}

}  // namespace binran
