// What the script of pages reads, as files of JavaScript that hand over one value of JSON: from a disk a script can be
// read, and nothing else.
#pragma once

#include <string>

#include "base/json.h"
#include "document/pairs.h"

namespace binran {

/// The file that gives `data` under its name.
std::string data_script(const std::string& file, const Json& data);

Json pairs_data(const PairTable&);

}  // namespace binran
