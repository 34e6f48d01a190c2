// What the words of show and compare mean: codes by any of their names, classes, symptoms, articles, terms, pairs of
// codes, and lists of them. Nothing is composed here.
#pragma once

#include <string>
#include <vector>

#include "command/workspace.h"

namespace binran {

enum class AskedKind {
  code,
  code_class,
  comparison,
  symptom,
  article,
  term,
  codes,  ///< and the other lists: of all that a protocol has
  symptoms,
  comparisons,
  articles,
  terms
};

struct Asked {
  AskedKind kind = AskedKind::code;
  std::string protocol;
  std::string id;                ///< empty for a list
  std::string other;             ///< the second code of a comparison
  std::string other_protocol{};  ///< of that; empty where it is the same
  CodeReference second() const { return {other_protocol, other, {}}; }
  friend auto operator<=>(const Asked&, const Asked&) = default;
};

/// What `words` ask for, in their order. A protocol may stand first, or before a code as in its page's name: "sip 486",
/// "sip-486", "http/503". A code has its value, its number, its phrase and its title in the language of `locale` as
/// names, a name of several words being as long as it can be. Behind "symptom", "article", "term" or "comparison" an id
/// follows; "symptoms" and the like are lists. Where a name is of several protocols, the one that has all that is asked
/// for is meant, else the reader's own (default_protocol). Reads what it has to, so that the catalog is another one.
/// `protocol`: the only one that is meant; empty: any. Throws UsageError that names what there is to choose from.
std::vector<Asked> asked_things(Workspace&, const Locale& locale, const std::vector<std::string>& words,
                                const std::string& protocol);

/// The protocol that a reader means by a name of several: that of BINRAN_PROTOCOL, else that which the file
/// binran/config.toml in $XDG_CONFIG_HOME, or ~/.config, says (protocol = "sip"); empty where neither does. Throws
/// UsageError where there is none of that name or the file says anything else.
std::string default_protocol(const Workspace&);

}  // namespace binran
