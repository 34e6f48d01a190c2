// Two codes beside each other in JSON.
#include "compose/comparison.h"

#include <algorithm>

#include "compose/paired_facts.h"
#include "compose/written_pairs.h"
#include "document/plain_text.h"
#include "export/subjects.h"
#include "export/values.h"

namespace binran {
namespace {

/// The facts that both codes tell, by their ids in the protocol of the first: those that differ with the values of
/// each, the others with those of both.
struct PairedFacts {
  Json differ = Json::object(), same = Json::object();
};

PairedFacts pair_facts_json(const Edition& edition, const Entry& first, const Entry& second) {
  PairedFacts pairs;
  for (const PairedFact& fact : paired_facts(edition, first, second)) {
    const std::string& id = fact.first.id;
    const auto one = first.facts.told.find(id), other = second.facts.told.find(fact.second.id);
    if (one == first.facts.told.end() || other == second.facts.told.end()) continue;  // the number, which is no fact
    if (fact.differs)
      pairs.differ[id] = {{"first", lines_json(one->second)}, {"second", lines_json(other->second)}};
    else
      pairs.same[id] = lines_json(one->second);
  }
  return pairs;
}

/// The rows of the table of differences as pages have it.
Json differences_json(const Section& comparison) {
  Json rows = Json::array();
  const Sections whole = {comparison};
  const Section* decides = find_section(whole, SectionRole::decides);
  if (!decides) return rows;
  for (const Block& block : decides->blocks)
    if (const auto* table = std::get_if<Table>(&block.content))
      for (const std::vector<Cell>& row : table->rows)
        rows.push_back({{"name", plain_text(row[0].text)},
                        {"first", plain_text(row[1].text)},
                        {"second", plain_text(row[2].text)}});
  return rows;
}

/// All that is said of a pair is as far as the least of what it is made from.
Translation translation_of_pair(const Edition& edition, const Comparison* pair, const Entry& first,
                                const Entry& second) {
  Translation whole = pair ? translation(edition, pair->texts) : Translation{};
  for (const Entry* entry : {&first, &second}) {
    const Translation part = translation(edition, entry->texts);
    whole.fallback |= part.fallback;
    whole.stale |= part.stale;
  }
  return whole;
}

Json pair_text_json(const Edition& edition, const Comparison* pair, const Entry& first, const Entry& second) {
  const std::string language = pair ? words(edition, pair->texts).language : std::string();
  return {{"language", language.empty() ? edition.locale.tag() : language},
          {"state", state_of(edition, translation_of_pair(edition, pair, first, second))},
          {"title", comparison_title(edition, first, second)},
          {"decides", plain_text(deciding_sentence(edition, first, second))},
          {"differences", differences_json(comparison_section(edition, first, second))}};
}

}  // namespace

Json comparison_json(const Edition& edition, const Entry& first, const Entry& second) {
  const auto written = find_written_pair(edition, first, second);
  const Comparison* pair = written ? written->pair : nullptr;
  const FactKind* decides = deciding_fact(edition, first, second);
  const bool is_authors = pair && words(edition, pair->texts).text;
  PairedFacts facts = pair_facts_json(edition, first, second);
  Json json = {{"first", code_reference_json(edition, {{}, first.id.value, {}})},
               {"second", code_reference_json(edition, {second.protocol.value, second.id.value, {}})},
               {"by", is_authors ? "author"
                      : decides  ? "fact"
                                 : "summaries"}};
  if (decides) json["fact"] = decides->id.value;
  json["differ"] = std::move(facts.differ);
  json["same"] = std::move(facts.same);
  json["text"] = pair_text_json(edition, pair, first, second);
  return json;
}

}  // namespace binran
