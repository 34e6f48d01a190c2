// find: which codes and symptoms speak of these words.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <functional>
#include <numeric>

#include "command/commands.h"
#include "command/streams.h"
#include "command/terminal.h"
#include "compose/edition.h"
#include "compose/index.h"
#include "locale/columns.h"
#include "locale/search.h"

namespace binran {
namespace {

/// What a word found in one part of an entry counts: a title says more than a cause.
enum Weight { in_title = 8, in_summary = 5, in_symptom = 4, in_cause = 2, in_text = 1 };

struct Hit {
  std::string label;  ///< "430", or the codes that a symptom leads to
  std::string title;
  std::string line;         ///< the sentence that holds the words best
  std::vector<int> scores;  ///< of each word; 0 where it was not found
  double score = 0;
  bool has(std::size_t word) const { return scores[word] > 0; }
};

class Finder {
 public:
  Finder(const Edition& edition, const std::vector<std::string>& words)
      : edition_(edition), count_(words.size()), searcher_(edition.locale.tag(), words) {}

  /// Every code and every symptom, with what the words count in it.
  std::vector<Hit> look_everywhere() {
    std::vector<Hit> hits;
    for (const Entry* entry : entries_in_order(edition_.protocol)) hits.push_back(entry_hit(*entry));
    for (const Symptom& symptom : edition_.protocol.symptoms) hits.push_back(symptom_hit(symptom));
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
  void look(Hit& hit, const std::string& text, int weight, bool quotable) {
    std::vector<bool> in_this(count_, false);
    std::size_t here = 0;
    for (const Searcher::Match& match : searcher_.find(text)) {
      if (in_this[match.word]) continue;
      in_this[match.word] = true;
      hit.scores[match.word] += weight;
      ++here;
    }
    if (quotable && here > best_) best_ = here, hit.line = text;
  }

  Hit begin(std::string label, std::string title, std::string line) {
    best_ = 0;
    return {std::move(label), std::move(title), std::move(line), std::vector<int>(count_, 0)};
  }

  Hit entry_hit(const Entry& entry) {
    const EntryText& text = words(edition_, entry).text;
    Hit hit = begin(entry.value.value, full_name(edition_, entry), text.summary.value);
    look(hit, entry.value.value + " " + full_name(edition_, entry) + " " + text.reading.value, in_title, false);
    look(hit, text.summary.value, in_summary, true);
    for (const Markup& cause : text.causes) look(hit, written_words(cause), in_cause, true);
    look(hit, written_words(text.meaning), in_text, true);
    look(hit, written_words(text.seen), in_text, true);
    for (const Check& check : text.checks) look(hit, written_words(check.text), in_text, true);
    for (const Fix& fix : text.fixes) look(hit, written_words(fix.text), in_text, true);
    return hit;
  }

  Hit symptom_hit(const Symptom& symptom) {
    const auto [text, tag] = said(symptom.texts, edition_.locale.tag());
    if (!text) return begin({}, {}, {});
    Hit hit = begin({}, text->title.value, written_words(text->first.text));
    for (const CodeReference& suspect : symptom.suspects) hit.label += (hit.label.empty() ? "" : " ") + suspect.code;
    look(hit, text->title.value + " " + text->reading.value, in_title, false);
    look(hit, written_words(text->heard), in_symptom, true);
    look(hit, written_words(text->observed), in_symptom, true);
    look(hit, written_words(text->first.text), in_text, true);
    return hit;
  }

  const Edition& edition_;
  std::size_t count_;
  Searcher searcher_;
  std::size_t best_ = 0;
};

std::size_t count_with(const std::vector<Hit>& hits, std::size_t word) {
  return static_cast<std::size_t>(std::ranges::count_if(hits, [&](const Hit& hit) { return hit.has(word); }));
}

void sort_best_first(std::vector<Hit>& hits) {
  std::ranges::stable_sort(hits, std::greater{}, &Hit::score);
  constexpr std::size_t most = 12;
  if (hits.size() > most) hits.resize(most);
}

/// What has every word.
std::vector<Hit> answers(std::vector<Hit> hits) {
  std::erase_if(hits, [](const Hit& hit) { return std::ranges::count(hit.scores, 0) > 0; });
  for (Hit& hit : hits) hit.score = std::accumulate(hit.scores.begin(), hit.scores.end(), 0.0);
  sort_best_first(hits);
  return hits;
}

/// What comes nearest, where nothing has every word: a word counts the more, the fewer speak of it.
std::vector<Hit> nearest(std::vector<Hit> hits) {
  const auto all = static_cast<double>(hits.size());
  for (std::size_t word = 0; !hits.empty() && word < hits.front().scores.size(); ++word) {
    const auto with = static_cast<double>(count_with(hits, word));
    for (Hit& hit : hits) hit.score += with > 0 ? std::log(all / with) * hit.scores[word] : 0;
  }
  std::erase_if(hits, [](const Hit& hit) { return hit.score <= 0; });
  sort_best_first(hits);
  constexpr double far = 0.4;  // of the score of the best
  const double least = hits.empty() ? 0 : far * hits.front().score;
  std::erase_if(hits, [&](const Hit& hit) { return hit.score < least; });
  return hits;
}

/// The longest beginning of `word` that anything speaks of, or nothing: "dropping" leads to "dropped".
std::string known_beginning(const Edition& edition, Breaker& breaker, const std::string& word) {
  std::vector<std::size_t> characters;
  breaker.find_characters(word, characters);
  characters.push_back(word.size());
  // At least half of the word, and no single character of a longer one.
  const std::size_t least = std::min(characters.size() - 1, std::max<std::size_t>(2, characters.size() / 2));
  for (std::size_t length = characters.size() - 1; length >= least && length > 0; --length) {
    const std::string beginning = word.substr(0, characters[length]);
    const std::vector<Hit> hits = Finder(edition, {beginning}).look_everywhere();
    if (count_with(hits, 0) > 0) return beginning;
  }
  return {};
}

/// What was typed, word by word, as far as anything speaks of it.
std::vector<std::string> known_words(const Edition& edition, const std::vector<std::string>& typed) {
  Breaker breaker(edition.locale.tag(), edition.locale.typesetting());
  std::vector<std::string> result;
  for (const std::string& phrase : typed) {
    std::vector<std::string> words;
    breaker.find_words(phrase, words);
    for (const std::string& word : words) {
      const std::string known = known_beginning(edition, breaker, std::string(edition.locale.without_particle(word)));
      if (!known.empty() && std::ranges::find(result, known) == result.end()) result.push_back(known);
    }
  }
  return result;
}

std::string shown(Finder& finder, const Hit& hit, const Locale& locale, std::size_t width, bool colour) {
  Breaker breaker(locale.tag(), locale.typesetting());
  const auto mark = [&](const std::string& text) { return colour ? finder.marked(text) : text; };
  std::string result;
  for (const std::string& line : wrap(terminal_safe(hit.label + "  " + hit.title), width, breaker))
    result += mark(line) + "\n";
  for (const std::string& line : wrap(terminal_safe(hit.line), width - 4, breaker))
    result += "    " + mark(line) + "\n";
  return result;
}

}  // namespace

int find(Workspace& workspace, const Options& options) {
  if (options.words.empty()) throw UsageError("expected words to find");
  const Locale& locale = asked_locale(workspace, options);
  workspace.read(options.protocols);
  if (workspace.diagnostics().has_errors()) return status_content_faults;
  std::string result;
  const std::size_t width = options.width.value_or(output_width());
  for (const auto& [id, protocol] : workspace.catalog().protocols) {
    const Edition edition = workspace.edition(id, locale);
    Finder finder(edition, options.words);
    for (const Hit& hit : answers(finder.look_everywhere()))
      result += shown(finder, hit, locale, width, output_takes_colour());
  }
  if (result.empty()) {
    tell(fmt::format("nothing found for {}", fmt::join(options.words, " ")));
    for (const auto& [id, protocol] : workspace.catalog().protocols) {
      const Edition edition = workspace.edition(id, locale);
      const std::vector<std::string> known = known_words(edition, options.words);
      Finder finder(edition, known);
      const std::vector<Hit> hits = nearest(finder.look_everywhere());
      if (!hits.empty()) tell(fmt::format("what comes nearest in {}, by {}", id, fmt::join(known, ", ")));
      for (const Hit& hit : hits) result += shown(finder, hit, locale, width, output_takes_colour());
    }
  }
  if (result.empty()) return status_usage;
  print_paged(result);
  return status_done;
}

}  // namespace binran
