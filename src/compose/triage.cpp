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
      : edition_(edition), symptom_(symptom), text_(text), language_(std::move(language)) {}

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
    const auto said =
        std::ranges::find_if(text_.steps, [&](const SaidStep& it) { return it.of.value == step.id.value; });
    if (said == text_.steps.end()) return question;
    question.words = inlines(edition_, said->question, language_);
    if (auto command = command_block(step.commands)) question.command = std::get<Command>(command->content);
    for (const TriageAnswer& answer : step.answers) {
      const SaidOf* words = find_said(said->answers, answer.id);
      question.choices.push_back({words ? inlines(edition_, words->text, language_) : Inlines{}, end_of(answer)});
    }
    return question;
  }

  std::variant<TriageNext, TriageEnd> end_of(const TriageAnswer& answer) const {
    using Leads = std::variant<TriageNext, TriageEnd>;
    return match(
        answer.leads,
        [&](const ToStep& step) -> Leads {
          const std::size_t index = index_of(step.id.value);
          const auto number = static_cast<std::int64_t>(index + 1);
          return TriageNext{index, wording(edition_, "triage.go-to", {{"step", number}})};
        },
        [&](const CodeReference& code) -> Leads { return end_at(code); },
        [&](const ToSymptom& symptom) -> Leads {
          return TriageEnd{{}, link_to(symptom.id.value)};
        },
        [&](const ToCause& cause) -> Leads {
          const SaidOf* words = find_said(text_.causes, cause.id);
          return TriageEnd{{}, words ? inlines(edition_, words->text, language_) : Inlines{}};
        });
  }

  std::size_t index_of(const std::string& step) const {
    const auto found = std::ranges::find_if(symptom_.triage, [&](const auto& it) { return it.id.value == step; });
    return static_cast<std::size_t>(found - symptom_.triage.begin());
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
  const SymptomText& text_;
  std::string language_;
};

}  // namespace

std::optional<Triage> triage_of(const Edition& edition, const Symptom& symptom) {
  const auto [text, language] = words(edition, symptom.texts);
  if (!text || symptom.triage.empty()) return std::nullopt;
  return TriageTeller(edition, symptom, *text, language).tell();
}

}  // namespace binran
