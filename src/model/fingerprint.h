// The fingerprint of a part: changes when its words or its markup change, not when its typography or its layout in the
// file does. By it a translated part says which English it was made from.
#pragma once

#include <cstdint>

#include "model/said.h"

namespace binran {

std::uint32_t fingerprint(const Written&);
std::uint32_t fingerprint(const Markup&);

}  // namespace binran
