#include "compose/pairs.h"

#include <algorithm>
#include <map>

#include "compose/comparison.h"
#include "compose/entry.h"
#include "compose/written_pairs.h"
#include "document/plain_text.h"

namespace binran {
namespace {

void replace_all(std::string& text, const std::string& part, char mark) {
  for (std::size_t at = text.find(part); at != text.npos; at = text.find(part, at + 1))
    text.replace(at, part.size(), 1, mark);
}

/// The sentence with marks in the place of the codes, so that pairs which differ in nothing else share it. Particles
/// have been chosen by then: those that agree with other sounds are other sentences.
std::string marked_sentence(const Edition& edition, const Entry& first, const Entry& second) {
  std::string sentence = plain_text(deciding_sentence(edition, first, second));
  const PairNames names = pair_names(edition, first, second);
  // With ids in the place of equal values the page could not tell what the marks stand for.
  if (names.first != first.value.value) return sentence;
  replace_all(sentence, names.first, PairTable::first_mark);
  replace_all(sentence, names.second, PairTable::second_mark);
  return sentence;
}

PairedCode paired_code(const Edition& edition, const Entry& entry) {
  const EntryHead head = entry_head(edition, entry);
  PairedCode code{entry.id.value, head.code, head.name(), {}, head.summary, head.anchor, head.class_kind, {}};
  code.name_language = head.phrase.empty() ? head.title_language : foreign(edition, source_language);
  for (const FactKind& kind : edition.protocol.facts) {
    const std::optional<Fact> told = fact(edition, entry, kind);
    code.facts.push_back(told ? told->value : std::string());
  }
  return code;
}

}  // namespace

bool has_pairs(const Edition& edition) {
  const std::size_t codes = edition.protocol.entries.size();
  return codes > 1 && codes <= most_paired_codes;
}

PairTable compose_pairs(const Edition& edition) {
  PairTable table;
  std::vector<const Entry*> entries;
  for (const auto& each : edition.protocol.entries) entries.push_back(&each.second);
  for (const Entry* entry : entries) table.codes.push_back(paired_code(edition, *entry));
  for (const FactKind& kind : edition.protocol.facts) table.facts.push_back(fact_name(edition, kind));
  std::map<std::string, std::uint32_t> numbers;
  for (std::size_t i = 0; i < entries.size(); ++i)
    for (std::size_t j = i + 1; j < entries.size(); ++j) {
      const Entry &first = *entries[i], &second = *entries[j];
      const auto next = static_cast<std::uint32_t>(numbers.size());
      const auto [known, is_new] = numbers.emplace(marked_sentence(edition, first, second), next);
      if (is_new) table.sentences.push_back(known->first);
      table.numbers.push_back(known->second);
      if (const auto written = find_written_pair(edition, first, second))
        table.pages[{i, j}] = comparison_name(*written->first, *written->second);
    }
  return table;
}

}  // namespace binran
