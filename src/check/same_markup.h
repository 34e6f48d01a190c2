// What a translated part must have in common with its English: references, terms and what is quoted from the wire.
#pragma once

#include <string>

#include "model/translation.h"

namespace binran {

/// "<ref code="400"/> is missing, English has no <ref code="404"/>"; empty where the two agree. The same `<ref>`,
/// `<rfc>` and `<term>` are in both, as often; what English has in `<c>` is in the translation, which may have more of
/// them.
std::string markup_difference(const PartView& english, const PartView& translation);

}  // namespace binran
