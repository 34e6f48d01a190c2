// How far the translations are: what is missing and what is out of date, by language, protocol and part. How that is
// shown is the caller's to say.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <vector>

#include "model/locale_need.h"
#include "model/translation.h"

namespace binran {

/// The parts of all texts of one kind in one language; in English they count as current.
struct PartCounts {
  std::string group;  ///< protocol, "glossary" or "locale"
  std::string locale;
  TextSubject::Kind kind;
  std::array<std::size_t, std::size(part_state_names)> parts{};  ///< by state

  std::size_t of(PartState state) const { return parts[static_cast<std::size_t>(state)]; }
  /// As many as English has.
  std::size_t total() const;
};

/// A part that is not current, or a whole text that is missing or in which nothing is marked.
struct OpenPart {
  TextSubject subject;
  std::string locale;
  std::string part;  ///< PartName::written(); empty for a whole text
  PartState state;
  std::string english;      ///< as it is now; empty where there is none, and for a whole text
  std::string translation;  ///< empty where there is none
};

struct TranslationStatus {
  std::vector<PartCounts> counts;
  std::vector<OpenPart> open;
};

/// In the order of for_each_subject(), and of `locales`.
TranslationStatus translation_status(const Catalog&, const std::vector<LocaleNeed>& locales);

}  // namespace binran
