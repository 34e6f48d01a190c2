// What is found in a small catalog made here, and which words an answer quotes.
#include "search/answers.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace binran;

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
  result.terms["flow"].texts["ja"].name = {"フローの名前"};
  return result;
}

/// The line that stands for the only answer to `asked`; empty where there is none.
std::string answer(const std::string& asked) {
  const Catalog made = catalog();
  const Locale& japanese = locale("ja");
  const auto found = answers(subjects({made, made.protocols.at("sip"), japanese, "2026-01-02"}), japanese, {asked});
  return found.empty() ? "" : found.front().line;
}

}  // namespace

TEST_CASE("what is found and quoted are the words that a reader sees") {
  CHECK(answer("5626") == "RFC 5626の11.5節に従って答える。");
  CHECK(answer("11.5節") == "RFC 5626の11.5節に従って答える。");
}

TEST_CASE("a term without words of its own is found and quoted by its name") {
  CHECK(answer("フローの名前") == "フローの名前がない。");
  CHECK(answer("flow").find("がない") == std::string::npos);  // its id is no word
}

TEST_CASE("every part of a text is found, what an id says is not") {
  CHECK(answer("ふろーしっぱい") == "接続が失われている");
  CHECK(answer("再登録") == "再登録させる。");
  CHECK(answer("入れ直して") == "電源を入れ直してください。");
  CHECK(answer("operator") == "");
  CHECK(answer("bindings") == "");
  CHECK(answer("renew") == "");
}

TEST_CASE("a command is found and not quoted") {
  CHECK(answer("sngrep") == "接続が失われている");
}

TEST_CASE("keywords and aliases are found and not quoted") {
  CHECK(answer("圏外") == "接続が失われている");
  CHECK(answer("flow-gone") == "接続が失われている");
}

TEST_CASE("of two sentences with the same words the one that says more is quoted") {
  CHECK(answer("電源") == "端末の電源が切れた。");
}

TEST_CASE("what comes nearest is looked for by the beginnings that anything speaks of") {
  const Catalog made = catalog();
  const Locale& english = locale("en");
  const std::vector<Subject> index = subjects({made, made.protocols.at("sip"), english, "2026-01-02"});
  CHECK(known_words(index, english, {"flowing xyzzy"}) == std::vector<std::string>{"flow"});
  CHECK(answers(index, english, {"flow", "xyzzy"}).empty());
}
