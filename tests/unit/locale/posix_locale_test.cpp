// How the system names languages, against tags of content.
#include <doctest/doctest.h>

#include "locale/ascii.h"
#include "locale_folder.h"

using namespace binran;

TEST_CASE("who has set a POSIX locale reads the tag of the same language and script") {
  const std::vector<std::string> tags = {"en", "ja", "pt", "pt-PT", "sr", "sr-Latn", "zh-Hans"};
  const auto found = [&](std::string_view name) { return find_locale(tags, name).value_or(""); };
  CHECK(found("ja_JP.UTF-8") == "ja");
  CHECK(found("ja") == "ja");
  CHECK(found("zh_CN.UTF-8") == "zh-Hans");
  CHECK(found("zh_SG") == "zh-Hans");
  CHECK(found("zh_TW.UTF-8") == "");  // its readers write Hant
  CHECK(found("pt_BR.UTF-8") == "pt");
  CHECK(found("pt_PT@euro") == "pt-PT");
  CHECK(found("pt_AO") == "pt");
  CHECK(found("sr_RS.UTF-8") == "sr");
  CHECK(found("sr_RS@latin") == "sr-Latn");
  CHECK(found("sr_RS.UTF-8@latin") == "sr-Latn");
  CHECK(found("en_GB.UTF-8") == "en");
  CHECK(found("C") == "");
  CHECK(found("POSIX") == "");
  CHECK(found("") == "");
}

TEST_CASE("man-db looks for pages under the POSIX name") {
  CHECK(posix_name("ja") == "ja");
  CHECK(posix_name("fr") == "fr");
  CHECK(posix_name("pt-BR") == "pt_BR");
  CHECK(posix_name("zh-Hans") == "zh_CN");
  CHECK(posix_name("zh-Hant") == "zh_TW");
  CHECK(posix_name("zh-TW") == "zh_TW");
  CHECK(posix_name("sr-Latn") == "sr_RS@latin");
  CHECK(posix_name("sr-Cyrl") == "sr_RS");
}

TEST_CASE("text for where only ASCII is shown") {
  CHECK(in_ascii("callee’s “no – yes” café…") == "callee's \"no - yes\" cafe...");
  CHECK(in_ascii("日 x") == "? x");
  CHECK(in_ascii("") == "");
}
