#include "compose/comparison.h"

#include <algorithm>

#include "compose/entry.h"
#include "compose/paired_facts.h"
#include "compose/translation_marks.h"
#include "compose/written_pairs.h"

namespace binran {
namespace {

/// What is said of the check that comes first; null where nothing is.
const SaidOf* first_check(const Entry& entry, const EntryText& text) {
  return entry.checks.empty() ? nullptr : ById(text.checks).find(entry.checks.front().id.value);
}

Table difference_table(const Edition& edition, const Entry& first, const Edition& theirs, const Entry& second,
                       const std::vector<PairedFact>& facts) {
  const PairNames names = pair_names(edition, first, second);
  Table table;
  table.columns = {{0, true}, {1, false}, {1, false}};
  table.header = {
      {wording(edition, "heading.differences"), true}, {{Strong{names.first}}, true}, {{Strong{names.second}}, true}};
  for (const PairedFact& fact : facts)
    if (fact.differs)
      table.rows.push_back({{{Text{fact.name}}, true}, {{Text{fact.first.value}}}, {{Text{fact.second.value}}}});
  const EntryWords one = words(edition, first), two = words(edition, second);
  const auto row = [&](std::string_view heading, const Part<Markup>& left, const Part<Markup>& right) {
    if (left.empty() || right.empty()) return;
    table.rows.push_back({{wording(edition, heading), true},
                          {inlines(edition, left, one.language)},
                          {inlines(theirs, right, two.language)}});
  };
  if (!one.text.causes.empty() && !two.text.causes.empty())
    row("comparison.first-cause", one.text.causes.front(), two.text.causes.front());
  if (const SaidOf* left = first_check(first, one.text), *right = first_check(second, two.text); left && right)
    row("comparison.first-check", left->text, right->text);
  table.caption = edition.locale.message("comparison.caption", {{"first", names.first}, {"second", names.second}});
  return table;
}

/// "The same for both: Response: Final; Retry: Not needed." Nothing when the two have no fact in common.
std::string common_facts(const Edition& edition, const std::vector<PairedFact>& facts) {
  std::string same;
  for (const PairedFact& fact : facts) {
    if (fact.differs) continue;
    if (!same.empty()) same += edition.locale.message("comparison.separator");
    same += edition.locale.message("comparison.fact", {{"name", fact.name}, {"value", fact.first.value}});
  }
  if (same.empty()) return {};
  return edition.locale.message("comparison.common", {{"facts", same}});
}

bool share_one(const std::vector<Written>& some, const std::vector<Written>& others) {
  return std::ranges::any_of(
      some, [&](const Written& one) { return std::ranges::find(others, one.value, &Written::value) != others.end(); });
}

/// The sentence by which one fact tells two codes apart; empty where it does not. Who is on both lists may have sent
/// either, so that parties decide only where the lists share nobody.
std::string sentence_of(const Edition& edition, const Entry& first, const Entry& second, const FactKind& kind) {
  const auto one = fact(edition, first, kind), other = fact(edition, second, kind);
  if (!one || !other || one->key == other->key) return {};
  const std::string& id = kind.id.value;
  if (kind.type == FactType::parties && share_one(first.facts.told.at(id), second.facts.told.at(id))) return {};
  const std::string own = "comparison.decides." + id;
  const PairNames names = pair_names(edition, first, second);
  return edition.locale.message(edition.locale.has_message(own) ? own : "comparison.decides.fact",
                                {{"name", one->name},
                                 {"first", names.first},
                                 {"second", names.second},
                                 {"first_value", one->key},
                                 {"second_value", other->key},
                                 {"first_words", one->value},
                                 {"second_words", other->value}});
}

/// The facts that may decide, in the order in which they do.
std::vector<const FactKind*> deciding_facts(const Protocol& protocol) {
  std::vector<const FactKind*> facts;
  for (const FactKind& kind : protocol.facts) facts.push_back(&kind);
  std::ranges::stable_sort(facts, {}, &FactKind::rank);
  return facts;
}

/// What the two report, where no fact tells them apart.
Inlines summaries_sentence(const Edition& edition, const Entry& first, const Entry& second) {
  const PairNames names = pair_names(edition, first, second);
  return wording(edition, "comparison.decides.summary",
                 {{"first", names.first},
                  {"second", names.second},
                  {"first_summary", words(edition, first).text.summary.value},
                  {"second_summary", words(edition, second).text.summary.value}});
}

std::string name_with_protocol(const Edition& edition, const Entry& entry) {
  const Protocol* protocol = edition.catalog.find_protocol(entry.protocol.value);
  return edition.locale.message(
      "code.of-protocol",
      {{"protocol", protocol ? protocol_name(edition, *protocol) : entry.protocol.value}, {"code", entry.value.value}});
}

/// What an author has written, in the words of the protocol whose file has it; nothing where nobody has.
std::optional<Inlines> authors_sentence(const Edition& edition, const Entry& first, const Entry& second) {
  const std::optional<WrittenPair> written = find_written_pair(edition, first, second);
  if (!written) return std::nullopt;
  const auto [text, language] = words(edition, written->pair->texts);
  if (!text) return std::nullopt;
  return inlines(EditionOf(edition, *written->first), text->decides, language);
}

/// The head of a code beside one of another protocol has its protocol too.
EntryHead head_beside(const Edition& edition, const Entry& entry, const Entry& other) {
  EntryHead head = entry_head(edition, entry);
  if (are_of_two_protocols(entry, other)) head.code = name_with_protocol(edition, entry);
  return head;
}

}  // namespace

PairNames pair_names(const Edition& edition, const Entry& first, const Entry& second) {
  if (are_of_two_protocols(first, second))
    return {name_with_protocol(edition, first), name_with_protocol(edition, second)};
  if (first.value.value == second.value.value) return {first.id.value, second.id.value};
  return {first.value.value, second.value.value};
}

std::string pair_name(const Edition& edition, const Entry& first, const Entry& second) {
  const PairNames names = pair_names(edition, first, second);
  return edition.locale.message("comparison.pair", {{"first", names.first}, {"second", names.second}});
}

std::string comparison_title(const Edition& edition, const Entry& first, const Entry& second) {
  const PairNames names = pair_names(edition, first, second);
  return edition.locale.message("comparison.title", {{"first", names.first}, {"second", names.second}});
}

const FactKind* deciding_fact(const Edition& edition, const Entry& first, const Entry& second) {
  if (are_of_two_protocols(first, second)) return nullptr;  // sentences know the values of one
  for (const FactKind* kind : deciding_facts(edition.protocol))
    if (!sentence_of(edition, first, second, *kind).empty()) return kind;
  return nullptr;
}

Inlines deciding_sentence(const Edition& edition, const Entry& first, const Entry& second) {
  if (std::optional<Inlines> authors = authors_sentence(edition, first, second)) return *std::move(authors);
  if (const FactKind* kind = deciding_fact(edition, first, second))
    return {Text{sentence_of(edition, first, second, *kind)}};
  return summaries_sentence(edition, first, second);
}

Section comparison_section(const Edition& edition, const Entry& first, const Entry& second) {
  const EditionOf theirs(edition, second);
  ComparisonHead head{head_beside(edition, first, second), head_beside(theirs, second, first),
                      pair_name(edition, first, second)};
  const std::vector<PairedFact> facts = paired_facts(edition, first, second);
  const std::optional<WrittenPair> written = find_written_pair(edition, first, second);
  const std::string language = written ? words(edition, written->pair->texts).language : std::string();

  Blocks decides = {{Paragraph{ParagraphRole::lead, deciding_sentence(edition, first, second), language}}};
  decides.push_back({difference_table(edition, first, theirs, second, facts)});
  if (const std::string same = common_facts(edition, facts); !same.empty())
    decides.push_back({Paragraph{ParagraphRole::body, {Text{same}}, {}}});

  Section section{SectionRole::comparison, comparison_name(first, second)};
  // What the two codes say of causes and checks is shown too.
  section.blocks = translation_notes(edition, {written ? translation(edition, written->pair->texts) : Translation{},
                                               translation(edition, first.texts), translation(edition, second.texts)});
  section.sections.push_back(side_section(edition, SectionRole::decides, std::move(decides)));
  section.head = std::move(head);
  return section;
}

}  // namespace binran
