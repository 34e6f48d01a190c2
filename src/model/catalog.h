// What is true: the codes of every protocol with their facts and their text in every locale. Says nothing about how
// any of it looks. Filled by read_catalog (read.h); what must agree in it is said in check.h.
#pragma once

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <variant>
#include <vector>

#include "base/names.h"
#include "model/said.h"

namespace binran {

/// Whether, and how, to try again after this answer.
enum class Retry { none, never, later, changed, elsewhere };
inline constexpr Named<Retry> retry_names[] = {{"none", Retry::none},
                                               {"never", Retry::never},
                                               {"later", Retry::later},
                                               {"changed", Retry::changed},
                                               {"elsewhere", Retry::elsewhere}};

/// Whether this answer proves that the request reached the device of the called side.
enum class Reached { yes, no, maybe };
inline constexpr Named<Reached> reached_names[] = {
    {"yes", Reached::yes}, {"no", Reached::no}, {"maybe", Reached::maybe}};

enum class Status { registered, deprecated, unregistered };
inline constexpr Named<Status> status_names[] = {
    {"registered", Status::registered}, {"deprecated", Status::deprecated}, {"unregistered", Status::unregistered}};

/// Where the fault lies: with nobody, on the way between the parties, or with one of them.
struct NoFault {
  bool operator==(const NoFault&) const = default;
};
struct OnPath {
  bool operator==(const OnPath&) const = default;
};
struct PartyAtFault {
  Written party;  ///< id
  bool operator==(const PartyAtFault& other) const { return party.value == other.party.value; }
};
using Fault = std::variant<NoFault, OnPath, PartyAtFault>;

/// `<facts>`: true in every language. Party ids are those of the protocol.
struct Facts {
  std::vector<Written> senders;  ///< party ids, most typical first
  bool final = true;
  Retry retry = Retry::none;
  Fault fault;
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
inline constexpr Named<ReferenceKind> reference_kind_names[] = {
    {"defines", ReferenceKind::defines}, {"changes", ReferenceKind::changes}, {"uses", ReferenceKind::uses}};

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
  Place place{};
  /// Whether the leading number of `code` is one of the class: 5.1.1 is in the class that begins with 5.
  bool holds(const std::string& code) const;
};

/// A pair that the handbook prints, with what decides between the two.
struct Comparison {
  Written first;  ///< code
  Written second;
  ByLocale<ComparisonText> texts;
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
  const CodeClass* class_of(const std::string& value) const;
  /// The entries that a class holds, in order.
  std::vector<const Entry*> entries_of(const CodeClass&) const;
};

struct Term {
  Written id;
  ByLocale<TermText> texts;
};

/// What there is to refer to, whether or not it was read: a fault in one file is no second fault in those that refer to
/// it.
struct Known {
  std::map<std::string, std::vector<std::string>> codes;  ///< by protocol, each sorted by bytes
  bool terms = true;                                      ///< false where the glossary could not be read
};

struct Catalog {
  std::map<std::string, Protocol> protocols;
  std::map<std::string, Term> terms;
  Known known;
};

/// Calls `visit(ByLocale<…>&)` with all that is said of each code, comparison, symptom and term.
template <class AnyCatalog, class Visit>
void for_each_texts(AnyCatalog& catalog, Visit&& visit) {
  for (auto& [id, protocol] : catalog.protocols) {
    for (auto& [value, entry] : protocol.entries) visit(entry.texts);
    for (auto& comparison : protocol.comparisons) visit(comparison.texts);
    for (auto& symptom : protocol.symptoms) visit(symptom.texts);
  }
  for (auto& [id, term] : catalog.terms) visit(term.texts);
}

/// Gives up what said() does not need for any of the languages `kept`.
inline void give_up_texts(Catalog& catalog, const std::set<std::string>& kept) {
  for_each_texts(catalog, [&](auto& texts) {
    const bool whole = std::ranges::all_of(kept, [&](const std::string& tag) { return texts.contains(tag); });
    std::erase_if(texts, [&](const auto& text) {
      return !kept.contains(text.first) && (whole || text.first != source_language);
    });
  });
}

}  // namespace binran
