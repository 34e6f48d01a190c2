// What the arrangements say of a small catalog made here: notes, fallback, indexes, man pages.
#include <doctest/doctest.h>

#include <algorithm>
#include <functional>
#include <map>

#include "compose/cards.h"
#include "compose/entry.h"
#include "compose/front_matter.h"
#include "compose/handbook.h"
#include "compose/index.h"
#include "compose/man_pages.h"
#include "document/plain_text.h"
#include "made_catalog.h"

namespace binran {
TEST_CASE("a text that is missing is English and marked as English, a stale one says so") {
  Catalog made = catalog();
  const Edition japanese = edition(made, "ja");
  const Entry& untranslated = *japanese.protocol.find("404");
  CHECK(words(japanese, untranslated).language == "en");
  CHECK(entry_notes(japanese, untranslated).size() == 1);
  std::size_t paragraphs = 0;
  for (const Section& section : entry_section(japanese, untranslated).sections)
    for (const Block& block : section.blocks)
      if (const auto* paragraph = std::get_if<Paragraph>(&block.content); paragraph) {
        CHECK(paragraph->language == "en");
        ++paragraphs;
      }
  CHECK(paragraphs > 2);
  CHECK(entry_notes(japanese, *japanese.protocol.find("430")).empty());
  made.protocols.at("sip").entries.at("430").texts["ja"].stale = true;
  CHECK(entry_notes(japanese, *japanese.protocol.find("430")).size() == 1);
}

TEST_CASE("anchors of the sections of an entry are keys in every language") {
  const Catalog made = catalog();
  for (const char* tag : {"en", "ja", "ko"}) {
    const Edition tongue = edition(made, tag);
    std::vector<std::string> anchors;
    for (const Section& section : entry_section(tongue, *tongue.protocol.find("430")).sections)
      anchors.push_back(section.anchor);
    CHECK(anchors ==
          std::vector<std::string>{"meaning", "seen", "causes", "checks", "fixes", "say", "references", "related"});
  }
}

TEST_CASE("every document knows the place of what it is about") {
  Catalog made = catalog();
  Protocol& sip = made.protocols.at("sip");
  sip.id.place = {1, 2};
  sip.classes[0].place = {1, 30};
  sip.classes[1].place = {1, 31};
  for (auto& [code, each] : sip.entries) each.value.place = {3, 4};
  sip.comparisons.push_back({{"183", {5, 6}}, {"430", {5, 7}}, {}, {}});
  const Edition english = edition(made, "en");
  CHECK(compose_handbook(english, {}).place == Place{1, 2});
  CHECK(compose_card_sheet(english).place == Place{1, 2});
  CHECK(compose_pocket(english).place == Place{1, 2});
  for (const std::vector<Document>& documents :
       {documents_of(compose_cards, english), documents_of(compose_man_pages, english)})
    for (const Document& document : documents) {
      const bool one_code = document.name.find_first_of("0123456789") != std::string::npos;
      const bool a_class = document.name.ends_with("xx"), pair = document.name.find("-vs-") != std::string::npos;
      CHECK_MESSAGE(document.place.file == (pair ? 5u : a_class || !one_code ? 1u : 3u), document.name);
    }
}

TEST_CASE("a handbook without symptoms, comparisons or terms has no such parts") {
  const Catalog made = catalog();
  const Document book = compose_handbook(edition(made, "en"), {});
  std::vector<std::string> parts;
  for (const Section& section : book.sections)
    if (section.role != SectionRole::cover) parts.push_back(section.anchor);
  CHECK(parts == std::vector<std::string>{"sip-part-how-to-read", "sip-part-contents", "sip-part-locator",
                                          "sip-class-1xx", "sip-class-4xx", "sip-part-index",
                                          "sip-part-index-references", "sip-part-colophon"});
}

TEST_CASE("an entry of a handbook is made when its turn comes") {
  const Catalog made = catalog();
  Document book = compose_handbook(edition(made, "en"), {});
  const auto part = std::ranges::find(book.sections, "sip-class-4xx", &Section::anchor);
  REQUIRE(part != book.sections.end());
  REQUIRE(!part->sections.empty());
  Section& entry = part->sections.front();
  CHECK(entry.role == SectionRole::entry);
  CHECK(entry.sections.empty());
  const std::string anchor = entry.anchor;
  complete(*part);
  CHECK(entry.anchor == anchor);
  CHECK(!entry.sections.empty());
  CHECK(!entry.outstanding);
}

TEST_CASE("a short card has checks, fixes and words for the customer, without commands") {
  const Catalog made = catalog();
  const Document sheet = compose_card_sheet(edition(made, "en"));
  const std::string said = plain_text(sheet);
  CHECK(said.find("A check.") != std::string::npos);
  CHECK(said.find("A fix.") != std::string::npos);
  CHECK(said.find("Words.") != std::string::npos);
  CHECK(said.find("dig example.com") == std::string::npos);
  CHECK(said.find("A cause.") == std::string::npos);
}

}  // namespace binran
