#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "base/spelling.h"
#include "check/rules.h"

namespace binran {
namespace {

class TranslationCheck {
 public:
  TranslationCheck(const std::vector<LocaleNeed>& needs, Diagnostics& diagnostics)
      : needs_(needs), diagnostics_(diagnostics) {
    for (const LocaleNeed& need : needs) tags_.push_back(need.tag);
  }

  /// `owner` is where the thing begins that the texts are about, `what` its name in messages, `file` what the command
  /// that marks translations calls the file.
  template <class Value>
  void check(const ByLocale<Value>& texts, Place owner, const std::string& what, const std::string& file) const {
    if (texts.empty()) return;  // reported by the reader
    std::set<std::string> slips;
    for (const auto& [locale, text] : texts) {
      if (locale.empty()) continue;
      if (std::ranges::find(tags_, locale) == tags_.end()) {
        diagnostics_.error(text.place, fmt::format("unknown language {}", locale), did_you_mean(locale, tags_), 4);
        slips.insert(nearest(locale, tags_));
      } else {
        check_origin(texts, locale, text, file);
      }
    }
    const bool all_known = !texts.contains("");  // else one that seems missing is probably there
    for (const LocaleNeed& need : needs_) {
      const auto text = texts.find(need.tag);
      if (text != texts.end()) {
        check_reading(need, text->second);
      } else if (all_known && !slips.contains(need.tag)) {
        report_missing(need.tag, owner, what);
      }
    }
  }

 private:
  template <class Value>
  void check_origin(const ByLocale<Value>& texts, const std::string& locale, const Value& text,
                    const std::string& file) const {
    const Written& of = text.translated_from;
    if (locale == source_language) {
      if (of.place.known())
        diagnostics_.error(of.place, "of: the English text is no translation", "leave it out", of.value.size());
      return;
    }
    const auto original = texts.find(source_language);
    if (original == texts.end() || original->second.fingerprint.empty()) return;
    const std::string help =
        fmt::format("when it says what the English says, run: binran translated {} {}", file, locale);
    if (!of.place.known()) {
      diagnostics_.warning(text.place,
                           fmt::format("text in {} does not say which English text it was made from", locale), help, 4);
    } else if (text.stale) {
      diagnostics_.warning(of.place, fmt::format("text in {} is out of date: the English text has changed", locale),
                           help, of.value.size());
    }
  }

  template <class Value>
  void check_reading(const LocaleNeed& need, const Value& text) const {
    if constexpr (requires { text.reading; }) {
      const Written& name = name_of(text);
      if (!need.reading || text.reading.place.known() || name.empty()) return;
      diagnostics_.error(name.place, fmt::format("missing reading of \"{}\"", name.value),
                         fmt::format("texts in {} are sorted by it", need.tag), name.value.size());
    }
  }

  static const Written& name_of(const TermText& text) { return text.name; }
  template <class Value>
  static const Written& name_of(const Value& text) {
    return text.title;
  }

  void report_missing(const std::string& locale, Place owner, const std::string& what) const {
    std::string message = fmt::format("missing text in {} of {}", locale, what);
    if (locale == source_language) return diagnostics_.error(owner, std::move(message));
    diagnostics_.warning(owner, std::move(message), "it is shown in English");
  }

  const std::vector<LocaleNeed>& needs_;
  Diagnostics& diagnostics_;
  std::vector<std::string> tags_;
};

/// The names of a protocol have no fingerprints: languages only have to be there.
void check_names(const Protocol& protocol, const std::vector<LocaleNeed>& needs, Diagnostics& diagnostics) {
  if (protocol.names.empty() || protocol.names.contains("")) return;
  for (const LocaleNeed& need : needs) {
    if (protocol.names.contains(need.tag)) continue;
    std::string message = fmt::format("missing text in {} of protocol {}", need.tag, protocol.id.value);
    if (need.tag == source_language) {
      diagnostics.error(protocol.id.place, std::move(message), {}, protocol.id.value.size());
    } else {
      diagnostics.warning(protocol.id.place, std::move(message), "it is shown in English", protocol.id.value.size());
    }
  }
}

}  // namespace

void check_translations(const Catalog& catalog, const std::vector<LocaleNeed>& needs, Diagnostics& diagnostics) {
  const TranslationCheck translations(needs, diagnostics);
  for (const auto& [id, protocol] : catalog.protocols) {
    check_names(protocol, needs, diagnostics);
    for (const auto& [value, entry] : protocol.entries) {
      translations.check(entry.texts, entry.place, value, fmt::format("{} {}", id, value));
    }
    for (const Comparison& it : protocol.comparisons) {
      translations.check(it.texts, it.place,
                         fmt::format("the comparison of {} and {}", it.first.value, it.second.value),
                         id + " comparisons");
    }
    for (const Symptom& it : protocol.symptoms) {
      translations.check(it.texts, it.place, fmt::format("symptom {}", it.id.value), id + " symptoms");
    }
  }
  for (const auto& [id, mapping] : catalog.mappings) {
    translations.check(mapping.texts, mapping.place, fmt::format("mapping {}", id), "mappings " + id);
  }
  for (const auto& [id, article] : catalog.articles) {
    translations.check(article.texts, article.place, fmt::format("article {}", id), "articles " + id);
  }
  for (const Book& book : catalog.books) {
    translations.check(book.texts, book.place, fmt::format("book {}", book.id.value), "books");
  }
  const std::string any_protocol = catalog.protocols.empty() ? "" : catalog.protocols.begin()->first;
  for (const auto& [id, term] : catalog.terms) {
    translations.check(term.texts, term.id.place, fmt::format("term {}", id), any_protocol + " glossary");
  }
}

}  // namespace binran
