// What a handbook says of itself: its numbers, its pairs, its colophon.
#include "compose/handbook.h"

#include <doctest/doctest.h>

#include "compose/comparison.h"
#include "compose/front_matter.h"
#include "document/plain_text.h"
#include "made_catalog.h"

namespace binran {
namespace {

std::string said(const Blocks& blocks) {
  std::string text;
  for (const Block& block : blocks)
    if (const auto* paragraph = std::get_if<Paragraph>(&block.content)) text += plain_text(paragraph->text) + "\n";
  return text;
}

const Section& section_at(const Document& document, const std::string& anchor) {
  return *std::ranges::find(document.sections, anchor, &Section::anchor);
}

}  // namespace

TEST_CASE("an index says whether its numbers are pages or codes") {
  const Catalog made = catalog();
  const Document english = compose_handbook(edition(made, "en"), {"authors", "MIT", "program"});
  CHECK(said(section_at(english, "sip-part-index").blocks) == "The numbers are pages.\n");
  CHECK(said(section_at(english, "sip-part-index-references").blocks) == "The numbers are codes.\n");
}

TEST_CASE("two codes together are no range") {
  const Catalog made = catalog();
  const auto& entries = made.protocols.at("sip").entries;
  CHECK(pair_name(edition(made, "en"), entries.at("183"), entries.at("430")) == "183 · 430");
  CHECK(pair_name(edition(made, "ja"), entries.at("183"), entries.at("430")) == "183・430");
  CHECK(pair_name(edition(made, "ko"), entries.at("183"), entries.at("430")) == "183 · 430");
  CHECK(print_words(edition(made, "ko")).range == "~");
}

TEST_CASE("the colophon names publisher, day and licence, and leaves the typefaces to what sets them") {
  const Catalog made = catalog();
  const Blocks blocks = colophon(edition(made, "en"), {"authors", "MIT", "program 1"});
  const std::string text = said(blocks);
  CHECK(text.find("Published by the authors, 2 January 2026.\n") != text.npos);
  CHECK(text.find("© 2026 the authors. The text is under the MIT licence.\n") != text.npos);
  CHECK(text.find("Typefaces: .\n") != text.npos);
  const auto names_typefaces = [](const Block& block) {
    const auto& words = std::get<Paragraph>(block.content).text;
    return std::ranges::any_of(words, [](const Inline& part) { return std::holds_alternative<Typefaces>(part); });
  };
  CHECK(std::ranges::count_if(blocks, names_typefaces) == 1);
}

}  // namespace binran
