#include "base/fingerprint.h"

#include <doctest/doctest.h>

using namespace binran;

TEST_CASE("what is typography alone does not count") {
  CHECK(without_typography("the callee’s “phone”") == without_typography("the callee's \"phone\""));
  CHECK(without_typography("«a» ‹b› „c“ 「d」") == "'a' 'b' 'c' 'd'");
  CHECK(without_typography("re‐try – or — not − 1") == "re-try - or - not - 1");
  CHECK(without_typography("wait…") == "wait...");
  CHECK(without_typography("10\u00A0s \u202F and\u3000so") == "10 s and so");
  CHECK(without_typography("hy\u00ADphen zero\u200Bwidth") == "hyphen zerowidth");
  CHECK(without_typography("がぎ 각 é 30 %") == "がぎ 각 é 30 %");
}

TEST_CASE("words, their order and the pieces that they are in count") {
  const auto of = [](std::string_view first, std::string_view second) {
    Fingerprint fingerprint;
    fingerprint.feed("text", first);
    fingerprint.feed("text", second);
    return fingerprint.value();
  };
  CHECK(of("a b", "c") != of("a", "b c"));
  CHECK(of("a", "b") != of("b", "a"));
  CHECK(of("a", "") != of("", "a"));
  CHECK(of("don't", "") == of("don’t", ""));
  Fingerprint words, exact;
  words.feed("c", "--"), exact.feed_exactly("c", "––");
  CHECK(words.value() != exact.value());
}

TEST_CASE("digits of a fingerprint") {
  CHECK(fingerprint_digits(0xb4ce6a62) == "b4ce6a62");
  CHECK(fingerprint_digits(7) == "00000007");
  CHECK(parse_fingerprint("b4ce6a62") == 0xb4ce6a62);
  CHECK(parse_fingerprint("00000007") == 7);
  for (const char* bad : {"", "b4ce6a6", "b4ce6a621", "B4CE6A62", "b4ce6a6g", "-4ce6a62", " b4ce6a6"})
    CHECK(parse_fingerprint(bad) == std::nullopt);
}
