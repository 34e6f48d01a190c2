// A protocol in one language as JSON, for programs: values where a program decides, texts where a person reads. Not a
// page: it is made of the Catalog. Its shape is that of binran-1.schema.json.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/json.h"
#include "compose/edition.h"

namespace binran {

/// Some of what an edition has.
struct Extract {
  std::vector<const Entry*> codes;
  std::vector<const Symptom*> symptoms;  ///< worded, as the others are
  std::vector<std::pair<const Entry*, const Entry*>> comparisons;
  std::vector<const Article*> articles;
  std::vector<const Term*> terms;
  bool empty() const {
    return codes.empty() && symptoms.empty() && comparisons.empty() && articles.empty() && terms.empty();
  }
};

/// All of it that somebody has worded; comparisons are those of authors.
Extract everything(const Edition&);

/// Everything, with the mappings of the protocol.
std::string handbook_json(const Edition&);

/// A handbook that has the lists of what is in `asked` alone, and what the protocol declares: facts, parties, classes.
Json extract_json(const Edition&, const Extract& asked);

/// One handbook as it is, or several, of as many protocols, as one text.
std::string handbooks_text(std::vector<Json> handbooks);

/// The schema of all that is exported.
std::string_view json_schema();

}  // namespace binran
