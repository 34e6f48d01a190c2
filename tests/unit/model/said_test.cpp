#include "model/said.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <optional>

#include "model/fingerprint.h"

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
                                             {cause, "i"},
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

TEST_CASE("a fingerprint changes with every part but the reading and the variants") {
  const std::string whole = fingerprint(entry_text());
  const auto changed = [&](auto change) {
    EntryText text = entry_text();
    change(text);
    return fingerprint(text) != whole;
  };
  CHECK(changed([](EntryText& text) { text.title.value += "x"; }));
  CHECK(changed([](EntryText& text) { text.summary.value += "x"; }));
  CHECK(changed([](EntryText& text) { text.meaning = words("x"); }));
  CHECK(changed([](EntryText& text) { text.seen = words("x"); }));
  CHECK(changed([](EntryText& text) { text.causes.back() = words("x"); }));
  CHECK(changed([](EntryText& text) { text.checks.back().text = words("x"); }));
  CHECK(changed([](EntryText& text) { text.fixes.back().text = words("x"); }));
  CHECK(changed([](EntryText& text) { text.say = words("x"); }));
  CHECK(!changed([](EntryText& text) { text.reading.value += "x"; }));
  TermParts term{{"a"}, {}, {}, words("b")};
  const std::string sound = fingerprint(term);
  term.variants = {{"x"}};
  CHECK(fingerprint(term) == sound);
}

TEST_CASE("a fingerprint does not change: it is written in files") {
  CHECK(fingerprint(entry_text()) == "3aaaa473f0241d07");
  CHECK(fingerprint(SymptomParts{{"a"}, {"b"}, words("c"), words("d"), words("e"), {}, {}, {"f"}}) == "83e1a9941d1f79ba");
  CHECK(fingerprint(TermParts{{"a"}, {"b"}, {{"c"}}, words("e")}) == "10716699565bc4ef");
}

TEST_CASE("a text is stale when the English that it was made from is not the present one") {
  const auto stale = [](const std::string& english, const std::string& of) {
    Catalog catalog;
    ComparisonText en, ja;
    en.fingerprint = english;
    ja.translated_from = {of};
    catalog.protocols["sip"].comparisons = {{{"404"}, {"486"}, {{"en", en}, {"ja", ja}}, {}}};
    mark_stale(catalog);
    CHECK(!catalog.protocols["sip"].comparisons.front().texts.at("en").stale);
    return catalog.protocols["sip"].comparisons.front().texts.at("ja").stale;
  };
  CHECK(stale("1111111111111111", "2222222222222222"));
  CHECK(!stale("1111111111111111", "1111111111111111"));
  CHECK(!stale("1111111111111111", ""));  // not known what it was made from
  CHECK(!stale("", "2222222222222222"));  // English that has faults
}
