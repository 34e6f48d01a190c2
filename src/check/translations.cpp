#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "base/spelling.h"
#include "check/rules.h"

namespace binran {
namespace {

class TranslationCheck {
 public:
  TranslationCheck(const std::vector<LocaleNeed>& needs, Diagnostics& diagnostics)
      : needs_(needs), diagnostics_(diagnostics) {
    for (const LocaleNeed& need : needs) {
      tags_.push_back(need.tag);
      if (need.asked && need.draft.known()) drafts_[need.draft] = {"locale " + need.tag, need.missing_messages};
    }
  }

  /// The texts that follow are those of `protocol`; null: of none.
  void enter(const Protocol* protocol) {
    draft_ = protocol ? protocol->draft : Place{};
    if (draft_.known()) drafts_[draft_] = {"protocol " + protocol->id.value, 0};
  }

  /// `owner` is where the thing begins that the texts are about, `what` its name in messages, `file` what the command
  /// that marks translations calls the file.
  template <class Value>
  void check(const ByLocale<Value>& texts, Place owner, const std::string& what, const std::string& file) {
    if (texts.empty()) return;  // reported by the reader
    std::set<std::string> slips;
    for (const auto& [locale, text] : texts) {
      if (locale.empty()) continue;
      if (std::ranges::find(tags_, locale) == tags_.end()) {
        diagnostics_.error(Rule::unknown_language, text.language, fmt::format("unknown language {}", locale),
                           did_you_mean(locale, tags_), locale.size());
        slips.insert(nearest(locale, tags_));
      }
    }
    const bool all_known = !texts.contains("");  // else one that seems missing is probably there
    for (const LocaleNeed& need : needs_) {
      const auto text = texts.find(need.tag);
      if (text != texts.end()) {
        check_origin(texts, need, text->second, file);
        check_reading(need, text->second);
      } else if (all_known && !slips.contains(need.tag)) {
        report_missing(need, owner, what);
      }
    }
  }

  /// The names of a protocol have no fingerprints: languages only have to be there.
  void check_names(const Protocol& protocol) {
    if (protocol.names.empty() || protocol.names.contains("")) return;
    for (const LocaleNeed& need : needs_) {
      if (protocol.names.contains(need.tag)) continue;
      report_missing(need, protocol.id.place, fmt::format("protocol {}", protocol.id.value), protocol.id.value.size());
    }
  }

  /// Says of each draft how much it lacks.
  void report_drafts() const {
    for (const auto& [place, draft] : drafts_) {
      diagnostics_.note(Rule::draft, place,
                        fmt::format("{} is a draft: {} of its texts {} missing or out of date", draft.what,
                                    draft.lacking, draft.lacking == 1 ? "is" : "are"),
                        {}, 3);
    }
  }

 private:
  struct Draft {
    std::string what;
    std::size_t lacking = 0;
  };

  /// What a translation lacks: a warning if it was asked for; in a draft one more that is only counted.
  void report_lack(const LocaleNeed& need, Diagnostic lack) {
    if (!need.asked) return;
    const Place draft = draft_.known() ? draft_ : need.draft;
    if (draft.known())
      ++drafts_[draft].lacking;
    else
      diagnostics_.add(std::move(lack));
  }

  template <class Value>
  void check_origin(const ByLocale<Value>& texts, const LocaleNeed& need, const Value& text, const std::string& file) {
    const Written& of = text.translated_from;
    if (need.tag == source_language) {
      if (of.place.known())
        diagnostics_.error(Rule::wrong_value, of.place, "of: the English text is no translation", "leave it out",
                           of.value.size());
      return;
    }
    const auto original = texts.find(source_language);
    if (original == texts.end() || original->second.fingerprint.empty()) return;
    std::string help = fmt::format("when it says what the English says, run: binran translated {} {}", file, need.tag);
    if (!of.place.known()) {
      report_lack(need, {Severity::warning, Rule::unmarked_text, text.place, 4,
                         fmt::format("text in {} does not say which English text it was made from", need.tag),
                         std::move(help)});
    } else if (text.stale) {
      report_lack(need,
                  {Severity::warning, Rule::stale_text, of.place, of.value.size(),
                   fmt::format("text in {} is out of date: the English text has changed", need.tag), std::move(help)});
    }
  }

  template <class Value>
  void check_reading(const LocaleNeed& need, const Value& text) const {
    if constexpr (requires { text.reading; }) {
      const Written& name = name_of(text);
      if (!need.reading || text.reading.place.known() || name.empty()) return;
      diagnostics_.error(Rule::missing_reading, name.place, fmt::format("missing reading of \"{}\"", name.value),
                         fmt::format("texts in {} are sorted by it", need.tag), name.value.size());
    }
  }

  static const Written& name_of(const TermText& text) { return text.name; }
  template <class Value>
  static const Written& name_of(const Value& text) {
    return text.title;
  }

  void report_missing(const LocaleNeed& need, Place owner, const std::string& what, std::size_t length = 1) {
    std::string message = fmt::format("missing text in {} of {}", need.tag, what);
    if (need.tag == source_language)
      return diagnostics_.error(Rule::missing_text, owner, std::move(message), {}, length);
    report_lack(need,
                {Severity::warning, Rule::missing_text, owner, length, std::move(message), "it is shown in English"});
  }

  const std::vector<LocaleNeed>& needs_;
  Diagnostics& diagnostics_;
  std::vector<std::string> tags_;
  Place draft_;                    // of the protocol that is being checked, if it is one
  std::map<Place, Draft> drafts_;  // by where they say so
};

}  // namespace

void check_translations(const Catalog& catalog, const std::vector<LocaleNeed>& needs, Diagnostics& diagnostics) {
  TranslationCheck translations(needs, diagnostics);
  for (const auto& [id, protocol] : catalog.protocols) {
    translations.enter(&protocol);
    translations.check_names(protocol);
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
  translations.enter(nullptr);
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
  translations.report_drafts();
}

}  // namespace binran
