// What readers have laid over the content for themselves: how it is told from what the handbook says.
#pragma once

#include <string>
#include <vector>

#include "compose/edition.h"

namespace binran {

/// Notes for the head of an entry or a symptom: that it is local, if it is, and what readers have noted about it, in
/// the language of the edition, else in English, else in another.
Blocks local_marks(const Edition&, const Entry&);
Blocks local_marks(const Edition&, const Symptom&);

/// The notes alone: their words, and the language of these.
struct NotedWords {
  std::string language;
  const Markup* words;
};
std::vector<NotedWords> local_notes(const Edition&, const Entry&);
std::vector<NotedWords> local_notes(const Edition&, const Symptom&);

}  // namespace binran
