#include "search/answers.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>
#include <utility>

#include "locale/breaking.h"
#include "locale/search.h"

namespace binran {
namespace {

class Finder {
 public:
  Finder(const std::vector<Subject>& subjects, const Locale& locale, const std::vector<std::string>& words)
      : subjects_(subjects), count_(words.size()), searcher_(locale.tag(), words) {}

  /// Every code and every symptom, with what the words count in it.
  std::vector<Hit> look_everywhere() {
    std::vector<Hit> hits;
    for (const Subject& subject : subjects_) hits.push_back(look(subject));
    return hits;
  }

 private:
  Hit look(const Subject& subject) {
    best_ = {};
    Hit hit{subject.label, subject.title, subject.line, std::vector<int>(count_, 0)};
    for (const Sentence& sentence : subject.sentences) look(hit, sentence);
    return hit;
  }

  void look(Hit& hit, const Sentence& sentence) {
    std::vector<bool> in_this(count_, false);
    std::size_t here = 0;
    for (const Searcher::Match& match : searcher_.find(sentence.words)) {
      if (in_this[match.word]) continue;
      in_this[match.word] = true;
      hit.scores[match.word] += sentence.weight;
      ++here;
    }
    const std::pair found(here, sentence.weight);
    if (!sentence.quotable || here == 0 || found <= best_) return;
    best_ = found;
    hit.line = sentence.words;
  }

  const std::vector<Subject>& subjects_;
  std::size_t count_;
  Searcher searcher_;
  std::pair<std::size_t, int> best_;  ///< words found in the line that is quoted, and what they count there
};

std::size_t count_with(const std::vector<Hit>& hits, std::size_t word) {
  return static_cast<std::size_t>(std::ranges::count_if(hits, [&](const Hit& hit) { return hit.has(word); }));
}

void sort_best_first(std::vector<Hit>& hits) {
  std::ranges::stable_sort(hits, std::greater{}, &Hit::score);
  constexpr std::size_t most = 12;
  if (hits.size() > most) hits.resize(most);
}

/// The longest beginning of `word` that anything speaks of, or nothing: "dropping" leads to "dropped". What speaks of a
/// beginning speaks of the shorter ones too, so that a few searches find it among however many.
std::string known_beginning(const std::vector<Subject>& subjects, const Locale& locale, Breaker& breaker,
                            const std::string& word) {
  std::vector<std::size_t> characters;
  breaker.find_characters(word, characters);
  characters.push_back(word.size());
  // At least half of the word, and no single character of a longer one.
  const std::size_t least = std::min(characters.size() - 1, std::max<std::size_t>(2, characters.size() / 2));
  const auto is_known = [&](std::size_t length) {
    const std::vector<Hit> hits = Finder(subjects, locale, {word.substr(0, characters[length])}).look_everywhere();
    return std::ranges::any_of(hits, [](const Hit& hit) { return hit.has(0); });
  };
  if (least == 0 || !is_known(least)) return {};
  std::size_t known = least, unknown = characters.size();
  while (unknown - known > 1) {
    const std::size_t middle = (known + unknown) / 2;
    (is_known(middle) ? known : unknown) = middle;
  }
  return word.substr(0, characters[known]);
}

}  // namespace

std::vector<Hit> answers(const std::vector<Subject>& subjects, const Locale& locale,
                         const std::vector<std::string>& words) {
  std::vector<Hit> hits = Finder(subjects, locale, words).look_everywhere();
  std::erase_if(hits, [](const Hit& hit) { return std::ranges::count(hit.scores, 0) > 0; });
  for (Hit& hit : hits) hit.score = std::accumulate(hit.scores.begin(), hit.scores.end(), 0.0);
  sort_best_first(hits);
  return hits;
}

std::vector<Hit> nearest(const std::vector<Subject>& subjects, const Locale& locale,
                         const std::vector<std::string>& words) {
  std::vector<Hit> hits = Finder(subjects, locale, words).look_everywhere();
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

std::vector<std::string> known_words(const std::vector<Subject>& subjects, const Locale& locale,
                                     const std::vector<std::string>& typed) {
  Breaker breaker(locale.tag(), locale.typesetting());
  std::vector<std::string> result;
  for (const std::string& phrase : typed) {
    std::vector<std::string> words;
    breaker.find_words(phrase, words);
    for (const std::string& word : words) {
      const std::string known = known_beginning(subjects, locale, breaker, std::string(locale.without_particle(word)));
      if (!known.empty() && std::ranges::find(result, known) == result.end()) result.push_back(known);
    }
  }
  return result;
}

}  // namespace binran
