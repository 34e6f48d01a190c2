// Variables of the environment.
#pragma once

#include <cstdlib>
#include <initializer_list>
#include <string_view>

namespace binran {

/// The value of a variable, which lives as long as nothing sets it; empty where it is not set.
inline std::string_view environment(const char* name) {
  const char* value = std::getenv(name);
  return value ? value : "";
}

/// The value of the first of these that has one; empty where none has.
inline std::string_view environment(std::initializer_list<const char*> names) {
  for (const char* name : names)
    if (const std::string_view value = environment(name); !value.empty()) return value;
  return {};
}

}  // namespace binran
