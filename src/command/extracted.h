// What show and compare were asked for, of one protocol, as an Extract: for formats that are not made of documents.
#pragma once

#include "command/asked.h"
#include "export/handbook.h"

namespace binran {

/// Adds what `asked` names. False where that has faults, and was left out of the edition.
bool add_asked(Extract&, const Edition&, const Asked& asked);

}  // namespace binran
