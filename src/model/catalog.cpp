#include "model/catalog.h"

#include <algorithm>
#include <charconv>

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

/// Below zero, zero, above zero.
int compare_codes(std::string_view a, std::string_view b) {
  while (!a.empty() && !b.empty()) {
    if (is_digit(a.front()) && is_digit(b.front())) {
      const std::string_view left = take_number(a), right = take_number(b);
      if (left.size() != right.size()) return left.size() < right.size() ? -1 : 1;
      if (left != right) return left < right ? -1 : 1;
    } else {
      if (a.front() != b.front()) return a.front() < b.front() ? -1 : 1;
      a.remove_prefix(1);
      b.remove_prefix(1);
    }
  }
  return static_cast<int>(b.empty()) - static_cast<int>(a.empty());
}

}  // namespace

bool CodeOrder::operator()(const std::string& a, const std::string& b) const {
  const int order = compare_codes(a, b);
  return order != 0 ? order < 0 : a < b;  // 07 and 7 are two codes
}

const Entry* Protocol::find(const std::string& value) const {
  const auto found = entries.find(value);
  return found == entries.end() ? nullptr : &found->second;
}

bool CodeClass::holds(const std::string& code) const {
  int number = 0;
  const auto [end, fault] = std::from_chars(code.data(), code.data() + code.size(), number);
  return fault == std::errc{} && first <= number && number <= last;
}

const CodeClass* Protocol::class_of(const std::string& value) const {
  const auto found = std::ranges::find_if(classes, [&](const CodeClass& it) { return it.holds(value); });
  return found == classes.end() ? nullptr : &*found;
}

std::vector<const Entry*> Protocol::entries_of(const CodeClass& code_class) const {
  std::vector<const Entry*> result;
  for (const auto& [value, entry] : entries) {
    if (code_class.holds(value)) result.push_back(&entry);
  }
  return result;
}

}  // namespace binran
