// What explain finds in a log, as JSON. Its words are those of the log and may hold anything; JSON escapes it.
#pragma once

#include <string>
#include <vector>

#include "base/json.h"
#include "compose/edition.h"
#include "explain/explanation.h"

namespace binran {

/// A code that occurs.
Json seen_code_json(const SeenCode&, const std::string& protocol);

/// Adds what is said of it, for who meets it in a log.
void add_meaning(Json& code, const Edition&, const Entry&);

/// All of it. `protocols`: the ids of those that were looked for; `codes`: the values above, in order.
std::string explanation_json(const Locale&, const Explanation&, const std::vector<std::string>& protocols,
                             std::vector<Json> codes);

}  // namespace binran
