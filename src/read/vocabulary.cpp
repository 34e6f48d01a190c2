#include "read/vocabulary.h"

namespace binran {

const Vocabulary& content_vocabulary() {
  // An element that means something else elsewhere has the attributes of both.
  static const Vocabulary vocabulary{
      .attributes =
          {
              {"class", {"id", "first", "last"}},
              {"code", {"protocol", "value", "phrase", "status"}},
              {"comparison", {"first", "second"}},
              {"comparisons", {"protocol"}},
              {"date", {"pattern"}},
              {"deprecated", {"by", "since", "use"}},
              {"ending", {"sound", "of"}},
              {"facts", {"sender", "final", "retry", "fault", "reached"}},
              {"fix", {"role"}},
              {"locale", {"tag", "name", "paper", "reading"}},
              {"message", {"id", "from", "to", "mark", "lost"}},
              {"name", {"reading"}},
              {"particle", {"written", "consonant", "vowel", "rieul"}},
              {"party", {"id"}},
              {"protocol", {"id"}},
              {"ref", {"code", "protocol"}},
              {"reference", {"rfc", "section", "kind"}},
              {"registry", {"protocol", "source", "date"}},
              {"related", {"code", "protocol"}},
              {"rfc", {"number", "section"}},
              {"row", {"code", "phrase", "reference", "deprecated"}},
              {"suspect", {"code", "protocol"}},
              {"symptom", {"id"}},
              {"symptoms", {"protocol"}},
              {"term", {"id"}},
              {"text", {"xml:lang", "of"}},
              {"title", {"reading"}},
              {"typesetting",
               {"breaking", "justify", "hyphenate", "strictness", "latin-gap", "close-up-punctuation", "size",
                "leading"}},
              {"wait", {"at"}},
          },
      .inlines = {"c", "em", "ref", "rfc", "term"},
      .verbatim = {"command", "message"},
  };
  return vocabulary;
}

}  // namespace binran
