// find: which codes and symptoms speak of these words.
#include <fmt/format.h>

#include <algorithm>
#include <cstdio>

#include "commands.h"
#include "compose/edition.h"
#include "compose/index.h"
#include "locale/columns.h"
#include "locale/search.h"
#include "terminal.h"

namespace binran {
namespace {

/// What a word found in one part of an entry counts: a title says more than a cause.
enum Weight { in_title = 8, in_summary = 5, in_symptom = 4, in_cause = 2, in_text = 1 };

struct Hit {
  std::string label;    ///< "430", or the name of a symptom's page
  std::string title;
  std::string line;     ///< the sentence that holds the words best
  int score = 0;
  std::size_t words = 0;  ///< how many different words were found
};

class Finder {
 public:
  Finder(const Edition& edition, const std::vector<std::string>& words)
      : edition_(edition), count_(words.size()), searcher_(edition.locale.tag(), words) {}

  std::vector<Hit> find() {
    std::vector<Hit> hits;
    for (const Entry* entry : entries_in_order(edition_.protocol)) keep(hits, entry_hit(*entry));
    for (const Symptom& symptom : edition_.protocol.symptoms) keep(hits, symptom_hit(symptom));
    std::stable_sort(hits.begin(), hits.end(), [](const Hit& a, const Hit& b) {
      return std::pair(a.words, a.score) > std::pair(b.words, b.score);
    });
    return hits;
  }

  /// `text` with what was found in bold.
  std::string marked(const std::string& text) {
    std::string result;
    std::size_t end = 0;
    for (const Searcher::Match& match : searcher_.find(text)) {
      if (match.offset < end) continue;
      result += text.substr(end, match.offset - end) + "\033[1m" + text.substr(match.offset, match.length) + "\033[22m";
      end = match.offset + match.length;
    }
    return result + text.substr(end);
  }

 private:
  /// Only what has every word is an answer; what has some is kept where nothing has all.
  static void keep(std::vector<Hit>& hits, Hit hit) {
    if (hit.words > 0) hits.push_back(std::move(hit));
  }

  void look(Hit& hit, const std::string& text, int weight, bool quotable) {
    std::vector<bool> in_this(count_, false);
    std::size_t here = 0;
    for (const Searcher::Match& match : searcher_.find(text)) {
      if (!in_this[match.word]) ++here, hit.score += weight;
      in_this[match.word] = true;
      seen_[match.word] = true;
    }
    if (quotable && here > best_) best_ = here, hit.line = text;
  }

  void begin() {
    seen_.assign(count_, false);
    best_ = 0;
  }
  void end(Hit& hit) const { hit.words = static_cast<std::size_t>(std::count(seen_.begin(), seen_.end(), true)); }

  Hit entry_hit(const Entry& entry) {
    const EntryText& text = words(edition_, entry).text;
    Hit hit{entry.value.value, full_name(edition_, entry), text.summary.value};
    begin();
    look(hit, entry.value.value + " " + full_name(edition_, entry) + " " + text.reading.value, in_title, false);
    look(hit, text.summary.value, in_summary, true);
    for (const Markup& cause : text.causes) look(hit, plain_text(cause), in_cause, true);
    look(hit, plain_text(text.meaning), in_text, true);
    look(hit, plain_text(text.seen), in_text, true);
    for (const Check& check : text.checks) look(hit, plain_text(check.text), in_text, true);
    for (const Fix& fix : text.fixes) look(hit, plain_text(fix.text), in_text, true);
    end(hit);
    return hit;
  }

  Hit symptom_hit(const Symptom& symptom) {
    const auto [text, tag] = said(symptom.texts, edition_.locale.tag());
    if (!text) return {};
    Hit hit{"", text->title.value, plain_text(text->first)};
    for (const CodeReference& suspect : symptom.suspects) hit.label += (hit.label.empty() ? "" : " ") + suspect.code;
    begin();
    look(hit, text->title.value + " " + text->reading.value, in_title, false);
    look(hit, plain_text(text->heard), in_symptom, true);
    look(hit, plain_text(text->observed), in_symptom, true);
    look(hit, plain_text(text->first), in_text, true);
    end(hit);
    return hit;
  }

  const Edition& edition_;
  std::size_t count_;
  Searcher searcher_;
  std::vector<bool> seen_;
  std::size_t best_ = 0;
};

std::string shown(Finder& finder, const Hit& hit, const Locale& locale, std::size_t width, bool colour) {
  Breaker breaker(locale.tag(), locale.typesetting());
  const auto mark = [&](const std::string& text) { return colour ? finder.marked(text) : text; };
  std::string result;
  for (const std::string& line : wrap(terminal_safe(hit.label + "  " + hit.title), width, breaker)) result += mark(line) + "\n";
  for (const std::string& line : wrap(terminal_safe(hit.line), width - 4, breaker)) result += "    " + mark(line) + "\n";
  return result;
}

}  // namespace

int find(Workspace& workspace, const Options& options) {
  if (options.words.empty()) throw UsageError("expected words to find");
  const Locale& locale = asked_locale(workspace, options);
  workspace.read(options.protocols);
  if (workspace.diagnostics().has_errors()) return status_content_faults;
  std::string result;
  constexpr std::size_t most = 12;
  for (const auto& [id, protocol] : workspace.catalog().protocols) {
    const Edition edition = workspace.edition(id, locale);
    Finder finder(edition, options.words);
    std::vector<Hit> hits = finder.find();
    // Where something has every word, what has only some is no answer.
    const std::size_t found = hits.empty() ? 0 : hits.front().words;
    std::erase_if(hits, [&](const Hit& hit) { return hit.words < found; });
    if (hits.size() > most) hits.resize(most);
    for (const Hit& hit : hits)
      result += shown(finder, hit, locale, options.width.value_or(output_width()), output_takes_colour());
  }
  if (result.empty()) {
    fmt::print(stderr, "binran: nothing found for {}\n", fmt::join(options.words, " "));
    return status_usage;
  }
  print_paged(result);
  return status_done;
}

}  // namespace binran
