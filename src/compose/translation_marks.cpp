#include "compose/translation_marks.h"

#include <algorithm>

namespace binran {
namespace {

Block note_block(const Edition& edition, std::string_view message) {
  return {Paragraph{ParagraphRole::note, wording(edition, message), {}}};
}

}  // namespace

Blocks translation_notes(const Edition& edition, std::initializer_list<Translation> translations) {
  Blocks notes;
  if (std::ranges::any_of(translations, &Translation::fallback)) notes.push_back(note_block(edition, "note.fallback"));
  if (std::ranges::any_of(translations, &Translation::stale)) notes.push_back(note_block(edition, "note.stale"));
  return notes;
}

void TranslationSigns::add(Inlines& name, Translation translation) {
  if (!translation.fallback && !translation.stale) return;
  name.push_back(Text{" *"});
  used_ = true;
}

Blocks TranslationSigns::note() const {
  return used_ ? Blocks{note_block(edition_, "note.sign")} : Blocks{};
}

}  // namespace binran
