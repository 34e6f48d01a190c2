#include "model/catalog.h"

#include <algorithm>
#include <charconv>
#include <optional>

#include "base/characters.h"

namespace binran {
namespace {

/// The digits at the start of `text`, which is moved behind them, without leading zeros.
std::string_view take_number(std::string_view& text) {
  const auto end = std::ranges::find_if_not(text, is_digit);
  std::string_view number = text.substr(0, static_cast<std::size_t>(end - text.begin()));
  text.remove_prefix(number.size());
  number.remove_prefix(std::min(number.find_first_not_of('0'), number.size()));
  return number;
}

/// "0x8a…": the digits behind 0x, and `text` moved behind them.
std::optional<std::string_view> take_hexadecimal(std::string_view& text) {
  if (!text.starts_with("0x")) return std::nullopt;
  std::string_view number = text.substr(2);
  number =
      number.substr(0, static_cast<std::size_t>(std::ranges::find_if_not(number, is_hexadecimal) - number.begin()));
  if (number.empty()) return std::nullopt;
  text.remove_prefix(2 + number.size());
  number.remove_prefix(std::min(number.find_first_not_of('0'), number.size()));
  return number;
}

int compare_numbers(std::string_view a, std::string_view b) {
  if (a.size() != b.size()) return a.size() < b.size() ? -1 : 1;
  return a.compare(b);
}

/// Below zero, zero, above zero.
int compare_codes(std::string_view a, std::string_view b) {
  while (!a.empty() && !b.empty()) {
    int order = 0;
    std::string_view rest_of_a = a, rest_of_b = b;
    const auto left = take_hexadecimal(rest_of_a), right = take_hexadecimal(rest_of_b);
    if (left && right) {
      order = compare_numbers(*left, *right);
      a = rest_of_a;
      b = rest_of_b;
    } else if (is_digit(a.front()) && is_digit(b.front())) {
      const std::string_view number = take_number(a);
      order = compare_numbers(number, take_number(b));
    } else {
      order = static_cast<unsigned char>(a.front()) - static_cast<unsigned char>(b.front());
      a.remove_prefix(1);
      b.remove_prefix(1);
    }
    if (order != 0) return order;
  }
  return static_cast<int>(b.empty()) - static_cast<int>(a.empty());
}

}  // namespace

bool CodeOrder::operator()(const std::string& a, const std::string& b) const {
  const int order = compare_codes(a, b);
  return order != 0 ? order < 0 : a < b;  // 07 and 7 are two codes
}

const Protocol* Catalog::find_protocol(const std::string& id) const {
  for (const std::map<std::string, Protocol>* these : {&protocols, &referred})
    if (const auto found = these->find(id); found != these->end()) return &found->second;
  return nullptr;
}

const Entry* Protocol::find(const std::string& code) const {
  const auto found = entries.find(code);
  return found == entries.end() ? nullptr : &found->second;
}

namespace {

/// What a range of numbers holds a code by: nothing for a name.
std::optional<std::uint32_t> class_number(const Entry& entry) {
  if (entry.number) return entry.number;
  const std::string& value = entry.value.value;
  std::uint32_t first = 0;
  const char* end = value.data() + value.size();
  const auto [stop, fault] = std::from_chars(value.data(), end, first);
  return fault == std::errc{} && stop != end && *stop == '.' ? std::optional(first) : std::nullopt;
}

}  // namespace

namespace {

bool is_named(const Entry& entry, const std::string& name) {
  const auto is_name = [&](const Written& other) { return in_lower_case(other.value) == name; };
  return is_name(entry.id) || is_name(entry.value) || is_name(entry.phrase) ||
         (entry.number && std::to_string(*entry.number) == name) || std::ranges::any_of(entry.aliases, is_name);
}

}  // namespace

std::vector<const Entry*> Protocol::named(std::string_view name) const {
  const std::string wanted = in_lower_case(name);
  std::vector<const Entry*> result;
  for (const auto& [code, entry] : entries)
    if (is_named(entry, wanted)) result.push_back(&entry);
  return result;
}

bool CodeClass::holds(const Entry& entry) const {
  if (!entry.class_id.empty()) return entry.class_id.value == id;
  if (!prefix.empty()) return entry.value.value.starts_with(prefix);
  const std::optional<std::uint32_t> number = class_number(entry);
  return range && number && range->first <= *number && *number <= range->last;
}

const CodeClass* Protocol::class_of(const Entry& entry) const {
  const auto found = std::ranges::find_if(classes, [&](const CodeClass& it) { return it.holds(entry); });
  return found == classes.end() ? nullptr : &*found;
}

std::vector<const Entry*> Protocol::entries_of(const CodeClass& code_class) const {
  std::vector<const Entry*> result;
  for (const auto& [code, entry] : entries)
    if (class_of(entry) == &code_class) result.push_back(&entry);
  return result;
}

const CodeClass* Protocol::find_class(const std::string& name) const {
  const auto found = std::ranges::find(classes, name, &CodeClass::id);
  return found == classes.end() ? nullptr : &*found;
}

const Symptom* Protocol::find_symptom(const std::string& name) const {
  const auto found = std::ranges::find_if(symptoms, [&](const Symptom& it) { return it.id.value == name; });
  return found == symptoms.end() ? nullptr : &*found;
}

const FactKind* Protocol::find_fact(const std::string& name) const {
  const auto found = std::ranges::find_if(facts, [&](const FactKind& it) { return it.id.value == name; });
  return found == facts.end() ? nullptr : &*found;
}

const Specification* Protocol::find_specification(const std::string& name) const {
  const auto found = std::ranges::find_if(specifications, [&](const Specification& it) { return it.id.value == name; });
  return found == specifications.end() ? nullptr : &*found;
}

}  // namespace binran
