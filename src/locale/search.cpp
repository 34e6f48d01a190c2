#include "locale/search.h"

#include <unicode/bytestream.h>
#include <unicode/coll.h>
#include <unicode/edits.h>
#include <unicode/normalizer2.h>
#include <unicode/stsearch.h>
#include <unicode/tblcoll.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utf16.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <stdexcept>

namespace binran {
namespace {

void require(UErrorCode status) {
  if (U_FAILURE(status)) throw std::runtime_error(std::string("ICU search: ") + u_errorName(status));
}

/// Primary strength, and punctuation ignored: "keep-alive", "Keepalive" and "keep alive" are one word.
std::unique_ptr<icu::RuleBasedCollator> primary_collator(const std::string& language) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Locale locale = icu::Locale::forLanguageTag(language, status);
  std::unique_ptr<icu::Collator> collator(icu::Collator::createInstance(locale, status));
  require(status);
  auto* rules = dynamic_cast<icu::RuleBasedCollator*>(collator.get());
  if (!rules) throw std::runtime_error("ICU search: no collation rules for " + language);
  static_cast<void>(collator.release());
  std::unique_ptr<icu::RuleBasedCollator> primary(rules);
  primary->setStrength(icu::Collator::PRIMARY);
  primary->setAttribute(UCOL_ALTERNATE_HANDLING, UCOL_SHIFTED, status);
  require(status);
  return primary;
}

/// A text as it is searched: compatibility-composed, because collation knows the long vowel mark of full-width kana
/// only (ﾌﾛｰ); and the way back to the bytes of what was written.
class Searched {
 public:
  explicit Searched(std::string_view written) {
    UErrorCode status = U_ZERO_ERROR;
    icu::StringByteSink<std::string> sink(&composed_);
    const icu::StringPiece bytes(written.data(), static_cast<int32_t>(written.size()));
    icu::Normalizer2::getNFKCInstance(status)->normalizeUTF8(0, bytes, sink, &edits_, status);
    require(status);
    text_ = icu::UnicodeString::fromUTF8(composed_);
    for (int32_t i = 0; i < text_.length(); i = text_.moveIndex32(i, 1)) {
      const UChar32 c = text_.char32At(i);
      offsets_.insert(offsets_.end(), static_cast<std::size_t>(U16_LENGTH(c)), bytes_);
      bytes_ += U8_LENGTH(c);
    }
    offsets_.push_back(bytes_);
  }

  const icu::UnicodeString& text() const { return text_; }

  /// Bytes [first, second) of what was written that became the UTF-16 units [begin, end).
  std::pair<std::size_t, std::size_t> written(int32_t begin, int32_t end) const {
    return {at(offsets_[static_cast<std::size_t>(begin)], false), at(offsets_[static_cast<std::size_t>(end)], true)};
  }

 private:
  std::size_t at(int32_t composed, bool is_end) const {
    UErrorCode status = U_ZERO_ERROR;
    icu::Edits::Iterator edit = edits_.getFineIterator();
    edit.findDestinationIndex(composed, status);
    require(status);
    const int32_t into = composed - edit.destinationIndex();
    const bool within_change = edit.hasChange() && into > 0;
    const int32_t offset = edit.sourceIndex() + (!within_change ? into : is_end ? edit.oldLength() : 0);
    return static_cast<std::size_t>(offset);
  }

  std::string composed_;
  icu::Edits edits_;
  icu::UnicodeString text_;
  std::vector<int32_t> offsets_;  // in the composed bytes, of each UTF-16 unit and of the end
  int32_t bytes_ = 0;
};

/// Which letters carry a voicing mark (が, ぱ): to collation an accent, to a reader of Japanese another letter.
std::vector<std::pair<std::size_t, UChar32>> voicing(const icu::UnicodeString& text) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::UnicodeString plain = icu::Normalizer2::getNFKDInstance(status)->normalize(text, status);
  require(status);
  std::vector<std::pair<std::size_t, UChar32>> marks;
  std::size_t letters = 0;
  for (int32_t i = 0; i < plain.length(); i = plain.moveIndex32(i, 1)) {
    const UChar32 c = plain.char32At(i);
    if (c == 0x3099 || c == 0x309A) {
      marks.emplace_back(letters, c);
    } else if (u_isalnum(c)) {
      ++letters;
    }
  }
  return marks;
}

}  // namespace

struct Searcher::Data {
  struct Word {
    icu::UnicodeString text;
    std::vector<std::pair<std::size_t, UChar32>> marks;
    std::unique_ptr<icu::StringSearch> search;  // none for a word of punctuation alone, which nothing can match
  };
  std::unique_ptr<icu::RuleBasedCollator> collator;
  std::vector<Word> words;

  void add(const std::string& word) {
    Word added{Searched(word).text(), {}, nullptr};
    added.marks = voicing(added.text);
    if (collator->compare(added.text, icu::UnicodeString()) != icu::Collator::EQUAL) {
      UErrorCode status = U_ZERO_ERROR;
      added.search =
          std::make_unique<icu::StringSearch>(added.text, icu::UnicodeString(u" "), collator.get(), nullptr, status);
      require(status);
    }
    words.push_back(std::move(added));
  }
};

Searcher::Searcher(const std::string& language, const std::vector<std::string>& words)
    : data_(std::make_unique<Data>()) {
  data_->collator = primary_collator(language);
  for (const std::string& word : words) data_->add(word);
}
Searcher::Searcher(Searcher&&) noexcept = default;
Searcher::~Searcher() = default;

std::vector<Searcher::Match> Searcher::find(std::string_view utf8) {
  std::vector<Match> matches;
  if (utf8.empty()) return matches;  // which StringSearch refuses
  const Searched searched(utf8);
  for (std::size_t word = 0; word < data_->words.size(); ++word) {
    const Data::Word& sought = data_->words[word];
    if (!sought.search) continue;
    UErrorCode status = U_ZERO_ERROR;
    sought.search->setText(searched.text(), status);
    require(status);
    for (int32_t at = sought.search->first(status); at != USEARCH_DONE && U_SUCCESS(status);
         at = sought.search->next(status)) {
      const int32_t length = sought.search->getMatchedLength();
      if (voicing(searched.text().tempSubString(at, length)) != sought.marks) continue;
      const auto [begin, end] = searched.written(at, at + length);
      matches.push_back({begin, end - begin, word});
    }
  }
  std::stable_sort(matches.begin(), matches.end(), [](const Match& a, const Match& b) { return a.offset < b.offset; });
  return matches;
}

}  // namespace binran
