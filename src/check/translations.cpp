// Texts are there in every language, and what is said in a translation is what is said in English, part by part.
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "base/spelling.h"
#include "check/rules.h"
#include "check/same_markup.h"
#include "model/translation.h"

namespace binran {
namespace {

/// What a text is about, in messages.
std::string called(const TextSubject& subject) {
  using enum TextSubject::Kind;
  switch (subject.kind) {
    case code:
      return subject.item;
    case comparison:
      return "the comparison " + subject.item;
    case symptom:
      return "symptom " + subject.item;
    case protocol:
      return "protocol " + subject.group;
    case term:
      return "term " + subject.item;
    case mapping:
    case article:
    case book:
      return subject.group + " " + subject.item;
    case messages:
      return "the locale";
  }
  return {};
}

/// What to do about a part that may say other than the English; `part` empty: about the whole text.
std::string advice(const TextSubject& subject, const std::string& locale, const std::string& part) {
  std::string command = "binran translated " + subject.group;
  for (const std::string& word : {subject.item, locale, part})
    if (!word.empty()) command += " " + word;
  return "when it says what the English says, run: " + command;
}

/// Whether parts of this kind have ids that are declared elsewhere: an unknown one has been reported.
bool has_declared_id(TextPart part) {
  switch (part) {
    case TextPart::check:
    case TextPart::fix:
    case TextPart::question:
    case TextPart::answer:
    case TextPart::found:
    case TextPart::condition:
    case TextPart::code_class:
    case TextPart::party:
    case TextPart::message:
    case TextPart::heading:
    case TextPart::paragraph:
      return true;
    case TextPart::title:
    case TextPart::reading:
    case TextPart::summary:
    case TextPart::meaning:
    case TextPart::seen:
    case TextPart::cause:
    case TextPart::say:
    case TextPart::keywords:
    case TextPart::decides:
    case TextPart::heard:
    case TextPart::observed:
    case TextPart::first:
    case TextPart::name:
    case TextPart::variant:
    case TextPart::definition:
    case TextPart::intro:
      return false;
  }
  return false;
}

/// What an article lacks has been reported: sections and blocks are those of English.
bool is_of_article(TextPart part) {
  return part == TextPart::heading || part == TextPart::paragraph;
}

/// What is wrong with a part, beside its English.
struct Lack {
  Rule rule;
  std::string fault, help;
};

class TranslationCheck {
 public:
  TranslationCheck(const Catalog& catalog, const std::vector<LocaleNeed>& needs, Diagnostics& diagnostics)
      : catalog_(catalog), needs_(needs), diagnostics_(diagnostics) {
    for (const LocaleNeed& need : needs) {
      tags_.push_back(need.tag);
      if (need.asked && need.draft.known()) drafts_[need.draft] = {"locale " + need.tag, 0};
    }
    for (const auto& [id, protocol] : catalog.protocols)
      if (protocol.draft.known()) drafts_[protocol.draft] = {"protocol " + id, 0};
  }

  template <class Value>
  void check(const TextSubject& subject, const ByLocale<Value>& texts) {
    if (texts.empty()) return;  // reported by the reader
    const auto protocol = catalog_.protocols.find(subject.group);
    draft_ = protocol == catalog_.protocols.end() ? Place{} : protocol->second.draft;
    const std::set<std::string> slips = check_languages(texts);
    const bool all_known = !texts.contains("");  // else one that seems missing is probably there
    for (const LocaleNeed& need : needs_) {
      const auto text = texts.find(need.tag);
      if (text != texts.end()) {
        check_origin(subject, need, texts, text->second);
        check_reading(need, text->second);
      } else if (all_known && !slips.contains(need.tag)) {
        report_missing(need, subject);
      }
    }
  }

  /// Says of each draft how much it lacks.
  void report_drafts() const {
    for (const auto& [place, draft] : drafts_) {
      diagnostics_.note(Rule::draft, place,
                        fmt::format("{} is a draft: {} of its texts and parts {} missing or out of date", draft.what,
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

  /// Reports languages that there are not; the result are those that they are probably slips for.
  template <class Value>
  std::set<std::string> check_languages(const ByLocale<Value>& texts) const {
    std::set<std::string> slips;
    for (const auto& [locale, text] : texts) {
      if (locale.empty() || std::ranges::find(tags_, locale) != tags_.end()) continue;
      diagnostics_.error(Rule::unknown_language, text.language, fmt::format("unknown language {}", locale),
                         did_you_mean(locale, tags_), locale.size());
      slips.insert(nearest(locale, tags_));
    }
    return slips;
  }

  template <class Value>
  void check_origin(const TextSubject& subject, const LocaleNeed& need, const ByLocale<Value>& texts,
                    const Value& text) {
    if (need.tag == source_language) return check_source(text);
    const auto english = texts.find(source_language);
    if (english == texts.end() || !english->second.whole || !text.whole) return;
    const std::vector<PartPair> pairs = beside_english(english->second, text);
    const bool marked = any_marked(pairs);
    if (!marked)  // is reported once
      report_lack(need, {Severity::warning, Rule::unmarked_text, text.place, 4,
                         fmt::format("text in {} does not say which English it was made from", need.tag),
                         advice(subject, need.tag, {})});
    for (const PartPair& pair : pairs) {
      const Lack lack = lack_of(subject, need.tag, pair);
      if (lack.fault.empty() || (lack.rule == Rule::unmarked_text && !marked)) continue;
      report_lack(need, {Severity::warning, lack.rule,
                         pair.translation ? pair.translation->origin->element : text.place, pair.translation ? 1u : 4u,
                         fmt::format("{} in {} {}", pair.name().written(), need.tag, lack.fault), lack.help});
    }
  }

  template <class Value>
  void check_source(const Value& text) const {
    for (const PartView& part : translated_parts(text))
      if (part.origin->english)
        diagnostics_.error(
            Rule::wrong_value, part.origin->element,
            fmt::format("{} has an attribute en: the English text is no translation", part.name.written()),
            "leave it out");
  }

  /// An empty fault where there is none.
  Lack lack_of(const TextSubject& subject, const std::string& locale, const PartPair& pair) const {
    const PartState state = pair.state();
    if (state == PartState::missing && is_of_article(pair.name())) return {Rule::unnamed, {}, {}};
    if (state == PartState::missing) return {Rule::missing_text, "is missing", shown_instead(locale, pair)};
    if (state == PartState::surplus && has_declared_id(pair.name())) return {Rule::unnamed, {}, {}};
    if (state == PartState::surplus)
      return {Rule::differing_text, "says what the English does not say", "take it out, or say it in English too"};
    if (state == PartState::stale)
      return {Rule::stale_text, "is out of date: the English has changed",
              advice(subject, locale, pair.name().written())};
    if (const std::string difference = markup_difference(*pair.english, *pair.translation); !difference.empty())
      return {Rule::differing_text, "differs from English: " + difference,
              "references, terms and what is quoted in <c> are the same in every language"};
    if (state == PartState::unmarked)
      return {Rule::unmarked_text, "does not say which English it was made from",
              advice(subject, locale, pair.name().written())};
    return {Rule::unnamed, {}, {}};
  }

  /// A message that a protocol says in words of its own has one of the locale in its place, if there is one.
  std::string shown_instead(const std::string& locale, const PartPair& pair) const {
    const auto messages = catalog_.messages.find(locale);
    if (pair.name() == TextPart::message && messages != catalog_.messages.end() &&
        messages->second.messages.contains(pair.name().id))
      return "that of the locale is shown";
    return fmt::format("it is shown in English: {}", shortened(pair.english->written()));
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

  void report_missing(const LocaleNeed& need, const TextSubject& subject) {
    std::string message = fmt::format("missing text in {} of {}", need.tag, called(subject));
    if (need.tag == source_language) return diagnostics_.error(Rule::missing_text, subject.place, std::move(message));
    report_lack(
        need, {Severity::warning, Rule::missing_text, subject.place, 1, std::move(message), "it is shown in English"});
  }

  const Catalog& catalog_;
  const std::vector<LocaleNeed>& needs_;
  Diagnostics& diagnostics_;
  std::vector<std::string> tags_;
  Place draft_;                    // of the protocol that is being checked, if it is one
  std::map<Place, Draft> drafts_;  // by where they say so
};

}  // namespace

void check_translations(const Catalog& catalog, const std::vector<LocaleNeed>& needs, Diagnostics& diagnostics) {
  TranslationCheck translations(catalog, needs, diagnostics);
  for_each_subject(catalog, [&](const TextSubject& subject, const auto& texts) { translations.check(subject, texts); });
  translations.report_drafts();
}

}  // namespace binran
