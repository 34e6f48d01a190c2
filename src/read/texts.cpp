#include "read/texts.h"

namespace binran {

void read_name(const Element& element, std::string_view child, Written& name, Written& reading) {
  const std::optional<Element> found = element.required_child(child);
  if (!found) return;
  reading = optional(*found, "reading", form::hiragana);
  found->reject_other_attributes();
  name = text_of(*found);
}

Written read_keywords(const Element& element) {
  const std::optional<Element> found = element.child("keywords");
  if (!found) return {};
  found->reject_other_attributes();
  return text_of(*found);
}

}  // namespace binran
