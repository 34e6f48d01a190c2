#include "lines/pattern_file.h"

#include <doctest/doctest.h>

#include <filesystem>

#include "base/files.h"

using namespace binran;

namespace {

std::string sound_patterns() {
  return read_file(std::filesystem::path(BINRAN_SOURCE_DIR) / "content" / "locales" / "hyphenation" / "en.dic");
}

}  // namespace

TEST_CASE("patterns, comments and keywords of libhyphen are what a pattern file holds") {
  CHECK(fault_of_patterns(sound_patterns()) == "");
  CHECK(fault_of_patterns("UTF-8\n% A comment\nLEFTHYPHENMIN 2\nCOMPOUNDRIGHTHYPHENMIN 13\nNOHYPHEN ',-\n.a2ch4\n") ==
        "");
  CHECK(fault_of_patterns("UTF-8\nNEXTLEVEL\né1tat.\n2'2\n") == "");
  CHECK(fault_of_patterns("UTF-8\nas5szon2y/sz=,2,1\nf1f/ff=f,1,2\n") == "");
}

TEST_CASE("a pattern file that is cut short anywhere has a fault") {
  const std::string sound = sound_patterns();
  for (std::size_t percent = 0; percent < 100; percent += 5) {
    CAPTURE(percent);
    const std::string cut = sound.substr(0, sound.size() * percent / 100);
    CHECK(fault_of_patterns(cut) != "");
    CHECK(fault_of_patterns(cut.substr(0, cut.rfind('\n') + 1)) != "");  // at the end of a line
  }
  CHECK(fault_of_patterns(sound.substr(0, sound.rfind('\n', sound.size() - 2) + 1)).find("patterns, got") !=
        std::string::npos);
}

TEST_CASE("what libhyphen would take for patterns, and is none, is named by its line") {
  for (const std::string line : {"",
                                 "no pattern",
                                 "a1b ",
                                 "a\tb",
                                 "A1b",
                                 "a12b",
                                 ".",
                                 "3",
                                 "a.b",
                                 "LEFTHYPHENMIN",
                                 "LEFTHYPHENMIN many",
                                 "NOHYPHEN ",
                                 "RIGHTHYPHENMIN 100",
                                 "<html>",
                                 "a1b\r",
                                 "a1\x1B[31m",
                                 "a\xC2\x85",
                                 "a1b/x",
                                 "a1b/x,1,1",
                                 "a1b/=,0,1",
                                 "a1b/=,2,2",
                                 "a1b/=,1,-1",
                                 "\\patterns{"}) {
    CAPTURE(line);
    CHECK(fault_of_patterns("UTF-8\n.a2ch4\n" + line + "\n") == "line 3: expected a pattern");
  }
  CHECK(fault_of_patterns("UTF-8\n" + std::string(99, 'a') + "\n") == "line 2: expected a pattern");
}

TEST_CASE("another character set, or bytes of none") {
  CHECK(fault_of_patterns("") == "line 1: expected UTF-8");
  CHECK(fault_of_patterns("ISO8859-1\na1b\n") == "line 1: expected UTF-8");
  CHECK(fault_of_patterns("utf-8x\na1b\n") == "line 1: expected UTF-8");
  CHECK(fault_of_patterns("UTF-8\na1\xE9\n") == "malformed UTF-8");
  CHECK(fault_of_patterns("UTF-8\n% nothing else\n") == "expected some patterns, got 0");
}
