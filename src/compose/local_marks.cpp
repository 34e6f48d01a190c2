#include "compose/local_marks.h"

namespace binran {
namespace {

Block note(Inlines words, std::string language = {}) {
  return {Paragraph{ParagraphRole::note, std::move(words), std::move(language)}};
}

NotedWords noted_words(const Edition& edition, const LocalNote& local) {
  auto text = local.texts.find(edition.locale.tag());
  if (text == local.texts.end()) text = local.texts.find(source_language);
  if (text == local.texts.end()) text = local.texts.begin();
  return {text->first, &text->second};
}

std::vector<NotedWords> notes(const Edition& edition, const Written LocalNote::*about, const std::string& id) {
  std::vector<NotedWords> found;
  for (const LocalNote& local : edition.catalog.notes)
    if (local.protocol.value == edition.protocol.id.value && (local.*about).value == id && !local.texts.empty())
      found.push_back(noted_words(edition, local));
  return found;
}

Block note_block(const Edition& edition, const NotedWords& noted) {
  const std::string language = foreign(edition, noted.language);
  Inlines words = {Strong{edition.locale.message("local.note")}, Text{edition.locale.message("list.explanation")}};
  for (Inline& part : inlines(edition, *noted.words, language)) words.push_back(std::move(part));
  return note(std::move(words), language);
}

Blocks marks(const Edition& edition, Place place, const std::vector<NotedWords>& noted) {
  Blocks blocks;
  if (edition.catalog.is_local(place)) blocks.push_back(note(wording(edition, "local.added")));
  for (const NotedWords& each : noted) blocks.push_back(note_block(edition, each));
  return blocks;
}

}  // namespace

Blocks local_marks(const Edition& edition, const Entry& entry) {
  return marks(edition, entry.place, local_notes(edition, entry));
}

Blocks local_marks(const Edition& edition, const Symptom& symptom) {
  return marks(edition, symptom.place, local_notes(edition, symptom));
}

std::vector<NotedWords> local_notes(const Edition& edition, const Entry& entry) {
  return notes(edition, &LocalNote::code, entry.id.value);
}

std::vector<NotedWords> local_notes(const Edition& edition, const Symptom& symptom) {
  return notes(edition, &LocalNote::symptom, symptom.id.value);
}

}  // namespace binran
