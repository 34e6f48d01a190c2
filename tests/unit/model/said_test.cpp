#include "model/said.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <optional>

#include "model/fingerprint.h"
#include "model/translation.h"

using namespace binran;

namespace {

Part<Markup> words(const std::string& text) {
  return {{{Text{text}}, {}}, {}};
}

template <class Parts>
std::vector<std::pair<TextPart, std::string>> all(const Parts& text) {
  std::vector<std::pair<TextPart, std::string>> found;
  parts(text, Overloaded{[&](TextPart part, const Written& it) { found.emplace_back(part, it.value); },
                         [&](TextPart part, const Markup& it) { found.emplace_back(part, written_words(it)); }});
  return found;
}

EntryText entry_text() {
  EntryText text;
  text.title = {"a"};
  text.reading = {"b"};
  text.summary = {"c"};
  text.meaning = words("d");
  text.seen = words("e");
  text.causes = {words("f"), words("g")};
  text.checks = {{{"x"}, words("h")}, {{"y"}, words("i")}};
  text.fixes = {{{"z"}, words("j")}};
  text.say = words("k");
  text.keywords = {"l m"};
  return text;
}

}  // namespace

TEST_CASE("every part of a text is visited once, in the order of the text") {
  using enum TextPart;
  using Expected = std::vector<std::pair<TextPart, std::string>>;
  CHECK(all(entry_text()) == Expected{{title, "a"},
                                      {reading, "b"},
                                      {summary, "c"},
                                      {meaning, "d"},
                                      {seen, "e"},
                                      {cause, "f"},
                                      {cause, "g"},
                                      {check, "h"},
                                      {check, "i"},
                                      {fix, "j"},
                                      {say, "k"},
                                      {keywords, "l m"}});
  CHECK(all(ComparisonParts{words("a")}) == Expected{{decides, "a"}});
  CHECK(all(SymptomParts{{"a"},
                         {"b"},
                         words("c"),
                         words("d"),
                         words("e"),
                         {{{"step"}, words("f"), {{{"yes"}, words("g")}, {{"no"}, words("h")}}}},
                         {{{"cause"}, words("i")}},
                         {"j"}}) == Expected{{title, "a"},
                                             {reading, "b"},
                                             {heard, "c"},
                                             {observed, "d"},
                                             {first, "e"},
                                             {question, "f"},
                                             {answer, "g"},
                                             {answer, "h"},
                                             {found, "i"},
                                             {keywords, "j"}});
  CHECK(all(TermParts{{"a"}, {"b"}, {{"c"}, {"d"}}, words("e")}) ==
        Expected{{name, "a"}, {reading, "b"}, {variant, "c"}, {variant, "d"}, {definition, "e"}});
}

TEST_CASE("every paragraph is found, in every language") {
  ByLocale<EntryText> texts{{"en", entry_text()}, {"ja", entry_text()}};
  std::string found;
  for_each_markup(texts, [&](const Markup& markup) { found += written_words(markup); });
  CHECK(found == "defghijkdefghijk");
}

TEST_CASE("what every language has of its own is no translated part") {
  const auto names = [](const auto& text) {
    std::string result;
    for (const PartView& part : translated_parts(text)) result += part.name.written() + " ";
    return result;
  };
  CHECK(names(entry_text()) == "title summary meaning seen cause.1 cause.2 check.x check.y fix.z say ");
  CHECK(names(TermParts{{{"a"}, {}}, {"b"}, {{"c"}}, words("d")}) == "name definition ");
}

TEST_CASE("a text is stale when the English of a part is not the one that it was made from") {
  const auto stale = [](std::optional<std::uint32_t> of, bool whole) {
    Catalog catalog;
    ComparisonText en, ja;
    en.decides = words("a");
    en.whole = whole;
    ja.decides = words("b");
    ja.decides.element = {0, 7};
    ja.decides.english = of;
    catalog.protocols["sip"].comparisons = {{{"404"}, {"486"}, {{"en", en}, {"ja", ja}}, {}}};
    mark_stale(catalog);
    CHECK(!catalog.protocols["sip"].comparisons.front().texts.at("en").stale);
    return catalog.protocols["sip"].comparisons.front().texts.at("ja").stale;
  };
  const std::uint32_t present = fingerprint(words("a"));
  CHECK(stale(present + 1, true));
  CHECK(!stale(present, true));
  CHECK(!stale(std::nullopt, true));  // not known what it was made from
  CHECK(!stale(present + 1, false));  // English that has faults
}
