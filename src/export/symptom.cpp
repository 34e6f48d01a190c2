// A symptom in JSON.
#include <algorithm>

#include "base/match.h"
#include "export/subjects.h"
#include "export/values.h"

namespace binran {
namespace {

/// {"step": id}, {"symptom": id}, {"cause": id} or {"code": …}.
Json leads_json(const Edition& edition, const TriageAnswer& answer) {
  return match(
      answer.leads,
      [](const ToStep& step) {
        return Json{{"step", step.id.value}};
      },
      [&](const CodeReference& code) {
        return Json{{"code", code_reference_json(edition, code)}};
      },
      [](const ToSymptom& symptom) {
        return Json{{"symptom", symptom.id.value}};
      },
      [](const ToCause& cause) {
        return Json{{"cause", cause.id.value}};
      });
}

Json step_json(const Edition& edition, const TriageStep& step, const SaidStep& said) {
  Json answers = Json::array();
  const ById texts(said.answers);
  for (const TriageAnswer& answer : step.answers)
    if (const SaidOf* text = texts.find(answer.id.value))
      answers.push_back({{"id", answer.id.value},
                         {"text", words_json(edition, text->text)},
                         {"leads_to", leads_json(edition, answer)}});
  return {{"id", step.id.value},
          {"question", words_json(edition, said.question)},
          {"commands", lines_json(step.commands)},
          {"answers", std::move(answers)}};
}

Json triage_json(const Edition& edition, const Symptom& symptom, const SymptomText& text) {
  Json steps = Json::array();
  const ById texts(text.steps);
  for (const TriageStep& step : symptom.triage)
    if (const SaidStep* said = texts.find(step.id.value)) steps.push_back(step_json(edition, step, *said));
  return steps;
}

}  // namespace

Json symptom_json(const Edition& edition, const Symptom& symptom) {
  const SymptomText& said = *words(edition, symptom.texts).text;
  Json text = text_head(edition, symptom.texts);
  text["title"] = said.title.value;
  put(text, "reading", said.reading.value);
  text["heard"] = words_json(edition, said.heard);
  text["observed"] = words_json(edition, said.observed);
  text["first"] = words_json(edition, said.first);
  text["triage"] = triage_json(edition, symptom, said);
  text["causes"] = said_json(edition, said.causes);
  return {{"id", symptom.id.value},
          {"page", symptom_anchor(edition, symptom)},
          {"local", edition.catalog.is_local(symptom.place)},
          {"notes", notes_json(edition, symptom)},
          {"suspects", code_references_json(edition, symptom.suspects)},
          {"commands", lines_json(symptom.commands)},
          {"text", std::move(text)}};
}

}  // namespace binran
