// Rules about the words of a text: how wide they are, and which a language must not use.
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/characters.h"
#include "check/rules.h"
#include "check/word_tree.h"
#include "locale/columns.h"

namespace binran {
namespace {

std::string lower_case(std::string_view text) {
  std::string result(text);
  std::ranges::transform(result, result.begin(),
                         [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  return result;
}

/// Whether `word` stands at `at` for itself: Latin letters and digits do not go on beside it. In other scripts words
/// are not parted, and every occurrence counts.
bool stands_alone(std::string_view text, std::size_t at, std::string_view word) {
  const std::size_t end = at + word.size();
  const bool starts = at == 0 || !is_alphanumeric(word.front()) || !is_alphanumeric(text[at - 1]);
  const bool ends = end == text.size() || !is_alphanumeric(word.back()) || !is_alphanumeric(text[end]);
  return starts && ends;
}

/// Which parts of a text are names of terms.
class NameCover {
 public:
  NameCover(const WordTree& names, std::string_view text) : begins_(text.size() + 1, none) {
    names.each(text, [&](std::size_t end, std::size_t word) {
      if (begins_[end] == none) begins_[end] = end - names.length(word);  // the longest comes first
    });
    from_here_ = begins_;
    for (std::size_t end = text.size(); end-- > 0;) from_here_[end] = std::min(from_here_[end], from_here_[end + 1]);
  }

  /// Whether a longer name covers bytes [begin, end): サーバ inside サーバー is no variant.
  bool covers(std::size_t begin, std::size_t end) const {
    return begins_[end] < begin || (end + 1 < from_here_.size() && from_here_[end + 1] <= begin);
  }

 private:
  static constexpr std::size_t none = static_cast<std::size_t>(-1);
  std::vector<std::size_t> begins_;     // of the longest name that ends at a byte
  std::vector<std::size_t> from_here_;  // the least of these from a byte on
};

/// What one language should and should not say.
class Vocabulary {
 public:
  void add(const TermText& term) {
    if (!term.name.empty()) names_.add(lower_case(term.name.value));
    for (const Written& variant : term.variants) {
      const bool known = variant.empty() || variants_.add(lower_case(variant.value)) < help_.size();
      if (!known) help_.push_back(shortened(fmt::format("the glossary has {}", term.name.value)));
    }
  }

  void complete() {
    names_.complete();
    variants_.complete();
  }

  void check(const std::string& text, Place place, Diagnostics& diagnostics) const {
    const std::string words = lower_case(text);
    std::optional<NameCover> names;  // made when there is something to be covered
    variants_.each(words, [&](std::size_t end, std::size_t variant) {
      const std::size_t length = variants_.length(variant), begin = end - length;
      if (!stands_alone(words, begin, std::string_view(words).substr(begin, length))) return;
      if (!names) names.emplace(names_, words);
      if (names->covers(begin, end)) return;
      const Place found{place.file, place.offset + static_cast<std::uint32_t>(begin)};
      diagnostics.warning(Rule::wrong_word, found,
                          fmt::format("{} is not the word for it here", text.substr(begin, length)), help_[variant],
                          length);
    });
  }

 private:
  WordTree names_, variants_;
  std::vector<std::string> help_;  // of each variant
};

/// Whether a part is written for readers, as words of its language: a command and an id are not.
bool is_prose(TextPart part) {
  switch (part) {
    case TextPart::reading:
    case TextPart::variant:
    case TextPart::keywords:
      return false;
    case TextPart::title:
    case TextPart::summary:
    case TextPart::meaning:
    case TextPart::seen:
    case TextPart::cause:
    case TextPart::check:
    case TextPart::fix:
    case TextPart::say:
    case TextPart::decides:
    case TextPart::heard:
    case TextPart::observed:
    case TextPart::first:
    case TextPart::question:
    case TextPart::answer:
    case TextPart::found:
    case TextPart::name:
    case TextPart::definition:
    case TextPart::intro:
    case TextPart::condition:
    case TextPart::heading:
    case TextPart::paragraph:
    case TextPart::code_class:
    case TextPart::party:
    case TextPart::message:
      return true;
  }
  return false;
}

class VariantCheck {
 public:
  VariantCheck(const Catalog& catalog, const std::vector<LocaleNeed>& needs, Diagnostics& diagnostics)
      : diagnostics_(diagnostics) {
    for (const auto& [id, term] : catalog.terms) {
      for (const auto& [locale, text] : term.texts)
        if (is_asked(needs, locale)) by_locale_[locale].add(text);
    }
    for (auto& [locale, vocabulary] : by_locale_) vocabulary.complete();
  }

  template <class Value>
  void check(const ByLocale<Value>& texts) const {
    for (const auto& [locale, text] : texts) {
      const auto vocabulary = by_locale_.find(locale);
      if (vocabulary == by_locale_.end()) continue;
      parts(text, Overloaded{[&](TextPart part, const Written& words) {
                               if (is_prose(part)) check(words, vocabulary->second);
                             },
                             [&](TextPart, const Markup& markup) { check(markup, vocabulary->second); }});
    }
  }

 private:
  void check(const Written& words, const Vocabulary& vocabulary) const {
    vocabulary.check(words.value, words.place, diagnostics_);
  }
  void check(const Markup& markup, const Vocabulary& vocabulary) const {
    for (const Phrase& phrase : markup.phrases) {
      if (const auto* text = std::get_if<Text>(&phrase)) vocabulary.check(text->text, text->place, diagnostics_);
      if (const auto* text = std::get_if<Emphasis>(&phrase)) vocabulary.check(text->text, text->place, diagnostics_);
      if (const auto* term = std::get_if<TermReference>(&phrase))
        vocabulary.check(term->text, term->place, diagnostics_);
    }
  }

  Diagnostics& diagnostics_;
  std::map<std::string, Vocabulary> by_locale_;
};

}  // namespace

void check_summaries(const Catalog& catalog, const std::vector<LocaleNeed>& needs, Diagnostics& diagnostics) {
  for (const auto& [id, protocol] : catalog.protocols) {
    for (const auto& [value, entry] : protocol.entries) {
      for (const auto& [locale, text] : entry.texts) {
        const std::size_t width = columns(text.summary.value);
        if (width <= widest_summary || !is_asked(needs, locale)) continue;
        diagnostics.warning(Rule::wide_summary, text.summary.place,
                            fmt::format("summary: expected at most {} columns, got {}", widest_summary, width),
                            "it is one line of the contents, of whatis and of a card", text.summary.value.size());
      }
    }
  }
}

void check_variants(const Catalog& catalog, const std::vector<LocaleNeed>& needs, Diagnostics& diagnostics) {
  const VariantCheck variants(catalog, needs, diagnostics);
  for (const auto& [id, protocol] : catalog.protocols) {
    for (const auto& [value, entry] : protocol.entries) variants.check(entry.texts);
    for (const Comparison& comparison : protocol.comparisons) variants.check(comparison.texts);
    for (const Symptom& symptom : protocol.symptoms) variants.check(symptom.texts);
  }
  for (const auto& [id, mapping] : catalog.mappings) variants.check(mapping.texts);
  for (const auto& [id, article] : catalog.articles) variants.check(article.texts);
  for (const Book& book : catalog.books) variants.check(book.texts);
}

}  // namespace binran
