#include "compose/local_marks.h"

namespace binran {
namespace {

Block note(Inlines words, std::string language = {}) {
  return {Paragraph{ParagraphRole::note, std::move(words), std::move(language)}};
}

Block note_block(const Edition& edition, const LocalNote& local) {
  auto text = local.texts.find(edition.locale.tag());
  if (text == local.texts.end()) text = local.texts.find(source_language);
  if (text == local.texts.end()) text = local.texts.begin();
  const std::string language = foreign(edition, text->first);
  Inlines words = {Strong{edition.locale.message("local.note")}, Text{edition.locale.message("list.explanation")}};
  for (Inline& part : inlines(edition, text->second, language)) words.push_back(std::move(part));
  return note(std::move(words), language);
}

Blocks marks(const Edition& edition, Place place, const Written LocalNote::*about, const std::string& id) {
  Blocks blocks;
  if (edition.catalog.is_local(place)) blocks.push_back(note(wording(edition, "local.added")));
  for (const LocalNote& local : edition.catalog.notes)
    if (local.protocol.value == edition.protocol.id.value && (local.*about).value == id && !local.texts.empty())
      blocks.push_back(note_block(edition, local));
  return blocks;
}

}  // namespace

Blocks local_marks(const Edition& edition, const Entry& entry) {
  return marks(edition, entry.place, &LocalNote::code, entry.id.value);
}

Blocks local_marks(const Edition& edition, const Symptom& symptom) {
  return marks(edition, symptom.place, &LocalNote::symptom, symptom.id.value);
}

}  // namespace binran
