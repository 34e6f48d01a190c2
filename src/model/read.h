// From XML files to the Catalog: readers, and the rules that hold across files.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "model/catalog.h"

namespace binran {

/// Reads `content/glossary.xml` and every folder of `content/protocols`, and checks every rule that needs more than
/// one file (references, registry phrases, missing texts in `locales`, stale translations). Faults go to
/// `diagnostics`; what could be read is returned, so that one run finds all. `only` limits the reading to some
/// protocols (empty: all). Throws EnvironmentError where a file cannot be read.
Catalog read_catalog(const std::filesystem::path& content, const std::vector<std::string>& locales, Sources&,
                     Diagnostics&, const std::vector<std::string>& only = {});

/// Reads one entry and its protocol.xml without the others: what `show` needs. References to other codes are not
/// checked. Null entries map to an empty protocol.
Catalog read_entries(const std::filesystem::path& content, const std::string& protocol,
                     const std::vector<std::string>& codes, const std::vector<std::string>& locales, Sources&,
                     Diagnostics&);

}  // namespace binran
