// What content/locales/<tag>.xml says, as read: the part of a Locale that is data. Internal to locale/.
#pragma once

#include <functional>
#include <map>
#include <string>

#include "locale/locale.h"
#include "locale/message.h"
#include "locale/particles.h"

namespace binran {

struct LocaleFile {
  std::string tag;
  std::string own_name;
  Paper paper = papers.front();
  bool needs_reading = false;
  TypesettingRules typesetting;
  std::string date_pattern;  ///< of CLDR: "d MMMM y"
  Particles particles;
  std::map<std::string, Message, std::less<>> messages;
  std::map<std::string, WrittenMessage> written;  ///< the same, as they stand in the file
  Place place;
  Place draft{};  ///< where it says that it is one; unknown where it does not
};

/// Reads one file. Faults that concern this file alone are reported; a file without a usable root gives no tag.
LocaleFile read_locale_file(const std::filesystem::path& path, Sources&, Diagnostics&);

/// Reports the ids, arguments and select keywords of `locale` that are not those of `english`. A draft may lack
/// messages: it gets the English ones.
void check_against_english(LocaleFile& locale, const LocaleFile& english, Diagnostics&);

}  // namespace binran
