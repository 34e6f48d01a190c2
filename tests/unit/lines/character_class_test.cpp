#include "lines/character_class.h"

#include <doctest/doctest.h>

using namespace binran;
using enum CharacterClass;

TEST_CASE("characters have the classes of JLREQ 3.9.2") {
  const auto all_are = [](std::u32string_view characters, CharacterClass name) {
    for (char32_t character : characters) {
      CAPTURE(static_cast<std::uint32_t>(character));
      CHECK(character_class(character) == name);
    }
  };
  all_are(U"（〔［｛〈《「『【", opening_bracket);
  all_are(U"）〕］｝〉》」』】", closing_bracket);
  all_are(U"‐–〜゠", hyphen);
  all_are(U"！？‼", dividing);
  all_are(U"・", middle_dot);
  all_are(U"：；", colon);
  all_are(U"。．", full_stop);
  all_are(U"、，", comma);
  all_are(U"—…‥〳〴〵", inseparable);
  all_are(U"ヽヾゝゞ々〻", iteration);
  all_are(U"ー", prolonged_sound);
  all_are(U"ぁっゃゎァッャヮヵヶㇰ", small_kana);
  all_are(U"あんゔ", hiragana);
  all_are(U"アンヴ", katakana);
  all_are(U"漢一𠮷𩸽①㈱Ａ８〇", ideograph);
  all_are(U"→★■", symbol);
  all_are(U"한ㄱ힣", hangul);
  all_are(U"0129", numeral);
  all_are(U"aZéΩж%+", western);
  all_are(U"([“‘", western_opening);
  all_are(U")]”’.,:;!?", western_closing);
  all_are(U" \u00A0", word_space);
  all_are(U"\u3000\u2002\u2009\u202F", fixed_space);
  all_are(U"\u0301\u3099\uFE0F\u200D\u1100", joining);
}

TEST_CASE("a number takes its unit symbol and its counter with it") {
  for (const char* symbol : {"s", "ms", "kbit/s", "s.", "ms),"}) CHECK(is_unit_symbol(symbol));
  for (const char* word : {"seconds", "", ".", "so"}) CHECK_FALSE(is_unit_symbol(word));
  CHECK(is_counter(U'秒'));
  CHECK_FALSE(is_counter(U'漢'));
}
