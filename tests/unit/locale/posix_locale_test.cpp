// How the system names languages, against tags of content.
#include <doctest/doctest.h>

#include "locale/charset.h"
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
  CHECK(in_charset("callee’s “no – yes” café…", "US-ASCII") == "callee's \"no - yes\" cafe...");
  CHECK(in_charset("日 x 𠮷", "US-ASCII") == "? x ?");
  CHECK(in_charset("", "US-ASCII") == "");
  CHECK(in_charset("é", "of nobody") == "e");
  CHECK(in_charset("’café日", "ISO-8859-1") == "'caf\xE9?");
  CHECK(in_charset("通話é’", "eucJP") == "\xC4\xCC\xCF\xC3\x8F\xAB\xB1\xA1\xC7");
  CHECK(in_charset("통화", "eucKR") == "\xC5\xEB\xC8\xAD");
}

TEST_CASE("a charset has the characters of a language, or has not") {
  CHECK(has_characters("eucJP", "日本語"));
  CHECK(has_characters("EUC-KR", "한국어"));
  CHECK_FALSE(has_characters("EUC-KR", "𠮷"));
  CHECK_FALSE(has_characters("ISO8859-1", "日本語"));
  CHECK_FALSE(has_characters("ASCII", "日本語"));
  CHECK_FALSE(has_characters("of nobody", "a"));
}
