// Indexes of subjects that are made here, and questions to them.
#pragma once

#include <string>
#include <vector>

#include "search/answers.h"
#include "search/index_maker.h"

namespace binran::testing {

/// A code of the protocol p with a title and a cause.
inline Subject made_code(const std::string& id, const std::string& title, const std::string& cause) {
  return {{"p", false, id},
          id,
          "P " + id,
          title,
          "Line of " + id + ".",
          {{id + " " + title, Field::title, false}, {cause, Field::cause, true}},
          {}};
}

inline Subject made_symptom(const std::string& id, const std::string& title, const std::vector<std::string>& suspects) {
  Subject subject{{"p", true, id}, {}, {}, title, "Line.", {{title, Field::title, false}}, {}};
  for (const std::string& suspect : suspects) {
    subject.label += (subject.label.empty() ? "" : ", ") + suspect;
    subject.suspects.push_back({"p", false, suspect});
  }
  return subject;
}

inline Indexed made_indexed(const std::string& language, std::vector<Subject> subjects,
                            std::vector<Synonym> synonyms = {}, std::vector<std::string> stop_words = {}) {
  return {language, {{"p", "P"}}, std::move(subjects), std::move(synonyms), std::move(stop_words)};
}

/// An index, and what is asked of it.
class Asked {
 public:
  explicit Asked(const Indexed& indexed)
      : bytes_(make_index(indexed, 7)), index_(*SearchIndex::open(bytes_)), tokenizer_(indexed.language) {}

  /// The ids of the answers, the best first.
  std::string ids(const std::string& words, const std::vector<std::string>& protocols = {}) {
    std::string result;
    for (const Hit& hit : answers(index_, question(words), protocols, 10))
      result += (result.empty() ? "" : " ") + std::string(index_.text(hit.subject, SubjectNumber::id));
    return result;
  }
  Question question(const std::string& words) { return binran::question(index_, tokenizer_, words); }

  const SearchIndex& index() const { return index_; }
  Tokenizer& tokenizer() { return tokenizer_; }

 private:
  std::string bytes_;
  SearchIndex index_;
  Tokenizer tokenizer_;
};

}  // namespace binran::testing
