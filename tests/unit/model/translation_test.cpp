// Translations beside their English.
#include "model/translation.h"

#include <doctest/doctest.h>

#include "model/fingerprint.h"
#include "model/status.h"

using namespace binran;

namespace {

/// A part that was made from `english`; an empty one does not say.
Part<Markup> made_from(const std::string& english, const std::string& words) {
  Part<Markup> part{{{Text{words}}, {}}, {{0, 1}, {}}};
  if (!english.empty()) part.english = fingerprint(Markup{{Text{english}}, {}});
  return part;
}

Part<Markup> original(const std::string& words) {
  return made_from({}, words);
}

/// The causes of a text; those of a translation are told by the English that each was made from.
EntryText with_causes(const std::vector<std::string>& words, bool translated) {
  EntryText text;
  for (const std::string& it : words) text.causes.push_back(translated ? made_from(it, "t-" + it) : original(it));
  return text;
}

std::string states_of(const EntryText& english, const EntryText& translation) {
  std::string result;
  for (const PartPair& pair : beside_english(english, translation))
    result += pair.name().written() + " " + std::string(name_of(part_state_names, pair.state())) + "\n";
  return result;
}

/// Texts of one code, of which there is a catalog.
Catalog catalog_with(const EntryText& english, const EntryText& japanese) {
  Catalog catalog;
  Protocol& sip = catalog.protocols["sip"];
  sip.id = {"sip"};
  sip.entries["404"].texts = {{"en", english}, {"ja", japanese}};
  return catalog;
}

}  // namespace

TEST_CASE("a cause belongs to the English that it was made from, wherever it stands") {
  const EntryText english = with_causes({"a", "b", "c"}, false);
  CHECK(states_of(english, with_causes({"a", "b", "c"}, true)) ==
        "cause.1 current\ncause.2 current\ncause.3 current\n");
  CHECK(states_of(english, with_causes({"a", "c"}, true)) == "cause.1 current\ncause.2 missing\ncause.3 current\n");
  CHECK(states_of(english, with_causes({"b", "c"}, true)) == "cause.1 missing\ncause.2 current\ncause.3 current\n");
  CHECK(states_of(english, with_causes({"c", "b", "a"}, true)) ==
        "cause.1 current\ncause.2 current\ncause.3 current\n");
  CHECK(states_of(english, with_causes({"a", "x", "c"}, true)) == "cause.1 current\ncause.2 stale\ncause.3 current\n");
  CHECK(states_of(english, with_causes({"a", "b", "c", "d"}, true)) ==
        "cause.1 current\ncause.2 current\ncause.3 current\ncause.4 surplus\n");
  CHECK(states_of(english, with_causes({"a", "b", "c"}, false)) ==
        "cause.1 unmarked\ncause.2 unmarked\ncause.3 unmarked\n");
}

TEST_CASE("what has an id belongs to what has the same") {
  EntryText english, japanese;
  english.checks = {{{"one"}, original("a")}, {{"two"}, original("b")}};
  japanese.checks = {{{"two"}, made_from("b", "2")}, {{"three"}, made_from("c", "3")}};
  english.say = original("s");
  CHECK(states_of(english, japanese) == "check.one missing\ncheck.two current\nsay missing\ncheck.three surplus\n");
}

TEST_CASE("a language may have a message of its own, and an empty one") {
  ProtocolText english, japanese;
  english.messages["a"] = {{"x"}, {{0, 1}, {}}};
  japanese.messages["a"] = {{""}, {{0, 2}, fingerprint(Written{"x"})}};
  japanese.messages["b"] = {{"y"}, {{0, 3}, {}}};
  const std::vector<PartPair> pairs = beside_english(english, japanese);
  REQUIRE(pairs.size() == 1);
  CHECK(pairs.front().state() == PartState::current);
}

TEST_CASE("English stands in for what is missing, and is known to") {
  EntryText english = with_causes({"a", "b"}, false), japanese = with_causes({"b"}, true);
  english.title = {{"Title"}, {}};
  english.checks = {{{"one"}, original("c")}};
  english.say = original("s");
  japanese.say = made_from("s", "t-s");
  Catalog catalog = catalog_with(english, japanese);
  stand_in(catalog);
  const EntryText& filled = catalog.protocols["sip"].entries["404"].texts["ja"];
  CHECK(filled.title.value == "Title");
  CHECK(filled.title.in_english);
  REQUIRE(filled.causes.size() == 2);
  CHECK(written_words(filled.causes[0]) == "a");
  CHECK(filled.causes[0].in_english);
  CHECK(written_words(filled.causes[1]) == "t-b");
  CHECK(!filled.causes[1].in_english);
  REQUIRE(filled.checks.size() == 1);
  CHECK(filled.checks[0].text.in_english);
  CHECK(written_words(filled.say) == "t-s");
  // What is missing stays missing for who counts it.
  CHECK(translated_parts(filled).size() == 2);
}

TEST_CASE("the steps of a triage and the names of a protocol are filled by id") {
  Catalog catalog;
  Protocol& sip = catalog.protocols["sip"];
  sip.texts["en"].parties = {{"proxy", {{"proxy"}, {}}}, {"phone", {{"phone"}, {}}}};
  sip.texts["ja"].parties = {{"proxy", {{"プロキシ"}, {}}}};
  sip.symptoms.resize(1);
  SymptomText &english = sip.symptoms[0].texts["en"], &japanese = sip.symptoms[0].texts["ja"];
  english.steps = {{{"one"}, original("q"), {{{"yes"}, original("y")}, {{"no"}, original("n")}}},
                   {{"two"}, original("r"), {}}};
  japanese.steps = {{{"one"}, made_from("q", "問"), {{{"no"}, made_from("n", "否")}}}};
  stand_in(catalog);
  CHECK(sip.texts["ja"].parties["phone"].value == "phone");
  CHECK(sip.texts["ja"].parties["proxy"].value == "プロキシ");
  REQUIRE(japanese.steps.size() == 2);
  CHECK(written_words(japanese.steps[0].question) == "問");
  REQUIRE(japanese.steps[0].answers.size() == 2);
  CHECK(japanese.steps[0].answers[1].text.in_english);
  CHECK(written_words(japanese.steps[1].question) == "r");
}

TEST_CASE("texts that no language needs are given up, English where it stands in") {
  EntryText english = with_causes({"a"}, false), japanese = with_causes({"a"}, true);
  Catalog catalog = catalog_with(english, japanese);
  catalog.protocols["sip"].texts["en"].name = {{"SIP"}, {}};
  auto& texts = catalog.protocols["sip"].entries["404"].texts;
  give_up_texts(catalog, {"ja", "ko"});
  CHECK(texts.size() == 2);
  give_up_texts(catalog, {"ja"});
  CHECK(texts.contains("ja"));
  CHECK(!texts.contains("en"));
  CHECK(catalog.protocols["sip"].texts.contains("en"));  // what it says in words of its own is held against English
}

TEST_CASE("status counts parts, and shows the English beside what is not as it should be") {
  EntryText english = with_causes({"a", "b"}, false), japanese = with_causes({"a", "x"}, true);
  english.say = original("s");
  const Catalog catalog = catalog_with(english, japanese);
  const TranslationStatus status = translation_status(catalog, {{"en"}, {"ja"}, {"ko"}});
  std::string counts, open;
  for (const PartCounts& it : status.counts)
    if (it.kind == TextSubject::Kind::code)
      counts +=
          it.locale + " " + std::to_string(it.of(PartState::current)) + " of " + std::to_string(it.total()) + "\n";
  CHECK(counts == "en 3 of 3\nja 1 of 3\nko 0 of 3\n");
  for (const OpenPart& it : status.open)
    open += it.subject.group + " " + it.subject.item + " " + it.locale + " " + it.part + ": " +
            std::string(name_of(part_state_names, it.state)) + " " + it.english + "|" + it.translation + "\n";
  CHECK(open ==
        "sip 404 ja cause.2: stale b|t-x\n"
        "sip 404 ja say: missing s|\n"
        "sip 404 ko : missing |\n");
}

TEST_CASE("a text in which nothing is marked is one thing to be told") {
  EntryText english = with_causes({"a", "b"}, false), japanese = with_causes({"a", "b"}, false);
  const TranslationStatus status = translation_status(catalog_with(english, japanese), {{"ja"}});
  REQUIRE(status.open.size() == 1);
  CHECK(status.open.front().part == "");
  CHECK(status.open.front().state == PartState::unmarked);
  CHECK(status.counts.front().of(PartState::unmarked) == 2);
}
