// What can be an answer: each code and each symptom of an edition, with its words as a reader sees them. What a word
// weighs is said here once, by the field that it stands in; index.h makes an index of it.
#pragma once

#include <string>
#include <vector>

#include "compose/edition.h"

namespace binran {

/// Where a word stands, which says how much it tells of the subject.
enum class Field { title, summary, symptom, cause, text };
inline constexpr std::size_t field_count = 5;

/// One part of a text, composed.
struct Passage {
  std::string words;
  Field field;
  bool quotable;  ///< whether it may stand for the whole in an answer
};

/// A code or a symptom of a protocol by its id.
struct SubjectId {
  std::string protocol;
  bool is_symptom = false;
  std::string id;
  friend auto operator<=>(const SubjectId&, const SubjectId&) = default;
};

struct Subject {
  SubjectId id;
  std::string label;       ///< "430", or the codes that a symptom leads to
  std::string full_label;  ///< that with the name of the protocol: "SIP 430"
  std::string title;
  std::string line;  ///< the sentence that stands for it where no other is better
  std::vector<Passage> passages;
  std::vector<SubjectId> suspects;  ///< of a symptom
  std::vector<std::string> names;   ///< by which it is asked for as a whole
};

/// Every code in order, then every symptom. Holds no reference to the edition.
std::vector<Subject> subjects(const Edition&);

}  // namespace binran
