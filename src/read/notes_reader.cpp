#include "read/fields.h"
#include "read/markup_reader.h"
#include "read/readers.h"

namespace binran {
namespace {

LocalNote read_note(const Element& element) {
  LocalNote note;
  note.place = element.place();
  note.protocol = required(element, "protocol", form::id);
  const bool is_of_symptom = element.optional("symptom").has_value();
  (is_of_symptom ? note.symptom : note.code) = required(element, is_of_symptom ? "symptom" : "code", form::id);
  element.reject_other_attributes();
  for (const Element& text : element.children({"text"})) {
    const Written locale = required(text, "xml:lang", form::locale);
    text.reject_other_attributes();
    if (!note.texts.emplace(locale.value, read_markup(text)).second)
      element.diagnostics().error(locale.place, "second text in " + locale.value, {}, locale.value.size());
  }
  if (note.texts.empty()) element.report_missing("text");
  return note;
}

}  // namespace

std::vector<LocalNote> read_notes(const XmlFile& file) {
  std::vector<LocalNote> notes;
  const std::optional<Element> root = file.root("notes");
  if (!root) return notes;
  root->reject_other_attributes();
  for (const Element& child : root->children({"note"})) notes.push_back(read_note(child));
  return notes;
}

}  // namespace binran
