// What people say for what the handbooks say, in one language: words/<tag>.xml. Only search reads it, nothing prints
// it.
#pragma once

#include <string>
#include <vector>

#include "model/markup.h"
#include "model/said.h"

namespace binran {

/// `<leads symptom="…"/>`
struct SymptomReference {
  std::string protocol;
  std::string symptom;
  Place place;
};

/// Phrases that people use, and where each of them leads: to whatever speaks of other words, and to some codes and
/// symptoms.
struct Saying {
  std::vector<Written> said;   ///< "911", "voicemail light"
  std::vector<Written> means;  ///< as the handbooks say it: "emergency call"
  std::vector<CodeReference> codes;
  std::vector<SymptomReference> symptoms;
  Place place;
};

struct PeopleWords {
  std::vector<Written> stop;  ///< words that say nothing of what is looked for: "the"
  std::vector<Saying> sayings;
  Place place;  ///< of the language
};

}  // namespace binran
