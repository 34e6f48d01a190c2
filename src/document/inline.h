// What stands inside a line: text in one language with its roles. No writer's syntax, no sizes, no colours.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "base/place.h"

namespace binran {

/// Plain running text. `language` is a BCP 47 tag where it differs from the document's, else empty: a phrase as on
/// the wire in a Japanese text is "en".
struct Text {
  std::string text;
  std::string language{};
  Place place{};  ///< of the first character, for "no glyph for this character"; unknown for our own words
};

/// A header field, a value, a method: set in the mono face, never hyphenated, never respaced.
struct Code {
  std::string text;
  Place place{};
};

struct Emphasis {
  std::string text;
  Place place{};
};

/// Bold: names of parts, labels that lead a line.
struct Strong {
  std::string text;
  std::string language{};
  Place place{};
};

/// Leads to a place in the same document (`target` is the anchor of a block). What is printed is `text`; writers
/// without links print it alone.
struct CrossReference {
  std::string target;
  std::string text;
  std::string language{};
};

/// The number of the page on which the block with this anchor begins, after `before` ("p. "). Writers without pages
/// print nothing.
struct PageReference {
  std::string target;
  std::string before{};
};

/// A link out of the document: to the RFC editor's page of an RFC.
struct WebLink {
  std::string uri;
  std::string text;
};

/// Another manual page, "sip-486(7)". Writers other than man print it as code.
struct ManualPage {
  std::string name;
  int section = 7;
};

/// The names of the typefaces that the document is set in, with `separator` between them. Writers that choose none
/// print nothing.
struct Typefaces {
  std::string separator;
};

using Inline =
    std::variant<Text, Code, Emphasis, Strong, CrossReference, PageReference, WebLink, ManualPage, Typefaces>;
using Inlines = std::vector<Inline>;

}  // namespace binran
