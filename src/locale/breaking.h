// Where a line may end: UAX #14 with the tailoring of the locale, from ICU. What to do with the opportunities is
// decided in lines/ (print) and in columns.h (fixed-width text).
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "locale/locale.h"

namespace binran {

struct LineBreak {
  enum class Kind {
    free,      ///< after a space, between Japanese characters, after a hyphen
    attached,  ///< before a word that belongs to the one before it (Attachment): 알 수|있다 rather than 알|수 있다
    inside,  ///< inside a Korean word (프|록|시|는, 430|은, 연결|(플로)), to be used only where a line is too loose
  };
  std::size_t offset = 0;  ///< byte offset of what would begin the next line
  Kind kind = Kind::free;
};

/// Whether a Breaker can be made for `language`: it is well-formed as BCP 47 has it.
bool is_language_tag(const std::string& language);

/// Whether a line that ends at `offset` of `text` parts what is read as one word though a line may end in it: between
/// two ideographs (相|手側), and inside a word of katakana (ヘッ|ダー).
bool parts_compound(std::string_view text, std::size_t offset);

/// Whether a token, a URL or an identifier that is too long for its line, may be broken between these two bytes: after
/// one of / . = ? & ; _ @ : - and before what is none of them. A name as Retry-After is not parted at its hyphen.
bool may_part_token(char before, char after);

/// The break opportunities inside `text`, in order, without its start and end, and without those at the hyphen of a
/// name: Content-|Length. `language` with the strictness of `rules` chooses ICU's tailoring ("ja@lb=strict"). Reusing
/// one Breaker is much faster than making one a paragraph.
class Breaker {
 public:
  Breaker(const std::string& language, const TypesettingRules& rules);
  Breaker(Breaker&&) noexcept;
  ~Breaker();
  void find(std::string_view text, std::vector<LineBreak>& breaks);
  /// The opportunities between phrases (bunsetsu) only, which part no compound: for headings ("lw=phrase").
  void find_phrases(std::string_view text, std::vector<LineBreak>& breaks);
  /// Byte offsets at which a sentence begins (UAX #29, less the abbreviations that CLDR knows), without the first.
  void find_sentences(std::string_view text, std::vector<std::size_t>& starts);
  /// The words of `text` (UAX #29, for Japanese by ICU's dictionary), without spaces, punctuation and
  /// lone letters that are no ideographs (が).
  void find_words(std::string_view text, std::vector<std::string>& words);
  /// Byte offsets at which a user-perceived character (UAX #29 grapheme cluster) begins.
  void find_characters(std::string_view text, std::vector<std::size_t>& starts);

 private:
  struct Data;
  std::unique_ptr<Data> data_;
};

}  // namespace binran
