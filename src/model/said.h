// What is said of a code, a comparison, a symptom or a term in one language, and the parts that it is made of. Each
// part is named once, by parts(): fingerprints, the rules about words, references, the header fields of the index and
// search all ask it, so that none of them can forget a part. Says nothing of how a part looks (compose/).
#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "base/match.h"
#include "model/markup.h"

namespace binran {

/// A value and where it was written.
struct Written {
  std::string value;
  Place place{};
  bool empty() const { return value.empty(); }
};

/// English, the language that the others are translated from and that stands in for a text that is missing.
inline const std::string source_language = "en";

/// Locale tag ("en", "ja") to what is said in it.
template <class Value>
using ByLocale = std::map<std::string, Value>;

/// `<text xml:lang="…" of="…">` with parts of one kind: what is said, and which English it says.
template <class Parts>
struct Said : Parts {
  Place place{};
  Place language{};         ///< of the value of `xml:lang`
  Written translated_from;  ///< `of`: fingerprint of the English it was made from; empty in English
  std::string fingerprint;  ///< of this text, computed (fingerprint.h); empty where it has faults
  bool stale = false;       ///< `of` is not the fingerprint of the present English text; see mark_stale()
};

/// What is said of a check or a fix of the code; `of` is its id there.
struct SaidOf {
  Written of;
  Markup text;
};

struct EntryParts {
  Written title;
  Written reading;  ///< hiragana, for sorting; Japanese only
  Written summary;
  Markup meaning;
  Markup seen;
  std::vector<Markup> causes;
  std::vector<SaidOf> checks;  ///< what to look at
  std::vector<SaidOf> fixes;
  Markup say;        ///< may be empty: nobody is to be told
  Written keywords;  ///< words that it is looked for by; not printed
};
using EntryText = Said<EntryParts>;

struct ComparisonParts {
  Markup decides;
};
using ComparisonText = Said<ComparisonParts>;

/// What is said of a step of a triage.
struct SaidStep {
  Written of;
  Markup question;
  std::vector<SaidOf> answers;
};

struct SymptomParts {
  Written title;  ///< short, as an engineer calls it
  Written reading;
  Markup heard;                 ///< in the words of a caller
  Markup observed;              ///< in the words of an engineer
  Markup first;                 ///< the first check to make
  std::vector<SaidStep> steps;  ///< of the triage
  std::vector<SaidOf> causes;   ///< that the triage ends at
  Written keywords;             ///< words that it is looked for by; not printed
};
using SymptomText = Said<SymptomParts>;

struct TermParts {
  Written name;
  Written reading;
  std::vector<Written> variants;  ///< words that this language must not use for it
  Markup definition;
};
using TermText = Said<TermParts>;

struct MappingParts {
  Written title;
  Markup intro;                    ///< may be empty
  std::vector<SaidOf> conditions;  ///< in which a row holds; `of` is the id that rows name
};
using MappingText = Said<MappingParts>;

struct BookParts {
  Written title;
  Written subtitle;  ///< may be empty
};
using BookText = Said<BookParts>;

/// What a part is: who visits parts decides by it, with a complete switch.
enum class TextPart {
  title,
  reading,
  summary,
  meaning,
  seen,
  cause,
  check,
  fix,
  say,
  keywords,
  decides,
  heard,
  observed,
  first,
  question,
  answer,
  name,
  variant,
  definition,
  intro,
  condition,
  heading,    ///< of a section of an article
  paragraph,  ///< of one, an item or a cell
};

/// What is said in `locale`, else in English; second is the tag of the language found. Null when neither exists.
template <class Value>
std::pair<const Value*, std::string> said(const ByLocale<Value>& texts, const std::string& locale) {
  if (auto found = texts.find(locale); found != texts.end()) return {&found->second, locale};
  if (auto source = texts.find(source_language); source != texts.end()) return {&source->second, source_language};
  return {nullptr, {}};
}

/// Calls `visit(TextPart, const Written&)` or `visit(TextPart, const Markup&)` for every part in the order of the text.
/// The bindings name every member: one that is added to a struct fails to compile here until it is named too.
template <class Visit>
void parts(const EntryParts& text, Visit&& visit) {
  const auto& [title, reading, summary, meaning, seen, causes, checks, fixes, say, keywords] = text;
  visit(TextPart::title, title);
  visit(TextPart::reading, reading);
  visit(TextPart::summary, summary);
  visit(TextPart::meaning, meaning);
  visit(TextPart::seen, seen);
  for (const Markup& cause : causes) visit(TextPart::cause, cause);
  for (const SaidOf& check : checks) visit(TextPart::check, check.text);
  for (const SaidOf& fix : fixes) visit(TextPart::fix, fix.text);
  visit(TextPart::say, say);
  visit(TextPart::keywords, keywords);
}

template <class Visit>
void parts(const ComparisonParts& text, Visit&& visit) {
  const auto& [decides] = text;
  visit(TextPart::decides, decides);
}

template <class Visit>
void parts(const SymptomParts& text, Visit&& visit) {
  const auto& [title, reading, heard, observed, first, steps, causes, keywords] = text;
  visit(TextPart::title, title);
  visit(TextPart::reading, reading);
  visit(TextPart::heard, heard);
  visit(TextPart::observed, observed);
  visit(TextPart::first, first);
  for (const SaidStep& step : steps) {
    visit(TextPart::question, step.question);
    for (const SaidOf& answer : step.answers) visit(TextPart::answer, answer.text);
  }
  for (const SaidOf& cause : causes) visit(TextPart::cause, cause.text);
  visit(TextPart::keywords, keywords);
}

template <class Visit>
void parts(const TermParts& text, Visit&& visit) {
  const auto& [name, reading, variants, definition] = text;
  visit(TextPart::name, name);
  visit(TextPart::reading, reading);
  for (const Written& variant : variants) visit(TextPart::variant, variant);
  visit(TextPart::definition, definition);
}

template <class Visit>
void parts(const MappingParts& text, Visit&& visit) {
  const auto& [title, intro, conditions] = text;
  visit(TextPart::title, title);
  visit(TextPart::intro, intro);
  for (const SaidOf& condition : conditions) visit(TextPart::condition, condition.text);
}

template <class Visit>
void parts(const BookParts& text, Visit&& visit) {
  const auto& [title, subtitle] = text;
  visit(TextPart::title, title);
  visit(TextPart::summary, subtitle);
}

/// Calls `visit(const Markup&)` for every paragraph of a text.
template <class Parts, class Visit>
void for_each_markup(const Parts& text, Visit&& visit) {
  parts(text, Overloaded{[&](TextPart, const Markup& markup) { visit(markup); }, [](TextPart, const Written&) {}});
}

/// Every paragraph in every language.
template <class Value, class Visit>
void for_each_markup(const ByLocale<Value>& texts, Visit&& visit) {
  for (const auto& [locale, text] : texts) for_each_markup(text, visit);
}

}  // namespace binran
