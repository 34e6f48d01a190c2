// The indexes of a handbook and its glossary, over a small catalog made here.
#include "compose/index.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "compose/front_matter.h"
#include "document/plain_text.h"
#include "made_catalog.h"

namespace binran {
namespace {

/// The lines of an index without groups, each with the codes that it leads to: "Via: 404 430".
std::vector<std::string> lines_of(const Leaders& index) {
  std::vector<std::string> lines;
  for (const Leader& leader : index.groups.front().leaders) {
    std::string line = plain_text(leader.text) + ":";
    for (const LeaderTarget& target : leader.targets) line += " " + target.label;
    lines.push_back(line);
  }
  return lines;
}

using Lines = std::vector<std::string>;

Term term(const std::string& id, const std::string& refers_to = {}) {
  Term result;
  result.id = {id};
  result.texts["en"].name = {id};
  if (!refers_to.empty()) result.texts["en"].definition.phrases = {TermReference{refers_to, "", {}}};
  return result;
}

std::vector<std::string> printed(const Catalog& made) {
  std::vector<std::string> ids;
  const Edition english = edition(made, "en");
  for (const Term* each : printed_terms({&english, 1})) ids.push_back(each->id.value);
  return ids;
}

}  // namespace

TEST_CASE("Japanese names are sorted by reading and grouped by row, with English phrases under their letters") {
  const Catalog made = catalog();
  const Edition japanese = edition(made, "ja");
  const Leaders index = name_index({&japanese, 1});
  std::vector<std::string> labels;
  for (const LeaderGroup& group : index.groups) labels.push_back(group.label);
  CHECK(std::find(labels.begin(), labels.end(), "は") != labels.end());
  CHECK(std::find(labels.begin(), labels.end(), "F") != labels.end());
}

namespace {

/// The names in the group `label` of an index.
std::vector<std::string> names_under(const Leaders& index, const std::string& label) {
  std::vector<std::string> names;
  for (const LeaderGroup& group : index.groups)
    if (group.label == label)
      for (const Leader& leader : group.leaders) names.push_back(plain_text(leader.text));
  return names;
}

void name_in_japanese(Catalog& made, const std::string& name, const std::string& reading) {
  Term& added = made.terms[name] = term(name);
  added.protocols = {{"sip"}};
  added.texts["ja"].name = {name};
  added.texts["ja"].reading = {reading};
}

}  // namespace

TEST_CASE("marks before a name do not file it, and names without letters are one group") {
  Catalog made = catalog();
  made.protocols.at("sip").entries.at("404").texts["en"].title = {"“Via” is missing"};
  made.protocols.at("sip").entries.at("183").texts["en"].title = {"(Early) answer"};
  made.protocols.at("sip").entries.at("430").texts["en"].title = {"18x, 漢字"};
  made.terms["star"] = term("漢字");
  made.terms["star"].protocols = {{"sip"}};
  const Edition english = edition(made, "en");
  const Leaders index = name_index({&english, 1});
  CHECK(names_under(index, "V") == Lines{"“Via” is missing"});
  CHECK(names_under(index, "E") == Lines{"(Early) answer"});
  CHECK(names_under(index, "#") == Lines{"18x, 漢字", "漢字"});
  CHECK(index.groups.front().label == "#");
  CHECK(std::ranges::count(index.groups, "#", &LeaderGroup::label) == 1);
}

TEST_CASE("a name in Latin letters stands in a Japanese index where it is read and under its letter") {
  Catalog made = catalog();
  name_in_japanese(made, "NATトラバーサル", "なっととらばーさる");
  name_in_japanese(made, "登録", "とうろく");
  const Edition japanese = edition(made, "ja");
  const Leaders index = name_index({&japanese, 1});
  for (const char* label : {"な", "N"}) {
    const Lines names = names_under(index, label);
    CHECK(std::ranges::count(names, "NATトラバーサル") == 1);
  }
  CHECK(names_under(index, "た") == Lines{"登録"});
}

TEST_CASE("the glossary has the groups of the index") {
  Catalog made = catalog();
  name_in_japanese(made, "「登録」", "「とうろく」");
  name_in_japanese(made, "対話", "たいわ");
  name_in_japanese(made, "網", "あみ");
  const Edition japanese = edition(made, "ja");
  std::vector<std::string> groups;
  for (const Section& group : glossary({&japanese, 1})) {
    groups.push_back(plain_text(group.title));
    for (const ListItem& item : std::get<List>(group.blocks.at(0).content).items)
      groups.push_back(plain_text(item.label));
  }
  CHECK(groups == Lines{"あ", "網", "た", "対話", "「登録」"});
}

TEST_CASE("codes with dots go by their numbers, so that each class comes once") {
  Catalog made;
  Protocol& smtp = made.protocols["sip"];
  smtp.id = {"sip"};
  smtp.texts["en"].name = {{"SMTP"}, {}};
  smtp.classes = {{"4.x", {}, "4.", ClassKind::client}, {"5.x", {}, "5.", ClassKind::server}};
  smtp.texts["en"].classes = {{"4.x", {{"Transient"}, {}}}, {"5.x", {{"Permanent"}, {}}}};
  smtp.names_in_messages = {"Via"};
  for (const char* code : {"5.1.1", "4.4.10", "4.4.9", "5.7.10", "5.7.9"})
    smtp.entries.emplace(code, entry(code, code));
  for (auto& [code, each] : smtp.entries) each.texts["en"].causes = {{{{Code{"Via", {}}}, {}}, {}}};
  const Edition english = edition(made, "en");
  std::vector<std::string> groups;
  for (const LeaderGroup& group : locator(english).groups) groups.push_back(group.label);
  CHECK(groups == std::vector<std::string>{"4.x Transient", "5.x Permanent"});
  std::vector<std::string> targets;
  const Leaders index = message_name_index(english);
  for (const LeaderTarget& target : index.groups.front().leaders.front().targets) targets.push_back(target.label);
  CHECK(targets == std::vector<std::string>{"4.4.9", "4.4.10", "5.1.1", "5.7.9", "5.7.10"});
}

TEST_CASE("the names that the protocol lists are found wherever English speaks of them, and no others") {
  Catalog made = catalog();
  Protocol& sip = made.protocols.at("sip");
  sip.names_in_messages = {"Retry-After", "Via", "Allow"};
  Markup& cause = sip.entries.at("430").texts["en"].causes.front();
  for (const char* code : {"Retry-After", "INVITE", "Via", "Contact"}) cause.phrases.push_back(Code{code, {}});
  sip.entries.at("404").texts["en"].say.phrases.push_back(Code{"Via", {}});
  sip.entries.at("430").texts["ja"].meaning.phrases.push_back(Code{"Allow", {}});
  for (const char* tag : {"en", "ja"})
    CHECK(lines_of(message_name_index(edition(made, tag))) == Lines{"Retry-After: 430", "Via: 404 430"});
}

TEST_CASE("RFCs and specifications have an index each, with the codes that they define, change or use") {
  Catalog made = catalog();
  Protocol& sip = made.protocols.at("sip");
  sip.specifications = {{{"ts24.229"}, "3GPP TS 24.229", "https://www.3gpp.org/"},
                        {{"sip-i"}, "ITU-T Q.1912.5", ""},
                        {{"unused"}, "Unused", ""}};
  auto& references = sip.entries.at("430").references;
  references.push_back({{{}, "sip-i", {}}, "7.1", ReferenceKind::uses});
  references.push_back({{{}, "ts24.229", {}}, "5.2", ReferenceKind::uses});
  references.push_back({{{}, "ts24.229", {}}, "5.3", ReferenceKind::changes});
  sip.entries.at("404").references.push_back({{{}, "ts24.229", {}}, "", ReferenceKind::uses});
  references.push_back({{"5626", {}, {}}, "", ReferenceKind::defines});
  const Edition english = edition(made, "en");
  CHECK(lines_of(rfc_index(english)) == Lines{"RFC 3261: 183 404 430", "RFC 5626: 430"});
  CHECK(lines_of(specification_index(english)) == Lines{"3GPP TS 24.229: 404 430", "ITU-T Q.1912.5: 430"});
}

TEST_CASE("a document is linked where it has an address, and named with its section") {
  Catalog made = catalog();
  made.protocols.at("sip").specifications = {{{"a"}, "Spec A", "https://example.org/a"}, {{"b"}, "Spec B", ""}};
  const Edition english = edition(made, "en");
  const auto link = source_link(english, {{}, "a", {}}, "4.13");
  REQUIRE(std::holds_alternative<WebLink>(link));
  CHECK(std::get<WebLink>(link).uri == "https://example.org/a");
  CHECK(plain_text(Inlines{link}) == "Spec A, section 4.13");
  CHECK(plain_text(Inlines{source_link(english, {{}, "b", {}}, "")}) == "Spec B");
  CHECK(std::holds_alternative<Text>(source_link(english, {{}, "b", {}}, "")));
  CHECK(std::get<WebLink>(source_link(english, {"3261", {}, {}}, "8.1")).uri.ends_with("rfc3261#section-8.1"));
}

TEST_CASE("a handbook prints the terms that its texts reach, and those that name its protocol") {
  Catalog made = catalog();
  for (const Term& each : {term("flow", "binding"), term("binding", "lease"), term("lease", "flow"), term("queue"),
                           term("trace", "packet"), term("packet")})
    made.terms[each.id.value] = each;
  CHECK(printed(made).empty());
  made.protocols.at("sip").entries.at("404").texts["en"].seen.phrases = {TermReference{"binding", "", {}}};
  CHECK(printed(made) == std::vector<std::string>{"binding", "flow", "lease"});
  made.terms.at("trace").protocols = {{"smtp"}, {"sip"}};
  made.terms.at("queue").protocols = {{"smtp"}};
  CHECK(printed(made) == std::vector<std::string>{"binding", "flow", "lease", "packet", "trace"});
}

TEST_CASE("a term is reached from comparisons and symptoms too") {
  Catalog made = catalog();
  Protocol& sip = made.protocols.at("sip");
  made.terms["flow"] = term("flow");
  made.terms["queue"] = term("queue");
  sip.comparisons.push_back({{"183"}, {"430"}, {}, {}});
  sip.comparisons.back().texts["ja"].decides.phrases = {TermReference{"flow", "", {}}};
  CHECK(printed(made) == std::vector<std::string>{"flow"});
  sip.symptoms.emplace_back().texts["en"].first.phrases = {TermReference{"queue", "", {}}};
  CHECK(printed(made) == std::vector<std::string>{"flow", "queue"});
}

}  // namespace binran
