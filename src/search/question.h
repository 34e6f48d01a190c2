// What was asked, as an index knows it: the terms of the words, what a slip of the hand may have meant, and the words
// that nothing speaks of. Scores nothing.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "locale/tokens.h"
#include "search/index.h"

namespace binran {

/// A term of the index that a word of the question may mean.
struct Meant {
  std::uint32_t term;
  double likeness;  ///< above 0, up to 1 for the word itself
};

struct Question {
  std::vector<std::vector<Meant>> sought;  ///< of each word or pair of characters, where it means anything
  std::vector<std::string> unknown;        ///< words that nothing speaks of
  std::vector<std::pair<std::string, std::string>>
      taken_for;  ///< words that nothing speaks of, and those that were meant
};

/// A word that the index lacks stands for those that are one slip away (a letter too many, too few, another, or two
/// transposed) where it has five letters or more, and two slips where it has eight or more; a lone character of a
/// script that is searched in pairs for the pairs that begin with it. What has digits is taken as it is.
Question question(const SearchIndex&, Tokenizer&, std::string_view words);

}  // namespace binran
