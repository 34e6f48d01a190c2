// words/<tag>.xml: what people say for what the handbooks say.
#include <fmt/format.h>

#include "read/fields.h"
#include "read/readers.h"

namespace binran {
namespace {

/// `<leads protocol="sip" code="380"/>` or `<leads protocol="sip" symptom="…"/>`.
void read_leads(const Element& element, Saying& saying) {
  const Written protocol = required(element, "protocol", form::id);
  const Written symptom = optional(element, "symptom", form::id);
  if (symptom.empty()) {
    const Written code = required(element, "code", form::id);
    saying.codes.push_back({protocol.value, code.value, code.place});
  } else {
    saying.symptoms.push_back({protocol.value, symptom.value, symptom.place});
  }
  element.reject_other_attributes();
  element.reject_content();
}

Saying read_saying(const Element& element) {
  Saying saying;
  saying.place = element.place();
  element.reject_other_attributes();
  for (const Element& child : element.children_in_order({"said", "means", "leads"})) {
    if (child.name() == "leads") {
      read_leads(child, saying);
      continue;
    }
    child.reject_other_attributes();
    (child.name() == "said" ? saying.said : saying.means).push_back(text_of(child));
  }
  if (saying.said.empty()) element.report_missing("said");
  if (saying.means.empty() && saying.codes.empty() && saying.symptoms.empty()) element.report_missing("means");
  return saying;
}

}  // namespace

std::optional<WordsFile> read_words(const XmlFile& file) {
  const std::optional<Element> root = file.root("words");
  if (!root) return {};
  WordsFile result{required(*root, "xml:lang", form::locale), {}};
  result.words.place = result.locale.place;
  root->reject_other_attributes();
  for (const Element& child : root->children_in_order({"stop", "saying"})) {
    if (child.name() == "saying") {
      result.words.sayings.push_back(read_saying(child));
      continue;
    }
    child.reject_other_attributes();
    for (Written& word : words_of(text_of(child))) result.words.stop.push_back(std::move(word));
  }
  return result;
}

}  // namespace binran
