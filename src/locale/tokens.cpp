#include "locale/tokens.h"

#include <libstemmer.h>
#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <stdexcept>

#include "base/characters.h"
#include "base/utf8.h"

namespace binran {
namespace {

void require(UErrorCode status) {
  if (U_FAILURE(status)) throw std::runtime_error(std::string("ICU tokens: ") + u_errorName(status));
}

enum class Kind { other, word, hangul, ideograph };

Kind kind_of(char32_t c) {
  if (c < 0x80) return is_alphanumeric(static_cast<char>(c)) ? Kind::word : Kind::other;
  if (c == U'ー') return Kind::ideograph;
  UErrorCode status = U_ZERO_ERROR;
  const UScriptCode script = uscript_getScript(static_cast<UChar32>(c), &status);
  require(status);
  if (script == USCRIPT_HANGUL) return Kind::hangul;
  if (!u_isalnum(static_cast<UChar32>(c)) && !(U_GET_GC_MASK(static_cast<UChar32>(c)) & U_GC_M_MASK))
    return Kind::other;
  return script == USCRIPT_HAN || script == USCRIPT_HIRAGANA || script == USCRIPT_KATAKANA ? Kind::ideograph
                                                                                           : Kind::word;
}

char32_t hiragana_of(char32_t c) {
  constexpr char32_t first = U'ァ', last = U'ヶ', distance = U'ァ' - U'ぁ';
  return c >= first && c <= last ? c - distance : c;
}

/// A folded character, and the bytes of the text that it comes from.
struct Folded {
  char32_t character;
  Kind kind;
  std::size_t begin, end;
};

/// Folds a text character by character, where nothing that follows can change what stands before.
class Folding {
 public:
  Folding() {
    UErrorCode status = U_ZERO_ERROR;
    normalizer_ = icu::Normalizer2::getNFKCCasefoldInstance(status);
    require(status);
  }

  std::vector<Folded> fold(std::string_view text) const {
    std::vector<Folded> folded;
    folded.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t begin = at;
      const char32_t first = next_code_point(text, at);
      if (first < 0x80 && (at == text.size() || static_cast<unsigned char>(text[at]) < 0x80)) {
        add(first >= 'A' && first <= 'Z' ? first + ('a' - 'A') : first, begin, at, folded);
        continue;
      }
      const std::size_t behind_first = at;
      at = end_of_segment(text, at);
      const auto point = static_cast<UChar32>(first);
      if (at == behind_first && !u_hasBinaryProperty(point, UCHAR_CHANGES_WHEN_NFKC_CASEFOLDED))
        add(first, begin, at, folded);
      else
        add_normalised(text.substr(begin, at - begin), begin, folded);
    }
    return folded;
  }

 private:
  std::size_t end_of_segment(std::string_view text, std::size_t at) const {
    while (at < text.size()) {
      std::size_t next = at;
      if (normalizer_->hasBoundaryBefore(static_cast<UChar32>(next_code_point(text, next)))) break;
      at = next;
    }
    return at;
  }

  void add_normalised(std::string_view segment, std::size_t begin, std::vector<Folded>& folded) const {
    UErrorCode status = U_ZERO_ERROR;
    std::string normal;
    icu::StringByteSink<std::string> sink(&normal);
    normalizer_->normalizeUTF8(0, {segment.data(), static_cast<int32_t>(segment.size())}, sink, nullptr, status);
    require(status);
    for (std::size_t at = 0; at < normal.size();)
      add(next_code_point(normal, at), begin, begin + segment.size(), folded);
  }

  static void add(char32_t c, std::size_t begin, std::size_t end, std::vector<Folded>& folded) {
    if (c == U'’') c = U'\'';
    folded.push_back({hiragana_of(c), kind_of(c), begin, end});
  }

  const icu::Normalizer2* normalizer_;
};

std::string utf8(const Folded* begin, const Folded* end) {
  std::string text;
  for (; begin != end; ++begin) append_utf8(text, begin->character);
  return text;
}

bool has_digit(std::string_view word) {
  return std::ranges::any_of(word, is_digit);
}

/// Without accents, which nobody types in a hurry: the last step, because stems depend on them.
std::string without_accents(std::string word) {
  if (std::ranges::none_of(word, [](char c) { return static_cast<unsigned char>(c) >= 0x80; })) return word;
  UErrorCode status = U_ZERO_ERROR;
  std::string parted, plain;
  icu::StringByteSink<std::string> sink(&parted);
  icu::Normalizer2::getNFDInstance(status)->normalizeUTF8(0, {word.data(), static_cast<int32_t>(word.size())}, sink,
                                                          nullptr, status);
  require(status);
  for (std::size_t at = 0; at < parted.size();) {
    const char32_t c = next_code_point(parted, at);
    if (!(U_GET_GC_MASK(static_cast<UChar32>(c)) & U_GC_M_MASK)) append_utf8(plain, c);
  }
  return plain;
}

struct DeleteStemmer {
  void operator()(sb_stemmer* stemmer) const { sb_stemmer_delete(stemmer); }
};

std::unique_ptr<sb_stemmer, DeleteStemmer> stemmer_of(const std::string& language) {
  std::unique_ptr<sb_stemmer, DeleteStemmer> stemmer(
      sb_stemmer_new(language.substr(0, language.find('-')).c_str(), "UTF_8"));
  if (!stemmer) stemmer.reset(sb_stemmer_new("english", "UTF_8"));
  if (!stemmer) throw std::runtime_error("Snowball has no English stemmer");
  return stemmer;
}

/// Whether the word that ends before `at` goes on behind the mark that stands there: 5.7.1, T.38, don't.
bool joins(const Folded* begin, const Folded* at, const Folded* end) {
  if (at == begin || at + 1 >= end || at[1].kind != Kind::word) return false;
  const auto is_number = [](char32_t c) { return c >= '0' && c <= '9'; };
  if (at->character == '\'') return !is_number(at[-1].character);
  return at->character == '.' && is_number(at[1].character) && (is_number(at[-1].character) || at - begin == 1);
}

const Folded* end_of_word(const Folded* begin, const Folded* end) {
  const Folded* at = begin;
  while (at != end && (at->kind == Kind::word || joins(begin, at, end))) ++at;
  return at;
}

/// The words that hyphens join, each [first, second), from the one that begins at `begin`.
std::vector<std::pair<const Folded*, const Folded*>> compound(const Folded* begin, const Folded* end) {
  std::vector<std::pair<const Folded*, const Folded*>> words;
  while (true) {
    words.emplace_back(begin, end_of_word(begin, end));
    const Folded* const hyphen = words.back().second;
    const bool goes_on = end - hyphen >= 2 && (hyphen->character == U'-' || hyphen->character == U'\u2010') &&
                         hyphen[1].kind == Kind::word;
    if (!goes_on) return words;
    begin = hyphen + 1;
  }
}

/// The name of a recommendation is one word with its dot and without: T.38, T38.
std::string without_dot_of_name(std::string word) {
  if (word.size() > 2 && is_letter(word[0]) && word[1] == '.') word.erase(1, 1);
  return word;
}

/// A run of characters that are taken in pairs. Blanks between Hangul do not end it.
const Folded* end_of_run(const Folded* begin, const Folded* end) {
  const auto is_paired = [](const Folded& it) { return it.kind == Kind::hangul || it.kind == Kind::ideograph; };
  const Folded* at = begin;
  while (at != end) {
    if (is_paired(*at)) {
      ++at;
      continue;
    }
    const Folded* behind = std::find_if(at, end, [](const Folded& it) { return it.character != ' '; });
    if (behind == at || behind == end || behind->kind != Kind::hangul || at[-1].kind != Kind::hangul) break;
    at = behind;
  }
  return at;
}

void add_pairs(const Folded* begin, const Folded* end, std::vector<Token>& tokens) {
  std::vector<const Folded*> characters;
  for (; begin != end; ++begin)
    if (begin->kind != Kind::other) characters.push_back(begin);
  if (characters.size() == 1)
    tokens.push_back({utf8(characters[0], characters[0] + 1), {}, characters[0]->begin, characters[0]->end});
  for (std::size_t i = 0; i + 1 < characters.size(); ++i) {
    Token pair{{}, {}, characters[i]->begin, characters[i + 1]->end};
    append_utf8(pair.term, characters[i]->character);
    append_utf8(pair.term, characters[i + 1]->character);
    tokens.push_back(std::move(pair));
  }
}

}  // namespace

struct Tokenizer::Data {
  using Word = std::pair<const Folded*, const Folded*>;

  Folding folding;
  std::unique_ptr<sb_stemmer, DeleteStemmer> stemmer;

  std::string stem(const std::string& word) const {
    if (has_digit(word)) return word;
    const sb_symbol* stem =
        sb_stemmer_stem(stemmer.get(), reinterpret_cast<const sb_symbol*>(word.data()), static_cast<int>(word.size()));
    if (!stem) throw std::bad_alloc();
    return without_accents(
        {reinterpret_cast<const char*>(stem), static_cast<std::size_t>(sb_stemmer_length(stemmer.get()))});
  }

  void add(std::string word, std::size_t begin, std::size_t end, std::vector<Token>& tokens) const {
    std::string term = stem(word);
    if (!term.empty()) tokens.push_back({std::move(term), std::move(word), begin, end});
  }

  /// Words that hyphens join count each for itself and all together: keep-alive is keepalive too. Returns where they
  /// end.
  const Folded* add_compound(const std::vector<Word>& words, std::vector<Token>& tokens) const {
    std::string whole;
    for (const auto& [begin, end] : words) {
      std::string word = without_dot_of_name(utf8(begin, end));
      whole += word;
      add(std::move(word), begin->begin, end[-1].end, tokens);
    }
    const Folded* const end = words.back().second;
    if (words.size() > 1 && !has_digit(whole)) add(std::move(whole), words.front().first->begin, end[-1].end, tokens);
    return end;
  }
};

Tokenizer::Tokenizer(const std::string& language)
    : data_(std::make_unique<Data>(Data{Folding(), stemmer_of(language)})) {}
Tokenizer::Tokenizer(Tokenizer&&) noexcept = default;
Tokenizer::~Tokenizer() = default;

std::vector<Token> Tokenizer::tokens(std::string_view text) {
  const std::vector<Folded> folded = data_->folding.fold(text);
  const Folded* const end = folded.data() + folded.size();
  std::vector<Token> tokens;
  for (const Folded* at = folded.data(); at != end;) {
    if (at->kind == Kind::other) {
      ++at;
      continue;
    }
    const Folded* const begin = at;
    if (at->kind != Kind::word) {
      add_pairs(begin, at = end_of_run(begin, end), tokens);
      continue;
    }
    at = data_->add_compound(compound(begin, end), tokens);
  }
  return tokens;
}

}  // namespace binran
