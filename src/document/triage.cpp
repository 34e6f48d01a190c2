#include "document/triage.h"

#include "base/match.h"

namespace binran {
namespace {

Block body(Inlines words, const std::string& language = {}) {
  return {Paragraph{ParagraphRole::body, std::move(words), language}};
}

/// Label and text of an end are one line.
Inlines told(const TriageEnd& end) {
  Inlines words = end.label;
  if (!words.empty() && !end.text.empty()) words.push_back(Text{" "});
  words.insert(words.end(), end.text.begin(), end.text.end());
  return words;
}

}  // namespace

Inlines words_of(const TriageChoice& choice) {
  return match(
      choice.leads, [](const TriageNext& next) { return next.words; }, [](const TriageEnd& end) { return told(end); });
}

List numbered_steps(const Triage& triage) {
  List steps{ListKind::numbered, {}};
  for (const TriageQuestion& question : triage.questions) {
    Blocks blocks = {body(question.words, triage.language)};
    if (question.command) blocks.push_back({*question.command});
    List answers{ListKind::labelled, {}};
    for (const TriageChoice& choice : question.choices)
      answers.items.push_back({choice.answer, {body(words_of(choice))}});
    blocks.push_back({std::move(answers)});
    steps.items.push_back({{}, std::move(blocks)});
  }
  return steps;
}

}  // namespace binran
