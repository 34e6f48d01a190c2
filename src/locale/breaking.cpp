#include "locale/breaking.h"

#include <unicode/brkiter.h>
#include <unicode/localpointer.h>
#include <unicode/uchar.h>
#include <unicode/utext.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <stdexcept>
#include <unordered_map>

namespace binran {
namespace {

using Iterator = std::unique_ptr<icu::BreakIterator>;

/// ICU's data are part of the program: without them nothing can be set, and no content is to blame.
Iterator require(icu::BreakIterator* made, UErrorCode status) {
  Iterator iterator(made);
  if (U_FAILURE(status)) throw std::runtime_error(std::string("ICU break rules: ") + u_errorName(status));
  return iterator;
}

icu::Locale tailored(const std::string& language, const char* keyword, const std::string& value) {
  UErrorCode status = U_ZERO_ERROR;
  icu::Locale locale = icu::Locale::forLanguageTag(language, status);
  locale.setKeywordValue(keyword, value.c_str(), status);
  if (U_FAILURE(status)) throw std::runtime_error("ICU break rules: unknown language " + language);
  return locale;
}

Iterator line_iterator(const icu::Locale& locale) {
  UErrorCode status = U_ZERO_ERROR;
  return require(icu::BreakIterator::createLineInstance(locale, status), status);
}

bool is_hangul(UChar32 c) {
  return u_getIntPropertyValue(c, UCHAR_HANGUL_SYLLABLE_TYPE) != U_HST_NOT_APPLICABLE;
}

/// が, 요, a: a letter that is no word of its own, unlike 音 and 5.
bool is_lone_letter(std::string_view word) {
  UChar32 c = 0;
  int32_t offset = 0;
  U8_NEXT(reinterpret_cast<const uint8_t*>(word.data()), offset, static_cast<int32_t>(word.size()), c);
  return offset == static_cast<int32_t>(word.size()) && u_isalpha(c) && !u_hasBinaryProperty(c, UCHAR_IDEOGRAPHIC);
}

/// The characters at both sides of `offset`, which is neither the begin nor the end of `text`.
struct Sides {
  UChar32 before = 0, after = 0;
};
Sides sides_of(std::string_view text, std::size_t offset) {
  const auto* bytes = reinterpret_cast<const uint8_t*>(text.data());
  Sides sides;
  auto position = static_cast<int32_t>(offset);
  U8_PREV(bytes, 0, position, sides.before);
  position = static_cast<int32_t>(offset);
  U8_NEXT(bytes, position, static_cast<int32_t>(text.size()), sides.after);
  return sides;
}

/// Letters of katakana words, ー among them (UAX #29); ・ stands between two.
bool is_katakana(UChar32 c) {
  return u_getIntPropertyValue(c, UCHAR_WORD_BREAK) == U_WB_KATAKANA;
}

/// Between the parts of a name: Content-|Length, WWW-|Authenticate.
bool parts_name(const Sides& sides) {
  return sides.before == '-' && u_isupper(sides.after);
}

/// The letter that a syllable of Hangul ends in: its final consonant, else its vowel; 0 of what is none.
char32_t final_letter(UChar32 c) {
  constexpr UChar32 first = 0xAC00, last = 0xD7A3, vowels = 21, finals = 28;
  constexpr std::u32string_view consonants = U"ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ";
  constexpr char32_t first_vowel = U'ㅏ';
  static_assert(consonants.size() == finals - 1);
  if (c < first || c > last) return 0;
  const UChar32 final = (c - first) % finals;
  return final > 0 ? consonants[final - 1] : first_vowel + static_cast<char32_t>((c - first) / finals % vowels);
}

/// The word that begins at `offset`, without punctuation behind it.
std::string_view word_at(std::string_view text, std::size_t offset) {
  std::string_view word = text.substr(offset, text.find(' ', offset) - offset);
  while (!word.empty() && std::string_view(".,:;!?)]").find(word.back()) != std::string_view::npos)
    word.remove_suffix(1);
  return word;
}

/// Whether the word that begins at `offset`, behind a space, belongs to the one before it.
bool is_attached(std::string_view text, std::size_t offset, const std::vector<Attachment>& attachments) {
  if (offset < 2 || text[offset - 1] != ' ') return false;
  const char32_t sound = final_letter(sides_of(text, offset - 1).before);
  const std::string_view word = word_at(text, offset);
  return sound != 0 && std::ranges::any_of(attachments, [&](const Attachment& attachment) {
           if (attachment.sounds.find(sound) == std::u32string::npos) return false;
           const auto begins = [&](const std::string& beginning) { return word.starts_with(beginning); };
           return std::ranges::any_of(attachment.begins, begins) ||
                  std::ranges::find(attachment.words, word) != attachment.words.end();
         });
}

/// A break with Hangul at either side is inside an eojeol unless a space, a dash or a slash ends the line: UAX #14
/// treats syllables as ideographs, and so would part 프록시 from 는, 430 from 은 and ) from 는.
LineBreak::Kind kind_at(const Sides& sides) {
  const auto [before, after] = sides;
  if (!is_hangul(before) && !is_hangul(after)) return LineBreak::Kind::free;
  const bool ends_word = u_isUWhiteSpace(before) || before == '/' || u_charType(before) == U_DASH_PUNCTUATION;
  return ends_word ? LineBreak::Kind::free : LineBreak::Kind::inside;
}

/// UAX #29 goes on with a sentence where a small letter follows the full stop, as it does behind an abbreviation.
/// Hangul is not abbreviated so, and a Korean sentence may begin with a Latin word (표시합니다. tshark는).
void add_after_hangul(std::string_view text, std::vector<std::size_t>& starts) {
  constexpr std::string_view end = ". ";
  for (std::size_t stop = text.find(end); stop != text.npos && stop + 2 < text.size();
       stop = text.find(end, stop + 2)) {
    if (stop > 0 && is_hangul(sides_of(text, stop).before)) starts.push_back(stop + 2);
  }
  std::ranges::sort(starts);
  starts.erase(std::unique(starts.begin(), starts.end()), starts.end());
}

/// UAX #29 takes an opening bracket behind 。 for one that closes, and begins the sentence behind it: 。「Bad
/// Gateway」は.
std::size_t before_opening(std::string_view text, std::size_t start) {
  while (start > 0) {
    auto at = static_cast<std::int32_t>(start);
    UChar32 before = 0;
    U8_PREV(text.data(), 0, at, before);
    const int8_t type = u_charType(before);
    if (type != U_START_PUNCTUATION && type != U_INITIAL_PUNCTUATION) break;
    start = static_cast<std::size_t>(at);
  }
  return start;
}

}  // namespace

struct Breaker::Data {
  icu::Locale strict;
  icu::Locale phrase;
  std::vector<Attachment> attachments;
  Iterator lines;
  Iterator phrases;                                                    // made when first asked for
  Iterator characters;                                                 // likewise
  Iterator sentences;                                                  // likewise
  Iterator words;                                                      // likewise
  std::unordered_map<std::string, std::vector<LineBreak>> phrases_of;  // headings come again in every entry
  UText utf8 = UTEXT_INITIALIZER;

  Data(const std::string& language, const TypesettingRules& rules)
      : strict(tailored(language, "lb", rules.strictness)),
        phrase(strict),
        attachments(rules.attachments),
        lines(line_iterator(strict)) {
    UErrorCode status = U_ZERO_ERROR;
    phrase.setKeywordValue("lw", "phrase", status);
  }
  ~Data() { utext_close(&utf8); }

  /// Calls `found` with every boundary strictly inside `text`. The iterator reads the UTF-8 itself, so that its
  /// offsets are bytes.
  template <class Found>
  void each_boundary(icu::BreakIterator& iterator, std::string_view text, Found found) {
    UErrorCode status = U_ZERO_ERROR;
    utext_openUTF8(&utf8, text.data(), static_cast<int64_t>(text.size()), &status);
    iterator.setText(&utf8, status);
    if (U_FAILURE(status)) throw std::runtime_error(std::string("ICU break iterator: ") + u_errorName(status));
    const auto end = static_cast<int32_t>(text.size());
    iterator.first();
    for (int32_t at = iterator.next(); at != icu::BreakIterator::DONE && at < end; at = iterator.next()) {
      found(static_cast<std::size_t>(at));
    }
  }
};

bool parts_compound(std::string_view text, std::size_t offset) {
  const auto [before, after] = sides_of(text, offset);
  if (u_hasBinaryProperty(before, UCHAR_IDEOGRAPHIC)) return u_hasBinaryProperty(after, UCHAR_IDEOGRAPHIC) != 0;
  return is_katakana(before) && is_katakana(after);
}

bool may_part_token(char before, char after) {
  constexpr std::string_view marks = "/.=?&;_@:-";
  const bool name = before == '-' && after >= 'A' && after <= 'Z';
  return marks.find(before) != std::string_view::npos && marks.find(after) == std::string_view::npos && !name;
}

bool is_language_tag(const std::string& language) {
  UErrorCode status = U_ZERO_ERROR;
  icu::Locale::forLanguageTag(language, status);
  return U_SUCCESS(status);
}

Breaker::Breaker(const std::string& language, const TypesettingRules& rules)
    : data_(std::make_unique<Data>(language, rules)) {}
Breaker::Breaker(Breaker&&) noexcept = default;
Breaker::~Breaker() = default;

void Breaker::find(std::string_view text, std::vector<LineBreak>& breaks) {
  breaks.clear();
  data_->each_boundary(*data_->lines, text, [&](std::size_t at) {
    const Sides sides = sides_of(text, at);
    if (parts_name(sides)) return;
    const bool attached = !data_->attachments.empty() && is_attached(text, at, data_->attachments);
    breaks.push_back({at, attached ? LineBreak::Kind::attached : kind_at(sides)});
  });
}

void Breaker::find_phrases(std::string_view text, std::vector<LineBreak>& breaks) {
  const auto placed = data_->phrases_of.try_emplace(std::string(text));
  std::vector<LineBreak>& known = placed.first->second;
  if (placed.second) {
    if (!data_->phrases) data_->phrases = line_iterator(data_->phrase);
    data_->each_boundary(*data_->phrases, text, [&](std::size_t at) {
      const Sides sides = sides_of(text, at);
      if (!parts_compound(text, at) && !parts_name(sides)) known.push_back({at, kind_at(sides)});
    });
  }
  breaks = known;
}

void Breaker::find_sentences(std::string_view text, std::vector<std::size_t>& starts) {
  if (!data_->sentences) {
    UErrorCode status = U_ZERO_ERROR;
    icu::Locale locale = data_->strict;
    locale.setKeywordValue("ss", "standard", status);
    data_->sentences = require(icu::BreakIterator::createSentenceInstance(locale, status), status);
  }
  starts.clear();
  data_->each_boundary(*data_->sentences, text, [&](std::size_t at) {
    if (const std::size_t start = before_opening(text, at); start > 0) starts.push_back(start);
  });
  add_after_hangul(text, starts);
}

void Breaker::find_words(std::string_view text, std::vector<std::string>& words) {
  if (!data_->words) {
    UErrorCode status = U_ZERO_ERROR;
    data_->words = require(icu::BreakIterator::createWordInstance(data_->strict, status), status);
  }
  words.clear();
  std::size_t begin = 0;
  const auto add = [&](std::size_t end) {
    const std::string_view word = text.substr(begin, end - begin);
    if (data_->words->getRuleStatus() != UBRK_WORD_NONE && !is_lone_letter(word)) words.emplace_back(word);
    begin = end;
  };
  data_->each_boundary(*data_->words, text, add);
  if (!text.empty()) add(text.size());
}

void Breaker::find_characters(std::string_view text, std::vector<std::size_t>& starts) {
  if (!data_->characters) {
    UErrorCode status = U_ZERO_ERROR;
    data_->characters = require(icu::BreakIterator::createCharacterInstance(data_->strict, status), status);
  }
  starts.clear();
  if (!text.empty()) starts.push_back(0);
  data_->each_boundary(*data_->characters, text, [&](std::size_t at) { starts.push_back(at); });
}

}  // namespace binran
