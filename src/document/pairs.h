// What tells any two codes of a protocol apart, as whole sentences: for pages that compare two codes which no author
// has written about. Who shows them composes nothing.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "document/class_kind.h"

namespace binran {

struct PairedCode {
  std::string id;
  std::string code;
  std::string name;           ///< the phrase, or the title where there is none
  std::string name_language;  ///< where it is not that of the page
  std::string summary;
  std::string page;  ///< name of its page
  ClassKind kind = ClassKind::neutral;
  std::vector<std::string> facts;  ///< by the names of the table; empty where the code does not tell one
};

struct PairTable {
  /// What stands in a sentence for the code that comes first in the table, and for the other.
  static constexpr char first_mark = '\x01', second_mark = '\x02';

  std::vector<PairedCode> codes;  ///< in order
  std::vector<std::string> facts;
  std::vector<std::string> sentences;  ///< each once
  std::vector<std::uint32_t> numbers;  ///< of the sentence of 0 and 1, 0 and 2, …, 1 and 2, …
  std::map<std::pair<std::size_t, std::size_t>, std::string> pages;  ///< of pairs that have one: its name
};

}  // namespace binran
