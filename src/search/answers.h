// Asking an index: which codes and symptoms speak of a question, the best first. How an answer looks is the command's.
//
// The score is that of BM25F over any of the words (Robertson and Zaragoza, 2009), with a bonus where the title has
// much of what was asked; and a symptom gets a share of the score of the best of its suspects.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "locale/breaking.h"
#include "search/question.h"

namespace binran {

/// k1 of BM25F: how soon more of the same stops telling more.
inline constexpr double saturation = 2;

/// What a weight is worth, in steps of which the most that anything is worth has worth_steps: as many as two characters
/// tell apart in the pages for a browser, so that these put answers in the same order.
inline constexpr std::uint32_t worth_steps = 90 * 90 - 1;
std::uint32_t steps_of_worth(double weight);

/// A subject that speaks of what was asked.
struct Hit {
  std::uint32_t subject;  ///< of the index
  double score;           ///< above zero; says nothing beside those of other questions
};

/// At most `most` subjects of `protocols`, ids (empty: all), that speak of `question`. Far worse ones than the best are
/// left out.
std::vector<Hit> answers(const SearchIndex&, const Question& question, std::span<const std::string> protocols,
                         std::size_t most);

/// Two codes of one protocol, in the order in which a question names them.
struct AskedPair {
  std::uint32_t first, second;  ///< subjects
};

/// The pairs that a question names by their values, and no third: of each protocol whose codes both are among `hits`,
/// the better first. Who asks so wants to see them side by side.
std::vector<AskedPair> asked_pairs(const SearchIndex&, const Question&, std::span<const Hit> hits);

/// Quotes what answers say, for one question.
class Quoting {
 public:
  Quoting(const SearchIndex&, Tokenizer&, const Question&);

  /// The passage of a subject that holds most of what was asked; its own line where none holds anything.
  std::string_view line(std::uint32_t subject);

  /// The sentence of a passage that holds most of it; the first where none holds anything.
  std::string_view sentence(std::string_view passage, Breaker&);

  /// Where in `text` something stands that was asked for: [first, second) in bytes, in order, apart from each other.
  std::vector<std::pair<std::size_t, std::size_t>> marks(std::string_view text);

 private:
  double weight(std::string_view term) const;  ///< zero where it was not asked for
  double share(std::string_view text);         ///< how much of what was asked for it holds, less where it is long

  const SearchIndex& index_;
  Tokenizer& tokenizer_;
  std::vector<std::pair<std::string_view, double>> terms_;  ///< asked for, with what they weigh; sorted
};

}  // namespace binran
