// How far the translations are: what is missing and what is out of date, by language. How that is shown is the
// caller's to say.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "model/catalog.h"
#include "model/locale_need.h"

namespace binran {

/// Texts of one kind in one language; ids are in the order of the catalog.
struct TextStatus {
  std::size_t complete = 0;
  std::vector<std::string> stale;     ///< made from an English text that has changed since
  std::vector<std::string> unmarked;  ///< does not say which English text it was made from
  std::vector<std::string> missing;
};

/// One language of one protocol. Ids: codes, "183-vs-430", symptom ids.
struct LocaleStatus {
  std::string locale;
  TextStatus entries, comparisons, symptoms;
};

struct ProtocolStatus {
  std::string protocol;
  std::vector<LocaleStatus> locales;  ///< as asked for, English too
};

struct TermStatus {
  std::string locale;
  TextStatus terms;
};

struct TranslationStatus {
  std::vector<ProtocolStatus> protocols;
  std::vector<TermStatus> glossary;
};

TranslationStatus translation_status(const Catalog&, const std::vector<LocaleNeed>&);

}  // namespace binran
