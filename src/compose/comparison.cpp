#include "compose/comparison.h"

#include <algorithm>

#include "compose/entry.h"
#include "compose/translation_marks.h"

namespace binran {
namespace {

/// A fact that both codes state; a fact that only one of them states is left out.
struct PairedFact {
  const Fact& first;
  const Fact& second;
  bool differs() const { return first.key != second.key; }
};

std::vector<PairedFact> pair_facts(const EntryHead& first, const EntryHead& second) {
  std::vector<PairedFact> pairs;
  for (const Fact& fact : first.facts) {
    const auto other = std::ranges::find(second.facts, fact.id, &Fact::id);
    if (other != second.facts.end()) pairs.push_back({fact, *other});
  }
  return pairs;
}

/// What is said of the check that comes first; null where nothing is.
const SaidOf* first_check(const Entry& entry, const EntryText& text) {
  return entry.checks.empty() ? nullptr : find_said(text.checks, entry.checks.front().id);
}

Table difference_table(const Edition& edition, const Entry& first, const Entry& second,
                       const std::vector<PairedFact>& facts) {
  const PairNames names = pair_names(first, second);
  Table table;
  table.columns = {{0, true}, {1, false}, {1, false}};
  table.header = {
      {wording(edition, "heading.differences"), true}, {{Strong{names.first}}, true}, {{Strong{names.second}}, true}};
  for (const PairedFact& fact : facts)
    if (fact.differs())
      table.rows.push_back({{{Text{fact.first.name}}, true}, {{Text{fact.first.value}}}, {{Text{fact.second.value}}}});
  const EntryWords one = words(edition, first), two = words(edition, second);
  const auto row = [&](std::string_view heading, const Part<Markup>& left, const Part<Markup>& right) {
    if (left.empty() || right.empty()) return;
    table.rows.push_back({{wording(edition, heading), true},
                          {inlines(edition, left, one.language)},
                          {inlines(edition, right, two.language)}});
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
    if (fact.differs()) continue;
    if (!same.empty()) same += edition.locale.message("comparison.separator");
    same += edition.locale.message("comparison.fact", {{"name", fact.first.name}, {"value", fact.first.value}});
  }
  if (same.empty()) return {};
  return edition.locale.message("comparison.common", {{"facts", same}});
}

Words<ComparisonText> author_words(const Edition& edition, const Entry& first, const Entry& second) {
  const Comparison* comparison = find_comparison(edition.protocol, first.id.value, second.id.value);
  return comparison ? words(edition, comparison->texts) : Words<ComparisonText>{};
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
  const PairNames names = pair_names(first, second);
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
  const PairNames names = pair_names(first, second);
  return wording(edition, "comparison.decides.summary",
                 {{"first", names.first},
                  {"second", names.second},
                  {"first_summary", words(edition, first).text.summary.value},
                  {"second_summary", words(edition, second).text.summary.value}});
}

}  // namespace

const Comparison* find_comparison(const Protocol& protocol, const std::string& first, const std::string& second) {
  const auto found = std::find_if(protocol.comparisons.begin(), protocol.comparisons.end(), [&](const auto& pair) {
    return (pair.first.value == first && pair.second.value == second) ||
           (pair.first.value == second && pair.second.value == first);
  });
  return found == protocol.comparisons.end() ? nullptr : &*found;
}

PairNames pair_names(const Entry& first, const Entry& second) {
  if (first.value.value == second.value.value) return {first.id.value, second.id.value};
  return {first.value.value, second.value.value};
}

std::string pair_name(const Edition& edition, const Entry& first, const Entry& second) {
  const PairNames names = pair_names(first, second);
  return edition.locale.message("comparison.pair", {{"first", names.first}, {"second", names.second}});
}

std::string comparison_title(const Edition& edition, const Entry& first, const Entry& second) {
  const PairNames names = pair_names(first, second);
  return edition.locale.message("comparison.title", {{"first", names.first}, {"second", names.second}});
}

const FactKind* deciding_fact(const Edition& edition, const Entry& first, const Entry& second) {
  for (const FactKind* kind : deciding_facts(edition.protocol))
    if (!sentence_of(edition, first, second, *kind).empty()) return kind;
  return nullptr;
}

Inlines deciding_sentence(const Edition& edition, const Entry& first, const Entry& second) {
  if (const auto [text, language] = author_words(edition, first, second); text)
    return inlines(edition, text->decides, language);
  if (const FactKind* kind = deciding_fact(edition, first, second))
    return {Text{sentence_of(edition, first, second, *kind)}};
  return summaries_sentence(edition, first, second);
}

Section comparison_section(const Edition& edition, const Entry& first, const Entry& second) {
  ComparisonHead head{entry_head(edition, first), entry_head(edition, second), pair_name(edition, first, second)};
  const std::vector<PairedFact> facts = pair_facts(head.first, head.second);
  const auto [text, language] = author_words(edition, first, second);

  Blocks decides = {{Paragraph{ParagraphRole::lead, deciding_sentence(edition, first, second), language}}};
  decides.push_back({difference_table(edition, first, second, facts)});
  if (const std::string same = common_facts(edition, facts); !same.empty())
    decides.push_back({Paragraph{ParagraphRole::body, {Text{same}}, {}}});

  Section section{SectionRole::comparison, comparison_name(edition.protocol.id.value, first.id.value, second.id.value)};
  // What the two codes say of causes and checks is shown too.
  const Comparison* pair = find_comparison(edition.protocol, first.id.value, second.id.value);
  section.blocks = translation_notes(edition, {pair ? translation(edition, pair->texts) : Translation{},
                                               translation(edition, first.texts), translation(edition, second.texts)});
  section.sections.push_back(side_section(edition, SectionRole::decides, std::move(decides)));
  section.head = std::move(head);
  return section;
}

}  // namespace binran
