// Codes of two protocols side by side, in a small catalog made here.
#include <doctest/doctest.h>

#include <algorithm>

#include "compose/comparison.h"
#include "compose/man_pages.h"
#include "compose/paired_facts.h"
#include "compose/written_pairs.h"
#include "document/plain_text.h"
#include "holds.h"
#include "made_catalog.h"

namespace binran {
namespace {

/// The catalog with a second protocol, which has a code 404 too and calls a party and a value otherwise.
Catalog two_protocols() {
  Catalog made = catalog();
  Protocol& http = made.protocols["http"];
  http.id = {"http"};
  http.classes = {{"4xx", NumberRange{400, 499}, {}, ClassKind::client}};
  add_facts(http);
  auto& english = http.texts["en"];
  english.name = {{"HTTP"}, {}};
  english.classes = {{"4xx", {{"Client error"}, {}}}};
  http.parties = {"proxy", "gateway"};
  english.parties["proxy"] = {{"forward proxy"}, {}};
  english.messages["value.retry.later"] = {{"Later"}, {}};
  Entry& code = http.entries.emplace("404", entry("404", "Not Found")).first->second;
  code.protocol = {"http"};
  code.texts["en"].summary = {"Nothing at this path"};
  return made;
}

const Entry& sip_code(const Catalog& made) {
  return *made.protocols.at("sip").find("404");
}
const Entry& http_code(const Catalog& made) {
  return *made.protocols.at("http").find("404");
}

std::string compared(const Catalog& made) {
  const Edition english = edition(made, "en");
  const Sections sections = {comparison_section(english, sip_code(made), http_code(made))};
  return plain_text(Document{"d", "en", "", "", "", "", {}, {}, {}, sections});
}

/// The pair as an author of HTTP has written it.
void write_pair(Catalog& made) {
  Comparison pair{{"404"}, {"404"}, {}, {}, {"sip"}};
  pair.texts["en"].decides = words_of("See what was asked for: ");
  pair.texts["en"].decides.phrases.push_back(CodeReference{"", "404", {}});
  pair.texts["en"].decides.phrases.push_back(Text{", "});
  pair.texts["en"].decides.phrases.push_back(CodeReference{"sip", "404", {}});
  made.protocols.at("http").comparisons.push_back(pair);
}

}  // namespace

TEST_CASE("codes of two protocols are called by their protocols, each told in the words of its own") {
  const Catalog made = two_protocols();
  const Edition english = edition(made, "en");
  CHECK(comparison_title(english, sip_code(made), http_code(made)) == "SIP 404 or HTTP 404?");
  const std::string said = compared(made);
  CHECK(holds(said, "Differences\tSIP 404\tHTTP 404"));
  CHECK(holds(said, "Sent by\tproxy\tforward proxy"));
  CHECK(holds(said, "4xx Client error"));
  CHECK(comparison_title(edition(made, "ko"), sip_code(made), http_code(made)).find("SIP 404와 HTTP 404") == 0);
}

TEST_CASE("facts of two protocols are the same by name and value, and parties never are") {
  Catalog made = two_protocols();
  CHECK(holds(compared(made), "The same for both: Response (Final), Retry (Do not retry), Fault at (Network path)"));
  Protocol& http = made.protocols.at("http");
  tell(http.entries.at("404"), "retry", {"later"});
  CHECK(holds(compared(made), "Retry\tDo not retry\tLater"));
  http.texts["en"].messages["fact.fault"] = {{"Look first at"}, {}};
  CHECK(holds(compared(made), "Fault at / Look first at\tNetwork path\tNetwork path"));
  for (const char* protocol : {"sip", "http"}) tell(made.protocols.at(protocol).entries.at("404"), "fault", {"proxy"});
  CHECK(holds(compared(made), "Fault at / Look first at\tproxy\tforward proxy"));
}

TEST_CASE("a fact of another id and the same name stands beside its like, and one without any is left out") {
  Catalog made = two_protocols();
  Protocol& http = made.protocols.at("http");
  http.facts = {{{"by"}, FactType::parties, {}, true, 1}, {{"stored"}, FactType::choice, {"yes"}, true, 2}};
  auto& english = http.texts["en"].messages;
  english["fact.by"] = {{"Sent by"}, {}};
  english["fact.stored"] = {{"Cacheable"}, {}};
  english["value.stored.yes"] = {{"Yes"}, {}};
  tell(http.entries.at("404"), "by", {"proxy"});
  tell(http.entries.at("404"), "stored", {"yes"});
  const std::vector<PairedFact> facts = paired_facts(edition(made, "en"), sip_code(made), http_code(made));
  REQUIRE(facts.size() == 1);
  CHECK(facts.front().first.id == "sender");
  CHECK(facts.front().second.id == "by");
}

TEST_CASE("what decides between two protocols is the author's sentence in either order, else what both report") {
  Catalog made = two_protocols();
  const Edition english = edition(made, "en");
  const Entry &sip = sip_code(made), &http = http_code(made);
  tell(made.protocols.at("http").entries.at("404"), "final", {"no"});
  CHECK(!deciding_fact(english, sip, http));
  CHECK(plain_text(deciding_sentence(english, sip, http)) ==
        "What they report tells them apart. SIP 404: Summary of 404. HTTP 404: Nothing at this path.");
  write_pair(made);
  CHECK(plain_text(deciding_sentence(english, sip, http)) == "See what was asked for: 404, SIP 404");
  CHECK(plain_text(deciding_sentence(EditionOf(english, http), http, sip)) == "See what was asked for: 404, SIP 404");
}

TEST_CASE("a pair of two protocols is listed by the file that has it, and with both codes") {
  Catalog made = two_protocols();
  write_pair(made);
  const Edition english = edition(made, "en");
  const EditionOf theirs(english, http_code(made));
  CHECK(written_pairs(english).empty());
  CHECK(written_pairs(theirs).size() == 1);
  CHECK(written_pairs(english, sip_code(made)).size() == 1);
  CHECK(written_pairs(theirs, http_code(made)).size() == 1);
  CHECK(written_pairs(english, *english.protocol.find("430")).empty());
  made.protocols.at("sip").entries.erase("404");  // left out for a fault
  CHECK(written_pairs(theirs).empty());
}

TEST_CASE("the manual page of two protocols has both names, and both codes lead to it") {
  Catalog made = two_protocols();
  write_pair(made);
  const Edition english = edition(made, "en");
  const EditionOf theirs(english, http_code(made));
  const Document page = compose_man_page(theirs, http_code(made), sip_code(made));
  CHECK(page.name == "http-404-vs-sip-404");
  CHECK(page.aliases == std::vector<std::string>{"sip-404-vs-http-404"});
  CHECK(page.summary == "how HTTP 404 and SIP 404 differ (Not Found / Not Found)");
  CHECK(holds(plain_text(page), "sip-404(7)"));
  CHECK(holds(plain_text(compose_man_page(english, sip_code(made))), "http-404-vs-sip-404(7)"));
}

}  // namespace binran
