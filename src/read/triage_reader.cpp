#include "read/triage_reader.h"

#include <fmt/format.h>

#include "read/fields.h"
#include "read/markup_reader.h"
#include "read/texts.h"

namespace binran {
namespace {

TriageAnswer read_answer(const Element& element) {
  TriageAnswer answer;
  answer.id = required(element, "id", form::id);
  const Written step = optional(element, "to", form::id), symptom = optional(element, "symptom", form::id);
  const Written cause = optional(element, "cause", form::id), code = optional(element, "code", form::id);
  const Written protocol = optional(element, "protocol", form::id);
  element.reject_other_attributes();
  element.reject_content();
  int ends = 0;
  for (const Written* end : {&step, &symptom, &cause, &code}) ends += end->place.known();
  if (ends != 1)
    element.diagnostics().error(element.place(),
                                fmt::format("expected one of to, code, symptom and cause, got {}", ends),
                                "an answer leads to a step, a code, another symptom or a cause", element.name().size());
  if (step.place.known()) answer.leads = ToStep{step};
  if (symptom.place.known()) answer.leads = ToSymptom{symptom};
  if (cause.place.known()) answer.leads = ToCause{cause};
  if (code.place.known()) answer.leads = CodeReference{protocol.value, code.value, code.place};
  return answer;
}

TriageStep read_triage_step(const Element& element) {
  TriageStep step;
  step.id = required(element, "id", form::id);
  element.reject_other_attributes();
  for (const Element& child : element.children_in_order({"command", "answer"})) {
    if (child.name() == "command") step.commands.push_back(read_command(child));
    if (child.name() == "answer") step.answers.push_back(read_answer(child));
  }
  if (step.answers.size() < 2)
    element.diagnostics().error(element.place(),
                                fmt::format("expected at least 2 answers in <step>, got {}", step.answers.size()), {},
                                element.name().size());
  return step;
}

}  // namespace

std::vector<TriageStep> read_triage(const Element& element) {
  element.reject_other_attributes();
  std::vector<TriageStep> steps;
  for (const Element& child : element.children({"step"})) steps.push_back(read_triage_step(child));
  if (steps.empty()) element.report_missing("step");
  return steps;
}

SaidStep read_said_step(const Element& text, const Element& element) {
  SaidStep step;
  step.of = required(element, "of", form::id);
  element.reject_other_attributes();
  const std::vector<Element> children = element.children_in_order({"question", "answer"});
  if (const auto question = part_of(text, element, "question")) step.question = read_paragraph(*question);
  for (const Element& child : children)
    if (child.name() == "answer") step.answers.push_back(read_said_of(child));
  return step;
}

}  // namespace binran
