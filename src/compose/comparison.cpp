#include "compose/comparison.h"

#include <algorithm>

#include "compose/entry.h"

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

Inlines code_label(const std::string& code) {
  return {Strong{code}};
}

Table difference_table(const Edition& edition, const Entry& first, const Entry& second,
                       const std::vector<PairedFact>& facts) {
  Table table;
  table.columns = {{0, true}, {1, false}, {1, false}};
  table.header = {{wording(edition, "heading.differences"), true},
                  {code_label(first.value.value), true},
                  {code_label(second.value.value), true}};
  for (const PairedFact& fact : facts)
    if (fact.differs())
      table.rows.push_back({{{Text{fact.first.name}}, true}, {{Text{fact.first.value}}}, {{Text{fact.second.value}}}});
  const EntryWords one = words(edition, first), two = words(edition, second);
  const auto row = [&](std::string_view heading, const Markup& left, const Markup& right) {
    if (left.empty() || right.empty()) return;
    table.rows.push_back({{wording(edition, heading), true},
                          {inlines(edition, left, one.language)},
                          {inlines(edition, right, two.language)}});
  };
  if (!one.text.causes.empty() && !two.text.causes.empty())
    row("comparison.first-cause", one.text.causes.front(), two.text.causes.front());
  if (!one.text.checks.empty() && !two.text.checks.empty())
    row("comparison.first-check", one.text.checks.front().text, two.text.checks.front().text);
  table.caption =
      edition.locale.message("comparison.caption", {{"first", first.value.value}, {"second", second.value.value}});
  return table;
}

/// "Both: final; where the fault lies: path." Nothing when the two have no fact in common.
std::string common_facts(const Edition& edition, const std::vector<PairedFact>& facts) {
  std::vector<std::string> same;
  for (const PairedFact& fact : facts)
    if (!fact.differs())
      same.push_back(
          edition.locale.message("comparison.fact", {{"name", fact.first.name}, {"value", fact.first.value}}));
  if (same.empty()) return {};
  return edition.locale.message("comparison.common", {{"facts", same}});
}

Words<ComparisonText> author_words(const Edition& edition, const Entry& first, const Entry& second) {
  const Comparison* comparison = find_comparison(edition.protocol, first.value.value, second.value.value);
  return comparison ? words(edition, comparison->texts) : Words<ComparisonText>{};
}

/// Everything that a pattern can select on, for both codes.
Arguments fact_arguments(const Edition& edition, const Entry& first, const Entry& second) {
  return {{"first", first.value.value},
          {"second", second.value.value},
          {"first_phrase", first.phrase.value},
          {"second_phrase", second.phrase.value},
          {"first_summary", words(edition, first).text.summary.value},
          {"second_summary", words(edition, second).text.summary.value},
          {"first_senders", senders(edition, first.facts)},
          {"second_senders", senders(edition, second.facts)},
          {"first_final", std::string(first.facts.final ? "yes" : "no")},
          {"second_final", std::string(second.facts.final ? "yes" : "no")},
          {"first_retry", key(first.facts.retry)},
          {"second_retry", key(second.facts.retry)},
          {"first_fault", fault(edition, first.facts)},
          {"second_fault", fault(edition, second.facts)},
          {"first_reached", key(first.facts.reached.value_or(Reached::maybe))},
          {"second_reached", key(second.facts.reached.value_or(Reached::maybe))}};
}

bool same_senders(const Entry& first, const Entry& second) {
  const auto equal = [](const Written& a, const Written& b) { return a.value == b.value; };
  return std::equal(first.facts.senders.begin(), first.facts.senders.end(), second.facts.senders.begin(),
                    second.facts.senders.end(), equal);
}

/// The message that tells two codes apart best: a provisional from a final answer first, then what is known of the
/// called side, who answers, where the fault lies, what to do next; when all facts are equal, only the summaries do.
std::string_view deciding_fact(const Entry& first, const Entry& second) {
  if (first.facts.final != second.facts.final) return "comparison.decides.final";
  const bool certain = first.facts.reached && second.facts.reached && *first.facts.reached != Reached::maybe &&
                       *second.facts.reached != Reached::maybe;
  if (certain && first.facts.reached != second.facts.reached) return "comparison.decides.reached";
  if (!same_senders(first, second)) return "comparison.decides.sender";
  const auto blames = [](const Entry& entry) { return !std::holds_alternative<NoFault>(entry.facts.fault); };
  if (blames(first) && blames(second) && first.facts.fault != second.facts.fault) return "comparison.decides.fault";
  if (first.facts.retry != second.facts.retry) return "comparison.decides.retry";
  return "comparison.decides.summary";
}

}  // namespace

const Comparison* find_comparison(const Protocol& protocol, const std::string& first, const std::string& second) {
  const auto found = std::find_if(protocol.comparisons.begin(), protocol.comparisons.end(), [&](const auto& pair) {
    return (pair.first.value == first && pair.second.value == second) ||
           (pair.first.value == second && pair.second.value == first);
  });
  return found == protocol.comparisons.end() ? nullptr : &*found;
}

std::string comparison_title(const Edition& edition, const Entry& first, const Entry& second) {
  return edition.locale.message("comparison.title", {{"first", first.value.value}, {"second", second.value.value}});
}

Inlines deciding_sentence(const Edition& edition, const Entry& first, const Entry& second) {
  if (const auto [text, language] = author_words(edition, first, second); text)
    return inlines(edition, text->decides, language);
  return wording(edition, deciding_fact(first, second), fact_arguments(edition, first, second));
}

Section comparison_section(const Edition& edition, const Entry& first, const Entry& second) {
  ComparisonHead head{entry_head(edition, first), entry_head(edition, second)};
  const std::vector<PairedFact> facts = pair_facts(head.first, head.second);
  const auto [text, language] = author_words(edition, first, second);

  Blocks decides = {{Paragraph{ParagraphRole::lead, deciding_sentence(edition, first, second), language}}};
  decides.push_back({difference_table(edition, first, second, facts)});
  if (const std::string same = common_facts(edition, facts); !same.empty())
    decides.push_back({Paragraph{ParagraphRole::body, {Text{same}}, {}}});

  Section section{SectionRole::comparison,
                  comparison_name(edition.protocol.id.value, first.value.value, second.value.value)};
  if (text && text->stale)
    section.blocks.push_back({Paragraph{ParagraphRole::note, wording(edition, "note.stale"), {}}});
  section.sections.push_back(side_section(edition, SectionRole::decides, std::move(decides)));
  section.head = std::move(head);
  return section;
}

}  // namespace binran
