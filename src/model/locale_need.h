// What the content must hold for one locale.
#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "base/place.h"

namespace binran {

/// A locale that the content is written in, and whether its titles and terms must state a reading
/// (Locale::needs_reading).
struct LocaleNeed {
  std::string tag;
  bool reading = false;
  bool asked = true;  ///< whether warnings about its texts are wanted
  Place draft{};      ///< where the locale says that it is a draft; unknown where it does not
};

/// Whether warnings about texts in the language `tag` are wanted.
inline bool is_asked(const std::vector<LocaleNeed>& needs, const std::string& tag) {
  const auto need = std::ranges::find(needs, tag, &LocaleNeed::tag);
  return need == needs.end() || need->asked;
}

}  // namespace binran
