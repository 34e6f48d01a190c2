// The one form of an XML file that says what it says: attributes in order, two spaces for each level, and what is too
// long for a line with a line for each sentence, so that a difference of two files shows the sentence that differs.
// It is read as the file was read.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.h"
#include "xml/prose.h"

namespace binran {

/// What the canonical form must know of a language of documents. All else the tree shows.
struct Vocabulary {
  /// The attributes of elements, in order. Others stand behind them, as they were written.
  std::map<std::string_view, std::vector<std::string_view>> attributes;
  /// Elements that are part of a sentence. With one of them, or with text, an element holds prose.
  std::set<std::string_view> inlines;
  /// Elements whose text is a name, which stays on one line however long it is.
  std::set<std::string_view> names;
  /// Elements whose text keeps each of its bytes, and beside which white space is not read.
  std::set<std::string_view> verbatim;
};

/// The canonical form of file number `file`. Nothing where it is not well-formed, which is reported.
///
/// Comments, processing instructions and single blank lines between elements stay. Prose with an element that is
/// neither inline nor verbatim, where the language allows none, stays as it is; so does prose with a comment or white
/// space before a combining accent.
std::optional<std::string> canonical_form(std::uint32_t file, const Sources&, const Vocabulary&, const SentenceFinder&,
                                          Diagnostics&);

}  // namespace binran
