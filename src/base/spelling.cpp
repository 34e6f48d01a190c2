#include "base/spelling.h"

#include <algorithm>
#include <numeric>

namespace binran {

std::size_t edit_distance(std::string_view a, std::string_view b) {
  // Three rows of the matrix: a transposition looks two rows back.
  std::vector<std::size_t> before_last(b.size() + 1), last(b.size() + 1), row(b.size() + 1);
  std::iota(last.begin(), last.end(), std::size_t{0});
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
        row[j] = std::min(row[j], before_last[j - 2] + 1);
    }
    std::swap(before_last, last);
    std::swap(last, row);
  }
  return last[b.size()];
}

std::string nearest(std::string_view word, std::span<const std::string> known) {
  if (word.size() > longest_comparable) return {};
  std::size_t limit = std::max<std::size_t>(1, word.size() / 3);
  std::string found;
  for (const std::string& candidate : known) {
    const std::size_t difference = std::max(word.size(), candidate.size()) - std::min(word.size(), candidate.size());
    if (difference > limit) continue;
    const std::size_t distance = edit_distance(word, candidate);
    if (distance >= word.size()) continue;  // nothing of the word is left
    if (distance < limit || (distance == limit && found.empty())) {
      limit = distance;
      found = candidate;
    }
  }
  return found;
}

std::string did_you_mean(std::string_view word, std::span<const std::string> known) {
  const std::string found = nearest(word, known);
  return found.empty() ? std::string{} : "did you mean " + found + "?";
}

}  // namespace binran
