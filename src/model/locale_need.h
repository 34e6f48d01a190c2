// What the content must hold for one locale.
#pragma once

#include <string>

namespace binran {

/// A locale that the content is written in, and whether its titles and terms must state a reading
/// (Locale::needs_reading).
struct LocaleNeed {
  std::string tag;
  bool reading = false;
};

}  // namespace binran
