#include "locale/locale.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <stdexcept>
#include <thread>

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
  CHECK(shipped()["en"].paper() == "a4");
}

TEST_CASE("dates in full") {
  CHECK(shipped()["en"].date("2026-11-20") == "20 November 2026");
  CHECK(shipped()["ja"].date("2026-11-20") == "2026年11月20日");
  CHECK(shipped()["ko"].date("1970-01-01") == "1970년 1월 1일");
  CHECK(shipped()["en"].date("2026-02-30") == "2026-02-30");
  CHECK(shipped()["en"].date("2012-07") == "2012-07");
}

TEST_CASE("a message that is not there, or an argument that is not given, is a fault of the program") {
  CHECK(shipped()["en"].message("heading.meaning") == "Meaning");
  CHECK_THROWS_AS(shipped()["en"].message("heading.meening"), std::logic_error);
  CHECK_THROWS_AS(shipped()["en"].message("comparison.title", {{"first", "430"}}), std::logic_error);
}

TEST_CASE("Korean particles of a message agree with its arguments") {
  CHECK(shipped()["ko"].message("comparison.title", {{"first", "430"}, {"second", "404"}}).find("430과 404") == 0);
  CHECK(shipped()["ko"].message("comparison.title", {{"first", "404"}, {"second", "430"}}).find("404와 430") == 0);
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
  std::vector<std::thread> threads;
  std::vector<int> wrong(4);
  for (int& count : wrong) {
    threads.emplace_back([&count] {
      for (int i = 0; i < 500; ++i) {
        const std::string one = shipped()["en"].message("cover.edition", {{"count", 1}, {"date", "today"}});
        const std::string many = shipped()["en"].message("cover.edition", {{"count", 75}, {"date", "today"}});
        count += one != "1 code, today" || many != "75 codes, today";
        count += shipped()["ja"].index_label("ふろー") != "は";
        count += shipped()["ja"].compare("あ", "い") >= 0;
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  CHECK(wrong == std::vector<int>(4));
}
