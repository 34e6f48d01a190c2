#include "export/answers.h"

#include "export/values.h"

namespace binran {
namespace {

Json answer_json(const SearchIndex& index, Quoting& quoting, std::uint32_t subject) {
  const bool is_symptom = index.is_symptom(subject);
  const std::string protocol(index.protocol_of(subject)), id(index.text(subject, SubjectNumber::id));
  return {{"protocol", protocol},
          {"kind", is_symptom ? "symptom" : "code"},
          {"id", id},
          {"label", index.text(subject, SubjectNumber::full_label)},
          {"title", index.text(subject, SubjectNumber::title)},
          {"line", quoting.line(subject)}};
}

}  // namespace

std::string answers_json(const SearchIndex& index, Quoting& quoting, std::string_view words, const Question& question,
                         std::span<const Hit> hits) {
  Json json = json_head("answers");
  json["language"] = index.language();
  json["question"] = words;
  json["answers"] = Json::array();
  for (const Hit& hit : hits) json["answers"].push_back(answer_json(index, quoting, hit.subject));
  json["comparisons"] = Json::array();
  for (const AskedPair& pair : asked_pairs(index, question, hits))
    json["comparisons"].push_back(Json{{"protocol", index.protocol_of(pair.first)},
                                       {"first", index.text(pair.first, SubjectNumber::id)},
                                       {"second", index.text(pair.second, SubjectNumber::id)}});
  json["taken_for"] = Json::array();
  for (const auto& [typed, meant] : question.taken_for)
    json["taken_for"].push_back(Json{{"typed", typed}, {"meant", meant}});
  json["unknown"] = Json(question.unknown);
  return json_text(json);
}

}  // namespace binran
