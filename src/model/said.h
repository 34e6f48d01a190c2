// What is said of a code, a comparison, a symptom or a term in one language, and the parts that it is made of. Each
// part is named once, by parts(): fingerprints, the rules about words, references, the header fields of the index and
// search all ask it, so that none of them can forget a part. Says nothing of how a part looks (compose/).
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <variant>
#include <vector>

#include "base/match.h"
#include "base/names.h"
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

/// Which English a part was made from.
struct Origin {
  Place element{};                         ///< of the name in the start tag of the part, where `en` stands
  std::optional<std::uint32_t> english{};  ///< `en`: the fingerprint of that English (fingerprint.h); none in English
  bool in_english = false;                 ///< the English stands in for it: see stand_in()
};

/// A part that is translated: a line (Written) or a paragraph (Markup). What every language has of its own (readings,
/// words to look for) is plain Written and has no origin.
template <class Words>
struct Part : Words, Origin {};

/// `<text xml:lang="…">` with parts of one kind.
template <class Parts>
struct Said : Parts {
  Place place{};
  Place language{};    ///< of the value of `xml:lang`
  bool whole = true;   ///< it was read without faults: only then is anything known to be missing or changed
  bool stale = false;  ///< some part was made from other English than there is now; see mark_stale()
};

/// What is said of a check or a fix of the code; `of` is its id there.
struct SaidOf {
  Written of;
  Part<Markup> text;
};

struct EntryParts {
  Part<Written> title;
  Written reading;  ///< hiragana, for sorting; Japanese only
  Part<Written> summary;
  Part<Markup> meaning;
  Part<Markup> seen;
  std::vector<Part<Markup>> causes;
  std::vector<SaidOf> checks;  ///< what to look at
  std::vector<SaidOf> fixes;
  Part<Markup> say;  ///< may be empty: nobody is to be told
  Written keywords;  ///< words that it is looked for by; not printed
};
using EntryText = Said<EntryParts>;

struct ComparisonParts {
  Part<Markup> decides;
};
using ComparisonText = Said<ComparisonParts>;

/// What is said of a step of a triage.
struct SaidStep {
  Written of;
  Part<Markup> question;
  std::vector<SaidOf> answers;
};

/// The items of a list, each found by the id that it is said of. It points into the list.
template <class Item>
class ById {
 public:
  ById() = default;
  explicit ById(const std::vector<Item>& items) {
    for (const Item& item : items) items_.try_emplace(item.of.value, &item);
  }
  /// The first of `id`; null where nothing is said of it.
  const Item* find(std::string_view id) const {
    const auto found = items_.find(id);
    return found == items_.end() ? nullptr : found->second;
  }

 private:
  std::unordered_map<std::string_view, const Item*> items_;
};

struct SymptomParts {
  Part<Written> title;  ///< short, as an engineer calls it
  Written reading;
  Part<Markup> heard;           ///< in the words of a caller
  Part<Markup> observed;        ///< in the words of an engineer
  Part<Markup> first;           ///< the first check to make
  std::vector<SaidStep> steps;  ///< of the triage
  std::vector<SaidOf> causes;   ///< that the triage ends at
  Written keywords;             ///< words that it is looked for by; not printed
};
using SymptomText = Said<SymptomParts>;

struct TermParts {
  Part<Written> name;
  Written reading;
  std::vector<Written> variants;  ///< words that this language must not use for it
  Part<Markup> definition;
};
using TermText = Said<TermParts>;

struct MappingParts {
  Part<Written> title;
  Part<Markup> intro;              ///< may be empty
  std::vector<SaidOf> conditions;  ///< in which a row holds; `of` is the id that rows name
};
using MappingText = Said<MappingParts>;

struct BookParts {
  Part<Written> title;
  Part<Written> subtitle;  ///< may be empty
};
using BookText = Said<BookParts>;

/// Lines that have an id: names of parties, messages.
using LinesById = std::map<std::string, Part<Written>>;

struct ProtocolParts {
  Part<Written> name;   ///< "SIP"
  Part<Written> title;  ///< "Session Initiation Protocol"
  LinesById classes, parties;
  /// What it says in words of its own, by id of the message: what facts and their values are called, and what stands in
  /// place of messages of the locale.
  LinesById messages;
};
using ProtocolText = Said<ProtocolParts>;

/// The messages of a locale.
struct MessageParts {
  LinesById messages;
};
using MessageText = Said<MessageParts>;

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
  found,  ///< a cause that a triage ends at
  name,
  variant,
  definition,
  intro,
  condition,
  heading,    ///< of a section of an article
  paragraph,  ///< of one, an item or a cell
  code_class,
  party,
  message,
};
inline constexpr Named<TextPart> text_part_names[] = {
    {"title", TextPart::title},       {"reading", TextPart::reading},
    {"summary", TextPart::summary},   {"meaning", TextPart::meaning},
    {"seen", TextPart::seen},         {"cause", TextPart::cause},
    {"check", TextPart::check},       {"fix", TextPart::fix},
    {"say", TextPart::say},           {"keywords", TextPart::keywords},
    {"decides", TextPart::decides},   {"heard", TextPart::heard},
    {"observed", TextPart::observed}, {"first", TextPart::first},
    {"question", TextPart::question}, {"answer", TextPart::answer},
    {"cause", TextPart::found},       {"name", TextPart::name},
    {"variant", TextPart::variant},   {"definition", TextPart::definition},
    {"intro", TextPart::intro},       {"condition", TextPart::condition},
    {"heading", TextPart::heading},   {"paragraph", TextPart::paragraph},
    {"class", TextPart::code_class},  {"party", TextPart::party},
    {"message", TextPart::message}};

/// Which part of its text a part is: of causes, which one from 1; of checks, fixes, parties and the like, which id; of
/// paragraphs of an article, which section and which one in it ("timers.2").
struct PartName {
  TextPart part;
  std::string id{};
  operator TextPart() const { return part; }
  bool operator==(const PartName&) const = default;
  /// As commands and messages call it: "meaning", "cause.2", "check.find-edge"; a message by its id alone.
  std::string written() const {
    if (part == TextPart::message) return id;
    return std::string(name_of(text_part_names, part)) + (id.empty() ? "" : "." + id);
  }
};

/// What is said in `locale`, else in English; second is the tag of the language found. Null when neither exists.
template <class Value>
std::pair<const Value*, std::string> said(const ByLocale<Value>& texts, const std::string& locale) {
  if (auto found = texts.find(locale); found != texts.end()) return {&found->second, locale};
  if (auto source = texts.find(source_language); source != texts.end()) return {&source->second, source_language};
  return {nullptr, {}};
}

/// Calls `visit(PartName, const Words&)` for every part in the order of the text. Words are Part<Written> or
/// Part<Markup>, and Written alone for what is not translated. The bindings name every member: one that is added to a
/// struct fails to compile here until it is named too.
template <class Visit>
void parts(const EntryParts& text, Visit&& visit) {
  const auto& [title, reading, summary, meaning, seen, causes, checks, fixes, say, keywords] = text;
  visit(PartName{TextPart::title}, title);
  visit(PartName{TextPart::reading}, reading);
  visit(PartName{TextPart::summary}, summary);
  visit(PartName{TextPart::meaning}, meaning);
  visit(PartName{TextPart::seen}, seen);
  for (std::size_t i = 0; i < causes.size(); ++i) visit(PartName{TextPart::cause, std::to_string(i + 1)}, causes[i]);
  for (const SaidOf& check : checks) visit(PartName{TextPart::check, check.of.value}, check.text);
  for (const SaidOf& fix : fixes) visit(PartName{TextPart::fix, fix.of.value}, fix.text);
  visit(PartName{TextPart::say}, say);
  visit(PartName{TextPart::keywords}, keywords);
}

template <class Visit>
void parts(const ComparisonParts& text, Visit&& visit) {
  const auto& [decides] = text;
  visit(PartName{TextPart::decides}, decides);
}

template <class Visit>
void parts(const SymptomParts& text, Visit&& visit) {
  const auto& [title, reading, heard, observed, first, steps, causes, keywords] = text;
  visit(PartName{TextPart::title}, title);
  visit(PartName{TextPart::reading}, reading);
  visit(PartName{TextPart::heard}, heard);
  visit(PartName{TextPart::observed}, observed);
  visit(PartName{TextPart::first}, first);
  for (const SaidStep& step : steps) {
    visit(PartName{TextPart::question, step.of.value}, step.question);
    for (const SaidOf& answer : step.answers)
      visit(PartName{TextPart::answer, step.of.value + "." + answer.of.value}, answer.text);
  }
  for (const SaidOf& cause : causes) visit(PartName{TextPart::found, cause.of.value}, cause.text);
  visit(PartName{TextPart::keywords}, keywords);
}

template <class Visit>
void parts(const TermParts& text, Visit&& visit) {
  const auto& [name, reading, variants, definition] = text;
  visit(PartName{TextPart::name}, name);
  visit(PartName{TextPart::reading}, reading);
  for (const Written& variant : variants) visit(PartName{TextPart::variant}, variant);
  visit(PartName{TextPart::definition}, definition);
}

template <class Visit>
void parts(const MappingParts& text, Visit&& visit) {
  const auto& [title, intro, conditions] = text;
  visit(PartName{TextPart::title}, title);
  visit(PartName{TextPart::intro}, intro);
  for (const SaidOf& condition : conditions) visit(PartName{TextPart::condition, condition.of.value}, condition.text);
}

template <class Visit>
void parts(const BookParts& text, Visit&& visit) {
  const auto& [title, subtitle] = text;
  visit(PartName{TextPart::title}, title);
  visit(PartName{TextPart::summary}, subtitle);
}

template <class Visit>
void parts(const ProtocolParts& text, Visit&& visit) {
  const auto& [name, title, classes, parties, messages] = text;
  visit(PartName{TextPart::name}, name);
  visit(PartName{TextPart::title}, title);
  for (const auto& [id, line] : classes) visit(PartName{TextPart::code_class, id}, line);
  for (const auto& [id, line] : parties) visit(PartName{TextPart::party, id}, line);
  for (const auto& [id, line] : messages) visit(PartName{TextPart::message, id}, line);
}

template <class Visit>
void parts(const MessageParts& text, Visit&& visit) {
  const auto& [messages] = text;
  for (const auto& [id, line] : messages) visit(PartName{TextPart::message, id}, line);
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
