#include "compose/paired_facts.h"

#include <algorithm>

#include "compose/entry.h"
#include "compose/written_pairs.h"

namespace binran {
namespace {

/// A message of a protocol in English; empty where there is none.
std::string in_english(const Protocol& protocol, const std::string& id) {
  const auto text = protocol.texts.find(source_language);
  if (text == protocol.texts.end()) return {};
  const auto message = text->second.messages.find(id);
  return message == text->second.messages.end() ? std::string() : message->second.value;
}

std::string english_name(const Protocol& protocol, const Fact& fact) {
  return in_english(protocol, "fact." + fact.id);
}

/// Whether it names parties, which are those of a protocol.
bool names_parties(const Protocol& protocol, const Fact& fact) {
  const FactKind* kind = protocol.find_fact(fact.id);
  if (!kind || kind->is_value(fact.key)) return false;
  return kind->type == FactType::party || kind->type == FactType::parties;
}

/// Facts of two protocols.
class AcrossProtocols {
 public:
  AcrossProtocols(const Protocol& ours, const Protocol& theirs) : ours_(ours), theirs_(theirs) {}

  /// Null where the other protocol does not tell it.
  const Fact* partner(const Fact& fact, const std::vector<Fact>& others) const {
    const auto same_id = std::ranges::find(others, fact.id, &Fact::id);
    if (same_id != others.end()) return &*same_id;
    const auto same_name = std::ranges::find_if(
        others, [&](const Fact& other) { return !ours_.find_fact(other.id) && have_one_name(fact, other); });
    return same_name == others.end() ? nullptr : &*same_name;
  }

  bool differ(const Fact& fact, const Fact& other) const {
    return fact.key != other.key || !have_one_name(fact, other) || names_parties(ours_, fact) ||
           names_parties(theirs_, other);
  }

 private:
  bool have_one_name(const Fact& fact, const Fact& other) const {
    const std::string name = english_name(ours_, fact);
    return !name.empty() && name == english_name(theirs_, other);
  }

  const Protocol& ours_;
  const Protocol& theirs_;
};

std::string name_of_both(const Edition& edition, const Fact& first, const Fact& second) {
  if (first.name == second.name) return first.name;
  return first.name + edition.locale.message("screen.pair-titles") + second.name;
}

}  // namespace

std::vector<PairedFact> paired_facts(const Edition& edition, const Entry& first, const Entry& second) {
  const EditionOf others(edition, second);
  const Edition& theirs = others;
  const std::vector<Fact> facts = entry_head(edition, first).facts, other_facts = entry_head(theirs, second).facts;
  const AcrossProtocols across(edition.protocol, theirs.protocol);
  const bool two = are_of_two_protocols(first, second);
  std::vector<PairedFact> pairs;
  for (const Fact& fact : facts)
    if (const Fact* other = across.partner(fact, other_facts))
      pairs.push_back({two ? name_of_both(edition, fact, *other) : fact.name, fact, *other,
                       two ? across.differ(fact, *other) : fact.key != other->key});
  return pairs;
}

}  // namespace binran
