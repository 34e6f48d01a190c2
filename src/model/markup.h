// Text as an author writes it: words with references to codes, RFCs and terms that are not yet resolved into
// anything a reader sees. compose/ turns it into document inlines.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "document/inline.h"

namespace binran {

/// `<ref code="486"/>`; `protocol` is empty for the protocol of the entry.
struct CodeReference {
  std::string protocol;
  std::string code;
  Place place;
};

/// `<rfc number="3261" section="8.1.1"/>`; `section` may be empty.
struct RfcReference {
  std::string number;
  std::string section;
  Place place;
};

/// `<term id="flow">flows</term>`; an empty `text` stands for the name of the term.
struct TermReference {
  std::string id;
  std::string text;
  Place place;
};

using Phrase = std::variant<Text, Code, Emphasis, CodeReference, RfcReference, TermReference>;

/// One paragraph in one language. White space is collapsed: a run with a line break between two characters of
/// Chinese or Japanese script disappears, any other becomes one space.
struct Markup {
  std::vector<Phrase> phrases;
  Place place;
  bool empty() const { return phrases.empty(); }
};

/// The words as an author writes them, `<ref code="486"/>` as "486" and `<term id="flow"/>` as "flow": to hold texts
/// against each other. What a reader sees is composed (compose/).
std::string written_words(const Markup&);

}  // namespace binran
