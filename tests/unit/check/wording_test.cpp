// The rules about words, over a catalog made here.
#include <doctest/doctest.h>

#include "check/rules.h"

using namespace binran;

TEST_CASE("words are compared as words") {
  Catalog catalog;
  TermText term;
  term.name.value = "サーバー";
  term.variants = {{"サーバ", {}}, {"SERVER", {}}};
  catalog.terms["server"].texts["ja"] = term;
  Entry entry;
  const auto warnings = [&](const std::string& words) {
    entry.texts["ja"].meaning.phrases = {Text{words}};
    catalog.protocols["sip"].entries["404"] = entry;
    Diagnostics diagnostics;
    check_variants(catalog, {}, diagnostics);
    return diagnostics.warnings();
  };
  CHECK(warnings("このサーバーは") == 0);
  CHECK(warnings("このサーバは") == 1);
  CHECK(warnings("このサーバーとサーバ") == 1);
  CHECK(warnings("the server.") == 1);
  CHECK(warnings("the servers") == 0);
  CHECK(warnings("an observer, webserver") == 0);
  CHECK(warnings("") == 0);
}
