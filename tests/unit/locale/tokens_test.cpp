// Which terms stand for a text, and which bytes each of them is.
#include "locale/tokens.h"

#include <doctest/doctest.h>

using namespace binran;

namespace {

std::string terms(const std::string& text, const std::string& language = "en") {
  Tokenizer tokenizer(language);
  std::string result;
  for (const Token& token : tokenizer.tokens(text)) result += (result.empty() ? "" : " ") + token.term;
  return result;
}

}  // namespace

TEST_CASE("words are folded and stemmed, whatever their case, width and accents") {
  CHECK(terms("Registration FAILS") == terms("registrations failed"));
  CHECK(terms("ＴＬＳ") == "tls");
  CHECK(terms("naïve café") == "naiv cafe");
  CHECK(terms("na\u0069\u0308ve") == terms("na\u00efve"));
  CHECK(terms("the caller’s phone") == terms("the caller's phone"));
  CHECK(terms("...") == "");
  CHECK(terms("") == "");
}

TEST_CASE("a stem is of the language of the text, and of English where Snowball does not know it") {
  CHECK(terms("Verbindungen", "de") == terms("Verbindung", "de"));
  CHECK(terms("forwarding", "ja") == "forward");
}

TEST_CASE("what has digits is whole") {
  CHECK(terms("486") == "486");
  CHECK(terms("5.7.1, 0x87; cause=17.") == "5.7.1 0x87 caus 17");
  CHECK(terms("T.38 G.711 Q.850") == "t38 g711 q850");
  CHECK(terms("15分 ４８６エラー", "ja") == "15 分 486 えら らー");
  CHECK(terms("SIP 4xx") == "sip 4xx");
}

TEST_CASE("words that hyphens join are each a word, and all together") {
  CHECK(terms("keep-alive") == "keep aliv keepal");
  CHECK(terms("keepalive") == "keepal");
  CHECK(terms("Min-Expires") == "min expir minexpir");
  CHECK(terms("- a- -b") == "a b");
}

TEST_CASE("characters of Han, kana and Hangul are pairs") {
  CHECK(terms("片通話", "ja") == "片通 通話");
  CHECK(terms("留", "ja") == "留");
  CHECK(terms("ファックス", "ja") == terms("ﾌｧｯｸｽ", "ja"));
  CHECK(terms("ﾃﾞﾊﾞｲｽ", "ja") == terms("でばいす", "ja"));
  CHECK(terms("BLFが固まる", "ja") == "blf が固 固ま まる");
  CHECK(terms("受付・転送", "ja") == "受付 転送");
}

TEST_CASE("blanks between Hangul are nothing, blanks between others are") {
  CHECK(terms("안 들려요", "ko") == terms("안들려요", "ko"));
  CHECK(terms("통화 중 SIP", "ko") == "통화 화중 sip");
  CHECK(terms("통화, 중", "ko") == "통화 중");
  CHECK(terms("転送 失敗", "ja") == "転送 失敗");
}

TEST_CASE("a token knows its bytes in the text as it was written") {
  Tokenizer tokenizer("ko");
  const std::string text = "ﾌｧｯｸｽ „Failing“ 안 됨";
  std::string written;
  for (const Token& token : tokenizer.tokens(text))
    written += "[" + text.substr(token.begin, token.end - token.begin) + "]";
  CHECK(written == "[ﾌｧ][ｧｯ][ｯｸ][ｸｽ][Failing][안 됨]");
}

TEST_CASE("bytes that are no text part words and do no harm") {
  CHECK(terms("ab\xff\xfe cd") == "ab cd");
  CHECK(terms("\xe3\x81") == "");
}
