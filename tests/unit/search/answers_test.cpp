// What is found in a small catalog made here, and which words an answer quotes.
#include "search/answers.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "made_index.h"

using namespace binran;
using binran::testing::Asked;

namespace {

const Locale& locale(const std::string& tag) {
  static Sources sources;
  static Diagnostics diagnostics;
  static const std::vector<Locale> read =
      read_locales(std::filesystem::path(BINRAN_SOURCE_DIR) / "content" / "locales", sources, diagnostics);
  return *std::ranges::find(read, tag, &Locale::tag);
}

Part<Markup> words(const std::string& text) {
  return {{{Text{text}}, {}}, {}};
}

Catalog catalog() {
  Catalog result;
  Protocol& sip = result.protocols["sip"];
  sip.id = {"sip"};
  Entry& entry = sip.entries["430"];
  entry.protocol = {"sip"};
  entry.id = {"430"};
  entry.value = {"430"};
  entry.phrase = {"Flow Failed"};
  entry.aliases = {{"flow-gone"}};
  entry.checks = {{{"bindings"}, {{"sngrep -I trace.pcap"}}}};
  entry.fixes = {{{"renew"}, {"operator"}}};
  EntryText& text = entry.texts["ja"];
  text.title = {"フロー失敗"};
  text.reading = {"ふろーしっぱい"};
  text.summary = {"接続が失われている"};
  text.meaning.phrases = {RfcReference{"5626", "11.5", {}}, Text{"に従って答える。"}};
  text.seen.phrases = {TermReference{"flow", "", {}}, Text{"がない。"}};
  text.causes = {words("端末の電源が切れた。")};
  text.checks = {{{"bindings"}, words("登録を見る。")}};
  text.fixes = {{{"renew"}, words("再登録させる。")}};
  text.say = words("電源を入れ直してください。");
  text.keywords = {"つながらない 圏外"};
  entry.texts["en"] = text;
  TermText& term = result.terms["flow"].texts["ja"];
  term.name = {"フローの名前"};
  term.variants = {{"フロウ"}};
  result.words["ja"].sayings = {{{{"ビーコン"}}, {{"登録"}}, {}, {}, {}},
                                {{{"点滅"}}, {}, {{"sip", "430", {}}}, {}, {}}};
  return result;
}

/// The line that stands for the only answer to `asked`; empty where there is none.
std::string answer(const std::string& words) {
  const Catalog made = catalog();
  const Edition edition{made, made.protocols.at("sip"), locale("ja"), "2026-01-02"};
  Asked asked(indexed({&edition, 1}));
  const Question question = asked.question(words);
  const std::vector<Hit> hits = answers(asked.index(), question, std::vector<std::string>{}, 10);
  return hits.empty() ? ""
                      : std::string(Quoting(asked.index(), asked.tokenizer(), question).line(hits.front().subject));
}

}  // namespace

TEST_CASE("what is found and quoted are the words that a reader sees") {
  CHECK(answer("5626") == "RFC 5626の11.5節に従って答える。");
  CHECK(answer("11.5節") == "RFC 5626の11.5節に従って答える。");
}

TEST_CASE("a term without words of its own is found and quoted by its name, and found by its variants") {
  CHECK(answer("フローの名前") == "フローの名前がない。");
  CHECK(answer("フロウ") != "");
}

TEST_CASE("every part of a text is found, what an id says is not") {
  CHECK(answer("しっぱい") == "接続が失われている");
  CHECK(answer("再登録") == "再登録させる。");
  CHECK(answer("入れ直して") == "電源を入れ直してください。");
  CHECK(answer("operator") == "");
  CHECK(answer("bindings") == "");
  CHECK(answer("renew") == "");
}

TEST_CASE("commands, keywords and aliases are found and not quoted") {
  for (const char* words : {"sngrep", "圏外", "flow-gone", "Flow Failed"}) CHECK(answer(words) == "接続が失われている");
}

TEST_CASE("the words of people are found and not quoted") {
  CHECK(answer("ビーコン") == "接続が失われている");
  CHECK(answer("点滅") == "接続が失われている");
}

TEST_CASE("of a long passage the sentence is quoted that holds most of what was asked") {
  const Catalog made = catalog();
  const Edition edition{made, made.protocols.at("sip"), locale("en"), "2026-01-02"};
  Asked asked(indexed({&edition, 1}));
  const Question question = asked.question("接続");
  Quoting quoting(asked.index(), asked.tokenizer(), question);
  Breaker breaker("ja", TypesettingRules());
  CHECK(quoting.sentence("答えた。接続が切れた。終わった。", breaker) == "接続が切れた。");
  CHECK(quoting.sentence("答えた。終わった。", breaker) == "答えた。");
}

TEST_CASE("two codes that are asked for by their values are a pair, in the order of the question") {
  using binran::testing::made_code;
  Asked asked(
      binran::testing::made_indexed("en", {made_code("430", "Flow Failed", "A NAT."),
                                           made_code("183", "Progress", "Media."), made_code("5", "Five", "A")}));
  const auto pairs = [&](const std::string& words) {
    const Question question = asked.question(words);
    const auto id = [&](std::uint32_t subject) { return std::string(asked.index().text(subject, SubjectNumber::id)); };
    std::string result;
    for (const AskedPair& pair : asked_pairs(asked.index(), question, answers(asked.index(), question, {}, 10)))
      result += id(pair.first) + "/" + id(pair.second) + " ";
    return result;
  };
  CHECK(pairs("183 vs 430") == "183/430 ");
  CHECK(pairs("430 183") == "430/183 ");
  CHECK(pairs("430 430") == "");
  CHECK(pairs("430") == "");
  CHECK(pairs("430 183 5") == "");
  CHECK(pairs("430 199") == "");
}
