// The index of what is said: each code and each symptom of an edition with its words, as a reader sees them, and what a
// word counts in each. answers.h asks it.
#pragma once

#include <string>
#include <vector>

#include "compose/edition.h"

namespace binran {

/// One part of a text, composed.
struct Sentence {
  std::string words;
  int weight;     ///< what a word found in it counts: a title says more than a cause
  bool quotable;  ///< whether it may stand for the whole in an answer
};

/// What can be an answer.
struct Subject {
  std::string label;  ///< "430", or the codes that a symptom leads to
  std::string title;
  std::string line;  ///< the sentence that stands for it where no other was found
  std::vector<Sentence> sentences;
};

/// Every code in order, then every symptom. Holds no reference to the edition.
std::vector<Subject> subjects(const Edition&);

}  // namespace binran
