// The triage of a symptom as a graph: from the first step to codes, causes and other symptoms.
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "base/match.h"
#include "base/spelling.h"
#include "check/rules.h"

namespace binran {
namespace {

class TriageCheck {
 public:
  /// `symptoms`: the ids of all of the protocol, this one among them, sorted.
  TriageCheck(const std::vector<std::string>& symptoms, const Symptom& symptom, Diagnostics& diagnostics)
      : symptoms_(symptoms), symptom_(symptom), diagnostics_(diagnostics) {
    for (const TriageStep& step : symptom.triage) steps_.push_back(step.id.value);
    std::ranges::sort(steps_);
  }

  void check() {
    for (const TriageStep& step : symptom_.triage) {
      if (!by_id_.emplace(step.id.value, &step).second && !step.id.empty())
        report(step.id, fmt::format("second step {}", step.id.value));
      std::set<std::string> answers;
      for (const TriageAnswer& answer : step.answers) {
        if (!answers.insert(answer.id.value).second && !answer.id.empty())
          report(answer.id, fmt::format("second answer {}", answer.id.value));
        check_end(answer);
      }
    }
    if (!symptom_.triage.empty()) follow(symptom_.triage.front());
    for (const std::string& meant : slips_)
      if (const auto step = by_id_.find(meant); step != by_id_.end()) follow(*step->second);
    for (const TriageStep& step : symptom_.triage)
      if (!step.id.empty() && by_id_.at(step.id.value) == &step && !done_.contains(step.id.value))
        report(step.id, fmt::format("no answer leads to step {}", step.id.value),
               "the first step is the one to begin with");
    for (const auto& [locale, text] : symptom_.texts)
      if (text.whole) check_text(text, locale == source_language);
  }

 private:
  void check_end(const TriageAnswer& answer) {
    match(
        answer.leads,
        [&](const ToStep& step) {
          if (!require(step.id, "step", steps_)) slips_.push_back(nearest(step.id.value, steps_));
        },
        [](const CodeReference&) {},  // see check_references()
        [&](const ToSymptom& to) {
          if (to.id.value == symptom_.id.value)
            report(to.id, fmt::format("symptom {} leads back to itself", to.id.value), "every path must end");
          else
            require(to.id, "symptom", symptoms_);
        },
        [&](const ToCause& cause) {
          if (!cause.id.empty()) causes_.insert(cause.id.value);
        });
  }

  /// Whether the id is among the sorted `known`; reports it where it is not.
  bool require(const Written& id, std::string_view what, const std::vector<std::string>& known) {
    if (id.empty() || std::ranges::binary_search(known, id.value)) return true;
    report(id, fmt::format("unknown {} {}", what, id.value), did_you_mean(id.value, known));
    return false;
  }

  /// Depth first; `open_` are the steps on the way to this one.
  void follow(const TriageStep& step) {
    if (!done_.insert(step.id.value).second) return;
    open_.insert(step.id.value);
    for (const TriageAnswer& answer : step.answers) {
      const auto* to = std::get_if<ToStep>(&answer.leads);
      if (!to) continue;
      if (open_.contains(to->id.value))
        report(to->id, fmt::format("step {} leads back to itself", to->id.value), "every path must end");
      else if (const auto next = by_id_.find(to->id.value); next != by_id_.end())
        follow(*next->second);
    }
    open_.erase(step.id.value);
  }

  /// Holds ids that a text speaks of against those that there are, sorted. What a translation lacks is
  /// check_translations()'s to report.
  void compare(const std::vector<const Written*>& said, const std::vector<std::string>& known, std::string_view what,
               Place owner, bool all_needed) {
    std::set<std::string> missing(known.begin(), known.end());
    for (const Written* of : said) {
      if (of->empty()) return;
      if (!std::ranges::binary_search(known, of->value))
        report(*of, fmt::format("unknown {} {}", what, of->value), did_you_mean(of->value, known));
      else if (missing.erase(of->value) == 0)
        report(*of, fmt::format("second text of {} {}", what, of->value));
      if (const std::string meant = nearest(of->value, known); !meant.empty()) missing.erase(meant);
    }
    if (!all_needed) return;
    for (const std::string& id : missing)
      diagnostics_.error(owner, fmt::format("missing <{} of=\"{}\">", what, id), {}, 4);
  }

  static std::vector<const Written*> ids_of(const std::vector<SaidOf>& said) {
    std::vector<const Written*> ids;
    for (const SaidOf& it : said) ids.push_back(&it.of);
    return ids;
  }

  void check_text(const SymptomText& text, bool all_needed) {
    std::vector<const Written*> said;
    for (const SaidStep& step : text.steps) said.push_back(&step.of);
    compare(said, steps_, "step", text.place, all_needed);
    for (const SaidStep& step : text.steps) {
      const auto known = by_id_.find(step.of.value);
      if (known == by_id_.end()) continue;
      std::vector<std::string> answers;
      for (const TriageAnswer& answer : known->second->answers) answers.push_back(answer.id.value);
      std::ranges::sort(answers);
      compare(ids_of(step.answers), answers, "answer", step.of.place, all_needed);
    }
    compare(ids_of(text.causes), {causes_.begin(), causes_.end()}, "cause", text.place, all_needed);
  }

  void report(const Written& at, std::string message, std::string help = {}) {
    diagnostics_.error(at.place, std::move(message), std::move(help), at.value.size());
  }

  const std::vector<std::string>& symptoms_;
  const Symptom& symptom_;
  Diagnostics& diagnostics_;
  std::vector<std::string> steps_;  ///< sorted
  std::vector<std::string> slips_;  ///< steps that an unknown one is probably meant to be
  std::map<std::string, const TriageStep*> by_id_;
  std::set<std::string> causes_, done_, open_;
};

}  // namespace

void check_triage(const Protocol& protocol, Diagnostics& diagnostics) {
  std::vector<std::string> symptoms;
  for (const Symptom& symptom : protocol.symptoms) symptoms.push_back(symptom.id.value);
  std::ranges::sort(symptoms);
  for (const Symptom& symptom : protocol.symptoms) TriageCheck(symptoms, symptom, diagnostics).check();
}

}  // namespace binran
