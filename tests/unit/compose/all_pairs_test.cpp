// No sentence that is made for two codes claims a difference that their facts do not have: held over all pairs of codes
// of the real content, in every language.
#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "compose/comparison.h"
#include "document/plain_text.h"
#include "made_catalog.h"
#include "read/read.h"

namespace binran {
namespace {

constexpr const char* languages[] = {"en", "ja", "ko"};

const Catalog& real_content() {
  static const Catalog content = [] {
    Sources sources;
    Diagnostics diagnostics;
    Catalog read = read_catalog({std::filesystem::path(BINRAN_SOURCE_DIR) / "content"}, sources, diagnostics, {"sip"});
    CHECK(!diagnostics.has_errors());
    read.protocols.at("sip").comparisons.clear();  // what authors wrote is theirs
    return read;
  }();
  return content;
}

/// Calls `visit(first, second)` with every two codes, in both orders.
template <class Visit>
void each_pair(const Protocol& protocol, Visit&& visit) {
  for (const auto& [one, first] : protocol.entries)
    for (const auto& [other, second] : protocol.entries)
      if (one != other) visit(first, second);
}

std::set<std::string> told(const Entry& entry, const FactKind& kind) {
  std::set<std::string> words;
  const auto found = entry.facts.told.find(kind.id.value);
  if (found != entry.facts.told.end())
    for (const Written& word : found->second) words.insert(word.value);
  return words;
}

/// What the fact of two codes does not bear out; empty where it tells them apart.
std::string unfounded(const Entry& first, const Entry& second, const FactKind& kind) {
  const std::set<std::string> one = told(first, kind), other = told(second, kind);
  if (one.empty() || other.empty()) return "only one of them tells it";
  std::set<std::string> shared;
  std::ranges::set_intersection(one, other, std::inserter(shared, shared.begin()));
  if (!shared.empty()) return "both may be " + *shared.begin();
  const std::set<std::string> pair = {*one.begin(), *other.begin()};
  if (kind.id.value == "reached" && pair != std::set<std::string>{"no", "yes"}) return "one of them is not known";
  if (kind.id.value == "fault" && pair.contains("none")) return "one of them is no fault";
  return {};
}

std::string name_of_pair(const Entry& first, const Entry& second) {
  return first.value.value + " and " + second.value.value;
}

}  // namespace

TEST_CASE("the fact that decides between two codes is one in which they differ, in whatever order they are named") {
  const Edition english = edition(real_content(), "en");
  std::set<std::string> seen;
  each_pair(english.protocol, [&](const Entry& first, const Entry& second) {
    const FactKind* kind = deciding_fact(english, first, second);
    CHECK(kind == deciding_fact(english, second, first));
    if (!kind) return;
    seen.insert(kind->id.value);
    CHECK_MESSAGE(unfounded(first, second, *kind) == "", name_of_pair(first, second) << ": " << kind->id.value);
  });
  CHECK(seen.size() == english.protocol.facts.size());  // each of the facts decides between some
}

TEST_CASE("where no fact decides, none of those that exclude each other differs") {
  const Edition english = edition(real_content(), "en");
  each_pair(english.protocol, [&](const Entry& first, const Entry& second) {
    if (deciding_fact(english, first, second)) return;
    for (const FactKind& kind : english.protocol.facts)
      CHECK_MESSAGE(unfounded(first, second, kind) != "", name_of_pair(first, second) << ": " << kind.id.value);
  });
}

TEST_CASE("the same fact decides in every language") {
  const Catalog& content = real_content();
  const Edition english = edition(content, "en"), japanese = edition(content, "ja"), korean = edition(content, "ko");
  each_pair(english.protocol, [&](const Entry& first, const Entry& second) {
    const FactKind* kind = deciding_fact(english, first, second);
    CHECK_MESSAGE(kind == deciding_fact(japanese, first, second), name_of_pair(first, second));
    CHECK_MESSAGE(kind == deciding_fact(korean, first, second), name_of_pair(first, second));
  });
}

TEST_CASE("a sentence names both codes, and what is told of each where that is said in words") {
  for (const char* tag : languages) {
    const Edition tongue = edition(real_content(), tag);
    each_pair(tongue.protocol, [&](const Entry& first, const Entry& second) {
      const std::string sentence = plain_text(deciding_sentence(tongue, first, second));
      CAPTURE(sentence);
      CHECK(sentence.find(first.value.value) != std::string::npos);
      CHECK(sentence.find(second.value.value) != std::string::npos);
      CHECK(sentence.find('{') == std::string::npos);
      CHECK(sentence.find("(는)") == std::string::npos);  // particles agree with what they follow
      const FactKind* kind = deciding_fact(tongue, first, second);
      if (!kind || kind->type == FactType::choice) return;
      CHECK(sentence.find(fact(tongue, first, *kind)->value) != std::string::npos);
      CHECK(sentence.find(fact(tongue, second, *kind)->value) != std::string::npos);
    });
  }
}

}  // namespace binran
