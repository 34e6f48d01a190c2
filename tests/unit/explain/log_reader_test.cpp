// What is found in logs of a small protocol made here: codes with their counts and times, exchanges with both sides of
// those who pass messages on, and what is kept of more than there is room for.
#include "explain/log_reader.h"

#include <doctest/doctest.h>

#include <string>

#include "explain/address.h"

using namespace binran;

namespace {

WirePattern wire(WirePart part, const std::string& pattern) {
  return {{pattern}, {part}};
}

Protocol protocol() {
  Protocol made;
  made.id = {"toy"};
  made.classes = {{"1xx", NumberRange{100, 199}, {}, ClassKind::progress},
                  {"2xx", NumberRange{200, 299}, {}, ClassKind::success},
                  {"4xx", NumberRange{400, 499}, {}, ClassKind::client}};
  made.wire = {wire(WirePart::code, "code=([0-9]+)"),
               wire(WirePart::code, "([0-9]+) is the code"),
               wire(WirePart::request, "^> ([A-Z]+)"),
               wire(WirePart::answer, "^< ([0-9]{3}.*)"),
               wire(WirePart::conversation, "^id: (.*)"),
               wire(WirePart::sequence, "^seq: (.*)"),
               wire(WirePart::session, "^session: (.*)"),
               wire(WirePart::hop, "^hop: (.*)"),
               wire(WirePart::target, "^> [A-Z]+ (.*)"),
               wire(WirePart::from, "^from: (.*)"),
               wire(WirePart::to, "^to: (.*)"),
               {{"^([0-9.:]+) -> ([0-9.:]+)$"}, {WirePart::source, WirePart::destination}}};
  return made;
}

Explanation found_in(const std::string& text) {
  Workers workers(2);
  LogReader log({protocol()}, workers);
  log.open("log");
  log.read(text);
  return log.take();
}

std::string message(const std::string& from, const std::string& to, const std::string& start, const std::string& id,
                    const std::string& seq) {
  return from + " -> " + to + "\n" + start + "\nid: " + id + "\nseq: " + seq + "\nfrom: ann\nto: bob\n\n";
}

const std::string a = "10.0.0.1:5060", b = "10.0.0.2:5060", b2 = "10.0.0.2:5080", c = "10.0.0.3:5060";

}  // namespace

TEST_CASE("explain: codes in the order in which they occur, with count, first and last line and time") {
  const Explanation found = found_in(
      "2026-01-15 10:00:00.123456+09:00 code=404 code=17\n"
      "nothing\n"
      "15/Jan/2026 7 is the code\n"
      "Jan  5 10:00:02 code=404\r\n");
  REQUIRE(found.codes.size() == 3);
  CHECK(found.codes[0].value == "404");
  CHECK(found.codes[0].count == 2);
  CHECK(found.codes[0].first.time == "2026-01-15 10:00:00.123+09:00");
  CHECK(found.codes[0].first.line == 1);
  CHECK(found.codes[0].last.time == "Jan  5 10:00:02");
  CHECK(found.codes[0].last.line == 4);
  CHECK(found.codes[1].value == "17");
  CHECK(found.codes[2].value == "7");
  CHECK(found.codes[2].first.time == "2026-01-15 10:00:00.123+09:00");  // the last that was told before
  CHECK(found.lines == 4);
}

TEST_CASE("explain: of the patterns of a protocol the first that a line has counts, so that no code counts twice") {
  const Explanation found = found_in("code=17 17 is the code\n");
  REQUIRE(found.codes.size() == 1);
  CHECK(found.codes[0].count == 1);
}

TEST_CASE("explain: an exchange on both sides of who passes it on, and where its failure began") {
  const Explanation found =
      found_in(message(a, b, "> ASK", "one", "1 ASK") + message(b, a, "< 401 Who?", "one", "1 ASK") +
               message(a, b, "> ASK", "one", "2 ASK") + message(b2, c, "> ASK", "two", "7 ASK") +
               message(b2, c, "> ASK", "two", "7 ASK") + message(c, b2, "< 100 Wait", "two", "7 ASK") +
               message(c, b2, "< 486 Busy", "two", "7 ASK") + message(b, a, "< 486 Busy", "one", "2 ASK"));
  REQUIRE(found.exchanges.size() == 1);
  const SeenExchange& exchange = found.exchanges[0];
  CHECK(exchange.legs == std::vector<std::string>{"one", "two"});
  CHECK(exchange.from == "ann");
  REQUIRE(exchange.messages.size() == 7);
  CHECK(exchange.messages[3].times == 2);
  CHECK(exchange.messages[3].source == b2);
  CHECK(exchange.failing == 5);
  CHECK(found.failed == 1);
}

TEST_CASE("explain: exchanges of others, or of the same people once one is answered, are no other side") {
  const std::string first = message(a, b, "> ASK", "one", "1 ASK"), other = message(b, c, "> ASK", "two", "1 ASK");
  CHECK(found_in(first + message(b, a, "< 200 Yes", "one", "1 ASK") + other).all_exchanges == 2);
  CHECK(found_in(first + message(c, b, "> ASK", "two", "1 ASK")).all_exchanges == 2);
  CHECK(found_in(first + message(a, b, "> ASK", "three", "1 ASK") + other).all_exchanges == 3);
  CHECK(found_in(first + other).all_exchanges == 1);
}

TEST_CASE("explain: a session joins exchanges, wherever they go") {
  const std::string first = "> ASK\nid: one\nsession: s\nseq: 1 ASK\n",
                    other = "> ASK\nid: two\nsession: s\nseq: 1 ASK\n";
  CHECK(found_in(first + other).all_exchanges == 1);
}

TEST_CASE("explain: where the log does not say who sent a message, the message does") {
  const Explanation found =
      found_in("> ASK b.example\nid: one\nseq: 1\nhop: a.example\n< 486 Busy\nid: one\nseq: 1\nhop: a.example\n");
  REQUIRE(found.exchanges.size() == 1);
  const auto& messages = found.exchanges[0].messages;
  REQUIRE(messages.size() == 2);
  CHECK(messages[0].source == "a.example");
  CHECK(messages[0].destination == "b.example");
  CHECK(messages[1].source == "b.example");
  CHECK(messages[1].destination == "a.example");
}

TEST_CASE("explain: a message that goes on in the next block is one") {
  Workers workers;
  LogReader log({protocol()}, workers);
  log.open("log");
  log.read("> ASK b.example\nfrom: ann\nhop: a.example\n");
  log.read("from: eve\nid: one\nseq: 1\nto: bob\n");
  const Explanation found = log.take();
  REQUIRE(found.exchanges.size() == 1);
  CHECK(found.exchanges[0].from == "ann");
  CHECK(found.exchanges[0].to == "bob");
  CHECK(found.exchanges[0].messages[0].source == "a.example");
}

TEST_CASE("explain: exchanges that went well are told only where none failed") {
  const std::string well = message(a, b, "> ASK", "one", "1 ASK") + message(b, a, "< 200 Yes", "one", "1 ASK");
  const std::string badly = message(a, c, "> ASK", "two", "1 ASK") + message(c, a, "< 404 No", "two", "1 ASK");
  CHECK(found_in(well).exchanges[0].failing == SeenExchange::none);
  const Explanation both = found_in(well + badly);
  REQUIRE(both.exchanges.size() == 1);
  CHECK(both.exchanges[0].legs[0] == "two");
}

TEST_CASE("explain: what is kept is bounded, and what is left out is counted") {
  std::string text;
  for (std::size_t i = 0; i < LogReader::most_codes + 10; ++i) text += "code=" + std::to_string(1000 + i) + "\n";
  for (std::size_t i = 0; i < Conversations::most_open + 10; ++i) {
    const std::string id = "x" + std::to_string(i);
    text += message(a, b, "> ASK", id, "1 ASK") + message(b, a, "< 404 No", id, "1 ASK");
  }
  for (std::size_t i = 0; i < Conversations::most_messages + 10; ++i)
    text += message(a, b, "> MORE", "x0-long", std::to_string(i) + " MORE");
  const Explanation found = found_in(text);
  CHECK(found.codes.size() == LogReader::most_codes);
  CHECK(found.codes_left_out == 10);
  CHECK(found.failed == Conversations::most_open + 10);
  CHECK(found.all_exchanges == Conversations::most_open + 11);
  CHECK(found.exchanges.size() == Conversations::most_kept);
}

TEST_CASE("explain: a line that is of no file has no number") {
  Workers workers;
  LogReader log({protocol()}, workers);
  log.read_alone("code=1");
  log.open("log");
  log.read("code=2\n");
  const Explanation found = log.take();
  CHECK(found.codes[0].first.line == 0);
  CHECK(found.codes[1].first.line == 1);
}

TEST_CASE("addresses: with and without ports and brackets") {
  CHECK(host_of("192.0.2.1:5060") == "192.0.2.1");
  CHECK(host_of("192.0.2.1") == "192.0.2.1");
  CHECK(host_of("[2001:db8::1]:5060") == "2001:db8::1");
  CHECK(host_of("2001:db8::1") == "2001:db8::1");
  CHECK(host_of("") == "");
  CHECK(address("2001:db8::1", "5060") == "[2001:db8::1]:5060");
  CHECK(address("[192.0.2.1]:5060", "") == "192.0.2.1:5060");
  CHECK(address("", "5060") == "");
}
