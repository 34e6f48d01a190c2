// What people say for what the handbooks say, from the lists of words and from the glossary: two sources, one kind of
// thing.
#pragma once

#include <string>
#include <vector>

#include "model/catalog.h"
#include "search/subjects.h"

namespace binran {

/// Whatever has one of `means` is found by each of `said` too, and so is each of `leads`.
struct Synonym {
  std::vector<std::string> said, means;
  std::vector<SubjectId> leads;
};

/// In the language `locale`. A term of the glossary is found by its reading, by its variants, and by its name in
/// English, which is what a log has.
std::vector<Synonym> synonyms(const Catalog&, const std::string& locale);

/// Words that say nothing of what is looked for.
std::vector<std::string> stop_words(const Catalog&, const std::string& locale);

}  // namespace binran
