// What is true: the codes of every protocol with their facts and their text in every locale. Says nothing about how
// any of it looks. Filled by read_catalog (read.h); what must agree in it is said in check.h.
#pragma once

#include <algorithm>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <variant>
#include <vector>

#include "base/names.h"
#include "document/class_kind.h"
#include "model/article.h"
#include "model/said.h"
#include "model/words.h"

namespace binran {

enum class Status { registered, deprecated, reserved, private_use, unregistered };
inline constexpr Named<Status> status_names[] = {{"registered", Status::registered},
                                                 {"deprecated", Status::deprecated},
                                                 {"reserved", Status::reserved},
                                                 {"private", Status::private_use},
                                                 {"unregistered", Status::unregistered}};

/// How a fact is told.
enum class FactType {
  parties,  ///< parties of the protocol, the most typical first
  party,    ///< one party, or one of the values of the fact
  choice,   ///< one of the values of the fact
  words,    ///< words as they are on the wire, never translated
};
inline constexpr Named<FactType> fact_type_names[] = {{"parties", FactType::parties},
                                                      {"party", FactType::party},
                                                      {"choice", FactType::choice},
                                                      {"words", FactType::words}};

/// `<fact>` of protocol.xml: what is told of each code. What it and its values are called is said in messages
/// (compose/speech.h).
struct FactKind {
  Written id;  ///< "sender"
  FactType type = FactType::choice;
  std::vector<std::string> values;
  bool needed = true;  ///< every code tells it
  int rank = 0;        ///< its place in the order in which a comparison decides, from 1
  bool is_value(const std::string& word) const { return std::ranges::find(values, word) != values.end(); }
};

/// `<facts>` of a code: true in every language. By the id of the fact, words in the order written.
struct Facts {
  std::map<std::string, std::vector<Written>> told;
  std::map<std::string, Place> places;  ///< where each is named
  Place place;
};

/// A document that defines codes: an RFC by its number, or a `<specification>` of the protocol by its id.
struct Source {
  std::string rfc;
  std::string specification;
  Place place{};  ///< of the number, or of the id
  bool operator==(const Source& other) const { return rfc == other.rfc && specification == other.specification; }
};

struct Deprecation {
  Source by;          ///< that took it away
  std::string since;  ///< "2012-07"
  Written use;        ///< code to use instead, or empty
};

enum class ReferenceKind { defines, changes, uses };
inline constexpr Named<ReferenceKind> reference_kind_names[] = {
    {"defines", ReferenceKind::defines}, {"changes", ReferenceKind::changes}, {"uses", ReferenceKind::uses}};

struct Reference {
  Source source;
  std::string section;  ///< may be empty
  ReferenceKind kind = ReferenceKind::defines;
};

/// A document that is no RFC: "MQTT 5.0".
struct Specification {
  Written id;
  std::string name;
  std::string uri;  ///< may be empty
};

enum class StepKind {
  message,
  wait,   ///< time passes at one party
  event,  ///< something happens at one party that is no message
};

/// A step of `<exchange>`.
struct Step {
  StepKind kind = StepKind::message;
  Written from;  ///< or where it waits or happens
  Written to;    ///< of a message; else empty
  Written text;
  bool marked = false;
  bool lost = false;
};

/// `<check>` of a code: what is no language of a check. Its words are in the texts, by id.
struct CheckSteps {
  Written id;
  std::vector<Written> commands;
};

/// `<fix>` of a code: who can make it.
struct FixRole {
  Written id;
  Written role;  ///< party id
};

/// One code of a protocol.
struct Entry {
  Written protocol;
  Written id;                           ///< names its files, pages and anchors: "0x87"
  Written value;                        ///< as it is printed: "0x87", "UNAVAILABLE"
  std::optional<std::uint32_t> number;  ///< "135": where it is not said, the value where that is a number
  Written phrase;                       ///< as on the wire, never translated; the value where there is none
  std::vector<Written> aliases;         ///< other names that it is asked for by
  Written class_id;                     ///< where neither number nor value says of which class it is
  Status status = Status::registered;
  bool sent = true;  ///< false: no peer sends it, the own side makes it
  Facts facts;
  std::optional<Deprecation> deprecation;
  std::vector<Reference> references;
  std::vector<CodeReference> related;
  std::vector<CodeReference> maps;  ///< codes of other protocols that stand for it
  std::vector<Step> exchange;
  std::vector<CheckSteps> checks;  ///< in order
  std::vector<FixRole> fixes;      ///< in order
  ByLocale<EntryText> texts;
  Place place;
};

/// The numbers of a class, both ends included.
struct NumberRange {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
};

/// A group of codes: 4xx. It holds those that name it, those whose value begins with its prefix, and those whose number
/// is in its range; of numbers that dots join (5.1.1), the first counts.
struct CodeClass {
  std::string id;
  std::optional<NumberRange> range;
  std::string prefix;  ///< may be empty
  ClassKind kind = ClassKind::neutral;
  Place place{};
  bool holds(const Entry&) const;
};

/// A pair that the handbook prints, with what decides between the two.
struct Comparison {
  Written first;  ///< code
  Written second;
  ByLocale<ComparisonText> texts;
  Place place;
  Written second_protocol{};  ///< of the second code; empty where it is that of the first
  /// As commands call it: "183-vs-430", "503-vs-sip-503".
  std::string name() const {
    return first.value + "-vs-" + (second_protocol.empty() ? "" : second_protocol.value + "-") + second.value;
  }
};

/// What an answer of a triage leads to: another step, another symptom or a cause of the symptom, by its id, or a code.
struct ToStep {
  Written id;
};
struct ToSymptom {
  Written id;
};
struct ToCause {
  Written id;
};
struct TriageAnswer {
  Written id;
  std::variant<ToStep, CodeReference, ToSymptom, ToCause> leads;
};

/// A question, and what helps to answer it.
struct TriageStep {
  Written id;
  std::vector<Written> commands;
  std::vector<TriageAnswer> answers;
};

struct Symptom {
  Written id;
  std::vector<CodeReference> suspects;  ///< in the order to suspect them
  std::vector<Written> commands;        ///< of the first check
  std::vector<TriageStep> triage;       ///< from question to question; begins with the first
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

/// Numbers inside codes compare as numbers, hexadecimal ones too: 9 before 10, 5.1.9 before 5.1.10, 0x87 before 0x8a.
struct CodeOrder {
  bool operator()(const std::string& a, const std::string& b) const;
};

/// What stands in the group of a pattern. All but codes are of messages: where they begin, which belong together, and
/// who exchanges them.
enum class WirePart {
  code,
  request,       ///< what a message asks for; on the line that begins the message
  answer,        ///< a code and what may follow it; on the line that begins the message
  conversation,  ///< what all messages of one exchange have in common
  sequence,      ///< what an answer has in common with its request
  session,       ///< what the exchanges on both sides of one who passes messages on have in common
  hop,           ///< the address of who sent a request, and gets the answer
  target,        ///< the address that a request goes to
  from,          ///< who speaks to whom
  to,
  source,  ///< the address that a message came from, perhaps with a port; above the message
  source_port,
  destination,
  destination_port,
};
inline constexpr Named<WirePart> wire_part_names[] = {{"code", WirePart::code},
                                                      {"request", WirePart::request},
                                                      {"answer", WirePart::answer},
                                                      {"conversation", WirePart::conversation},
                                                      {"sequence", WirePart::sequence},
                                                      {"session", WirePart::session},
                                                      {"hop", WirePart::hop},
                                                      {"target", WirePart::target},
                                                      {"from", WirePart::from},
                                                      {"to", WirePart::to},
                                                      {"source", WirePart::source},
                                                      {"source-port", WirePart::source_port},
                                                      {"destination", WirePart::destination},
                                                      {"destination-port", WirePart::destination_port}};

/// `<wire>` of protocol.xml: how something stands in a log.
struct WirePattern {
  Written pattern;              ///< a regular expression of RE2 with a group for each part
  std::vector<WirePart> parts;  ///< what its groups hold, in order; a code stands alone
};

struct Protocol {
  Written id;     ///< "sip"
  Place draft{};  ///< where it says that it is one; unknown where it does not
  std::vector<Specification> specifications;
  std::vector<CodeClass> classes;
  std::vector<FactKind> facts;              ///< in the order in which they are printed
  std::set<std::string> names_in_messages;  ///< header fields and the like, which the index lists
  std::vector<WirePattern> wire;            ///< in the order in which they are asked
  std::set<std::string> parties;            ///< ids of those that English names
  ByLocale<ProtocolText> texts;
  std::map<std::string, Entry, CodeOrder> entries;  ///< by id
  std::vector<Comparison> comparisons;              ///< in the order written
  std::vector<Symptom> symptoms;
  std::optional<Registry> registry;

  const Entry* find(const std::string& code) const;
  /// Those that a reader may mean by `name`: an id, a value, a phrase, another name or a number, in either case of
  /// letters.
  std::vector<const Entry*> named(std::string_view name) const;
  const CodeClass* class_of(const Entry&) const;
  const CodeClass* find_class(const std::string& name) const;
  const FactKind* find_fact(const std::string& name) const;
  const Symptom* find_symptom(const std::string& name) const;
  const Specification* find_specification(const std::string& name) const;
  /// The entries that a class holds, in order.
  std::vector<const Entry*> entries_of(const CodeClass&) const;
};

struct Term {
  Written id;
  std::vector<Written> protocols;  ///< whose handbooks print it whether or not they speak of it
  ByLocale<TermText> texts;
};

/// Which way a row of a mapping holds.
enum class Direction { both, forth, back };
inline constexpr Named<Direction> direction_names[] = {
    {"both", Direction::both}, {"forth", Direction::forth}, {"back", Direction::back}};

struct MappingRow {
  Written from;  ///< code of the protocol that the mapping comes from
  Written to;    ///< code of the other
  Direction direction = Direction::both;
  Written condition;  ///< its id; empty: always
  std::optional<Reference> reference;
};

/// Which codes of one protocol stand for which of another: mappings/<id>.xml.
struct Mapping {
  Written id;
  Written from;  ///< protocol
  Written to;
  std::vector<Reference> references;  ///< of rows that have none of their own
  std::vector<MappingRow> rows;
  ByLocale<MappingText> texts;
  Place place;
};

/// A chapter about no single code: articles/<id>.xml.
struct Article {
  Written id;
  std::vector<Written> protocols;                        ///< whose handbooks print it
  std::map<std::string, std::vector<Written>> commands;  ///< by the id that texts name
  std::map<std::string, std::vector<Step>> exchanges;
  ByLocale<ArticleText> texts;
  Place place;
  bool is_of(const std::string& protocol) const {
    return std::ranges::find(protocols, protocol, &Written::value) != protocols.end();
  }
};

/// Handbooks of several protocols: books.xml.
struct Book {
  Written id;  ///< is asked for as a protocol is, and is the name of none
  std::vector<Written> protocols;
  ByLocale<BookText> texts;
  Place place;
};

/// What there is to refer to, whether or not it was read: a fault in one file is no second fault in those that refer to
/// it.
struct Known {
  std::map<std::string, std::vector<std::string>> codes;  ///< by protocol, each sorted by bytes
  bool terms = true;                                      ///< false where the glossary could not be read
};

/// What readers have added for themselves to a code or a symptom: notes.xml of an overlay.
struct LocalNote {
  Written protocol;
  Written code, symptom;                ///< the id of one, the other empty
  std::map<std::string, Markup> texts;  ///< by language; nobody has to say it in all
  Place place;
};

/// The thing of an id; null where there is none.
template <class Thing>
const Thing* find_in(const std::map<std::string, Thing>& things, const std::string& id) {
  const auto found = things.find(id);
  return found == things.end() ? nullptr : &found->second;
}

struct Catalog {
  std::map<std::string, Protocol> protocols;
  /// Other protocols that these refer to, with no more of them than the codes that are referred to.
  std::map<std::string, Protocol> referred;
  std::map<std::string, Term> terms;
  std::map<std::string, Mapping> mappings;  ///< those that one of `protocols` is part of, by id
  std::map<std::string, Article> articles;  ///< those of `protocols`, by id
  std::vector<Book> books;                  ///< those whose protocols are all among `protocols`
  ByLocale<MessageText> messages;           ///< what the locales say; empty where only content was read
  ByLocale<PeopleWords> words;              ///< what people say for what all protocols say
  Known known;
  std::vector<LocalNote> notes;
  std::set<std::uint32_t> local_files;  ///< those of overlays, as places name them

  /// Whether readers have added it for themselves.
  bool is_local(Place place) const { return place.known() && local_files.contains(place.file); }
  /// One of `protocols`, or of `referred`; null where it is in neither.
  const Protocol* find_protocol(const std::string& id) const;
};

/// Calls `visit(ByLocale<…>&)` with all that is said of each code, comparison and symptom of a protocol.
template <class Visit>
void for_each_texts(const Protocol& protocol, Visit&& visit) {
  for (const auto& [id, entry] : protocol.entries) visit(entry.texts);
  for (const auto& comparison : protocol.comparisons) visit(comparison.texts);
  for (const auto& symptom : protocol.symptoms) visit(symptom.texts);
}

}  // namespace binran
