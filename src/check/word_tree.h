// Many words, all of which are found in one pass over a text (Aho and Corasick, 1975): the time does not grow with
// their number. What a word is, and whether it stands for itself, is the caller's to say.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace binran {

class WordTree {
 public:
  /// Adds a word, which is not empty, and returns its number; that of the first where it is added again.
  std::size_t add(std::string_view word);
  /// To be called after the last word and before each().
  void complete();

  /// Bytes of a word.
  std::size_t length(std::size_t word) const { return lengths_[word]; }

  /// Calls `found` with the byte behind each word in `text` and its number: by place, at one place the longest first.
  template <class Found>
  void each(std::string_view text, Found found) const {
    std::uint32_t at = root;
    for (std::size_t i = 0; i < text.size(); ++i) {
      at = step(at, text[i]);
      for (std::uint32_t node = at; node != root; node = nodes_[node].next_word)
        if (nodes_[node].word != none) found(i + 1, nodes_[node].word);
    }
  }

 private:
  static constexpr std::uint32_t root = 0;
  static constexpr std::size_t none = static_cast<std::size_t>(-1);
  /// A beginning of a word.
  struct Node {
    std::uint32_t parent = root;
    char byte = 0;                   ///< its last
    std::size_t depth = 0;           ///< its length
    std::size_t word = none;         ///< which it is
    std::uint32_t suffix = root;     ///< its longest ending that begins a word
    std::uint32_t next_word = root;  ///< its longest ending that is a word
  };

  static std::uint64_t edge(std::uint32_t node, char byte) {
    return std::uint64_t{node} << 8 | static_cast<unsigned char>(byte);
  }
  std::uint32_t step(std::uint32_t node, char byte) const {
    for (;; node = nodes_[node].suffix) {
      if (const auto found = edges_.find(edge(node, byte)); found != edges_.end()) return found->second;
      if (node == root) return root;
    }
  }

  std::vector<Node> nodes_ = std::vector<Node>(1);
  std::unordered_map<std::uint64_t, std::uint32_t> edges_;
  std::vector<std::size_t> lengths_;  // of the words
};

}  // namespace binran
