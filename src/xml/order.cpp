#include "xml/order.h"

#include <algorithm>

namespace binran {

std::vector<std::size_t> out_of_order(const std::vector<std::size_t>& positions, std::size_t count) {
  constexpr std::size_t none = static_cast<std::size_t>(-1);
  struct Chain {
    std::size_t length = 0;
    std::size_t last = none;  ///< index of its last member
  };
  std::vector<Chain> longest(count);  ///< of the chains that end with a position, the longest
  std::vector<std::size_t> before(positions.size(), none);
  for (std::size_t index = 0; index < positions.size(); ++index) {
    const auto end = longest.begin() + static_cast<std::ptrdiff_t>(positions[index]) + 1;
    const Chain best =
        *std::max_element(longest.begin(), end, [](const Chain& a, const Chain& b) { return a.length < b.length; });
    before[index] = best.last;
    longest[positions[index]] = {best.length + 1, index};
  }
  std::vector<bool> kept(positions.size(), false);
  const auto best = std::ranges::max_element(longest, {}, &Chain::length);
  for (std::size_t index = best == longest.end() ? none : best->last; index != none; index = before[index])
    kept[index] = true;
  std::vector<std::size_t> others;
  for (std::size_t index = 0; index < positions.size(); ++index) {
    if (!kept[index]) others.push_back(index);
  }
  return others;
}

}  // namespace binran
