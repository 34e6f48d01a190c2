#include "locale/particles.h"

#include <doctest/doctest.h>

using namespace binran;

namespace {

Particles korean() {
  Particles particles;
  particles.add({"은(는)", "은", "는", "은"});
  particles.add({"을(를)", "을", "를", "을"});
  particles.add({"(으)로", "으로", "로", "로"});
  for (const char* digit : {"0", "3", "6", "M", "ing"}) particles.add_ending(digit, FinalSound::consonant);
  for (const char* digit : {"1", "7", "8", "L"}) particles.add_ending(digit, FinalSound::rieul);
  for (const char* digit : {"2", "4", "5", "9", "E", "g"}) particles.add_ending(digit, FinalSound::vowel);
  return particles;
}

}  // namespace

TEST_CASE("particles agree with the digit before them as it is read") {
  CHECK(korean().agree("430은(는) 404은(는)") == "430은 404는");
  CHECK(korean().agree("480(으)로 481(으)로 486(으)로 487(으)로 488(으)로") == "480으로 481로 486으로 487로 488로");
}

TEST_CASE("particles agree with Hangul by its trailing consonant") {
  CHECK(korean().agree("프록시은(는) 플랫폼은(는)") == "프록시는 플랫폼은");
  CHECK(korean().agree("단말(으)로 서버(으)로 망(으)로") == "단말로 서버로 망으로");
  CHECK(korean().agree("단말을(를)") == "단말을");
}

TEST_CASE("the longest known ending of a Latin word decides") {
  CHECK(korean().agree("Ringing은(는) Flag은(는) INVITE을(를) URL(으)로") == "Ringing은 Flag는 INVITE를 URL로");
}

TEST_CASE("closing marks are passed over, and what stands in brackets") {
  CHECK(korean().agree("“404”은(는) '480'은(는) 「서버」은(는)") == "“404”는 '480'은 「서버」는");
  CHECK(korean().agree("404(OK 430)은(는)") == "404(OK 430)는");
  CHECK(korean().agree("430 (프록시)은(는)") == "430 (프록시)은(는)");  // a space before the particle's word is no word
  CHECK(korean().agree("(서버)은(는)") == "(서버)는");
  CHECK(korean().agree("서버)은(는)") == "서버)는");
}

TEST_CASE("without a known sound both forms stay") {
  CHECK(korean().agree("은(는)") == "은(는)");
  CHECK(korean().agree("接続은(는) ~은(는)") == "接続은(는) ~은(는)");
  CHECK(korean().agree("끝 은(는)") == "끝 은(는)");
}

TEST_CASE("a word loses the particle that it ends in") {
  CHECK(korean().without("프록시는") == "프록시");
  CHECK(korean().without("단말을") == "단말");
  CHECK(korean().without("플랫폼으로") == "플랫폼");
  CHECK(korean().without("480으로") == "480");
  // Not one that does not agree, and not what would leave a single letter.
  CHECK(korean().without("프록시은") == "프록시은");
  CHECK(korean().without("망으로") == "망으로");
  CHECK(korean().without("은") == "은");
  CHECK(korean().without("") == "");
  CHECK(Particles().without("단말을") == "단말을");
}

TEST_CASE("text without particles is as it was") {
  CHECK(korean().agree("") == "");
  CHECK(korean().agree("은행은 크다 (a)") == "은행은 크다 (a)");
  CHECK(Particles().agree("430은(는)") == "430은(는)");
}

TEST_CASE("what is said in brackets is passed over unless it is as long as a chapter") {
  CHECK(korean().agree("480(" + std::string(500, 'E') + ")은(는)") == "480(" + std::string(500, 'E') + ")은");
  CHECK(korean().agree("480(" + std::string(5000, 'E') + ")은(는)") == "480(" + std::string(5000, 'E') + ")는");
}
