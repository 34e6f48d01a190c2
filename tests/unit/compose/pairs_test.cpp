// What pages say of any two codes is what compare says.
#include "compose/pairs.h"

#include <doctest/doctest.h>

#include "compose/comparison.h"
#include "document/plain_text.h"
#include "made_catalog.h"

namespace binran {
namespace {

/// The sentence with the codes in the place of the marks, as the script of pages puts them.
std::string sentence_of(const PairTable& table, std::size_t first, std::size_t second, std::size_t number) {
  std::string said;
  for (const char c : table.sentences.at(table.numbers.at(number))) {
    if (c == PairTable::first_mark)
      said += table.codes[first].code;
    else if (c == PairTable::second_mark)
      said += table.codes[second].code;
    else
      said += c;
  }
  return said;
}

}  // namespace

TEST_CASE("each pair has the sentence that compare prints, in every language") {
  const Catalog made = catalog();
  const Protocol& sip = made.protocols.at("sip");
  for (const char* tag : {"en", "ja", "ko"}) {
    const Edition here = edition(made, tag);
    REQUIRE(has_pairs(here));
    const PairTable table = compose_pairs(here);
    CHECK(table.sentences.size() <= table.numbers.size());
    std::size_t number = 0;
    for (std::size_t i = 0; i < table.codes.size(); ++i)
      for (std::size_t j = i + 1; j < table.codes.size(); ++j, ++number)
        CHECK(sentence_of(table, i, j, number) ==
              plain_text(deciding_sentence(here, *sip.find(table.codes[i].id), *sip.find(table.codes[j].id))));
    CHECK(number == table.numbers.size());
  }
}

TEST_CASE("every code has a value for each fact, or none") {
  const Catalog made = catalog();
  const PairTable table = compose_pairs(edition(made, "en"));
  for (const PairedCode& code : table.codes) CHECK(code.facts.size() == table.facts.size());
}

}  // namespace binran
