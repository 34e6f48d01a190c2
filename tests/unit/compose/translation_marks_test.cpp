// Readers are told what is not translated, or was translated from other English, wherever it is shown.
#include "compose/translation_marks.h"

#include <doctest/doctest.h>

#include "compose/cards.h"
#include "compose/comparison.h"
#include "compose/entry.h"
#include "compose/front_matter.h"
#include "compose/man_pages.h"
#include "compose/symptom_guide.h"
#include "document/plain_text.h"
#include "made_catalog.h"
#include "model/translation.h"

namespace binran {
namespace {

std::string plain(Sections sections) {
  Document document;
  document.sections = std::move(sections);
  return plain_text(document);
}

std::string plain(Blocks blocks) {
  return plain(Sections{{SectionRole::topic, {}, {}, {}, std::move(blocks), {}}});
}

bool has(const std::string& text, const std::string& words) {
  return text.find(words) != std::string::npos;
}

/// In Japanese 430 is out of date, 404 and 183 are not translated, the class 4xx has both.
Catalog half_translated() {
  Catalog made = catalog();
  made.protocols["sip"].entries.at("430").texts["ja"].stale = true;
  made.protocols["sip"].symptoms.resize(1);
  Symptom& symptom = made.protocols["sip"].symptoms.front();
  symptom.id = {"silent"};
  symptom.texts["en"].title = {{"Silence"}, {}};
  Term& term = made.terms["flow"];
  term.id = {"flow"};
  term.protocols = {{"sip"}};
  term.texts["en"].name = {{"flow"}, {}};
  term.texts["en"].definition = words_of("A connection.");
  return made;
}

}  // namespace

TEST_CASE("lists have a sign, and below them what it means") {
  const Catalog made = half_translated();
  const Edition japanese = edition(made, "ja"), english = edition(made, "en");
  const std::string meaning = japanese.locale.message("note.sign");
  const CodeClass &progress = made.protocols.at("sip").classes[0], &failure = made.protocols.at("sip").classes[1];
  for (const Document& document :
       {compose_class_card(japanese, failure), compose_protocol_card(japanese), compose_pocket(japanese),
        compose_code_list_page(japanese), compose_class_card(japanese, progress)}) {
    const std::string text = plain(document.sections);
    CAPTURE(text);
    CHECK(has(text, " *"));
    CHECK(has(text, meaning));
  }
  for (const Document& document :
       {compose_class_card(english, failure), compose_pocket(english), compose_code_list_page(english)})
    CHECK(!has(plain(document.sections), "*"));
}

TEST_CASE("a sheet of cards says it on each card") {
  const Catalog made = half_translated();
  const Edition japanese = edition(made, "ja");
  const Document sheet = compose_card_sheet(japanese);
  REQUIRE(sheet.sections.size() == 3);
  CHECK(has(plain(sheet.sections[0].blocks), japanese.locale.message("note.fallback")));  // 183
  CHECK(has(plain(sheet.sections[2].blocks), japanese.locale.message("note.stale")));     // 430
  CHECK(plain(compose_card_sheet(edition(made, "en")).sections[2].blocks) == "");
}

TEST_CASE("terms, symptoms and comparisons say it") {
  const Catalog made = half_translated();
  const Edition japanese = edition(made, "ja");
  const std::string fallback = japanese.locale.message("note.fallback"), stale = japanese.locale.message("note.stale");
  CHECK(has(plain(glossary({&japanese, 1})), fallback));
  CHECK(has(plain(symptom_table(japanese)), "Silence *"));
  const auto& entries = made.protocols.at("sip").entries;
  const std::string pair = plain(Sections{comparison_section(japanese, entries.at("404"), entries.at("430"))});
  CHECK(has(pair, fallback));
  CHECK(has(pair, stale));
  const Edition english = edition(made, "en");
  CHECK(!has(plain(Sections{comparison_section(english, entries.at("404"), entries.at("430"))}),
             english.locale.message("note.stale")));
}

TEST_CASE("what belongs to the protocol and the language as a whole is said where they explain themselves") {
  Catalog made = half_translated();
  made.protocols["sip"].texts["ja"].stale = true;
  const Edition japanese = edition(made, "ja");
  CHECK(has(plain(how_to_read(japanese).blocks), japanese.locale.message("note.stale")));
  made.protocols["sip"].texts["ja"].stale = false;
  CHECK(!has(plain(how_to_read(japanese).blocks), japanese.locale.message("note.stale")));
  made.messages["ja"].stale = true;
  CHECK(has(plain(how_to_read(japanese).blocks), japanese.locale.message("note.stale")));
}

TEST_CASE("a part that English stands in for is marked with its language") {
  Catalog made = catalog();
  EntryText& text = made.protocols["sip"].entries.at("430").texts["ja"];
  text.summary = {};
  text.say = {};
  stand_in(made);
  const Edition japanese = edition(made, "ja");
  const Entry& flow = made.protocols["sip"].entries.at("430");
  CHECK(summary(japanese, flow).text == "Summary of 430");
  CHECK(summary(japanese, flow).language == "en");
  CHECK(title_language(japanese, flow) == "");
  std::string spoken;
  for (const Section& below : entry_section(japanese, flow).sections)
    for (const Block& block : below.blocks)
      if (const auto* paragraph = std::get_if<Paragraph>(&block.content))
        spoken += std::string(name_of(below.role)) + "=" + paragraph->language + " ";
  CHECK(has(spoken, "say=en "));
  CHECK(has(spoken, "meaning= "));
}

}  // namespace binran
