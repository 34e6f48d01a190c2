// What some entries refer to: what has to be read besides them.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "model/catalog.h"

namespace binran {

/// The codes that a protocol refers to, by protocol.
using Referred = std::map<std::string, std::set<std::string>>;
Referred referred_codes(const Protocol&);

/// Gives up the rows of mappings that are about other codes than these of a protocol.
void keep_rows(std::map<std::string, Mapping>&, const std::string& protocol, const std::vector<std::string>& codes);

/// Whether some `<term id="…"/>` stands for the name that the glossary has.
bool leaves_words_to_glossary(const Protocol&);

}  // namespace binran
