// What the arrangements say of a small catalog made here: notes, fallback, comparisons, indexes, man pages.
#include <doctest/doctest.h>

#include <algorithm>
#include <functional>
#include <map>

#include "compose/cards.h"
#include "compose/comparison.h"
#include "compose/entry.h"
#include "compose/front_matter.h"
#include "compose/handbook.h"
#include "compose/index.h"
#include "compose/man_pages.h"
#include "document/plain_text.h"

namespace binran {
namespace {

const Locale& locale(const std::string& tag) {
  static Sources sources;
  static Diagnostics diagnostics;
  static const std::vector<Locale> read =
      read_locales(std::filesystem::path(BINRAN_SOURCE_DIR) / "content" / "locales", sources, diagnostics);
  return *std::find_if(read.begin(), read.end(), [&](const Locale& each) { return each.tag() == tag; });
}

Markup words_of(const std::string& text) {
  return {{Text{text}}, {}};
}

EntryText text(const std::string& title, const std::string& summary) {
  EntryText result;
  result.title = {title};
  result.summary = {summary};
  result.meaning = words_of("Meaning of " + title + ".");
  result.seen = words_of("Seen.");
  result.causes = {words_of("A cause.")};
  result.checks = {{words_of("A check."), {{"dig example.com"}}}};
  result.fixes = {{{"operator"}, words_of("A fix.")}};
  result.say = words_of("Words.");
  return result;
}

Entry entry(const std::string& code, const std::string& phrase) {
  Entry result;
  result.protocol = {"sip"};
  result.value = {code};
  result.phrase = {phrase};
  result.facts.senders = {{"proxy"}};
  result.facts.fault = OnPath{};
  result.references = {{"3261", "21.4.1", ReferenceKind::defines, {}}};
  result.texts["en"] = text(phrase, "Summary of " + code);
  return result;
}

Catalog catalog() {
  Catalog result;
  Protocol& sip = result.protocols["sip"];
  sip.id = {"sip"};
  sip.names["en"] = {"SIP"};
  sip.classes = {{"1xx", 100, 199, {{"en", "Provisional"}}}, {"4xx", 400, 499, {{"en", "Failure"}}}};
  for (const char* party : {"caller", "proxy", "operator"}) sip.parties[party] = {{"en", party}, {"ko", "프록시"}};
  sip.entries.emplace("183", entry("183", "Session Progress"));
  sip.entries.emplace("430", entry("430", "Flow Failed"));
  sip.entries.emplace("404", entry("404", "Not Found"));
  sip.entries.at("183").facts.final = false;
  sip.entries.at("430").texts["ja"] = text("フロー失敗", "接続が失われている");
  sip.entries.at("430").texts["ja"].reading = {"ふろーしっぱい"};
  sip.entries.at("430").related = {{"", "404", {}}};
  return result;
}

std::vector<Document> documents_of(void (*compose)(const Edition&, const std::function<void(Document)>&),
                                   const Edition& edition) {
  std::vector<Document> documents;
  compose(edition, [&](Document document) { documents.push_back(std::move(document)); });
  return documents;
}

Edition edition(const Catalog& from, const std::string& tag) {
  return {from, from.protocols.at("sip"), locale(tag), "2026-01-02"};
}

}  // namespace

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

TEST_CASE("codes with dots go by their numbers, so that each class comes once") {
  Catalog made;
  Protocol& smtp = made.protocols["sip"];
  smtp.id = {"sip"};
  smtp.names["en"] = {"SMTP"};
  smtp.classes = {{"4.x", 4, 4, {{"en", "Transient"}}}, {"5.x", 5, 5, {{"en", "Permanent"}}}};
  for (const char* code : {"5.1.1", "4.4.10", "4.4.9", "5.7.10", "5.7.9"})
    smtp.entries.emplace(code, entry(code, code));
  for (auto& [code, each] : smtp.entries) each.texts["en"].causes = {{{Code{"Via", {}}}, {}}};
  const Edition english = edition(made, "en");
  std::vector<std::string> groups;
  for (const LeaderGroup& group : locator(english).groups) groups.push_back(group.label);
  CHECK(groups == std::vector<std::string>{"4.x Transient", "5.x Permanent"});
  std::vector<std::string> targets;
  const Leaders index = header_field_index(english);
  for (const LeaderTarget& target : index.groups.front().leaders.front().targets) targets.push_back(target.label);
  CHECK(targets == std::vector<std::string>{"4.4.9", "4.4.10", "5.1.1", "5.7.9", "5.7.10"});
}

TEST_CASE("the deciding sentence is the author's, in either order of the codes, else made from the facts") {
  Catalog made = catalog();
  Protocol& sip = made.protocols.at("sip");
  const Edition english = edition(made, "en");
  const Entry &first = *sip.find("183"), &second = *sip.find("430");
  CHECK(plain_text(deciding_sentence(english, first, second)).find("183 is provisional") == 0);
  CHECK(plain_text(deciding_sentence(english, second, first)).find("430 is final") == 0);
  Comparison pair{{"183"}, {"430"}, {}, {}};
  pair.texts["en"].decides = words_of("Written by an author.");
  sip.comparisons.push_back(pair);
  CHECK(plain_text(deciding_sentence(english, first, second)) == "Written by an author.");
  CHECK(plain_text(deciding_sentence(english, second, first)) == "Written by an author.");
}

TEST_CASE("Korean particles agree with the codes that precede them") {
  const Catalog made = catalog();
  const Edition korean = edition(made, "ko");
  const Entry &first = *made.protocols.at("sip").find("183"), &second = *made.protocols.at("sip").find("430");
  CHECK(plain_text(deciding_sentence(korean, first, second)).find("183은 ") == 0);
  CHECK(comparison_title(korean, second, first).find("430과 183") == 0);
  CHECK(comparison_title(korean, *made.protocols.at("sip").find("404"), first).find("404와 183") == 0);
}

TEST_CASE("the comparison table holds what differs and nothing that is the same") {
  Catalog made = catalog();
  const Edition english = edition(made, "en");
  const Section section = comparison_section(english, *english.protocol.find("183"), *english.protocol.find("430"));
  const Section* decides = find_section(section.sections, SectionRole::decides);
  REQUIRE(decides);
  const Blocks& blocks = decides->blocks;
  const auto table = std::find_if(blocks.begin(), blocks.end(),
                                  [](const Block& block) { return std::holds_alternative<Table>(block.content); });
  REQUIRE(table != blocks.end());
  std::vector<std::string> names;
  for (const auto& row : std::get<Table>(table->content).rows) names.push_back(plain_text(row.front().text));
  CHECK(names.front() == "Response");
  CHECK(std::find(names.begin(), names.end(), "Sent by") == names.end());
}

TEST_CASE("Japanese names are sorted by reading and grouped by row, with English phrases under their letters") {
  const Catalog made = catalog();
  const Leaders index = name_index(edition(made, "ja"));
  std::vector<std::string> labels;
  for (const LeaderGroup& group : index.groups) labels.push_back(group.label);
  CHECK(std::find(labels.begin(), labels.end(), "は") != labels.end());
  CHECK(std::find(labels.begin(), labels.end(), "F") != labels.end());
}

TEST_CASE("header fields are found by how they are written, methods and values are not") {
  Catalog made = catalog();
  Markup& cause = made.protocols.at("sip").entries.at("430").texts["en"].causes.front();
  for (const char* code : {"Retry-After", "INVITE", "reg-id", "Via", "sip.cfg", "X-"})
    cause.phrases.push_back(Code{code, {}});
  const Leaders index = header_field_index(edition(made, "en"));
  std::vector<std::string> fields;
  for (const Leader& leader : index.groups.front().leaders) fields.push_back(plain_text(leader.text));
  CHECK(fields == std::vector<std::string>{"Retry-After", "Via"});
}

TEST_CASE("a header field that only the words for the customer name is found") {
  Catalog made = catalog();
  made.protocols.at("sip").entries.at("430").texts["en"].say.phrases.push_back(Code{"Retry-After", {}});
  CHECK(header_field_index(edition(made, "en")).groups.front().leaders.size() == 1);
}

TEST_CASE("a man page has its aliases, and SEE ALSO names only pages that exist") {
  Catalog made = catalog();
  const Edition english = edition(made, "en");
  const std::vector<Document> pages = documents_of(compose_man_pages, english);
  std::vector<std::string> names;
  for (const Document& page : pages) names.push_back(page.name);
  CHECK(names == std::vector<std::string>{"sip-183", "sip-404", "sip-430", "sip-codes"});
  CHECK(pages[2].aliases == std::vector<std::string>{"sip430", "sip-flow-failed"});
  std::size_t others = 0;
  for (const Document& page : pages) {
    const Section* see_also = find_section(page.sections, SectionRole::see_also);
    if (!see_also) continue;  // the list of codes, where nothing is beside it
    for (const Inline& part : std::get<Paragraph>(see_also->blocks.front().content).text)
      if (const auto* other = std::get_if<ManualPage>(&part)) {
        CHECK(std::find(names.begin(), names.end(), other->name) != names.end());
        CHECK(other->name != page.name);
        ++others;
      }
  }
  CHECK(others >= 3);
}

TEST_CASE("a man page is in sections, its related codes in SEE ALSO alone") {
  const Catalog made = catalog();
  const Edition english = edition(made, "en");
  const Document page = compose_man_page(english, *english.protocol.find("430"));
  CHECK(page.sections.front().role == SectionRole::description);
  CHECK(std::holds_alternative<Apart<EntryHead>>(page.sections.front().head));
  CHECK(find_section(page.sections, SectionRole::causes));
  CHECK(!find_section(page.sections, SectionRole::related));
}

TEST_CASE("facts are the same by value, whatever their words are") {
  Catalog made = catalog();
  Protocol& sip = made.protocols.at("sip");
  // Two parties that a translator has called alike are two parties all the same.
  sip.parties["operator"]["en"] = sip.parties["proxy"]["en"];
  sip.entries.at("430").facts.senders = {{"operator"}};
  const Edition english = edition(made, "en");
  const Section section = comparison_section(english, *sip.find("404"), *sip.find("430"));
  CHECK(plain_text(Document{"d", "en", "", "", "", "", {}, {}, {}, {section}}).find("Sent by\tproxy\tproxy") !=
        std::string::npos);
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

TEST_CASE("a name that several manual pages claim becomes a page that names them all") {
  Catalog made = catalog();
  Protocol& sip = made.protocols.at("sip");
  sip.entries.emplace("406", entry("406", "Not Acceptable"));
  sip.entries.emplace("606", entry("606", "Not acceptable!"));
  for (const char* tag : {"en", "ja", "ko"}) {
    const std::vector<Document> pages = documents_of(compose_man_pages, edition(made, tag));
    const auto find = [&](const std::string& name) { return std::ranges::find(pages, name, &Document::name); };
    const auto shared = find("sip-not-acceptable");
    REQUIRE(shared != pages.end());
    CHECK(shared->aliases.empty());
    CHECK(shared->summary.find("sip-406, sip-606") != std::string::npos);
    const std::string said = plain_text(*shared);
    for (const char* part : {"406", "Summary of 406", "606", "Summary of 606", "sip-406(7), sip-606(7), sip-codes(7)"})
      CHECK_MESSAGE(said.find(part) != std::string::npos, said);
    for (const char* code : {"406", "606"})
      CHECK(find(std::string("sip-") + code)->aliases == std::vector<std::string>{std::string("sip") + code});
    CHECK(std::ranges::is_sorted(pages, {}, &Document::name));
  }
  // One page alone, as it is shown at the terminal, has all its names.
  CHECK(compose_man_page(edition(made, "en"), *sip.find("406")).aliases ==
        std::vector<std::string>{"sip406", "sip-not-acceptable"});
}

TEST_CASE("an alias yields to a page of that name, and no page has itself as alias") {
  Catalog made = catalog();
  Protocol& sip = made.protocols.at("sip");
  sip.entries.emplace("421", entry("421", "421"));
  sip.entries.emplace("422", entry("422", "430"));
  sip.entries.emplace("423", entry("423", "Codes"));
  sip.entries.emplace("424", entry("424", "430 vs 183"));
  sip.comparisons.push_back({{"183"}, {"430"}, {}, {}});
  std::map<std::string, std::vector<std::string>> aliases;
  for (const Document& page : documents_of(compose_man_pages, edition(made, "en"))) aliases[page.name] = page.aliases;
  CHECK(aliases.at("sip-421") == std::vector<std::string>{"sip421"});
  CHECK(aliases.at("sip-422") == std::vector<std::string>{"sip422"});
  CHECK(aliases.at("sip-423") == std::vector<std::string>{"sip423"});
  CHECK(aliases.at("sip-424") == std::vector<std::string>{"sip424"});
  CHECK(aliases.at("sip-183-vs-430").empty());
  CHECK(aliases.at("sip-430-vs-183").empty());  // of the comparison and of a phrase
  CHECK(aliases.at("sip-430") == std::vector<std::string>{"sip430", "sip-flow-failed"});
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
  CHECK(parts == std::vector<std::string>{"part-how-to-read", "part-contents", "part-locator", "part-1xx", "part-4xx",
                                          "part-index", "part-index-references", "part-colophon"});
}

TEST_CASE("an entry of a handbook is made when its turn comes") {
  const Catalog made = catalog();
  Document book = compose_handbook(edition(made, "en"), {});
  const auto part = std::ranges::find(book.sections, "part-4xx", &Section::anchor);
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
