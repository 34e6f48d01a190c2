// One file codes/<code>.xml as an Entry. What must agree with other files is checked in rules.h.
#pragma once

#include <optional>

#include "model/catalog.h"
#include "xml/element.h"

namespace binran {

/// Nothing where the file holds no `<code>`; parts with faults are empty.
std::optional<Entry> read_entry(const XmlFile&);

}  // namespace binran
