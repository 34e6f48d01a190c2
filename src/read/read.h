// From XML files to the Catalog: readers, and the rules that hold across files.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "model/catalog.h"
#include "model/locale_need.h"

namespace binran {

/// Reads `content/glossary.xml` and every folder of `content/protocols`, and checks every rule that needs more than
/// one file (references, registry phrases, missing texts, stale translations). `locales` are all that there are, not
/// only those asked for: a text in any other is an error, a text missing in one of them a warning. Faults go to
/// `diagnostics`; what could be read is returned, so that one run finds all. `only` limits the reading to some
/// protocols (empty: all). Throws EnvironmentError where a file cannot be read.
Catalog read_catalog(const std::filesystem::path& content, const std::vector<LocaleNeed>& locales, Sources&,
                     Diagnostics&, const std::vector<std::string>& only = {});

/// Reads some entries and those that they name as related, with their protocol.xml and comparisons, and the glossary
/// where a text leaves its words to it: what `show` and `compare` need, in a few milliseconds. Rules across files are
/// not checked, but stale texts are marked. A code or protocol that does not exist, or whose name is no safe id, is
/// left out.
Catalog read_entries(const std::filesystem::path& content, const std::string& protocol,
                     const std::vector<std::string>& codes, const std::vector<LocaleNeed>& locales, Sources&,
                     Diagnostics&);

}  // namespace binran
