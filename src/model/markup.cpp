#include "model/markup.h"

#include <fmt/format.h>

#include "base/match.h"

namespace binran {

std::string written_words(const Markup& markup) {
  std::string text;
  for (const Phrase& phrase : markup.phrases) {
    match(
        phrase, [&](const Text& words) { text += words.text; }, [&](const Code& words) { text += words.text; },
        [&](const Emphasis& words) { text += words.text; }, [&](const CodeReference& code) { text += code.code; },
        [&](const RfcReference& rfc) {
          text += rfc.section.empty() ? fmt::format("RFC {}", rfc.number)
                                      : fmt::format("RFC {} {}", rfc.number, rfc.section);
        },
        [&](const TermReference& term) { text += term.text.empty() ? term.id : term.text; });
  }
  return text;
}

}  // namespace binran
