#include "locale/breaking.h"

#include <doctest/doctest.h>

#include <string>

using namespace binran;

namespace {

TypesettingRules rules(const char* strictness) {
  TypesettingRules made;
  made.strictness = strictness;
  return made;
}

/// `text` with | at free breaks and : at breaks inside a Korean word.
std::string shown(std::string_view text, const std::vector<LineBreak>& breaks) {
  std::string result;
  std::size_t begin = 0;
  for (const LineBreak& a_break : breaks) {
    result += text.substr(begin, a_break.offset - begin);
    result += a_break.kind == LineBreak::Kind::free ? '|' : ':';
    begin = a_break.offset;
  }
  return result + std::string(text.substr(begin));
}

std::string breaks(const char* language, const char* strictness, std::string_view text) {
  Breaker breaker(language, rules(strictness));
  std::vector<LineBreak> found;
  breaker.find(text, found);
  return shown(text, found);
}

}  // namespace

TEST_CASE("Japanese breaks between characters, never before what may not begin a line") {
  CHECK(breaks("ja", "strict", "フローが、切れた。") == "フ|ロー|が、|切|れ|た。");
  CHECK(breaks("ja", "strict", "「接続」が") == "「接|続」|が");
  CHECK(breaks("ja", "strict", "チェック") == "チェッ|ク");
  CHECK(breaks("ja", "strict", "待つ……と") == "待|つ……|と");
  CHECK(breaks("ja", "strict", "430を返す") == "430|を|返|す");
}

TEST_CASE("strictness is that of the rules") {
  CHECK(breaks("ja", "loose", "チェック") == "チ|ェ|ッ|ク");
  CHECK(breaks("ja", "strict", "サーバー") == "サー|バー");
}

TEST_CASE("Korean breaks at spaces; every other break beside Hangul is inside a word") {
  CHECK(breaks("ko", "normal", "프록시는 430을 보냅니다.") == "프:록:시:는 |430:을 |보:냅:니:다.");
  CHECK(breaks("ko", "normal", "연결(플로)로 INVITE를") == "연:결:(플:로):로 |INVITE:를");
  CHECK(breaks("ko", "normal", "발신/착신") == "발:신/|착:신");
}

TEST_CASE("English breaks at spaces and after hyphens") {
  CHECK(breaks("en", "normal", "call-back to mobile data.") == "call-|back |to |mobile |data.");
  CHECK(breaks("en", "normal", "") == "");
  CHECK(breaks("en", "normal", "word") == "word");
}

TEST_CASE("a breaker can be used again, and for other texts than before") {
  Breaker breaker("ja", rules("strict"));
  std::vector<LineBreak> found;
  for (int i = 0; i < 3; ++i) {
    const std::string japanese = "接続が切れた";
    breaker.find(japanese, found);
    CHECK(shown(japanese, found) == "接|続|が|切|れ|た");
    const std::string latin = "two words";
    breaker.find(latin, found);
    CHECK(shown(latin, found) == "two |words");
  }
}

TEST_CASE("phrases part at bunsetsu") {
  Breaker breaker("ja", rules("strict"));
  std::vector<LineBreak> found;
  const std::string text = "紛らわしいコードの比較と症状から引く索引";
  breaker.find_phrases(text, found);
  const std::string phrases = shown(text, found);
  INFO(phrases);
  CHECK(phrases.find("紛らわしい|コードの|比較と|症状から") == 0);
  const std::string compounds = "ゲートウェイ、着信者、または通知者";
  breaker.find_phrases(compounds, found);
  CHECK(shown(compounds, found) == "ゲートウェイ、|着信者、|または|通知者");
}

TEST_CASE("user-perceived characters are not parted") {
  Breaker breaker("ja", rules("strict"));
  std::vector<std::size_t> starts;
  breaker.find_characters("か\u3099e\u0301👩‍🔧x", starts);
  CHECK(starts == std::vector<std::size_t>{0, 6, 9, 20});
  breaker.find_characters("", starts);
  CHECK(starts.empty());
}

TEST_CASE("words are found in text with and without spaces") {
  const auto words = [](const char* language, std::string_view text) {
    Breaker breaker(language, rules("normal"));
    std::vector<std::string> found;
    breaker.find_words(text, found);
    return found;
  };
  CHECK(words("ja", "すぐ切れる") == std::vector<std::string>{"すぐ", "切れる"});
  CHECK(words("ja", "音が出ない 5") == std::vector<std::string>{"音", "出", "ない", "5"});
  CHECK(words("ko", "통화가 끊겨요!") == std::vector<std::string>{"통화가", "끊겨요"});
  CHECK(words("en", "one-way audio") == std::vector<std::string>{"one", "way", "audio"});
  CHECK(words("en", " ... ").empty());
  CHECK(words("en", "").empty());
}

TEST_CASE("sentences end at full stops, not at abbreviations; behind Hangul at all full stops") {
  const auto sentences = [](const char* language, std::string_view text) {
    Breaker breaker(language, rules("normal"));
    std::vector<std::size_t> starts;
    breaker.find_sentences(text, starts);
    return starts;
  };
  CHECK(sentences("en", "It is gone. Try again, e.g. later. Mr. Bell") == std::vector<std::size_t>{12, 35});
  CHECK(sentences("ko", "끊었습니다. 다시") == std::vector<std::size_t>{17});
  CHECK(sentences("ko", "끊었습니다. tshark는 3.5 RFC. x") == std::vector<std::size_t>{17});
  CHECK(sentences("ko", "끊었습니다. ").empty());
  CHECK(sentences("ko", ". ").empty());
  CHECK(sentences("en", ".").empty());
  CHECK(sentences("en", "").empty());
  CHECK(sentences("en", "RFC 5626, section 11.5").empty());
  // An opening bracket begins the sentence behind it, with a space before it and without.
  CHECK(sentences("ja", "切れた。「Bad Gateway」は別。") == std::vector<std::size_t>{12});
  CHECK(sentences("ja", "切れた。（「中」は別。）次。") == std::vector<std::size_t>{12, 36});
  CHECK(sentences("ja", "「切れた。」次。") == std::vector<std::size_t>{18});
  CHECK(sentences("en", "It is gone. “Why?” (Later.) And") == std::vector<std::size_t>{12, 23, 32});
}

TEST_CASE("a name is not parted at its hyphen") {
  CHECK(breaks("en", "normal", "Content-Length or Wi-Fi") == "Content-Length |or |Wi-Fi");
  CHECK(breaks("ja", "strict", "Retry-Afterの値") == "Retry-After|の|値");
}

TEST_CASE("a word that cannot stand by itself belongs to the one before it where that ends in the sound") {
  TypesettingRules korean = rules("normal");
  korean.attachments = {{U"ㄴㄹ", {"수", "수가"}, {"것"}}, {U"ㅓㅐ", {"주세요"}, {}}};
  Breaker breaker("ko", korean);
  const auto attached = [&](std::string_view text) {
    std::vector<LineBreak> found;
    breaker.find(text, found);
    std::string words;
    for (const LineBreak& a_break : found)
      if (a_break.kind == LineBreak::Kind::attached) words += std::string(text.substr(a_break.offset)) + "/";
    return words;
  };
  CHECK(attached("알 수 없음") == "수 없음/");
  CHECK(attached("알 수가 없음") == "수가 없음/");
  CHECK(attached("보낸 것입니다.") == "것입니다./");
  CHECK(attached("확인해 주세요.") == "주세요./");
  CHECK(attached("단말 수신자") == "");  // another word
  CHECK(attached("프록시 수") == "");    // another sound
  CHECK(attached("INVITE 수") == "");
}

TEST_CASE("compounds of ideographs and words of katakana are one word") {
  const auto parts = [](std::string_view before, std::string_view after) {
    return parts_compound(std::string(before) + std::string(after), before.size());
  };
  CHECK(parts("相", "手側"));
  CHECK(parts("ヘッ", "ダー"));
  CHECK(parts("サー", "バー"));
  CHECK_FALSE(parts("相手側", "の"));
  CHECK_FALSE(parts("鳴り", "続ける"));
  CHECK_FALSE(parts("着信", "サーバー"));
  CHECK_FALSE(parts("ユーザー・", "エージェント"));
}

TEST_CASE("a token is parted after its marks, a name not at its hyphen") {
  for (const char mark : std::string("/.=?&;_@:-")) CHECK(may_part_token(mark, 'a'));
  CHECK_FALSE(may_part_token('a', 'b'));
  CHECK_FALSE(may_part_token('/', '/'));
  CHECK_FALSE(may_part_token('-', 'A'));
}
