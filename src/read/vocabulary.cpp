#include "read/vocabulary.h"

namespace binran {

const Vocabulary& content_vocabulary() {
  // An element that means something else elsewhere has the attributes of both. <facts> has those that its protocol
  // declares, in the order in which they are written.
  static const Vocabulary vocabulary{
      .attributes =
          {
              {"answer", {"id", "of", "to", "code", "protocol", "symptom", "cause"}},
              {"article", {"id", "protocols"}},
              {"book", {"id", "protocols"}},
              {"cause", {"of"}},
              {"check", {"id", "of"}},
              {"class", {"id", "first", "last", "prefix", "kind"}},
              {"code", {"protocol", "id", "value", "number", "phrase", "class", "status", "sent"}},
              {"command", {"id", "of"}},
              {"comparison", {"first", "second"}},
              {"comparisons", {"protocol"}},
              {"condition", {"of"}},
              {"date", {"pattern"}},
              {"deprecated", {"by", "spec", "since", "use"}},
              {"ending", {"sound", "of"}},
              {"event", {"at", "mark"}},
              {"exchange", {"id", "of"}},
              {"fact", {"id", "type", "values", "needed", "rank"}},
              {"fix", {"id", "of", "role"}},
              {"list", {"kind"}},
              {"locale", {"tag", "name", "paper", "reading"}},
              {"mapping", {"id", "from", "to"}},
              {"maps", {"code", "protocol"}},
              {"message", {"id", "from", "to", "mark", "lost"}},
              {"name", {"reading"}},
              {"particle", {"written", "consonant", "vowel", "rieul"}},
              {"party", {"id"}},
              {"protocol", {"id"}},
              {"ref", {"code", "protocol"}},
              {"reference", {"rfc", "spec", "section", "kind"}},
              {"registry", {"protocol", "source", "date"}},
              {"related", {"code", "protocol"}},
              {"rfc", {"number", "section"}},
              {"row", {"code", "phrase", "reference", "deprecated", "from", "to", "direction", "condition"}},
              {"section", {"id"}},
              {"specification", {"id", "name", "uri"}},
              {"step", {"id", "of"}},
              {"suspect", {"code", "protocol"}},
              {"symptom", {"id"}},
              {"symptoms", {"protocol"}},
              {"term", {"id", "protocols"}},
              {"text", {"xml:lang", "of"}},
              {"title", {"reading"}},
              {"typesetting",
               {"breaking", "justify", "hyphenate", "strictness", "latin-gap", "close-up-punctuation", "size",
                "leading"}},
              {"value", {"id"}},
              {"wait", {"at", "mark"}},
              {"wire", {"pattern"}},
          },
      .inlines = {"c", "em", "ref", "rfc", "term"},
      .verbatim = {"command", "message"},
  };
  return vocabulary;
}

}  // namespace binran
