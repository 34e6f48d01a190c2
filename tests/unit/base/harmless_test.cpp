#include "base/harmless.h"

#include <doctest/doctest.h>

#include "base/diagnostics.h"
#include "base/utf8.h"

using namespace binran;

namespace {

std::string between_letters(char32_t c) {
  std::string text = "a";
  append_utf8(text, c);
  text += 'b';
  return text;
}

}  // namespace

TEST_CASE("what a terminal obeys is not shown") {
  CHECK(harmless("e\x1b[31mvil") == "e·[31mvil");
  CHECK(harmless("4\x1b]0;x\x07.xml") == "4·]0;x·.xml");
  CHECK(harmless("one\ntwo\rthree\tfour\x7f") == "one·two·three four·");
  CHECK(harmless("\xc2\x9b"
                 "31m") == "·31m");
  CHECK(harmless(std::string_view("a\0b", 3)) == "a·b");
}

TEST_CASE("bytes that are no UTF-8 are not shown") {
  CHECK(harmless("a\xff"
                 "b\xc3") == "a·b·");
  CHECK(harmless("\xed\xa0\x80") == "···");  // a surrogate
  CHECK(harmless("\xc0\xaf") == "··");       // too long for what it says
}

TEST_CASE("what reorders or hides a text is not shown") {
  for (const char32_t c : {0x202Eu, 0x2066u, 0x200Fu, 0x61Cu, 0x2028u, 0xE0001u, 0xE0041u, 0xE007Fu, 0x3164u, 0x115Fu,
                           0x1160u, 0x34Fu, 0xFFA0u, 0x200Bu, 0x2060u, 0xADu, 0xFEFFu, 0x180Eu, 0xE0FFFu})
    CHECK(harmless(between_letters(c)) == "a·b");
}

TEST_CASE("written language is shown as it is") {
  CHECK(harmless("") == "");
  for (const std::string text : {"codes/430.xml: 日本語 한국어 שלום", "葛\U000E0100城", "☎\uFE0F",
                                 "\U0001F468\u200D\U0001F469", "می\u200Cخواهم", "e\u0301", "\u3000", "\uFFFD", "·"})
    CHECK(harmless(text) == text);
}

TEST_CASE("messages are harmless as text and as JSON") {
  Sources sources;
  Diagnostics diagnostics;
  const auto file = sources.add("a\x1b.xml", "x\U000E0041y");
  diagnostics.error({file, 0}, "odd \U000E0041\x1b", "try \u3164");
  CHECK(diagnostics_as_text(diagnostics, sources, false) ==
        "a·.xml:1:1: error: odd ··\n"
        "    1 | x·y\n"
        "      | ^\n"
        "  help: try ·\n");
  CHECK(diagnostics_as_json(diagnostics, sources) ==
        "[\n{\"file\":\"a\\u001b.xml\",\"line\":1,\"column\":1,\"end_column\":2,\"severity\":\"error\",\"rule\":\"\","
        "\"message\":\"odd \\udb40\\udc41\\u001b\",\"help\":\"try \\u3164\"}\n]\n");
}
