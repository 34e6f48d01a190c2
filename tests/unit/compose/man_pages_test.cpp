// Names and sections of man pages, over a small catalog made here.
#include "compose/man_pages.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>

#include "document/plain_text.h"
#include "made_catalog.h"

namespace binran {

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

TEST_CASE("a page answers to the value and the aliases of its code, as names of files") {
  Catalog made = catalog();
  Protocol& sip = made.protocols.at("sip");
  Entry unavailable = entry("unavailable", "Service Unavailable");
  unavailable.id = {"14"};
  unavailable.value = {"UNAVAILABLE"};
  unavailable.aliases = {{"try-again"}, {"Not there"}, {"14"}, {"???"}, {"service unavailable"}};
  sip.entries.emplace("14", unavailable);
  const Document page = compose_man_page(edition(made, "en"), unavailable);
  CHECK(page.name == "sip-14");
  // 14 is its name already, ??? leaves nothing, and the last one is its phrase again.
  CHECK(page.aliases == std::vector<std::string>{"sip14", "sip-service-unavailable", "sip-unavailable", "sip-try-again",
                                                 "sip-not-there"});
}

TEST_CASE("SEE ALSO names pages of another protocol where it is compiled") {
  Catalog made = catalog();
  Protocol http;
  http.id = {"http"};
  http.texts["en"].name = {{"HTTP"}, {}};
  http.entries.emplace("404", entry("404", "Not Found"));
  http.entries.at("404").protocol = {"http"};
  made.protocols.at("sip").entries.at("430").related = {{"http", "404", {}}, {"http", "499", {}}};
  const auto said = [&] {
    const Edition english = edition(made, "en");
    return plain_text(compose_man_page(english, *english.protocol.find("430")));
  };
  made.referred["http"] = http;
  CHECK(said().find("http-404(7)") == std::string::npos);
  made.referred.clear();
  made.protocols["http"] = http;
  CHECK(said().find("http-404(7)") != std::string::npos);
  CHECK(said().find("http-499(7)") == std::string::npos);
}

}  // namespace binran
