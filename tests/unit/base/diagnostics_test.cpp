#include "base/diagnostics.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "base/json.h"

using namespace binran;

namespace {

Place at(const Sources& sources, std::uint32_t file, std::string_view word) {
  return {file, static_cast<std::uint32_t>(sources.text(file).find(word))};
}

}  // namespace

TEST_CASE("a place is counted in lines and characters") {
  Sources sources;
  const auto file = sources.add("a.xml", "one\r\n日本語 two\n\nlast");
  CHECK(sources.line_column({file, 0}).line == 1);
  CHECK(sources.line_column({file, 0}).column == 1);
  const LineColumn two = sources.line_column(at(sources, file, "two"));
  CHECK(two.line == 2);
  CHECK(two.column == 5);
  CHECK(sources.line({file, 0}) == "one");
  CHECK(sources.line(at(sources, file, "last")) == "last");
  const auto end = static_cast<std::uint32_t>(sources.text(file).size());
  CHECK(sources.line_column({file, end}).line == 4);
  CHECK(sources.line_column({file, end}).column == 5);
  CHECK(sources.line({file, end}) == "last");
  const auto empty = sources.add("empty.xml", "");
  CHECK(sources.line_column({empty, 0}).line == 1);
  CHECK(sources.line({empty, 0}) == "");
}

TEST_CASE("a diagnostic quotes its line and marks the place") {
  Sources sources;
  Diagnostics diagnostics;
  const auto file = sources.add("c.xml", "<causes>\n  <cauze>日本</cauze>\n</causes>\n");
  diagnostics.error(at(sources, file, "cauze"), "unknown element <cauze> in <causes>", "did you mean <cause>?", 5);
  CHECK(diagnostics_as_text(diagnostics, sources, false) ==
        "c.xml:2:4: error: unknown element <cauze> in <causes>\n"
        "    2 |   <cauze>日本</cauze>\n"
        "      |    ^~~~~\n"
        "  help: did you mean <cause>?\n");
}

TEST_CASE("a wide character moves the caret by two columns") {
  Sources sources;
  Diagnostics diagnostics;
  const auto file = sources.add("c.xml", "日本x語y");
  diagnostics.warning(at(sources, file, "x"), "odd", {}, 4);
  CHECK(diagnostics_as_text(diagnostics, sources, false) ==
        "c.xml:1:3: warning: odd\n"
        "    1 | 日本x語y\n"
        "      |     ^~~\n");
}

TEST_CASE("diagnostics are sorted by path and place, whatever the order of reading") {
  Sources sources;
  Diagnostics diagnostics;
  const auto b = sources.add("b.xml", "123456");
  const auto a = sources.add("a.xml", "123456");
  diagnostics.error({b, 4}, "third");
  diagnostics.error({b, 1}, "second");
  diagnostics.warning({a, 5}, "first");
  diagnostics.error({}, "everywhere");
  const auto sorted = diagnostics.sorted(sources);
  REQUIRE(sorted.size() == 4);
  CHECK(sorted[0].message == "everywhere");
  CHECK(sorted[1].message == "first");
  CHECK(sorted[2].message == "second");
  CHECK(sorted[3].message == "third");
  CHECK(diagnostics.errors() == 3);
  CHECK(diagnostics.warnings() == 1);
}

TEST_CASE("an exact repetition counts once") {
  Sources sources;
  const auto file = sources.add("a.xml", "123");
  Diagnostics one, two;
  one.error({file, 1}, "same");
  one.error({file, 1}, "same");
  two.error({file, 1}, "same");
  two.error({file, 2}, "same");
  one.append(two);
  CHECK(one.errors() == 2);
}

TEST_CASE("nothing from the content reaches a terminal as a control") {
  Sources sources;
  Diagnostics diagnostics;
  const auto file = sources.add("a\x1b[2J.xml", "a\x1b[31m\xe2\x80\xae b\xff\xc3(");
  diagnostics.error({file, 1}, "bad \x1b]0;title\x07", "try \xe2\x81\xa6 this");
  const std::string text = diagnostics_as_text(diagnostics, sources, false);
  CHECK(text ==
        "a·[2J.xml:1:2: error: bad ·]0;title·\n"
        "    1 | a·[31m· b··(\n"
        "      |  ^\n"
        "  help: try · this\n");
  const std::string json = diagnostics_as_json(diagnostics, sources);
  CHECK(json.find('\x1b') == std::string::npos);
  CHECK(json.find("\\u001b") != std::string::npos);
  CHECK(json.find("\\u2066") != std::string::npos);
}

TEST_CASE("of a long line only the part around the place is quoted") {
  Sources sources;
  Diagnostics diagnostics;
  const auto file = sources.add("a.xml", std::string(500, 'a') + "HERE" + std::string(500, 'b'));
  diagnostics.error({file, 500}, "there", {}, 4);
  CHECK(diagnostics_as_text(diagnostics, sources, false) ==
        "a.xml:1:501: error: there\n"
        "    1 | …" +
            std::string(40, 'a') + "HERE" + std::string(56, 'b') +
            "…\n"
            "      | " +
            std::string(41, ' ') + "^~~~\n");
  Diagnostics japanese;
  std::string line;
  for (int i = 0; i < 400; ++i) line += "長";
  const auto wide = sources.add("b.xml", line);
  japanese.error({wide, 3 * 200}, "there", {}, 3000);
  const std::string text = diagnostics_as_text(japanese, sources, false);
  CHECK(text.find("�") == std::string::npos);
  CHECK(text.find("b.xml:1:201") == 0);
  CHECK(text.find("^" + std::string(59, '~') + "\n") != std::string::npos);
}

TEST_CASE("colour is added only when asked for") {
  Sources sources;
  Diagnostics diagnostics;
  const auto file = sources.add("a.xml", "x");
  diagnostics.error({file, 0}, "bad");
  CHECK(diagnostics_as_text(diagnostics, sources, false).find('\x1b') == std::string::npos);
  CHECK(diagnostics_as_text(diagnostics, sources, true).find("\x1b[1m\x1b[31merror:\x1b[0m bad") != std::string::npos);
}

TEST_CASE("diagnostics as JSON") {
  Sources sources;
  Diagnostics none, some;
  CHECK(diagnostics_as_json(none, sources) == "[]\n");
  const auto file = sources.add("a \"b\".xml", "\n日x\xff");
  some.error(Rule::wrong_value, {file, 4}, "back\\slash\xff ·", "help\n");
  some.warning(Rule::draft, {}, "anywhere");
  CHECK(diagnostics_as_json(some, sources) ==
        "[\n"
        R"({"file":null,"line":null,"column":null,"end_column":null,"severity":"warning","rule":"draft",)"
        R"("message":"anywhere","help":""},)"
        "\n"
        R"({"file":"a \"b\".xml","line":2,"column":2,"end_column":3,"severity":"error","rule":"wrong-value",)"
        R"("message":"back\\slash\ufffd \u00b7","help":"help\n"})"
        "\n]\n");
}

TEST_CASE("what a scope names is the rule of what is reported in it without one") {
  Sources sources;
  Diagnostics diagnostics;
  diagnostics.error({}, "a");
  {
    const RuleScope outer(diagnostics, Rule::registry);
    {
      const RuleScope inner(diagnostics, Rule::repetition);
      diagnostics.error({}, "b");
      diagnostics.warning(Rule::wide_summary, {}, "c");
    }
    diagnostics.error({}, "d");
  }
  diagnostics.error({}, "e");
  std::string rules;
  for (const Diagnostic& it : diagnostics.sorted(sources)) rules += it.message + fmt::format(" {}, ", name_of(it.rule));
  CHECK(rules == "a , b repetition, d registry, e , c wide-summary, ");
}

TEST_CASE("names of rules are words with hyphens, each for one rule") {
  std::set<std::string_view> names;
  for (const RuleFacts& rule : rule_facts) {
    CHECK_MESSAGE(names.insert(rule.name).second, rule.name);
    CHECK_MESSAGE(std::ranges::all_of(rule.name, [](char c) { return (c >= 'a' && c <= 'z') || c == '-'; }), rule.name);
  }
  CHECK(name_of(Rule::missing_text) == "missing-text");
  CHECK(name_of(Rule::too_many_faults) == "too-many-faults");
}

TEST_CASE("a place ends behind its last character, and in its line") {
  Sources sources;
  const auto file = sources.add("a.xml", "日本語 x\r\nsecond");
  CHECK(line_columns({file, 3}, 6, sources).column == 2);
  CHECK(line_columns({file, 3}, 6, sources).end_column == 4);
  CHECK(line_columns({file, 3}, 1000, sources).end_column == 6);
  CHECK(line_columns({file, 18}, 1, sources).line == 2);
}

TEST_CASE("a second place is told of, and a note is no fault") {
  Sources sources;
  Diagnostics diagnostics;
  const auto file = sources.add("a.xml", "<b>\n</c>");
  diagnostics.add(
      {Severity::error, Rule::not_well_formed, {file, 6}, 1, "expected </b>", {}, {{{file, 1}, 1, "opened"}}});
  diagnostics.note(Rule::draft, {}, "a draft");
  CHECK(diagnostics.errors() == 1);
  CHECK(diagnostics.warnings() == 0);
  CHECK(diagnostics_as_text(diagnostics, sources, false) ==
        "note: a draft\n"
        "a.xml:2:3: error: expected </b>\n"
        "    2 | </c>\n"
        "      |   ^\n"
        "a.xml:1:2: note: opened\n"
        "    1 | <b>\n"
        "      |  ^\n");
  CHECK(diagnostics_as_json(diagnostics, sources)
            .find(R"("related":[{"file":"a.xml","line":1,"column":2,"end_column":3,"message":"opened"}])") !=
        std::string::npos);
}

TEST_CASE("workflow commands of GitHub: what would end or part one is escaped") {
  Sources sources;
  Diagnostics none, some;
  CHECK(diagnostics_as_github(none, sources) == "");
  const auto file = sources.add("a,b:%.xml", "日x");
  some.error(Rule::wrong_value, {file, 3}, "50%\r\nof: a, b \x1b", "write it");
  some.note(Rule::draft, {}, "a draft");
  CHECK(diagnostics_as_github(some, sources) ==
        "::notice title=draft::a draft\n"
        "::error file=a%2Cb%3A%25.xml,line=1,col=2,endColumn=3,title=wrong-value::50%25%0D%0Aof: a, b ·%0Ahelp: write "
        "it\n");
}

TEST_CASE("a log of SARIF 2.1.0") {
  Sources sources;
  Diagnostics none, some;
  const Json empty = Json::parse(diagnostics_as_sarif(none, sources));
  CHECK(empty["version"] == "2.1.0");
  CHECK(empty["runs"][0]["results"] == Json::array());
  const auto file = sources.add("a b#日.xml", "日本x\n");
  const auto absolute = sources.add("/elsewhere/c.xml", "y");
  some.add({Severity::warning, Rule::stale_text, {file, 3}, 4, "stale", "translate", {{{absolute, 0}, 1, "of this"}}});
  const Json run = Json::parse(diagnostics_as_sarif(some, sources))["runs"][0];
  CHECK(run["columnKind"] == "unicodeCodePoints");
  const Json result = run["results"][0];
  CHECK(result["level"] == "warning");
  CHECK(result["message"]["text"] == "stale\nhelp: translate");
  CHECK(result["ruleId"] == "stale-text");
  CHECK(run["tool"]["driver"]["rules"][result["ruleIndex"].get<std::size_t>()]["id"] == "stale-text");
  const Json place = result["locations"][0]["physicalLocation"];
  CHECK(place["artifactLocation"]["uri"] == "a%20b%23%E6%97%A5.xml");
  CHECK(place["region"] == Json{{"startLine", 1}, {"startColumn", 2}, {"endColumn", 4}});
  CHECK(result["relatedLocations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "file:///elsewhere/c.xml");
}

TEST_CASE("columns of a line that is long beyond all sense are counted as those of others") {
  Sources sources;
  std::string line;
  for (int i = 0; i < 3000; ++i) line += "é長";
  const auto file = sources.add("a.xml", "first\n" + line + "\nlast");
  for (const std::uint32_t pair : {0u, 1u, 204u, 205u, 2047u, 2999u}) {
    CHECK(sources.line_column({file, 6 + 5 * pair}).column == 2 * pair + 1);
    CHECK(sources.line_column({file, 6 + 5 * pair + 2}).column == 2 * pair + 2);
  }
  CHECK(sources.line_column(at(sources, file, "last")).line == 3);
  CHECK(sources.line_column(at(sources, file, "last")).column == 1);
  CHECK(sources.line({file, 700}) == line);
}

TEST_CASE("a thousand faults are told, errors before warnings, and how many more there are") {
  Sources sources;
  const auto file = sources.add("a.xml", std::string(3000, 'x'));
  Diagnostics few, many;
  for (std::uint32_t i = 0; i < 1000; ++i) few.warning({file, i}, "odd");
  CHECK(few.shown(sources).size() == 1000);
  CHECK(few.shown(sources).back().place.offset == 999);
  for (std::uint32_t i = 0; i < 1500; ++i) many.warning({file, i}, "odd");
  many.error({file, 2000}, "bad");
  const auto shown = many.shown(sources);
  REQUIRE(shown.size() == 1001);
  CHECK(shown[998].place.offset == 998);
  CHECK(shown[999].message == "bad");
  CHECK(shown[1000].message == "501 more warnings are not shown");
  CHECK(shown[1000].severity == Severity::warning);
  for (std::uint32_t i = 0; i < 1000; ++i) many.error({file, 2000 + i}, "bad");
  CHECK(many.shown(sources).front().place.offset == 2000);
  CHECK(many.shown(sources).back().message == "1500 more warnings are not shown");
  many.error({file, 1}, "bad");
  CHECK(many.shown(sources).back().message == "1 more error and 1500 more warnings are not shown");
  const std::string json = diagnostics_as_json(many, sources);
  CHECK(json.ends_with(
      R"("severity":"error","rule":"too-many-faults","message":"1 more error and 1500 more warnings are not shown",)"
      R"("help":"mend those above first"})"
      "\n]\n"));
}

TEST_CASE("a message says of a value as much as tells which it is") {
  Sources sources;
  const auto file = sources.add("a.xml", "x");
  std::string value;
  for (int i = 0; i < 100000; ++i) value += "値";
  Diagnostics diagnostics;
  diagnostics.error({file, 0}, "status: expected one of two, got \"" + value + "\"", "did you mean " + value + "?");
  const Diagnostic shown = diagnostics.sorted(sources).front();
  CHECK(shown.message.starts_with("status: expected one of two, got \"値値"));
  CHECK(shown.message.find("値…値") != std::string::npos);
  CHECK(shown.message.ends_with("値\""));
  CHECK(shown.help.ends_with("値?"));
  CHECK(shown.message.size() < 3 * longest_message);
  CHECK(shortened("日本語の文字", 5) == "日本語…字");
  CHECK(shortened("日本語の文", 5) == "日本語の文");
}
