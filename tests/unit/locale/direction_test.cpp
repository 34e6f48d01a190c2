#include "locale/direction.h"

#include <doctest/doctest.h>

#include <string>

using namespace binran;

namespace {

/// Each run as its text and level: "abc:0 שלום:1".
std::string runs_of(const std::string& text) {
  std::string result;
  std::uint32_t begin = 0;
  for (const LevelRun& run : embedding_levels(text)) {
    result += (result.empty() ? "" : "|") + text.substr(begin, run.end - begin) + ":" + std::to_string(run.level);
    begin = run.end;
  }
  return result;
}

}  // namespace

TEST_CASE("text that runs from left to right has no levels, whatever its script") {
  for (const char* text : {"", "SIP 486", "呼び出し中（180）です。", "통화 중입니다."})
    CHECK(embedding_levels(text).empty());
}

TEST_CASE("what stands inside words that run leftwards goes with them, numbers keep their order") {
  CHECK(runs_of("from שלום עולם to") == "from :0|שלום עולם:1| to:0");
  CHECK(runs_of("the name (שלום)") == "the name (:0|שלום:1|):0");
  CHECK(runs_of("x שלום (עולם) y") == "x :0|שלום (עולם):1| y:0");
  CHECK(runs_of("כתובת 486") == "כתובת :1|486:2");
}

TEST_CASE("items of a higher level stand in reverse order, from the highest on (L2)") {
  CHECK(visual_order({0, 0, 0}) == std::vector<std::size_t>{0, 1, 2});
  CHECK(visual_order({0, 1, 1, 0}) == std::vector<std::size_t>{0, 2, 1, 3});
  CHECK(visual_order({1, 2, 2, 1, 0}) == std::vector<std::size_t>{3, 1, 2, 0, 4});
}
