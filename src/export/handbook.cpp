#include "export/handbook.h"

#include <span>

#include "compose/articles.h"
#include "compose/front_matter.h"
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

void add_comparisons(Json& json, const Edition& edition) {
  json["comparisons"] = Json::array();
  for (const Comparison& pair : edition.protocol.comparisons) {
    const Entry *first = edition.protocol.find(pair.first.value), *second = edition.protocol.find(pair.second.value);
    if (first && second) json["comparisons"].push_back(comparison_json(edition, *first, *second));
  }
}

void add_chapters(Json& json, const Edition& edition) {
  json["mappings"] = Json::array();
  const std::string& protocol = edition.protocol.id.value;
  for (const auto& [id, mapping] : edition.catalog.mappings)
    if (mapping.from.value == protocol || mapping.to.value == protocol)
      json["mappings"].push_back(mapping_json(edition, mapping));
  json["articles"] = Json::array();
  for (const Article* article : articles_of(edition)) json["articles"].push_back(article_json(edition, *article));
  json["terms"] = Json::array();
  for (const Term* term : printed_terms(std::span(&edition, 1)))
    if (words(edition, term->texts).text) json["terms"].push_back(term_json(edition, *term));
}

void add_symptom(Json& symptoms, const Edition& edition, const Symptom& symptom) {
  if (words(edition, symptom.texts).text) symptoms.push_back(symptom_json(edition, symptom));
}

}  // namespace

std::string handbook_json(const Edition& edition) {
  Json json = edition_json(edition);
  json["codes"] = Json::array();
  for (const auto& [id, entry] : edition.protocol.entries) json["codes"].push_back(entry_json(edition, entry));
  json["symptoms"] = Json::array();
  for (const Symptom& symptom : edition.protocol.symptoms) add_symptom(json["symptoms"], edition, symptom);
  add_comparisons(json, edition);
  add_chapters(json, edition);
  return json_text(json);
}

std::string extract_json(const Edition& edition, const Extract& asked) {
  Json json = edition_json(edition);
  for (const Entry* entry : asked.codes) json["codes"].push_back(entry_json(edition, *entry));
  for (const Symptom* symptom : asked.symptoms) add_symptom(json["symptoms"], edition, *symptom);
  for (const auto& [first, second] : asked.comparisons)
    json["comparisons"].push_back(comparison_json(edition, *first, *second));
  return json_text(json);
}

}  // namespace binran
