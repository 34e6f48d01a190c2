// What comes first, and what a word may stand for.
#include <doctest/doctest.h>

#include "made_index.h"

using namespace binran;
using namespace binran::testing;

namespace {

Indexed english(std::vector<Synonym> synonyms = {}) {
  return made_indexed(
      "en",
      {made_code("486", "Busy Here", "The line is in use."),
       made_code("600", "Busy Everywhere", "No device registers, and 486 came from all."),
       made_code("503", "Service Unavailable", "Unsupported load, or the line is busy."),
       made_symptom("lamp", "The message lamp is dark", {"503"}), made_symptom("drops", "Calls drop", {"486"})},
      std::move(synonyms), {"the", "is"});
}

}  // namespace

TEST_CASE("any word is enough, and what has more of them comes first") {
  Asked asked(english());
  CHECK(asked.ids("busy line") == "486 600 503");
  CHECK(asked.ids("everywhere busy and nowhere else").starts_with("600"));
  CHECK(asked.ids("yacht") == "");
  CHECK(asked.ids("") == "");
}

TEST_CASE("a title tells more than a cause, and a value most of all") {
  Asked asked(english());
  CHECK(asked.ids("busy").starts_with("486"));
  CHECK(asked.ids("486").starts_with("486"));
  CHECK(asked.ids("600").starts_with("600"));
  CHECK(asked.ids("48") == "");
}

TEST_CASE("stop words are known and find nothing") {
  Asked asked(english());
  CHECK(asked.ids("the is") == "");
  CHECK(asked.question("the is").unknown.empty());
}

TEST_CASE("a symptom shares what its suspects score") {
  Indexed indexed = english();
  CHECK(Asked(indexed).ids("lamp service calls") == "lamp drops 503");
  indexed.subjects[4].suspects = {{"p", false, "503"}};
  indexed.subjects[3].suspects = {};
  CHECK(Asked(indexed).ids("lamp service calls") == "drops 503 lamp");
}

TEST_CASE("what people say finds what says it otherwise, and what it leads to") {
  Asked asked(english({{{"voicemail light", "MWI"}, {"message lamp"}, {}},
                       {{"overload"}, {}, {{"p", false, "503"}, {"p", true, "drops"}, {"q", false, "1"}}}}));
  CHECK(asked.ids("mwi") == "lamp");
  CHECK(asked.ids("Light").starts_with("lamp"));
  CHECK(asked.ids("overloaded").starts_with("drops 503"));
}

TEST_CASE("a slip is mended in words of five letters and more that nothing speaks of") {
  Asked asked(english());
  CHECK(asked.ids("servcie").starts_with("503"));
  CHECK(asked.question("servcie").taken_for ==
        std::vector<std::pair<std::string, std::string>>{{"servcie", "service"}});
  CHECK(asked.ids("everywere").starts_with("600"));
  CHECK(asked.ids("unsuportd").starts_with("503"));  // two, in eight letters
  CHECK(asked.ids("bussi") == "");                   // two, in five
  CHECK(asked.ids("lme") == "");
  CHECK(asked.question("lme").unknown == std::vector<std::string>{"lme"});
  CHECK(asked.ids("485") == "");
}

TEST_CASE("only the protocols that are asked for answer") {
  Asked asked(english());
  const std::vector<std::string> own{"p"}, other{"q"};
  CHECK(asked.ids("busy", own) == asked.ids("busy"));
  CHECK(asked.ids("busy", other) == "");
}

TEST_CASE("Japanese and Korean are found in pairs, and a lone character by the pairs that begin with it") {
  Asked japanese(
      made_indexed("ja", {made_code("1", "話し中", "回線が話中である。"), made_code("2", "保留", "音が出ない。")}));
  CHECK(japanese.ids("話中") == "1");
  CHECK(japanese.ids("ホリュウ") == "");
  CHECK(japanese.ids("音").starts_with("2"));
  Asked korean(
      made_indexed("ko", {made_code("1", "통화 중", "회선이 없음."), made_code("2", "보류", "소리가 안 들림.")}));
  CHECK(korean.ids("통화중") == "1");
  CHECK(korean.ids("안들림") == "2");
}

TEST_CASE("an answer quotes the passage that has most of the question, and marks what was asked for") {
  Asked asked(english());
  const Question question = asked.question("Unsupported loads or yachts");
  Quoting quoting(asked.index(), asked.tokenizer(), question);
  CHECK(quoting.line(2) == "Unsupported load, or the line is busy.");
  CHECK(quoting.line(0) == "Line of 486.");
  const std::vector<std::pair<std::size_t, std::size_t>> marks{{0, 11}, {12, 16}};
  CHECK(quoting.marks("Unsupported load, one") == marks);
}
