#include "search/question.h"

#include <algorithm>
#include <set>

#include "base/characters.h"
#include "base/spelling.h"
#include "base/utf8.h"

namespace binran {
namespace {

/// How many slips a word of this many letters may hold.
std::size_t most_slips(std::size_t letters) {
  return letters >= 8 ? 2 : letters >= 5 ? 1 : 0;
}

/// Words that were meant where one was typed that the index lacks, all with the fewest slips that lead to any.
class Slip {
 public:
  Slip(const SearchIndex& index, const std::string& word) {
    const bool has_digit = std::ranges::any_of(word, is_digit);
    slips_ = has_digit || word.size() > longest_comparable ? 0 : most_slips(count_characters(word));
    if (slips_ == 0) return;
    for (std::uint32_t i = 0; i < index.words().count(); ++i) compare(word, index.words()[i], i);
  }

  const std::vector<std::uint32_t>& words() const { return words_; }
  double likeness() const { return slips_ == 1 ? 0.8 : 0.6; }

 private:
  void compare(std::string_view typed, std::string_view word, std::uint32_t number) {
    const std::size_t longer = std::max(typed.size(), word.size()), shorter = std::min(typed.size(), word.size());
    if (longer - shorter > slips_ || std::ranges::any_of(word, is_digit) || find_malformed_utf8(word)) return;
    const std::size_t distance = edit_distance(typed, word);
    if (distance > slips_) return;
    if (distance < slips_) words_.clear();
    slips_ = distance;
    words_.push_back(number);
  }

  std::size_t slips_ = 0;
  std::vector<std::uint32_t> words_;
};

std::vector<Meant> pairs_with(const SearchIndex& index, const std::string& character) {
  constexpr double like_a_pair = 0.5;
  std::vector<Meant> meant;
  const IndexStrings& terms = index.terms();
  for (std::uint32_t i = terms.lower_bound(character); i < terms.count() && terms[i].starts_with(character); ++i)
    meant.push_back({i, like_a_pair});
  return meant;
}

void add_unknown(const SearchIndex& index, const Token& token, Question& question) {
  if (token.word.empty()) {
    if (count_characters(token.term) > 1) return;  // a pair beside others, across what were two words
    if (std::vector<Meant> pairs = pairs_with(index, token.term); !pairs.empty())
      question.sought.push_back(std::move(pairs));
    return;
  }
  const Slip slip(index, token.word);
  if (slip.words().empty()) return question.unknown.push_back(token.word);
  std::set<std::uint32_t> terms;
  for (const std::uint32_t word : slip.words()) terms.insert(index.term_of_word(word));
  question.sought.emplace_back();
  for (const std::uint32_t term : terms) question.sought.back().push_back({term, slip.likeness()});
  question.taken_for.emplace_back(token.word, index.words()[slip.words().front()]);
}

}  // namespace

Question question(const SearchIndex& index, Tokenizer& tokenizer, std::string_view words) {
  Question result;
  std::set<std::string> asked;
  for (const Token& token : tokenizer.tokens(words)) {
    if (!asked.insert(token.term).second) continue;
    const std::uint32_t term = index.terms().find(token.term), value = index.terms().find(value_term(token.term));
    if (term == index.terms().count())
      add_unknown(index, token, result);
    else
      result.sought.push_back({{term, 1.0}});
    if (value < index.terms().count()) result.sought.push_back({{value, 1.0}});
  }
  return result;
}

}  // namespace binran
