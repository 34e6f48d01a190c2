// Many phrases, each a sequence of terms, all of which are found in one pass over the tokens of a text.
#pragma once

#include <cstddef>
#include <string>
#include <unordered_map>
#include <vector>

#include "locale/tokens.h"

namespace binran {

class TokenPhrases {
 public:
  /// Adds a phrase that is found as `number`. One without tokens is found nowhere.
  void add(const std::vector<Token>& phrase, std::size_t number) {
    if (phrase.empty()) return;
    Phrase added{{}, number};
    for (const Token& token : phrase) added.terms.push_back(token.term);
    std::string first = added.terms.front();
    by_first_[std::move(first)].push_back(std::move(added));
  }

  /// Calls `found` with the number of each phrase that stands in `tokens`, once for each time that it does.
  template <class Found>
  void each(const std::vector<Token>& tokens, Found found) const {
    for (std::size_t at = 0; at < tokens.size(); ++at) {
      const auto begun = by_first_.find(tokens[at].term);
      if (begun == by_first_.end()) continue;
      for (const Phrase& phrase : begun->second)
        if (stands_at(phrase, tokens, at)) found(phrase.number);
    }
  }

 private:
  struct Phrase {
    std::vector<std::string> terms;
    std::size_t number;
  };

  static bool stands_at(const Phrase& phrase, const std::vector<Token>& tokens, std::size_t at) {
    if (phrase.terms.size() > tokens.size() - at) return false;
    for (std::size_t i = 0; i < phrase.terms.size(); ++i)
      if (phrase.terms[i] != tokens[at + i].term) return false;
    return true;
  }

  std::unordered_map<std::string, std::vector<Phrase>> by_first_;
};

}  // namespace binran
