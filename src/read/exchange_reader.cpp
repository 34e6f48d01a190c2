// `<exchange>`: messages between parties, waits and events, in the order of time.
#include "read/exchange_reader.h"

#include <fmt/format.h>

#include <set>

#include "read/fields.h"

namespace binran {
namespace {

constexpr std::size_t most_parties = 4;  ///< lifelines that fit a column of the handbook
constexpr Named<StepKind> step_names[] = {
    {"message", StepKind::message}, {"wait", StepKind::wait}, {"event", StepKind::event}};

StepKind kind_of(std::string_view name) {
  for (const Named<StepKind>& it : step_names)
    if (it.name == name) return it.value;
  return StepKind::message;
}

void read_message(const Element& element, Step& step) {
  step.from = required(element, "from", form::id);
  step.to = required(element, "to", form::id);
  step.lost = yes_or_no(element, "lost", false);
  if (step.to.empty() || step.to.value != step.from.value) return;
  element.diagnostics().error(step.to.place, fmt::format("message from {} to itself", step.to.value), {},
                              step.to.value.size());
}

Step read_step(const Element& element) {
  Step step;
  step.kind = kind_of(element.name());
  if (step.kind == StepKind::message) {
    read_message(element, step);
  } else {
    step.from = required(element, "at", form::id);
  }
  step.marked = yes_or_no(element, "mark", false);
  element.reject_other_attributes();
  step.text = text_of(element);
  return step;
}

void reject_crowd(const Element& exchange, const std::vector<Step>& steps) {
  std::set<std::string> parties;
  for (const Step& step : steps) {
    for (const Written& party : {step.from, step.to}) {
      if (party.empty() || !parties.insert(party.value).second || parties.size() != most_parties + 1) continue;
      exchange.diagnostics().error(party.place, fmt::format("expected at most {} parties in <exchange>", most_parties),
                                   {}, party.value.size());
    }
  }
}

}  // namespace

std::vector<Step> read_exchange(const Element& element) {
  element.reject_other_attributes();
  std::vector<Step> steps;
  for (const Element& child : element.children({"message", "wait", "event"})) steps.push_back(read_step(child));
  if (steps.empty()) element.report_missing("message");
  if (steps.size() == 1) {
    element.diagnostics().error(element.place(), "expected at least 2 steps in <exchange>, got 1", {},
                                element.name().size());
  }
  reject_crowd(element, steps);
  return steps;
}

}  // namespace binran
