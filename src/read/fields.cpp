#include "read/fields.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "base/characters.h"
#include "base/day.h"
#include "base/files.h"
#include "base/fingerprint.h"
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

bool is_value(std::string_view text) {
  constexpr std::size_t longest = 32;
  return !text.empty() && text.size() <= longest &&
         std::ranges::all_of(text, [](char c) { return c > ' ' && c <= '~'; });
}

bool is_number(std::string_view text) {
  if (!text.starts_with("0x")) return is_digits(text, 9);
  text.remove_prefix(2);
  return !text.empty() && text.size() <= 8 && std::ranges::all_of(text, is_hexadecimal);
}

bool is_uri(std::string_view text) {
  const auto is_allowed = [](char c) {
    return c > ' ' && c <= '~' && std::string_view("<>\"{}|\\^`").find(c) == std::string_view::npos;
  };
  return (text.starts_with("https://") || text.starts_with("http://")) && std::ranges::all_of(text, is_allowed);
}

bool is_day(std::string_view text) {
  return parse_day(text).has_value();
}

bool is_month(std::string_view text) {
  return is_day(std::string(text) + "-01");
}

bool is_fingerprint(std::string_view text) {
  return parse_fingerprint(text).has_value();
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
const Form value{"a word of at most 32 letters, digits and signs of ASCII", is_value};
const Form number{"a number", is_number};
const Form uri{"an address that begins with https:// or http://", is_uri};
const Form month{"a month as 2012-07", is_month};
const Form day{"a day as 2026-08-17", is_day};
const Form fingerprint{"8 hexadecimal digits", is_fingerprint};
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

std::optional<std::uint32_t> number_of(const Written& written) {
  if (written.empty()) return std::nullopt;
  const bool hexadecimal = written.value.starts_with("0x");
  std::uint32_t number = 0;
  const char* end = written.value.data() + written.value.size();
  std::from_chars(written.value.data() + (hexadecimal ? 2 : 0), end, number, hexadecimal ? 16 : 10);
  return number;
}

std::vector<Written> words_of(const Written& list) {
  std::vector<Written> words;
  for (std::size_t at = 0; at < list.value.size();) {
    const std::size_t start = list.value.find_first_not_of(' ', at);
    if (start == std::string::npos) break;
    at = std::min(list.value.find(' ', start), list.value.size());
    words.push_back({list.value.substr(start, at - start), list.place});
    words.back().place.offset += static_cast<std::uint32_t>(start);
  }
  return words;
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

Source read_source(const Element& element, std::string_view rfc_name) {
  const Written specification = optional(element, "spec", form::id);
  if (!specification.place.known()) {
    const Written rfc = required(element, rfc_name, form::rfc);
    return {rfc.value, {}, rfc.place};
  }
  if (const Written rfc = optional(element, rfc_name, form::rfc); rfc.place.known())
    element.diagnostics().error(rfc.place, fmt::format("expected {} or spec, got both", rfc_name), {},
                                rfc.value.size());
  return {{}, specification.value, specification.place};
}

Reference read_reference(const Element& element) {
  Reference reference;
  reference.source = read_source(element, "rfc");
  reference.section = optional(element, "section", form::section).value;
  reference.kind = element.one_of("kind", reference_kind_names, 0);
  element.reject_other_attributes();
  element.reject_content();
  return reference;
}

}  // namespace binran
