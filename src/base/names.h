// The names that the values of an enum have in content files and in messages: one table for each enum, asked by whoever
// reads a name or writes one.
#pragma once

#include <cstddef>
#include <string_view>

namespace binran {

/// A row of such a table: `constexpr Named<Retry> retry_names[] = {{"none", Retry::none}, …};`
template <class Value>
struct Named {
  std::string_view name;
  Value value;
};

/// The name of `value`; empty where the table has none.
template <class Value, std::size_t count>
constexpr std::string_view name_of(const Named<Value> (&names)[count], Value value) {
  for (const Named<Value>& it : names) {
    if (it.value == value) return it.name;
  }
  return {};
}

}  // namespace binran
