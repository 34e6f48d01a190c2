// What tells two codes apart, in a small catalog made here.
#include "compose/comparison.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "document/plain_text.h"
#include "made_catalog.h"

namespace binran {
namespace {

/// The sentence that decides between 404 and 430, after `change` of the catalog.
template <class Change>
std::string decided(Change change) {
  Catalog made = catalog();
  Protocol& sip = made.protocols.at("sip");
  change(sip, sip.entries.at("404"), sip.entries.at("430"));
  return plain_text(deciding_sentence(edition(made, "en"), *sip.find("404"), *sip.find("430")));
}

std::string compared(const Catalog& made, const std::string& first, const std::string& second) {
  const Edition english = edition(made, "en");
  const Protocol& sip = english.protocol;
  return plain_text(Document{
      "d", "en", "", "", "", "", {}, {}, {}, {comparison_section(english, *sip.find(first), *sip.find(second))}});
}

const std::string summaries = "What they report tells them apart. 404: Summary of 404. 430: Summary of 430.";

}  // namespace

TEST_CASE("the deciding sentence is the author's, in either order of the codes, else made from the facts") {
  Catalog made = catalog();
  Protocol& sip = made.protocols.at("sip");
  const Edition english = edition(made, "en");
  const Entry &first = *sip.find("183"), &second = *sip.find("430");
  CHECK(plain_text(deciding_sentence(english, first, second)).find("183 is provisional, 430 is not.") == 0);
  CHECK(plain_text(deciding_sentence(english, second, first)).find("430 is final, 183 is not.") == 0);
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
  CHECK(plain_text(deciding_sentence(korean, first, second)).find("183은 임시") == 0);
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

TEST_CASE("facts are the same by value, whatever their words are") {
  Catalog made = catalog();
  Protocol& sip = made.protocols.at("sip");
  // Two parties that a translator has called alike are two parties all the same.
  sip.texts["en"].parties["operator"] = sip.texts["en"].parties["proxy"];
  tell(sip.entries.at("430"), "sender", {"operator"});
  const Edition english = edition(made, "en");
  const Section section = comparison_section(english, *sip.find("404"), *sip.find("430"));
  CHECK(plain_text(Document{"d", "en", "", "", "", "", {}, {}, {}, {section}}).find("Sent by\tproxy\tproxy") !=
        std::string::npos);
}

TEST_CASE("where no fact tells two codes apart, what they report does") {
  CHECK(decided([](Protocol&, Entry&, Entry&) {}) == summaries);
}

TEST_CASE("the fact of the first rank decides, wherever it is declared") {
  const auto differ_in_two = [](Protocol&, Entry&, Entry& other) {
    tell(other, "sender", {"operator"});
    tell(other, "retry", {"later"});
  };
  CHECK(decided(differ_in_two) == "Sent by tells them apart. 404: proxy. 430: operator.");
  CHECK(decided([&](Protocol& sip, Entry& one, Entry& other) {
          differ_in_two(sip, one, other);
          std::ranges::find(sip.facts, "retry", [](const FactKind& fact) { return fact.id.value; })->rank = 1;
        }) == "Retry tells them apart. 404: Do not retry. 430: After a while.");
}

TEST_CASE("a fact that has no sentence of its own decides by the one that all facts share") {
  const auto retry = [](Protocol&, Entry&, Entry& other) { tell(other, "retry", {"later"}); };
  CHECK(decided(retry) == "Retry tells them apart. 404: Do not retry. 430: After a while.");
  CHECK(decided([&](Protocol& sip, Entry& one, Entry& other) {
          retry(sip, one, other);
          sip.texts["en"].messages["comparison.decides.retry"] = {{"{first}: {first_words}"}, {}};
        }) == "404: Do not retry");
}

TEST_CASE("parties decide only where the lists share nobody") {
  const auto senders = [](std::vector<std::string> one, std::vector<std::string> other) {
    return decided([&](Protocol&, Entry& first, Entry& second) {
      tell(first, "sender", one);
      tell(second, "sender", other);
    });
  };
  CHECK(senders({"proxy"}, {"operator"}) == "Sent by tells them apart. 404: proxy. 430: operator.");
  CHECK(senders({"proxy", "caller"}, {"operator"}) == "Sent by tells them apart. 404: proxy or caller. 430: operator.");
  CHECK(senders({"proxy"}, {"proxy", "operator"}) == summaries);
  CHECK(senders({"operator", "proxy"}, {"caller", "proxy"}) == summaries);
}

TEST_CASE("the same parties in another order are the same fact") {
  Catalog made = catalog();
  Protocol& sip = made.protocols.at("sip");
  tell(sip.entries.at("404"), "sender", {"proxy", "caller"});
  tell(sip.entries.at("430"), "sender", {"caller", "proxy"});
  const std::string said = compared(made, "404", "430");
  CHECK(said.find("The same for both: Sent by (proxy or caller), Response (Final)") != std::string::npos);
  CHECK(said.find("Sent by\tproxy or caller\tcaller or proxy") == std::string::npos);  // no row of what differs
}

TEST_CASE("words are a fact in the order in which they are written") {
  Catalog made = catalog();
  Protocol& sip = made.protocols.at("sip");
  sip.facts.push_back({{"packets"}, FactType::words, {}, false, 5});
  sip.texts["en"].messages["fact.packets"] = {{"Packets"}, {}};
  tell(sip.entries.at("404"), "packets", {"CONNECT", "PUBLISH"});
  tell(sip.entries.at("430"), "packets", {"PUBLISH", "CONNECT"});
  CHECK(compared(made, "404", "430").find("Packets\tCONNECT, PUBLISH\tPUBLISH, CONNECT") != std::string::npos);
  // 183 tells nothing of packets: they stand in the head of 430 alone.
  const std::string said = compared(made, "183", "430");
  CHECK(said.find("Packets\t") == said.rfind("Packets\t"));
}

TEST_CASE("a fact whose sentence is empty leaves the decision to the next one") {
  const auto faults = [](const std::string& one, const std::string& other) {
    return decided([&](Protocol&, Entry& first, Entry& second) {
      tell(first, "fault", {one});
      tell(second, "fault", {other});
      tell(second, "retry", {"later"});
    });
  };
  CHECK(faults("path", "proxy") == "Look at the Network path for 404, at the proxy for 430.");
  const std::string next = "Retry tells them apart. 404: Do not retry. 430: After a while.";
  CHECK(faults("none", "proxy") == next);
  CHECK(faults("proxy", "none") == next);
  CHECK(faults("proxy", "proxy") == next);
}

TEST_CASE("a fact that only one of two codes tells decides nothing") {
  CHECK(decided([](Protocol&, Entry& one, Entry&) { one.facts.told.erase("final"); }) == summaries);
}

}  // namespace binran
