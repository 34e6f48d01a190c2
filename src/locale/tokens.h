// A text as it is searched: the terms that stand for its words. What a term weighs, and where it leads, is search/.
//
// Words are folded by NFKC and case (UAX #44, NFKC_Casefold) and stemmed by Snowball: in the language of the text where
// Snowball knows it, else in English, which technical words of every language are from. Characters of Han, kana and
// Hangul, which stand without blanks or with blanks that nobody agrees about, become overlapping pairs: 片通話 is 片通
// and 通話. Katakana is hiragana there. What has digits stays whole: 486, 5.7.1, 0x87, and T.38 is T38. Words that
// hyphens join are searched for each and together: keep-alive is keep, alive and keepalive.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace binran {

struct Token {
  std::string term;   ///< what is compared, byte by byte
  std::string word;   ///< the folded word that `term` is the stem of; empty for a pair of characters
  std::size_t begin;  ///< the bytes of the text that it stands for
  std::size_t end;
};

/// Can be used by one thread at a time.
class Tokenizer {
 public:
  /// `language`: a BCP 47 tag.
  explicit Tokenizer(const std::string& language);
  Tokenizer(Tokenizer&&) noexcept;
  ~Tokenizer();

  /// The tokens of `text`, in order. What is not well-formed UTF-8 parts words.
  std::vector<Token> tokens(std::string_view text);

 private:
  struct Data;
  std::unique_ptr<Data> data_;
};

}  // namespace binran
