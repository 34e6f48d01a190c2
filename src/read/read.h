// From XML files to the Catalog. What the files must agree in is not asked here but in check/check.h.
#pragma once

#include <filesystem>
#include <set>
#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "model/catalog.h"
#include "read/content_folder.h"

namespace binran {

/// Reads `content/glossary.xml` and every folder of `content/protocols`, and the same of what is laid over them: more
/// of each, and notes. What is there already is a fault in an overlay. Faults go to `diagnostics`; what could be read
/// is returned, with its stale texts marked, so that one run finds all. `only` limits the reading to some protocols
/// (empty: all); codes of the others are known, so that references to them hold. Throws EnvironmentError where a file
/// cannot be read. `jobs`: how many threads read (0: one for each processor); what is read and said does not depend on
/// it. Texts in the languages `passed_over` are left out, with their faults; English must not be one of them.
Catalog read_catalog(const ContentFolder& content, Sources&, Diagnostics&, const std::vector<std::string>& only = {},
                     unsigned jobs = 1, const std::set<std::string>& passed_over = {});

/// Reads some entries and those that they name as related, with their protocol.xml and comparisons, and the glossary
/// where a text leaves its words to it: what `show` and `compare` need, in a few milliseconds. A code or protocol
/// that does not exist, or whose name is no safe id, is left out. `passed_over` as in read_catalog().
Catalog read_entries(const ContentFolder& content, const std::string& protocol, const std::vector<std::string>& codes,
                     Sources&, Diagnostics&, const std::set<std::string>& passed_over = {});

}  // namespace binran
