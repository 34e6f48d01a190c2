#include "export/values.h"

#include "document/plain_text.h"

namespace binran {

Json json_head(std::string_view kind) {
  return {{"format", json_format}, {"kind", kind}};
}

void put(Json& object, const char* key, std::string value) {
  if (!value.empty()) object[key] = std::move(value);
}

std::string words_json(const Edition& edition, const Markup& markup) {
  return plain_text(inlines(edition, markup, {}));
}

Json code_reference_json(const Edition& edition, const CodeReference& reference) {
  const Entry* entry = find_entry(edition, reference);
  Json code = {{"protocol", reference.protocol.empty() ? edition.protocol.id.value : reference.protocol},
               {"id", reference.code},
               {"code", entry ? entry->value.value : reference.code}};
  if (entry) put(code, "title", title(edition, *entry));
  return code;
}

Json code_references_json(const Edition& edition, const std::vector<CodeReference>& references) {
  Json all = Json::array();
  for (const CodeReference& reference : references) all.push_back(code_reference_json(edition, reference));
  return all;
}

Json source_json(const Source& source) {
  if (source.specification.empty()) return {{"rfc", source.rfc}};
  return {{"specification", source.specification}};
}

Json reference_json(const Edition& edition, const Reference& reference) {
  Json json = {{"kind", name_of(reference_kind_names, reference.kind)}};
  json.update(source_json(reference.source));
  put(json, "section", reference.section);
  const Inline name = source_link(edition, reference.source, reference.section);
  if (const auto* link = std::get_if<WebLink>(&name)) {
    json["name"] = link->text;
    json["uri"] = link->uri;
  } else if (const auto* text = std::get_if<Text>(&name)) {
    json["name"] = text->text;
  }
  return json;
}

Json references_json(const Edition& edition, const std::vector<Reference>& references) {
  Json all = Json::array();
  for (const Reference& reference : references) all.push_back(reference_json(edition, reference));
  return all;
}

Json lines_json(const std::vector<Written>& lines) {
  Json all = Json::array();
  for (const Written& line : lines) all.push_back(line.value);
  return all;
}

namespace {

std::string_view name_of_kind(StepKind kind) {
  switch (kind) {
    case StepKind::message:
      return "message";
    case StepKind::wait:
      return "wait";
    case StepKind::event:
      return "event";
  }
  return {};
}

}  // namespace

Json steps_json(const std::vector<Step>& steps) {
  Json all = Json::array();
  for (const Step& step : steps) {
    Json json = {{"kind", name_of_kind(step.kind)}, {"from", step.from.value}};
    put(json, "to", step.to.value);
    json["text"] = step.text.value;
    json["marked"] = step.marked;
    json["lost"] = step.lost;
    all.push_back(std::move(json));
  }
  return all;
}

Json said_json(const Edition& edition, const std::vector<SaidOf>& said) {
  Json all = Json::array();
  for (const SaidOf& it : said) all.push_back({{"id", it.of.value}, {"text", words_json(edition, it.text)}});
  return all;
}

std::string_view state_of(const Edition& edition, const Translation& translation) {
  if (translation.fallback) return "fallback";
  if (translation.stale) return "stale";
  return edition.locale.tag() == source_language ? "source" : "current";
}

}  // namespace binran
