// References to codes, names of classes, notes and exchanges, over a small catalog made here.
#include "compose/edition.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "compose/entry.h"
#include "compose/man_pages.h"
#include "document/dump.h"
#include "document/plain_text.h"
#include "made_catalog.h"

namespace binran {
namespace {

std::string note_about(const std::string& code, void (*change)(Entry&)) {
  Catalog made = catalog();
  Entry& changed = made.protocols.at("sip").entries.at(code);
  change(changed);
  std::string said;
  for (const Block& block : entry_notes(edition(made, "en"), changed))
    said += plain_text(std::get<Paragraph>(block.content).text) + "\n";
  return said;
}

}  // namespace

TEST_CASE("a code of another protocol is called by the name of that protocol, and is a link where it is compiled") {
  Catalog made = catalog();
  Protocol http;
  http.id = {"http"};
  http.texts["en"].name = {{"HTTP"}, {}};
  http.entries.emplace("too-many", entry("429", "Too Many Requests"));
  const CodeReference own{"", "430", {}}, own_in_full{"sip", "430", {}}, other{"http", "too-many", {}};
  const auto label = [&](const CodeReference& reference) { return code_label(edition(made, "en"), reference); };
  const auto link = [&](const CodeReference& reference) { return code_link(edition(made, "en"), reference); };
  CHECK(label(own) == "430");
  CHECK(label(own_in_full) == "430");
  CHECK(std::get<CrossReference>(link(own)).target == "sip-430");
  CHECK(label(other) == "http too-many");  // nothing is known of it
  made.referred["http"] = http;
  CHECK(label(other) == "HTTP 429");
  CHECK(std::get<Text>(link(other)).text == "HTTP 429");
  made.referred.clear();
  made.protocols["http"] = http;
  CHECK(label(other) == "HTTP 429");
  CHECK(std::get<CrossReference>(link(other)).target == "http-too-many");
}

TEST_CASE("a class is called by its id and its name where the id has a digit, else by its name") {
  Catalog made = catalog();
  made.protocols.at("sip").texts["en"].classes["error"] = {{"Error"}, {}};
  const Edition english = edition(made, "en");
  CHECK(class_label(english, {"4xx", {}, {}, ClassKind::neutral}) == "4xx Failure");
  CHECK(class_label(english, {"error", {}, {}, ClassKind::neutral}) == "Error");
}

TEST_CASE("what a code is besides registered is said in a note") {
  CHECK(note_about("404", [](Entry&) {}) == "");
  CHECK(note_about("404", [](Entry& it) { it.status = Status::reserved; }) == "404 is reserved.\n");
  CHECK(note_about("404", [](Entry& it) { it.status = Status::private_use; }).starts_with("404 is for private use"));
  CHECK(note_about("404", [](Entry& it) { it.status = Status::unregistered; }).starts_with("404 is not registered"));
  CHECK(note_about("404", [](Entry& it) { it.sent = false; }).starts_with("404 is never sent."));
  const auto replaced = [](Entry& it) { it.deprecation = {{{}, "old-spec", {}}, "2002-06", {"430"}}; };
  CHECK(note_about("404", [](Entry& it) {
          it.status = Status::deprecated;
          it.deprecation = {{"3261", {}, {}}, "2002-06", {}};
        }) == "404 is deprecated by RFC 3261 (June 2002).\n");
  CHECK(note_about("404", +replaced) == "404 is deprecated by old-spec (June 2002). Use 430 instead.\n");
  CHECK(note_about("404", [](Entry& it) {
          it.status = Status::unregistered;
          it.deprecation = {{"3261", {}, {}}, "2002-06", {}};
        }).starts_with("404 was never registered"));
}

TEST_CASE("an event stands in an exchange where it happens") {
  Catalog made = catalog();
  made.protocols.at("sip").entries.at("430").exchange = {
      {StepKind::message, {"caller"}, {"proxy"}, {"INVITE"}, false, false},
      {StepKind::event, {"proxy"}, {}, {"Flow is gone"}, true, false},
      {StepKind::wait, {"proxy"}, {}, {"1 s"}, false, false}};
  const Edition english = edition(made, "en");
  const Document page = compose_man_page(english, *english.protocol.find("430"));
  const Section* exchange = find_section(page.sections, SectionRole::exchange);
  REQUIRE(exchange);
  const auto& drawn = std::get<Exchange>(exchange->blocks.front().content);
  const auto& event = std::get<ExchangeWait>(drawn.steps.at(1));
  CHECK(event.event);
  CHECK(event.marked);
  CHECK(drawn.parties.at(event.at) == "proxy");
  CHECK(!std::get<ExchangeWait>(drawn.steps.at(2)).event);
  CHECK(drawn.description.find("At the proxy: Flow is gone. The proxy waits: 1 s.") != std::string::npos);
  const std::string dumped = dump(page);
  CHECK(dumped.find("event 1 \"Flow is gone\" marked\n") != std::string::npos);
  CHECK(dumped.find("wait 1 \"1 s\"\n") != std::string::npos);
}

TEST_CASE("a protocol says messages in words of its own") {
  Catalog made = catalog();
  Protocol& sip = made.protocols.at("sip");
  sip.texts["en"].messages["heading.say"] = {{"What to tell the caller"}, {}};
  sip.texts["en"].messages["word.code"] = {{"{n, plural, one {reply} other {replies}}"}, {}};
  sip.texts["ja"].messages["fact.final"] = {{"種別"}, {}};
  CHECK(edition(made, "en").locale.message("heading.say") == "What to tell the caller");
  CHECK(edition(made, "ja").locale.message("heading.say") != "What to tell the caller");  // that of the locale
  const Edition japanese = edition(made, "ja");
  CHECK(fact(japanese, *sip.find("404"), *sip.find_fact("final"))->name == "種別");
  CHECK(fact(japanese, *sip.find("404"), *sip.find_fact("final"))->value == "Final");  // new, and in English only
}

}  // namespace binran
