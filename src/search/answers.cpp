#include "search/answers.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <set>

namespace binran {
namespace {

/// What a title that has the whole question is worth, beside the sum of all its weights.
constexpr double title_bonus = 0.3;
/// What a symptom gets of the score of its best suspect.
constexpr double share_of_suspect = 0.15;
/// A passage of this many tokens is quoted where it has twice of what a short one has.
constexpr double long_passage = 60;
/// A hit below this part of the best is none.
constexpr double far = 0.2;

/// How rare something is that `with` subjects have (the inverse document frequency of BM25, never below zero).
double rarity(std::size_t with, std::uint32_t subjects) {
  const auto has = static_cast<double>(with);
  return std::log(1 + (subjects - has + 0.5) / (has + 0.5));
}

/// What one word of the question tells of a subject.
struct Told {
  double likeness = 0;  // of the best of the terms that it has
  double amount = 0;
  bool title = false;
};

class Scores {
 public:
  explicit Scores(const SearchIndex& index) : index_(index), sums_(index.subjects()), titles_(index.subjects()) {}

  void add(const std::vector<Meant>& word) {
    std::vector<Told> told(index_.subjects());
    std::size_t with = 0;
    for (const Meant& meant : word)
      index_.each_posting(meant.term, [&](const Posting& posting) {
        Told& here = told[posting.subject];
        if (here.amount == 0) ++with;
        here.amount =
            std::max(here.amount, meant.likeness * (steps_of_worth(posting.weight) / static_cast<double>(worth_steps)));
        here.likeness = std::max(here.likeness, meant.likeness);
        here.title = here.title || posting.title;
      });
    if (with == 0) return;
    const double rare = rarity(with, index_.subjects());
    all_ += rare;
    for (std::size_t subject = 0; subject < told.size(); ++subject) {
      sums_[subject] += rare * told[subject].amount;
      if (told[subject].title) titles_[subject] += rare * told[subject].likeness;
    }
  }

  std::vector<double> total() const {
    std::vector<double> own(sums_.size());
    for (std::size_t i = 0; i < own.size(); ++i)
      own[i] = sums_[i] + (all_ > 0 ? title_bonus * titles_[i] * titles_[i] / all_ : 0);
    std::vector<double> with_suspects = own;
    for (std::uint32_t i = 0; i < own.size(); ++i) {
      double best = 0;
      index_.each_suspect(i, [&](std::uint32_t suspect) { best = std::max(best, own[suspect]); });
      with_suspects[i] += share_of_suspect * best;
    }
    return with_suspects;
  }

 private:
  const SearchIndex& index_;
  double all_ = 0;  // that the question weighs
  std::vector<double> sums_, titles_;
};

}  // namespace

std::uint32_t steps_of_worth(double weight) {
  return static_cast<std::uint32_t>(std::max(1L, std::lround(weight / (saturation + weight) * worth_steps)));
}

std::vector<Hit> answers(const SearchIndex& index, const Question& question, std::span<const std::string> protocols,
                         std::size_t most) {
  Scores scores(index);
  for (const std::vector<Meant>& word : question.sought) scores.add(word);
  const std::vector<double> total = scores.total();
  std::vector<Hit> hits;
  for (std::uint32_t subject = 0; subject < index.subjects(); ++subject) {
    if (!protocols.empty() && std::ranges::find(protocols, index.protocol_of(subject)) == protocols.end()) continue;
    if (total[subject] > 0) hits.push_back({subject, total[subject]});
  }
  std::ranges::stable_sort(hits, std::greater{}, &Hit::score);
  if (hits.size() > most) hits.resize(most);
  std::erase_if(hits,
                [best = hits.empty() ? 0 : hits.front().score](const Hit& hit) { return hit.score < far * best; });
  return hits;
}

std::vector<AskedPair> asked_pairs(const SearchIndex& index, const Question& question, std::span<const Hit> hits) {
  std::vector<std::uint32_t> values;  // the terms of whole values
  for (const std::vector<Meant>& word : question.sought)
    if (is_value_term(index.terms()[word.front().term])) values.push_back(word.front().term);
  if (values.size() != 2) return {};
  const auto codes_of = [&](std::uint32_t term) {
    std::set<std::uint32_t> codes;
    index.each_posting(term, [&](const Posting& posting) { codes.insert(posting.subject); });
    return codes;
  };
  const std::set<std::uint32_t> first = codes_of(values[0]), second = codes_of(values[1]);
  std::vector<AskedPair> pairs;
  for (const Hit& one : hits)
    for (const Hit& other : hits)
      if (&one < &other && index.protocol_of(one.subject) == index.protocol_of(other.subject)) {
        if (first.contains(one.subject) && second.contains(other.subject))
          pairs.push_back({one.subject, other.subject});
        if (first.contains(other.subject) && second.contains(one.subject))
          pairs.push_back({other.subject, one.subject});
      }
  return pairs;
}

Quoting::Quoting(const SearchIndex& index, Tokenizer& tokenizer, const Question& question)
    : index_(index), tokenizer_(tokenizer) {
  for (const std::vector<Meant>& word : question.sought)
    for (const Meant& meant : word) {
      std::size_t with = 0;
      index.each_posting(meant.term, [&](const Posting&) { ++with; });
      if (with > 0) terms_.emplace_back(index.terms()[meant.term], meant.likeness * rarity(with, index.subjects()));
    }
  std::ranges::sort(terms_);
}

double Quoting::weight(std::string_view term) const {
  const auto found = std::ranges::lower_bound(terms_, term, {}, &std::pair<std::string_view, double>::first);
  return found != terms_.end() && found->first == term ? found->second : 0;
}

double Quoting::share(std::string_view text) {
  const std::vector<Token> tokens = tokenizer_.tokens(text);
  std::set<std::string_view> seen;
  double sum = 0;
  for (const Token& token : tokens)
    if (const double here = weight(token.term); here > 0 && seen.insert(token.term).second) sum += here;
  return sum / (1 + static_cast<double>(tokens.size()) / long_passage);
}

std::string_view Quoting::line(std::uint32_t subject) {
  std::string_view best = index_.text(subject, SubjectNumber::line);
  double most = 0;
  index_.each_passage(subject, [&](std::string_view passage) {
    const double here = share(passage);
    if (here <= most) return;
    most = here;
    best = passage;
  });
  return best;
}

std::string_view Quoting::sentence(std::string_view passage, Breaker& breaker) {
  std::vector<std::size_t> ends;
  breaker.find_sentences(passage, ends);
  ends.push_back(passage.size());
  std::string_view best = passage.substr(0, ends.front());
  double most = 0;
  for (std::size_t i = 0; i < ends.size(); ++i) {
    const std::size_t begin = i == 0 ? 0 : ends[i - 1];
    const std::string_view one = passage.substr(begin, ends[i] - begin);
    const double here = share(one);
    if (here <= most) continue;
    most = here;
    best = one;
  }
  return best;
}

std::vector<std::pair<std::size_t, std::size_t>> Quoting::marks(std::string_view text) {
  std::vector<std::pair<std::size_t, std::size_t>> marks;
  for (const Token& token : tokenizer_.tokens(text)) {
    if (weight(token.term) <= 0) continue;
    if (!marks.empty() && token.begin <= marks.back().second)
      marks.back().second = std::max(marks.back().second, token.end);
    else
      marks.emplace_back(token.begin, token.end);
  }
  return marks;
}

}  // namespace binran
