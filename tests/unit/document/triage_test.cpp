#include "document/triage.h"

#include <doctest/doctest.h>

#include "document/plain_text.h"

using namespace binran;

namespace {

Triage two_questions() {
  const TriageChoice next{{Text{"Yes"}}, TriageNext{1, {Text{"go to step 2"}}}};
  const TriageChoice code{{Text{"486"}},
                          TriageEnd{{CrossReference{"sip-486", "486"}}, {Text{"Busy Here"}}, ClassKind::client}};
  const TriageChoice unknown{{Text{"17"}}, TriageEnd{{Text{"Q.850 17"}}, {}}};
  const TriageChoice cause{{Text{"No"}}, TriageEnd{{}, {Text{"Nobody called."}}}};
  return {{{{Text{"Is there an INVITE?"}}, Command{{"sngrep"}, {}}, {next, cause}, "first", {}},
           {{Text{"Which code?"}}, {}, {code, unknown}, "second", {}}},
          " p. ",
          "en"};
}

std::string plain(const Block& block) {
  return plain_text(std::get<Paragraph>(block.content).text);
}

}  // namespace

TEST_CASE("a triage is told as numbered steps, each with its command and what its answers lead to") {
  const List steps = numbered_steps(two_questions());
  CHECK(steps.kind == ListKind::numbered);
  REQUIRE(steps.items.size() == 2);
  const Blocks& first = steps.items[0].blocks;
  REQUIRE(first.size() == 3);
  CHECK(plain(first[0]) == "Is there an INVITE?");
  CHECK(std::get<Paragraph>(first[0].content).language == "en");
  CHECK(std::get<Command>(first[1].content).lines == std::vector<std::string>{"sngrep"});
  const List& answers = std::get<List>(first[2].content);
  CHECK(answers.kind == ListKind::labelled);
  CHECK(plain_text(answers.items[0].label) == "Yes");
  CHECK(plain(answers.items[0].blocks[0]) == "go to step 2");
  CHECK(plain(answers.items[1].blocks[0]) == "Nobody called.");
}

TEST_CASE("the label and the title of a code are one line, with a space between where there are both") {
  const Triage triage = two_questions();
  CHECK(plain_text(words_of(triage.questions[1].choices[0])) == "486 Busy Here");
  CHECK(plain_text(words_of(triage.questions[1].choices[1])) == "Q.850 17");
}

TEST_CASE("the plain text of a triage is that of its steps") {
  Document document;
  document.sections.push_back({SectionRole::triage, "t", {}, {}, {{two_questions()}}});
  CHECK(plain_text(document) ==
        "Is there an INVITE?\nsngrep\nYes\ngo to step 2\nNo\nNobody called.\nWhich code?\n486\n486 Busy Here\n"
        "17\nQ.850 17\n");
}
