#include "read/fields.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/characters.h"
#include "base/day.h"
#include "base/files.h"
#include "base/utf8.h"

namespace binran {
namespace {

bool is_digits(std::string_view text, std::size_t most) {
  return !text.empty() && text.size() <= most && std::ranges::all_of(text, is_digit);
}

bool is_words(std::string_view text) {
  const auto is_twice = [](char a, char b) { return is_white_space(a) && is_white_space(b); };
  return !text.empty() && !is_white_space(text.front()) && !is_white_space(text.back()) &&
         std::ranges::adjacent_find(text, is_twice) == text.end();
}

bool is_rfc(std::string_view text) {
  return is_digits(text, 5) && text.front() != '0';
}

bool is_section(std::string_view text) {
  const auto is_allowed = [](char c) { return is_alphanumeric(c) || c == '.' || c == '-'; };
  return !text.empty() && is_alphanumeric(text.front()) && text.back() != '.' && std::ranges::all_of(text, is_allowed);
}

bool is_number(std::string_view text) {
  return is_digits(text, 6);
}

bool is_day(std::string_view text) {
  return parse_day(text).has_value();
}

bool is_month(std::string_view text) {
  return is_day(std::string(text) + "-01");
}

bool is_fingerprint(std::string_view text) {
  const auto is_hexadecimal = [](char c) { return is_digit(c) || (c >= 'a' && c <= 'f'); };
  return text.size() == 16 && std::ranges::all_of(text, is_hexadecimal);
}

bool is_hiragana(std::string_view text) {
  for (std::size_t offset = 0; offset < text.size();) {
    const char32_t c = next_code_point(text, offset);
    if ((c < U'ぁ' || c > U'ゖ') && c != U'ー') return false;
  }
  return !text.empty();
}

bool is_locale(std::string_view text) {
  const std::string_view language = text.substr(0, text.find('-'));
  const auto is_allowed = [](char c) { return is_alphanumeric(c) || c == '-'; };
  return language.size() >= 2 && language.size() <= 3 && std::ranges::all_of(language, is_letter) &&
         std::ranges::all_of(text, is_allowed) && text.back() != '-' && text.find("--") == std::string_view::npos;
}

Written checked(const Element& element, std::string_view name, const Element::Attribute& attribute, const Form& form) {
  if (attribute.faulty) return {{}, attribute.inside};
  if (form.accepts(attribute.value)) return {attribute.value, attribute.inside};
  element.diagnostics().error(attribute.inside,
                              fmt::format("{}: expected {}, got \"{}\"", name, form.description, attribute.value), {},
                              attribute.value.size());
  return {{}, attribute.inside};
}

}  // namespace

namespace form {
const Form id{"letters a-z, digits, . and - (no .. and no - or . at the start)", is_safe_id};
const Form words{"words with single spaces between them", is_words};
const Form rfc{"the number of an RFC", is_rfc};
const Form section{"a section number", is_section};
const Form number{"a number", is_number};
const Form month{"a month as 2012-07", is_month};
const Form day{"a day as 2026-08-17", is_day};
const Form fingerprint{"16 hexadecimal digits", is_fingerprint};
const Form hiragana{"hiragana", is_hiragana};
const Form locale{"a language tag", is_locale};
}  // namespace form

Written required(const Element& element, std::string_view name, const Form& form) {
  return checked(element, name, element.required(name), form);
}

Written optional(const Element& element, std::string_view name, const Form& form) {
  const std::optional<Element::Attribute> attribute = element.optional(name);
  return attribute ? checked(element, name, *attribute, form) : Written{};
}

bool yes_or_no(const Element& element, std::string_view name, bool otherwise) {
  return element.one_of(name, {"yes", "no"}, otherwise ? 0 : 1) == 0;
}

Written text_of(const Element& element) {
  const Element::Attribute text = element.text();
  if (element.blank()) {
    element.diagnostics().error(element.place(), fmt::format("empty <{}>", element.name()), {}, element.name().size());
  }
  return {text.value, text.place};
}

Written text_of_child(const Element& element, std::string_view name) {
  const std::optional<Element> child = element.required_child(name);
  if (!child) return {};
  child->reject_other_attributes();
  return text_of(*child);
}

TextHead read_text_head(const Element& element) {
  return {required(element, "xml:lang", form::locale), optional(element, "of", form::fingerprint), element.place()};
}

}  // namespace binran
