// A message catalogue in the form of GNU gettext (PO): what a program says, and how a translation says it. Only what
// the catalogues of src/words have: no contexts, no plural forms. Entries marked fuzzy count: a judge refuses them.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>

namespace binran {

/// Translations by the message that is translated. The header and what has no translation are left out.
using Translations = std::map<std::string, std::string, std::less<>>;

Translations read_po_file(std::string_view text);

}  // namespace binran
