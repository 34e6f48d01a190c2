// Words that meet in a message, and the beginning of a line.
#include <doctest/doctest.h>

#include "locale_folder.h"

using namespace binran;

TEST_CASE("Latin words of two arguments that meet stay two words") {
  Folder folder;
  folder.add("en.xml", locale("en",
                              "<message id='a'>{x}{y}便覧</message><message id='b'>{x} {y}</message>"
                              "<message id='c'>{x}({y})</message>"));
  const auto locales = folder.read();
  CHECK(folder.faults() == "");
  const auto say = [&](const char* id, const char* x, const char* y) {
    return locales.at(0).message(id, {{"x", x}, {"y", y}});
  };
  CHECK(say("a", "DNS", "RCODE") == "DNS RCODE便覧");
  CHECK(say("a", "SIP", "コード") == "SIPコード便覧");
  CHECK(say("a", "試験", "RCODE") == "試験RCODE便覧");
  CHECK(say("a", "", "RCODE") == "RCODE便覧");
  CHECK(say("b", "DNS", "RCODE") == "DNS RCODE");
  CHECK(say("c", "DNS", "RCODE") == "DNS(RCODE)");
}

TEST_CASE("a line that stands alone begins with a capital, and the rest stays") {
  Folder folder;
  folder.add("en.xml", locale("en", ""));
  const auto locales = folder.read();
  CHECK(locales.at(0).capitalised("status code handbook") == "Status code handbook");
  CHECK(locales.at(0).capitalised("RCODE handbook") == "RCODE handbook");
  CHECK(locales.at(0).capitalised("拡張コード") == "拡張コード");
  CHECK(locales.at(0).capitalised("") == "");
}
