// The message exchange of a code.
#pragma once

#include <vector>

#include "model/catalog.h"
#include "xml/element.h"

namespace binran {

/// `<exchange>`: two steps or more, between a few parties. Its attributes, if any, the caller has read.
std::vector<Step> read_exchange(const Element&);

}  // namespace binran
