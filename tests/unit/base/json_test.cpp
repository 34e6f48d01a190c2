#include "base/json.h"

#include <doctest/doctest.h>

namespace binran {
namespace {

std::string text_of(const std::string& value) {
  return json_text(Json(value));
}

TEST_CASE("JSON to be read is indented, in order, in UTF-8, and ends with a line end") {
  Json json = {{"z", "話中, 통화 중"}, {"a", Json::array({1, "x"})}, {"none", Json::array()}};
  CHECK(json_text(json) == "{\n \"z\": \"話中, 통화 중\",\n \"a\": [\n  1,\n  \"x\"\n ],\n \"none\": []\n}\n");
}

TEST_CASE("What a terminal would obey or what takes no ink is escaped in JSON, and stays what it is") {
  CHECK(text_of("\x1b[31m\x7f\u009B") == "\"\\u001b[31m\\u007f\\u009b\"\n");
  CHECK(text_of("\u202Ex\u2066\u200B\uFEFF") == "\"\\u202ex\\u2066\\u200b\\ufeff\"\n");
  CHECK(text_of("\U000E0041") == "\"\\udb40\\udc41\"\n");
  CHECK(text_of("a\tb\n\"\\") == "\"a\\tb\\n\\\"\\\\\"\n");
  CHECK(text_of("👩\u200D💻") == "\"👩\u200D💻\"\n");
  const std::string hostile = "\x01\x1b\u0085\u202E\u2028\U000E0041\u3164";
  CHECK(Json::parse(text_of(hostile)) == hostile);
}

TEST_CASE("Bytes that are no UTF-8 are replaced in JSON") {
  CHECK(text_of("a\xff"
                "b\xc3") == "\"a\uFFFDb\uFFFD\"\n");
}

}  // namespace
}  // namespace binran
