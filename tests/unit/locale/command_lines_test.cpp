#include "locale/command_lines.h"

#include <doctest/doctest.h>

using namespace binran;

namespace {

std::vector<std::string> lines(std::string_view command, std::size_t width, std::size_t flush_width) {
  std::vector<std::string> result;
  for (const CommandLine& line : command_lines(command, width, flush_width)) {
    result.push_back((line.flush ? "<" : "") + line.text);
  }
  return result;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("a command that fits is left alone") {
  CHECK(lines("dig  +short example.com", 30, 34) == Lines{"dig  +short example.com"});
}

TEST_CASE("a long command goes on after a backslash, between words") {
  CHECK(lines("tshark -r trace.pcap -Y 'a == 430'", 26, 30) == Lines{"tshark -r trace.pcap \\", "    -Y 'a == 430'"});
  CHECK(lines("aa bb cc dd", 8, 12) == Lines{"aa bb \\", "    cc \\", "    dd"});
}

TEST_CASE("an option stays with its argument") {
  CHECK(lines("tshark -T fields -e sip.To", 23, 30) == Lines{"tshark -T fields \\", "    -e sip.To"});
  CHECK(lines("tshark -T fields -e sip.P-Early-Media", 23, 30) ==
        Lines{"tshark -T fields -e \\", "    sip.P-Early-Media"});
}

TEST_CASE("characters of ambiguous width count as they are shown") {
  const auto widest = [](Ambiguous ambiguous) {
    std::size_t most = 0;
    for (const CommandLine& line : command_lines("echo ……………………… ……………", 20, 20, ambiguous))
      most = std::max(most, columns(line.text, ambiguous));
    return most;
  };
  CHECK(widest(Ambiguous::narrow) == 20);
  CHECK(widest(Ambiguous::wide) <= 20);
}

TEST_CASE("quotes keep their spaces as long as they fit anywhere") {
  CHECK(lines("ss -tn '( sport = :5060 )'", 20, 24) == Lines{"ss -tn \\", "<'( sport = :5060 )'"});
}

TEST_CASE("quotes wider than the page end a line at a space, without a backslash") {
  const Lines found = lines("tshark -Y 'sip.Method == 1 || sip.Code == 200' -n", 24, 26);
  CHECK(found == Lines{"tshark -Y 'sip.Method ==", "    1 || sip.Code ==", "    200' -n"});
}

TEST_CASE("escaped quotes and spaces belong to their word") {
  CHECK(lines("echo a\\ b \"c \\\" d\" 'e' f", 14, 18) == Lines{"echo a\\ b \\", "    \"c \\\" d\" \\", "    'e' f"});
}

TEST_CASE("a word without spaces moves to the edge, and is cut only when it is wider than all") {
  CHECK(lines("curl https://example.com/ab", 20, 24) == Lines{"curl \\", "<https://example.com/ab"});
  // Behind a mark, where one is in the second half of the line.
  CHECK(lines("curl https://example.com/abcdefgh", 20, 24) == Lines{"curl \\", "<https://example.com/\\", "<abcdefgh"});
  CHECK(lines("curl https://examplecomabcdefgh", 20, 24) == Lines{"curl \\", "<https://examplecomabcde\\", "<fgh"});
}

TEST_CASE("a word that is cut is the same word to the shell, inside of quotes too") {
  CHECK(lines("jq '.a|select(.b==1)|.cdef'", 20, 20) == Lines{"jq \\", "<'.a|select(.b==1)|'\\", "<'.cdef'"});
  CHECK(lines("grep 'one|two|three|four|five'", 18, 18) == Lines{"grep \\", "<'one|two|three|'\\", "<'four|five'"});
  CHECK(lines("aa \"bbbbbbbbbbbbbbbbb\"", 12, 12) == Lines{"aa \\", "<\"bbbbbbbbbb\\", "<bbbbbbb\""});
  CHECK(lines("aa bbbbbbbbbb\\$ccc", 12, 12) == Lines{"aa \\", "<bbbbbbbbbb\\", "<\\$ccc"});
  CHECK(lines("aa bbbbb'ccc'ddddd", 9, 9) == Lines{"aa \\", "<bbbbb'c'\\", "<'cc'ddddd"});
  CHECK(lines("aa 'b cccccccccccc' d", 12, 12) == Lines{"aa 'b", "<cccccccccc'\\", "<'cc' \\", "    d"});
}

TEST_CASE("no line is wider than asked, and nothing is lost") {
  const std::string command =
      "tshark -r trace.pcap -Y 'sip.Method == \"ACK\" || (sip.Status-Code == 200 && sip.CSeq.method == \"INVITE\")' "
      "-T fields -e sip.Call-ID";
  for (std::size_t width = 34; width < 150; ++width) {
    std::string whole;
    for (const CommandLine& line : command_lines(command, width, width + 4)) {
      CHECK(columns(line.text) <= (line.flush ? width + 4 : width));
      std::string text = line.text;
      if (text.ends_with(" \\")) text.resize(text.size() - 2);
      while (text.starts_with(' ')) text.erase(0, 1);
      whole += (whole.empty() ? "" : " ") + text;
    }
    CHECK(whole == command);
  }
}

TEST_CASE("control characters do not reach the terminal") {
  CHECK(lines("echo \x1b]0;x\x07", 40, 40) == Lines{"echo ]0;x"});
}

TEST_CASE("a word wider than the page fills its lines by columns") {
  CHECK(lines("aa bbbbbbbbbbbbb", 8, 8) == Lines{"aa \\", "<bbbbbbb\\", "<bbbbbb"});
  CHECK(lines("aa 日本語日本語", 8, 8) == Lines{"aa \\", "<日本語\\", "<日本語"});
}
