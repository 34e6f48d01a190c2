// From subjects to the bytes of an index: how much each term tells of each subject. This is the half of BM25F that does
// not depend on what is asked (Robertson and Zaragoza, 2009, section 3.7); answers.h has the other.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "search/subjects.h"
#include "search/synonyms.h"

namespace binran {

/// All that an index is made of.
struct Indexed {
  std::string language;                                        ///< BCP 47
  std::vector<std::pair<std::string, std::string>> protocols;  ///< id and name, in order
  std::vector<Subject> subjects;
  std::vector<Synonym> synonyms;
  std::vector<std::string> stop_words;
};

/// What is to be indexed of `editions`, which are of one language and in the order of their protocols.
Indexed indexed(Editions editions);

/// The index as index.h has it. `stamp` is kept in it. The same bytes for the same input.
std::string make_index(const Indexed&, std::uint32_t stamp);

}  // namespace binran
