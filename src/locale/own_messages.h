// Messages that a protocol says in words of its own, held against what is asked of them. Internal to locale/.
#pragma once

#include <map>
#include <string>

#include "locale/locale_file.h"

namespace binran {

using Messages = std::map<std::string, Message, std::less<>>;

/// The messages of `speech`, compiled for `locale`: those in the language, and those in English that are new and that
/// the language lacks. Faults go to `diagnostics`; a message that has one is left out.
Messages own_messages(const ProtocolSpeech& speech, const LocaleFile& locale, const icu::Locale& icu_locale,
                      Diagnostics& diagnostics);

}  // namespace binran
