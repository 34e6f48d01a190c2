// Text search at primary strength: full and half width, hiragana and katakana, case and accents are the same.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace binran {

class Searcher {
 public:
  /// `language` is a BCP 47 tag; `words` are what the user typed, each to be found on its own.
  Searcher(const std::string& language, const std::vector<std::string>& words);
  Searcher(Searcher&&) noexcept;
  ~Searcher();

  struct Match {
    std::size_t offset;  ///< bytes
    std::size_t length;
    std::size_t word;  ///< index into words
  };
  /// Matches in `text`, in order of offset.
  std::vector<Match> find(std::string_view text);

 private:
  struct Data;
  std::unique_ptr<Data> data_;
};

}  // namespace binran
