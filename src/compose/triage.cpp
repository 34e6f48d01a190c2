#include "compose/triage.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/match.h"
#include "compose/entry.h"
#include "document/plain_text.h"
#include "document/triage.h"

namespace binran {
namespace {

class TriageTeller {
 public:
  TriageTeller(const Edition& edition, const Symptom& symptom, const SymptomText& text, std::string language)
      : edition_(edition), symptom_(symptom), steps_(text.steps), causes_(text.causes), language_(std::move(language)) {
    for (std::size_t i = 0; i < symptom.triage.size(); ++i) index_.try_emplace(symptom.triage[i].id.value, i);
  }

  Triage tell() const {
    Triage triage{{}, page_before(), language_};
    for (const TriageStep& step : symptom_.triage) {
      triage.questions.push_back(tell(step));
      triage.questions.back().description = description(triage.questions.back(), triage.questions.size());
    }
    return triage;
  }

 private:
  TriageQuestion tell(const TriageStep& step) const {
    TriageQuestion question;
    question.anchor = symptom_anchor(edition_, symptom_) + "-triage-" + step.id.value;
    const SaidStep* said = steps_.find(step.id.value);
    if (!said) return question;
    question.words = inlines(edition_, said->question, language_);
    if (auto command = command_block(step.commands)) question.command = std::get<Command>(command->content);
    const ById answers(said->answers);
    for (const TriageAnswer& answer : step.answers) {
      const SaidOf* words = answers.find(answer.id.value);
      question.choices.push_back({words ? inlines(edition_, words->text, language_) : Inlines{}, end_of(answer)});
    }
    return question;
  }

  std::variant<TriageNext, TriageEnd> end_of(const TriageAnswer& answer) const {
    using Leads = std::variant<TriageNext, TriageEnd>;
    return match(
        answer.leads,
        [&](const ToStep& step) -> Leads {
          const auto found = index_.find(step.id.value);
          const std::size_t index = found == index_.end() ? symptom_.triage.size() : found->second;
          const auto number = static_cast<std::int64_t>(index + 1);
          return TriageNext{index, wording(edition_, "triage.go-to", {{"step", number}})};
        },
        [&](const CodeReference& code) -> Leads { return end_at(code); },
        [&](const ToSymptom& symptom) -> Leads {
          return TriageEnd{{}, link_to(symptom.id.value)};
        },
        [&](const ToCause& cause) -> Leads {
          const SaidOf* words = causes_.find(cause.id.value);
          return TriageEnd{{}, words ? inlines(edition_, words->text, language_) : Inlines{}};
        });
  }

  TriageEnd end_at(const CodeReference& code) const {
    TriageEnd end{{code_link(edition_, code)}, {}};
    const Entry* entry = find_entry(edition_, code);
    if (!entry) return end;
    end.text = {Text{title(edition_, *entry), title_language(edition_, *entry)},
                PageReference{entry_name(entry->protocol.value, entry->id.value), page_before()}};
    const Protocol& protocol = *edition_.catalog.find_protocol(entry->protocol.value);
    if (const CodeClass* code_class = protocol.class_of(*entry)) end.kind = code_class->kind;
    return end;
  }

  Inlines link_to(const std::string& id) const {
    const std::vector<Symptom>& all = edition_.protocol.symptoms;
    const auto other = std::ranges::find_if(all, [&](const Symptom& it) { return it.id.value == id; });
    if (other == all.end()) return {};
    const auto [said, language] = words(edition_, other->texts);
    if (!said) return {};
    const std::string anchor = symptom_anchor(edition_, *other);
    return {Text{edition_.locale.message("triage.symptom")}, CrossReference{anchor, said->title.value, language},
            PageReference{anchor, page_before()}};
  }

  std::string page_before() const { return edition_.locale.message("page.before"); }

  /// The step as it is told, a line for the question and for each answer.
  std::string description(const TriageQuestion& question, std::size_t number) const {
    std::string words = fmt::format("{}. {}", number, plain_text(question.words));
    for (const TriageChoice& choice : question.choices)
      words +=
          "\n" + plain_text(choice.answer) + edition_.locale.message("list.explanation") + plain_text(words_of(choice));
    return words;
  }

  const Edition& edition_;
  const Symptom& symptom_;
  ById<SaidStep> steps_;
  ById<SaidOf> causes_;
  std::unordered_map<std::string_view, std::size_t> index_;  ///< of each step
  std::string language_;
};

}  // namespace

std::optional<Triage> triage_of(const Edition& edition, const Symptom& symptom) {
  const auto [text, language] = words(edition, symptom.texts);
  if (!text || symptom.triage.empty()) return std::nullopt;
  return TriageTeller(edition, symptom, *text, language).tell();
}

}  // namespace binran
