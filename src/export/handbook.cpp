#include "export/handbook.h"

#include <span>

#include "compose/articles.h"
#include "compose/front_matter.h"
#include "compose/written_pairs.h"
#include "export/subjects.h"
#include "export/values.h"

namespace binran {
namespace {

/// `kind` with all its values: what a fact of a code can be.
Json fact_kind_json(const Edition& edition, const FactKind& kind) {
  Json values = Json::array();
  for (const std::string& value : kind.values)
    values.push_back({{"id", value}, {"name", value_name(edition, kind, value)}});
  return {{"id", kind.id.value},
          {"name", fact_name(edition, kind)},
          {"type", name_of(fact_type_names, kind.type)},
          {"needed", kind.needed},
          {"rank", kind.rank},
          {"values", std::move(values)}};
}

Json class_json(const Edition& edition, const CodeClass& code_class) {
  Json json = {{"id", code_class.id},
               {"name", class_name(edition, code_class)},
               {"kind", name_of(class_kind_names, code_class.kind)}};
  if (code_class.range) json["range"] = {{"first", code_class.range->first}, {"last", code_class.range->last}};
  put(json, "prefix", code_class.prefix);
  return json;
}

/// What an edition is of, and what its protocol declares.
Json edition_json(const Edition& edition) {
  const Protocol& protocol = edition.protocol;
  Json json = json_head("handbook");
  json["protocol"] = protocol.id.value;
  json["name"] = protocol_name(edition);
  put(json, "title", protocol_title(edition));
  json["language"] = edition.locale.tag();
  json["date"] = edition.date;
  json["facts"] = Json::array();
  for (const FactKind& kind : protocol.facts) json["facts"].push_back(fact_kind_json(edition, kind));
  json["parties"] = Json::array();
  for (const std::string& party : protocol.parties)
    json["parties"].push_back({{"id", party}, {"name", party_name(edition, party)}});
  json["classes"] = Json::array();
  for (const CodeClass& code_class : protocol.classes) json["classes"].push_back(class_json(edition, code_class));
  return json;
}

template <class Things, class Make>
void put_list(Json& json, const char* key, const Things& things, Make&& make) {
  json[key] = Json::array();
  for (const auto& thing : things) json[key].push_back(make(thing));
}

/// The lists of `extract`, or but those that are not empty.
void put_lists(Json& json, const Edition& edition, const Extract& extract, bool also_empty) {
  const auto put_some = [&](const char* key, const auto& things, auto&& make) {
    if (also_empty || !things.empty()) put_list(json, key, things, make);
  };
  put_some("codes", extract.codes, [&](const Entry* entry) { return entry_json(edition, *entry); });
  put_some("symptoms", extract.symptoms, [&](const Symptom* symptom) { return symptom_json(edition, *symptom); });
  put_some("comparisons", extract.comparisons,
           [&](const auto& pair) { return comparison_json(edition, *pair.first, *pair.second); });
  put_some("articles", extract.articles, [&](const Article* article) { return article_json(edition, *article); });
  put_some("terms", extract.terms, [&](const Term* term) { return term_json(edition, *term); });
}

}  // namespace

Extract everything(const Edition& edition) {
  Extract all;
  const Protocol& protocol = edition.protocol;
  for (const auto& [id, entry] : protocol.entries) all.codes.push_back(&entry);
  for (const Symptom& symptom : protocol.symptoms)
    if (words(edition, symptom.texts).text) all.symptoms.push_back(&symptom);
  for (const WrittenPair& it : written_pairs(edition)) all.comparisons.emplace_back(it.first, it.second);
  all.articles = articles_of(edition);
  for (const Term* term : printed_terms(std::span(&edition, 1)))
    if (words(edition, term->texts).text) all.terms.push_back(term);
  return all;
}

std::string handbook_json(const Edition& edition) {
  Json json = edition_json(edition);
  put_lists(json, edition, everything(edition), true);
  std::vector<const Mapping*> mappings;
  const std::string& protocol = edition.protocol.id.value;
  for (const auto& [id, mapping] : edition.catalog.mappings)
    if (mapping.from.value == protocol || mapping.to.value == protocol) mappings.push_back(&mapping);
  put_list(json, "mappings", mappings, [&](const Mapping* mapping) { return mapping_json(edition, *mapping); });
  return json_text(json);
}

Json extract_json(const Edition& edition, const Extract& asked) {
  Json json = edition_json(edition);
  put_lists(json, edition, asked, false);
  return json;
}

std::string handbooks_text(std::vector<Json> handbooks) {
  if (handbooks.size() == 1) return json_text(handbooks.front());
  Json json = json_head("handbooks");
  json["handbooks"] = std::move(handbooks);
  return json_text(json);
}

}  // namespace binran
