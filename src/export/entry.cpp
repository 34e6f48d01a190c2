// A code in JSON.
#include "compose/entry.h"

#include "compose/mappings.h"
#include "document/plain_text.h"
#include "export/subjects.h"
#include "export/values.h"

namespace binran {
namespace {

Json facts_json(const Edition& edition, const Entry& entry) {
  Json facts = Json::object();
  for (const FactKind& kind : edition.protocol.facts)
    if (const auto told = entry.facts.told.find(kind.id.value); told != entry.facts.told.end())
      facts[kind.id.value] = lines_json(told->second);
  return facts;
}

Json deprecation_json(const Edition& edition, const Deprecation& deprecation) {
  Json json = {{"by", source_json(deprecation.by)}};
  put(json, "since", deprecation.since);
  if (!deprecation.use.empty()) json["use"] = code_reference_json(edition, {{}, deprecation.use.value, {}});
  return json;
}

Json mapped_json(const Edition& edition, const std::vector<MappedCode>& codes) {
  Json all = Json::array();
  for (const MappedCode& mapped : codes) {
    Json json = code_reference_json(edition, mapped.code);
    put(json, "condition", plain_text(mapped.condition));
    json["references"] = references_json(edition, mapped.references);
    all.push_back(std::move(json));
  }
  return all;
}

Json fixes_json(const Edition& edition, const Entry& entry) {
  Json fixes = Json::array();
  const EntryWords said = words(edition, entry);
  const ById texts(said.text.fixes);
  for (const FixRole& fix : entry.fixes)
    if (const SaidOf* text = texts.find(fix.id.value))
      fixes.push_back({{"id", fix.id.value}, {"role", fix.role.value}, {"text", words_json(edition, text->text)}});
  return fixes;
}

Json entry_text_json(const Edition& edition, const Entry& entry) {
  const EntryText& said = words(edition, entry).text;
  Json text = text_head(edition, entry.texts);
  text["title"] = title(edition, entry);
  put(text, "reading", said.reading.value);
  text["summary"] = said.summary.value;
  put(text, "meaning", words_json(edition, said.meaning));
  put(text, "seen", words_json(edition, said.seen));
  text["causes"] = Json::array();
  for (const Part<Markup>& cause : said.causes) text["causes"].push_back(words_json(edition, cause));
  text["checks"] = checks_json(edition, entry);
  text["fixes"] = fixes_json(edition, entry);
  put(text, "say", words_json(edition, said.say));
  if (const auto exchange = exchange_of(edition, entry.exchange)) text["exchange"] = exchange->description;
  return text;
}

}  // namespace

Json checks_json(const Edition& edition, const Entry& entry) {
  Json checks = Json::array();
  const EntryWords said = words(edition, entry);
  const ById texts(said.text.checks);
  for (const CheckSteps& check : entry.checks)
    if (const SaidOf* text = texts.find(check.id.value))
      checks.push_back({{"id", check.id.value},
                        {"text", words_json(edition, text->text)},
                        {"commands", lines_json(check.commands)}});
  return checks;
}

Json becomes_json(const Edition& edition, const Entry& entry) {
  return mapped_json(edition, becomes(edition, entry));
}

Json entry_json(const Edition& edition, const Entry& entry) {
  Json json = {{"id", entry.id.value}, {"code", entry.value.value}};
  if (entry.number) json["number"] = *entry.number;
  json["phrase"] = entry.phrase.value;
  json["aliases"] = lines_json(entry.aliases);
  if (const CodeClass* code_class = edition.protocol.class_of(entry)) json["class"] = code_class->id;
  json["status"] = name_of(status_names, entry.status);
  json["sent"] = entry.sent;
  json["local"] = edition.catalog.is_local(entry.place);
  json["notes"] = notes_json(edition, entry);
  json["page"] = entry_name(entry.protocol.value, entry.id.value);
  json["facts"] = facts_json(edition, entry);
  if (entry.deprecation) json["deprecation"] = deprecation_json(edition, *entry.deprecation);
  json["references"] = references_json(edition, entry.references);
  json["related"] = code_references_json(edition, entry.related);
  json["mapped"] = {{"becomes", becomes_json(edition, entry)},
                    {"comes_from", mapped_json(edition, comes_from(edition, entry))},
                    {"corresponds", code_references_json(edition, entry.maps)}};
  json["exchange"] = steps_json(entry.exchange);
  json["text"] = entry_text_json(edition, entry);
  return json;
}

}  // namespace binran
