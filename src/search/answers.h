// Asking the index: which codes and symptoms speak of some words, the best first. How an answer looks is the command's.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "locale/locale.h"
#include "search/index.h"

namespace binran {

/// A subject that speaks of what was asked.
struct Hit {
  std::string label;
  std::string title;
  std::string line;         ///< the sentence that holds the words best
  std::vector<int> scores;  ///< of each word; 0 where it was not found
  double score = 0;
  bool has(std::size_t word) const { return scores[word] > 0; }
};

/// What has every word; at most a dozen.
std::vector<Hit> answers(const std::vector<Subject>&, const Locale&, const std::vector<std::string>& words);

/// What comes nearest, where nothing has every word: a word counts the more, the fewer speak of it.
std::vector<Hit> nearest(const std::vector<Subject>&, const Locale&, const std::vector<std::string>& words);

/// What was typed, word by word, as far as anything speaks of it: "dropping" leads to "dropped" by "dropp".
std::vector<std::string> known_words(const std::vector<Subject>&, const Locale&, const std::vector<std::string>& typed);

}  // namespace binran
