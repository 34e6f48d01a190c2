#include "read/vocabulary.h"

namespace binran {
namespace {

// An element that means something else elsewhere has the attributes of both. <facts> has those that its protocol
// declares, in the order in which they are written.
const Vocabulary vocabulary{
    .attributes =
        {
            {"about", {"en"}},
            {"answer", {"id", "of", "to", "code", "protocol", "symptom", "cause", "en"}},
            {"article", {"id", "protocols"}},
            {"attach", {"after", "words"}},
            {"book", {"id", "protocols"}},
            {"cause", {"of", "en"}},
            {"cell", {"en"}},
            {"check", {"id", "of", "en"}},
            {"class", {"id", "first", "last", "prefix", "kind", "en"}},
            {"code", {"protocol", "id", "value", "number", "phrase", "class", "status", "sent"}},
            {"command", {"id", "of"}},
            {"comparison", {"first", "second", "second-protocol"}},
            {"comparisons", {"protocol"}},
            {"condition", {"of", "en"}},
            {"date", {"pattern"}},
            {"decides", {"en"}},
            {"definition", {"en"}},
            {"deprecated", {"by", "spec", "since", "use"}},
            {"ending", {"sound", "of"}},
            {"event", {"at", "mark"}},
            {"exchange", {"id", "of"}},
            {"fact", {"id", "type", "values", "needed", "rank"}},
            {"first", {"en"}},
            {"fix", {"id", "of", "role", "en"}},
            {"heard", {"en"}},
            {"intro", {"en"}},
            {"item", {"en"}},
            {"leads", {"protocol", "code", "symptom"}},
            {"list", {"kind"}},
            {"locale", {"tag", "name", "paper", "reading", "draft"}},
            {"mapping", {"id", "from", "to"}},
            {"maps", {"code", "protocol"}},
            {"meaning", {"en"}},
            {"message", {"id", "from", "to", "mark", "lost", "en"}},
            {"name", {"reading", "en"}},
            {"observed", {"en"}},
            {"paragraph", {"en"}},
            {"particle", {"written", "consonant", "vowel", "rieul"}},
            {"party", {"id", "en"}},
            {"protocol", {"id", "draft"}},
            {"question", {"en"}},
            {"ref", {"code", "protocol"}},
            {"note", {"protocol", "code", "symptom"}},
            {"reference", {"rfc", "spec", "section", "kind"}},
            {"registry", {"protocol", "source", "date"}},
            {"related", {"code", "protocol"}},
            {"rfc", {"number", "section"}},
            {"row", {"code", "phrase", "reference", "deprecated", "from", "to", "direction", "condition"}},
            {"say", {"en"}},
            {"section", {"id"}},
            {"seen", {"en"}},
            {"specification", {"id", "name", "uri"}},
            {"step", {"id", "of"}},
            {"subtitle", {"en"}},
            {"summary", {"en"}},
            {"suspect", {"code", "protocol"}},
            {"symptom", {"id"}},
            {"symptoms", {"protocol"}},
            {"term", {"id", "protocols"}},
            {"text", {"xml:lang"}},
            {"title", {"reading", "en"}},
            {"typesetting",
             {"breaking", "justify", "hyphenate", "strictness", "latin-gap", "close-up-punctuation", "size", "leading",
              "letter-space"}},
            {"value", {"id", "en"}},
            {"wait", {"at", "mark"}},
            {"wire", {"part", "pattern"}},
            {"words", {"xml:lang"}},
        },
    .inlines = {"c", "em", "ref", "rfc", "term"},
    .names = {"name", "subtitle", "title"},
    .verbatim = {"command", "message"},
};

}  // namespace

const Vocabulary& content_vocabulary() {
  return vocabulary;
}

}  // namespace binran
