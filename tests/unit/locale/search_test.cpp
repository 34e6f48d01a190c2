#include "locale/search.h"

#include <doctest/doctest.h>

using namespace binran;

namespace {

/// What was found, in order.
std::vector<std::string> found(const char* language, std::string_view word, std::string_view text) {
  std::vector<std::string> parts;
  for (const auto& match : Searcher(language, {std::string(word)}).find(text)) {
    parts.emplace_back(text.substr(match.offset, match.length));
  }
  return parts;
}

using Found = std::vector<std::string>;

}  // namespace

TEST_CASE("kana, width and case are the same") {
  CHECK(found("ja", "ふろー", "このフローとﾌﾛｰ") == Found{"フロー", "ﾌﾛｰ"});
  CHECK(found("ja", "sip", "ＳＩＰとSip") == Found{"ＳＩＰ", "Sip"});
  CHECK(found("en", "resume", "Résumé, RESUME") == Found{"Résumé", "RESUME"});
  CHECK(found("ko", "프록시", "에지 프록시가") == Found{"프록시"});
}

TEST_CASE("a voicing mark makes another letter") {
  CHECK(found("ja", "かいせん", "回線はかいせん、外線はがいせん") == Found{"かいせん"});
  CHECK(found("ja", "バッファ", "ﾊﾞｯﾌｧ と ハッファ") == Found{"ﾊﾞｯﾌｧ"});
  CHECK(found("ja", "は", "か\u3099は") == Found{"は"});
}

TEST_CASE("punctuation inside a word does not matter") {
  CHECK(found("en", "keepalive", "a keep-alive here") == Found{"keep-alive"});
  CHECK(found("en", "one way", "one-way audio") == Found{"one-way"});
}

TEST_CASE("offsets are bytes, and words are numbered") {
  Searcher searcher("ja", {"切れ", "接続"});
  const auto matches = searcher.find("📞接続が切れた");
  REQUIRE(matches.size() == 2);
  CHECK(matches[0].offset == 4);
  CHECK(matches[0].length == 6);
  CHECK(matches[0].word == 1);
  CHECK(matches[1].offset == 13);
  CHECK(matches[1].word == 0);
}

TEST_CASE("characters that stand for several are found as one") {
  CHECK(found("ja", "ロ", "x㌔㍑y") == Found{"㌔"});
  CHECK(found("ja", "リットル", "x㌔㍑y") == Found{"㍑"});
  CHECK(found("en", "final", "a ﬁnal one") == Found{"ﬁnal"});
}

TEST_CASE("nothing to find") {
  CHECK(found("en", "", "text").empty());
  CHECK(found("en", "-", "keep-alive").empty());
  CHECK(found("en", "word", "").empty());
  CHECK(found("en", "430", "404 480").empty());
}
