// A protocol in one language as JSON, for programs: values where a program decides, texts where a person reads. Not a
// page: it is made of the Catalog. Its shape is that of binran-1.schema.json.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "compose/edition.h"

namespace binran {

/// All that the edition has.
std::string handbook_json(const Edition&);

/// What one question asks for.
struct Extract {
  std::vector<const Entry*> codes;
  std::vector<std::pair<const Entry*, const Entry*>> comparisons;
  std::vector<const Symptom*> symptoms;  ///< those that nobody has worded are left out
};

/// A handbook with nothing but that, and what the protocol declares: facts, parties and classes.
std::string extract_json(const Edition&, const Extract&);

/// The schema of all that is exported.
std::string_view json_schema();

}  // namespace binran
