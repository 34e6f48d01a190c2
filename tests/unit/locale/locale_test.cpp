#include "locale/locale.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <stdexcept>
#include <thread>

#include "base/files.h"
#include "locale_folder.h"

using namespace binran;

namespace {

struct Shipped {
  Sources sources;
  Diagnostics diagnostics;
  std::vector<Locale> locales = read_locales(BINRAN_SOURCE_DIR "/content/locales", sources, diagnostics);
  const Locale& operator[](std::string_view tag) const {
    return *std::find_if(locales.begin(), locales.end(), [&](const Locale& locale) { return locale.tag() == tag; });
  }
};

const Shipped& shipped() {
  static const Shipped locales;
  return locales;
}

}  // namespace

TEST_CASE("the shipped locales have no faults") {
  CHECK(diagnostics_as_text(shipped().diagnostics, shipped().sources, false) == "");
  CHECK(shipped().locales.size() >= 3);
}

TEST_CASE("what a locale file says of its language") {
  CHECK(shipped()["ja"].own_name() == "日本語");
  CHECK(shipped()["ja"].needs_reading());
  CHECK_FALSE(shipped()["ko"].needs_reading());
  CHECK(shipped()["ja"].typesetting().breaking == TypesettingRules::Breaking::characters);
  CHECK(shipped()["ja"].typesetting().latin_gap == 0.25);
  CHECK(shipped()["ko"].typesetting().breaking == TypesettingRules::Breaking::eojeol);
  CHECK(shipped()["en"].typesetting().hyphenate);
  CHECK(shipped()["en"].paper().name == "a4");
}

TEST_CASE("dates in full") {
  CHECK(shipped()["en"].date("2026-11-20") == "20 November 2026");
  CHECK(shipped()["ja"].date("2026-11-20") == "2026年11月20日");
  CHECK(shipped()["ko"].date("1970-01-01") == "1970년 1월 1일");
  CHECK(shipped()["en"].date("2026-02-30") == "2026-02-30");
  CHECK(shipped()["en"].date("2012-07") == "July 2012");
  CHECK(shipped()["ja"].date("2012-07") == "2012年7月");
  CHECK(shipped()["ko"].date("2012-07") == "2012년 7월");
  CHECK(shipped()["en"].date("2012-13") == "2012-13");
}

TEST_CASE("a message that is not there, or an argument that is not given, is a fault of the program") {
  Folder folder;
  folder.add("en.xml", locale("en", "<message id='a'>A</message><message id='b'>{x} and {y}</message>"));
  const auto locales = folder.read();
  CHECK(locales.at(0).message("a") == "A");
  CHECK(locales.at(0).message("a", {{"x", "unused"}}) == "A");
  CHECK(locales.at(0).message("b", {{"y", "2"}, {"x", "1"}}) == "1 and 2");
  CHECK_THROWS_AS(locales.at(0).message("c"), std::logic_error);
  CHECK_THROWS_AS(locales.at(0).message("b", {{"x", "1"}}), std::logic_error);
}

TEST_CASE("arguments are text, whatever they hold") {
  Folder folder;
  folder.add("en.xml", locale("en", "<message id='a'>{x}</message>"));
  CHECK(folder.read().at(0).message("a", {{"x", "{y} it's 'q' # \u202E"}}) == "{y} it's 'q' # \u202E");
}

TEST_CASE("Korean particles of a message agree with its arguments, as the shipped locale has them") {
  Folder folder;
  folder.add("en.xml", locale("en", "<message id='a'>{x} {y}</message>"));
  std::string korean = read_file(BINRAN_SOURCE_DIR "/content/locales/ko.xml");
  const std::size_t first = korean.find("<message"), last = korean.rfind("</message>") + 10;
  korean.replace(first, last - first, "<message id='a'>{x}은(는) {y}(으)로 {x}과(와)</message>");
  folder.add("ko.xml", korean);
  const auto locales = folder.read();
  CHECK(folder.faults() == "");
  const auto said = [&](const char* x, const char* y) {
    return locales.at(1).message("a", {{"x", std::string(x)}, {"y", std::string(y)}});
  };
  CHECK(said("430", "단말") == "430은 단말로 430과");
  CHECK(said("404", "480") == "404는 480으로 404와");
  CHECK(said("INVITE", "SBC") == "INVITE는 SBC로 INVITE와");
  CHECK(said("180 Ringing", "NAT") == "180 Ringing은 NAT로 180 Ringing과");
  CHECK(said("URL", "URL") == "URL은 URL로 URL과");
}

TEST_CASE("sorting") {
  const Locale& japanese = shipped()["ja"];
  CHECK(japanese.compare("あくせす", "いんたーねっと") < 0);
  CHECK(japanese.compare("いんたーねっと", "あくせす") > 0);
  CHECK(japanese.compare("あ", "あ") == 0);
  const std::vector<std::string> words = {"", "かいせん", "かいぜん", "がいせん", "カード", "sip", "프록시"};
  for (const std::string& a : words) {
    for (const std::string& b : words) {
      const int keys = japanese.sort_key(a).compare(japanese.sort_key(b));
      CHECK((keys < 0) == (japanese.compare(a, b) < 0));
      CHECK((keys == 0) == (japanese.compare(a, b) == 0));
    }
  }
  CHECK(shipped()["ko"].compare("가나", "나가") < 0);
}

TEST_CASE("index groups") {
  const Locale &en = shipped()["en"], &ja = shipped()["ja"], &ko = shipped()["ko"];
  CHECK(en.index_label("registrar") == "R");
  CHECK(en.index_label("Éa") == "E");
  CHECK(ja.index_label("ふろーしっぱい") == "は");
  CHECK(ja.index_label("がいせん") == "か");
  CHECK(ja.index_label("ヴぉいす") == "あ");
  CHECK(ja.index_label("SIP") == "S");
  CHECK(ja.index_label("んん") == "わ");
  CHECK(ko.index_label("플로") == "ㅍ");
  CHECK(ko.index_label("까다") == "ㄱ");
  CHECK(ko.index_label("via") == "V");
  for (const Locale* locale : {&en, &ja, &ko}) {
    CHECK(locale->index_label("430") == "#");
    CHECK(locale->index_label("") == "#");
  }
  CHECK(en.index_label("프록시") == "#");
}

TEST_CASE("one locale serves several threads") {
  Folder folder;
  folder.add("en.xml", locale("en", "<message id='n'>{n, plural, one {# code} other {# codes}}, {x}</message>"));
  const auto locales = folder.read();
  std::vector<std::thread> threads;
  std::vector<int> wrong(4);
  for (int& count : wrong) {
    threads.emplace_back([&] {
      for (int i = 0; i < 500; ++i) {
        count += locales[0].message("n", {{"n", 1}, {"x", "today"}}) != "1 code, today";
        count += locales[0].message("n", {{"n", 75}, {"x", "today"}}) != "75 codes, today";
        count += shipped()["ja"].index_label("ふろー") != "は";
        count += shipped()["ja"].compare("あ", "い") >= 0;
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  CHECK(wrong == std::vector<int>(4));
}
