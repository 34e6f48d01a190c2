#include "check/word_tree.h"

#include <algorithm>
#include <numeric>

namespace binran {

std::size_t WordTree::add(std::string_view word) {
  std::uint32_t at = root;
  for (const char byte : word) {
    const auto [found, is_new] = edges_.try_emplace(edge(at, byte), static_cast<std::uint32_t>(nodes_.size()));
    if (is_new) nodes_.push_back({at, byte, nodes_[at].depth + 1});
    at = found->second;
  }
  if (nodes_[at].word == none) {
    nodes_[at].word = lengths_.size();
    lengths_.push_back(word.size());
  }
  return nodes_[at].word;
}

void WordTree::complete() {
  std::vector<std::uint32_t> by_depth(nodes_.size());
  std::iota(by_depth.begin(), by_depth.end(), root);
  std::ranges::stable_sort(by_depth, {}, [&](std::uint32_t node) { return nodes_[node].depth; });
  for (const std::uint32_t number : by_depth) {
    Node& node = nodes_[number];
    if (node.depth > 1) node.suffix = step(nodes_[node.parent].suffix, node.byte);
    node.next_word = nodes_[node.suffix].word == none ? nodes_[node.suffix].next_word : node.suffix;
  }
}

}  // namespace binran
