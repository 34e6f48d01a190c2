#include "read/texts.h"

#include "base/fingerprint.h"
#include "read/markup_reader.h"

namespace binran {
namespace {

Origin read_origin(const Element& element) {
  return {element.place(), parse_fingerprint(optional(element, "en", form::fingerprint).value)};
}

}  // namespace

Part<Written> read_line(const Element& element) {
  const Origin origin = read_origin(element);
  element.reject_other_attributes();
  return {text_of(element), origin};
}

Part<Markup> read_paragraph(const Element& element) {
  const Origin origin = read_origin(element);
  return {read_markup(element), origin};
}

SaidOf read_said_of(const Element& element) {
  Written of = required(element, "of", form::id);
  return {std::move(of), read_paragraph(element)};
}

Part<Written> read_pattern(const Element& element) {
  const Origin origin = read_origin(element);
  element.reject_other_attributes();
  if (element.blank())
    element.diagnostics().error(element.place(), fmt::format("empty <{}>", element.name()), {}, element.name().size());
  // Only <message>, which may be a separator, means the spaces at its ends.
  const bool as_written = element.name() == "message";
  return {{as_written ? element.pattern().value : element.text().value, element.place()}, origin};
}

bool is_translation(const Element& text) {
  const auto locale = text.optional("xml:lang");
  return locale && locale->value != source_language;
}

std::optional<Element> part_of(const Element& text, std::string_view name) {
  return part_of(text, text, name);
}

std::optional<Element> part_of(const Element& text, const Element& inside, std::string_view name) {
  return is_translation(text) ? inside.child(name) : inside.required_child(name);
}

Part<Written> read_line_of(const Element& text, std::string_view name) {
  const std::optional<Element> found = part_of(text, name);
  return found ? read_line(*found) : Part<Written>{};
}

Part<Markup> read_paragraph_of(const Element& text, std::string_view name) {
  const std::optional<Element> found = part_of(text, name);
  return found ? read_paragraph(*found) : Part<Markup>{};
}

void read_name(const Element& text, std::string_view child, Part<Written>& name, Written& reading) {
  const std::optional<Element> found = part_of(text, child);
  if (!found) return;
  reading = optional(*found, "reading", form::hiragana);
  name = read_line(*found);
}

Written read_keywords(const Element& element) {
  const std::optional<Element> found = element.child("keywords");
  if (!found) return {};
  found->reject_other_attributes();
  return text_of(*found);
}

}  // namespace binran
