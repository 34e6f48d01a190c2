// What is true: the codes of every protocol with their facts and their text in every locale. Says nothing about how
// any of it looks. Filled by read_catalog (read.h); every reference in it has been checked when it has no errors.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

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
template <class Said>
using ByLocale = std::map<std::string, Said>;

/// Whether, and how, to try again after this answer.
enum class Retry { none, never, later, changed, elsewhere };

/// Whether this answer proves that the request reached the device of the called side.
enum class Reached { yes, no, maybe };

enum class Status { registered, deprecated, unregistered };

/// `<facts>`: true in every language. Party ids are those of the protocol.
struct Facts {
  std::vector<Written> senders;  ///< party ids, most typical first
  bool final = true;
  Retry retry = Retry::none;
  Written fault;  ///< "none", "path" or a party id
  std::optional<Reached> reached;
  Place place;
};

struct Deprecation {
  std::string rfc;    ///< that took it away
  std::string since;  ///< "2012-07"
  std::string use;    ///< code to use instead, or empty
  Place place;
};

enum class ReferenceKind { defines, changes, uses };

struct Reference {
  std::string rfc;
  std::string section;  ///< may be empty
  ReferenceKind kind = ReferenceKind::defines;
  Place place;
};

/// A step of `<exchange>`: a message, or a wait at one party (then `to` is empty).
struct Step {
  Written from;
  Written to;
  Written text;
  bool marked = false;
  bool lost = false;
};

struct Check {
  Markup text;
  std::vector<Written> commands;
};

struct Fix {
  Written role;  ///< party id
  Markup text;
};

/// `<text xml:lang="…">`: what is said of a code in one locale.
struct EntryText {
  Written title;
  Written reading;  ///< hiragana, for sorting; Japanese only
  Written summary;
  Markup meaning;
  Markup seen;
  std::vector<Markup> causes;
  std::vector<Check> checks;
  std::vector<Fix> fixes;
  Markup say;
  std::string fingerprint;  ///< of this text, computed (fingerprint.h); empty where it has faults
  Written translated_from;  ///< `of`: fingerprint of the English it was made from; empty in English
  bool stale = false;       ///< `of` is not the fingerprint of the present English text
  Place place;
};

/// One status code of a protocol.
struct Entry {
  Written protocol;
  Written value;   ///< "430"
  Written phrase;  ///< as on the wire, never translated
  Status status = Status::registered;
  Facts facts;
  std::optional<Deprecation> deprecation;
  std::vector<Reference> references;
  std::vector<CodeReference> related;
  std::vector<Step> exchange;
  ByLocale<EntryText> texts;
  Place place;
};

/// A group of codes: 4xx.
struct CodeClass {
  std::string id;
  int first = 0;
  int last = 0;
  ByLocale<std::string> names;
};

struct ComparisonText {
  Markup decides;
  std::string fingerprint;
  Written translated_from;
  bool stale = false;
  Place place{};
};

/// A pair that the handbook prints, with what decides between the two.
struct Comparison {
  Written first;  ///< code
  Written second;
  ByLocale<ComparisonText> texts;
  Place place;
};

struct SymptomText {
  Written title;  ///< short, as an engineer calls it
  Written reading;
  Markup heard;                   ///< in the words of a caller
  Markup observed;                ///< in the words of an engineer
  Markup first;                   ///< the first check to make
  std::vector<Written> commands;  ///< of the first check
  std::string fingerprint;
  Written translated_from;
  bool stale = false;
  Place place;
};

struct Symptom {
  Written id;
  std::vector<CodeReference> suspects;  ///< in the order to suspect them
  ByLocale<SymptomText> texts;
  Place place;
};

/// A row of the project's own dated copy of the official registry.
struct RegistryRow {
  Written code;
  Written phrase;
  Written reference;  ///< "RFC 3261, Section 21.4.1"
  bool deprecated = false;
};

struct Registry {
  std::string source;
  std::string date;
  std::vector<RegistryRow> rows;
};

/// Numbers inside codes compare as numbers: 9 before 10, 5.1.9 before 5.1.10.
struct CodeOrder {
  bool operator()(const std::string& a, const std::string& b) const;
};

struct Protocol {
  Written id;                ///< "sip"
  ByLocale<Written> names;   ///< "SIP"
  ByLocale<Written> titles;  ///< "Session Initiation Protocol"
  std::vector<CodeClass> classes;
  std::map<std::string, ByLocale<std::string>> parties;
  std::map<std::string, Entry, CodeOrder> entries;  ///< by value
  std::vector<Comparison> comparisons;              ///< in the order written
  std::vector<Symptom> symptoms;
  std::optional<Registry> registry;

  const Entry* find(const std::string& value) const;
  /// The class whose numbers hold the leading number of `value`: 5.1.1 is in the class that begins with 5.
  const CodeClass* class_of(const std::string& value) const;
};

struct TermText {
  Written name;
  Written reading;
  std::vector<Written> variants;  ///< words that this language must not use for it
  Markup definition;
  std::string fingerprint;
  Written translated_from;
  bool stale = false;
  Place place{};
};

struct Term {
  Written id;
  ByLocale<TermText> texts;
};

struct Catalog {
  std::map<std::string, Protocol> protocols;
  std::map<std::string, Term> terms;
};

/// What is said in `locale`, else in English; second is the tag of the language found. Null when neither exists.
template <class Said>
std::pair<const Said*, std::string> said(const ByLocale<Said>& texts, const std::string& locale) {
  if (auto found = texts.find(locale); found != texts.end()) return {&found->second, locale};
  if (auto source = texts.find(source_language); source != texts.end()) return {&source->second, source_language};
  return {nullptr, {}};
}

}  // namespace binran
