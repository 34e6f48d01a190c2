#include "write/roff.h"

#include <doctest/doctest.h>

using namespace binran;

TEST_CASE("nothing of the text is an escape") {
  CHECK(roff_text("a\\fBb \\*[x] \\X'tty: exec'") == "a\\(rsfBb \\(rs*[x] \\(rsX\\(aqtty: exec\\(aq");
  CHECK(roff_text("^`~") == "\\(ha\\(ga\\(ti");
}

TEST_CASE("hyphens are copied from code as they are, and join words in text") {
  CHECK(roff_text("Wi-Fi") == "Wi-Fi");
  CHECK(roff_text("--flag", Hyphens::code) == "\\-\\-flag");
}

TEST_CASE("control and bidirectional characters never reach the formatter") {
  CHECK(roff_text("a\x1b[31m\u009b1mb\x01\u202Ec\u2066\nd") == "a[31m1mbc d");
}

TEST_CASE("characters that readers show differently") {
  CHECK(roff_text("30\u00A0s") == "30\\ s");
  CHECK(roff_text("co\u00ADdec\u200B \u2060x") == "codec x");
  CHECK(roff_text("日本語 … — 편람") == "日本語 … — 편람");
}

TEST_CASE("arguments are in quotes that the text cannot leave") {
  CHECK(roff_argument("say \"hi\" \\") == "\"say \\(dqhi\\(dq \\(rs\"");
  CHECK(roff_argument("") == "\"\"");
}

TEST_CASE("a line is never a request, and never ends the line before") {
  CHECK(roff_line(".so /etc/passwd") == "\\&.so /etc/passwd");
  CHECK(roff_line(roff_text("'so x")) == "\\(aqso x");
  CHECK(roff_line("  indented") == "\\&  indented");
  CHECK(roff_line("") == "\\&");
  CHECK(roff_line("ends  ") == "ends");
  CHECK(roff_line("kept\\ ") == "kept\\ ");
}

TEST_CASE("fonts begin and end with their run") {
  const StyledText text = {
      {"See ", Style::plain}, {"reg-id", Style::code}, {" and ", Style::plain}, {"so-on", Style::emphasis}};
  CHECK(roff_text(text) == "See \\fBreg\\-id\\fR and \\fIso-on\\fR");
}
