#include "base/normal_form.h"

#include <doctest/doctest.h>

using namespace binran;

TEST_CASE("letters in parts are composed, compatibility characters stay") {
  CHECK(composed("\u1112\u1161\u11AB\u1100\u1173\u11AF") == "한글");
  CHECK(composed("cafe\u0301") == "café");
  CHECK(composed("か\u3099") == "が");
  CHECK(composed("ｶﾞ ﬁ Ａ ㍿ ²") == "ｶﾞ ﬁ Ａ ㍿ ²");
  CHECK(composed("葛\U000E0100") == "葛\U000E0100");  // a variation selector is no part of a letter
  CHECK(composed("") == "");
  CHECK(composed("plain ASCII") == "plain ASCII");
  CHECK(composed("é 가 が") == "é 가 が");
}
