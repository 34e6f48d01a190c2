// What a protocol says in words of its own, as a locale takes it: names of facts and values, deciding sentences, and
// messages in place of the locale's.
#pragma once

#include "locale/locale.h"
#include "model/catalog.h"

namespace binran {

/// The speech of `protocol` in the language `tag`. Messages of facts have the ids "fact.<fact>", "how.fact.<fact>",
/// "value.<fact>.<value>" and "comparison.decides.<fact>".
ProtocolSpeech speech(const Protocol&, const std::string& tag);

}  // namespace binran
