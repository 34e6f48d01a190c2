#include "compose/triage.h"

#include <algorithm>

#include "base/match.h"
#include "compose/entry.h"

namespace binran {
namespace {

class StepTeller {
 public:
  StepTeller(const Edition& edition, const Symptom& symptom, const SymptomText& text, std::string language)
      : edition_(edition), symptom_(symptom), text_(text), language_(std::move(language)) {}

  List tell() const {
    List list{ListKind::numbered, {}};
    for (const TriageStep& step : symptom_.triage) list.items.push_back(tell(step));
    return list;
  }

 private:
  ListItem tell(const TriageStep& step) const {
    const auto said =
        std::ranges::find_if(text_.steps, [&](const SaidStep& it) { return it.of.value == step.id.value; });
    ListItem item;
    if (said == text_.steps.end()) return item;
    item.blocks.push_back({Paragraph{ParagraphRole::body, inlines(edition_, said->question, language_), language_}});
    if (auto command = command_block(step.commands)) item.blocks.push_back(*std::move(command));
    List answers{ListKind::labelled, {}};
    for (const TriageAnswer& answer : step.answers) {
      const SaidOf* words = find_said(said->answers, answer.id);
      answers.items.push_back({words ? inlines(edition_, words->text, language_) : Inlines{},
                               {{Paragraph{ParagraphRole::body, end_of(answer), {}}}}});
    }
    item.blocks.push_back({std::move(answers)});
    return item;
  }

  Inlines end_of(const TriageAnswer& answer) const {
    return match(
        answer.leads,
        [&](const ToStep& step) {
          return wording(edition_, "triage.go-to", {{"step", number_of(step.id.value)}});
        },
        [&](const CodeReference& code) { return code_and_title(edition_, code); },
        [&](const ToSymptom& symptom) { return link_to(symptom.id.value); },
        [&](const ToCause& cause) {
          const SaidOf* words = find_said(text_.causes, cause.id);
          return words ? inlines(edition_, words->text, language_) : Inlines{};
        });
  }

  std::int64_t number_of(const std::string& step) const {
    const auto found = std::ranges::find_if(symptom_.triage, [&](const auto& it) { return it.id.value == step; });
    return found - symptom_.triage.begin() + 1;
  }

  Inlines link_to(const std::string& id) const {
    const std::vector<Symptom>& all = edition_.protocol.symptoms;
    const auto other = std::ranges::find_if(all, [&](const Symptom& it) { return it.id.value == id; });
    if (other == all.end()) return {};
    const auto [said, language] = words(edition_, other->texts);
    if (!said) return {};
    return {Text{edition_.locale.message("triage.symptom")},
            CrossReference{symptom_anchor(edition_, *other), said->title.value, language}};
  }

  const Edition& edition_;
  const Symptom& symptom_;
  const SymptomText& text_;
  std::string language_;
};

}  // namespace

List triage_steps(const Edition& edition, const Symptom& symptom) {
  const auto [text, language] = words(edition, symptom.texts);
  if (!text || symptom.triage.empty()) return {};
  return StepTeller(edition, symptom, *text, language).tell();
}

}  // namespace binran
