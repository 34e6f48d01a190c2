// Fingerprints, stale texts, and marking translations in the files.
#include <doctest/doctest.h>

#include "base/files.h"
#include "content_tree.h"
#include "model/fingerprint.h"
#include "model/status.h"
#include "read/read.h"
#include "read/translate.h"
#include "reading.h"

using namespace binran;
using namespace binran::testing;
namespace fs = std::filesystem;

namespace {

struct Content {
  Sources sources;
  Diagnostics diagnostics;
  Catalog catalog = read_catalog("content", sources, diagnostics);
};

std::string fingerprint_of(const std::string& markup) {
  File file(glossary_with(markup));
  return read_glossary(file.xml).at("t").texts.at("en").fingerprint;
}

void replace(const fs::path& path, const std::string& from, const std::string& to) {
  std::string text = read_file(path);
  REQUIRE(text.find(from) != std::string::npos);
  write_file(path, text.replace(text.find(from), from.size(), to));
}

const fs::path not_found = "content/protocols/sip/codes/404.xml";

}  // namespace

TEST_CASE("a fingerprint does not change: it is written in files") {
  ComparisonText text;
  text.decides.phrases = {Text{"a"}, Code{"b"}};
  CHECK(fingerprint(text) == "9483ddaaafbe9538");
  CHECK(fingerprint(ComparisonText{}).size() == 16);
}

TEST_CASE("layout does not change a fingerprint, words and markup do") {
  const std::string one = fingerprint_of("one <c>two</c> three");
  CHECK(fingerprint_of("\n one\n   <c>two</c>\n three <!-- really -->") == one);
  CHECK(fingerprint_of("one two three") != one);
  CHECK(fingerprint_of("one <em>two</em> three") != one);
  CHECK(fingerprint_of("one <c>two</c> three.") != one);
  CHECK(fingerprint_of("one <c>two</c>  three") == one);
  CHECK(fingerprint_of("one<c> two</c> three") != one);
}

TEST_CASE("words that move from one part of a text to the next change its fingerprint") {
  EntryText a, b;
  a.title.value = "xy";
  b.title.value = "x";
  b.summary.value = "y";
  CHECK(fingerprint(a) != fingerprint(b));
  EntryText c, d;
  c.causes = {Markup{{Text{"x"}}, {}}, Markup{{Text{"y"}}, {}}};
  d.causes = {Markup{{Text{"x"}, Text{"y"}}, {}}};
  CHECK(fingerprint(c) != fingerprint(d));
}

TEST_CASE("a text whose English has changed is stale until it is marked again") {
  const ContentTree tree(base_content());
  CHECK(!Content().catalog.protocols.at("sip").find("404")->texts.at("ja").stale);
  replace(not_found, "The number was mistyped.", "The number was misdialled.");
  {
    const Content content;
    CHECK(content.catalog.protocols.at("sip").find("404")->texts.at("ja").stale);
    const auto marks = missing_marks(content.catalog, "ja");
    REQUIRE(marks.size() == 1);
    write_file(not_found, with_marks(read_file(not_found), marks[0].text.file, marks));
  }
  const Content content;
  CHECK(!content.catalog.protocols.at("sip").find("404")->texts.at("ja").stale);
  CHECK(missing_marks(content.catalog, "ja").empty());
}

TEST_CASE("marking a translation changes nothing else of the file") {
  const ContentTree tree(base_content());
  const std::string sound = read_file(not_found);
  const std::string of =
      " of=\"" + Content().catalog.protocols.at("sip").find("404")->texts.at("en").fingerprint + "\"";
  const std::string ja = "<text xml:lang=\"ja\"" + of + ">";
  struct Case {
    const char* before;
    std::string after;
  };
  for (const Case& it : {Case{"<text xml:lang=\"ja\">", ja},
                         {"<text of=\"0000000000000000\" xml:lang='ja' >", "<text" + of + " xml:lang='ja' >"},
                         {"<text\n  xml:lang = 'ja'\n>", "<text\n  xml:lang = 'ja'" + of + "\n>"},
                         {"<text xml:lang='ja' of=''>", "<text xml:lang='ja' of='" + of.substr(5, 16) + "'>"}}) {
    CAPTURE(it.before);
    write_file(not_found, sound);
    replace(not_found, ja, it.before);
    replace(not_found, "</code>", "</code>\r\n<!-- end -->");
    const std::string before = read_file(not_found);
    const Content content;
    const auto marks = missing_marks(content.catalog, "ja");
    REQUIRE(marks.size() == 1);
    std::string expected = before;
    expected.replace(expected.find(it.before), std::string_view(it.before).size(), it.after);
    CHECK(with_marks(before, marks[0].text.file, marks) == expected);
    CHECK(with_marks(before, marks[0].text.file + 1, marks) == before);
  }
}

TEST_CASE("every text of a list is marked on its own") {
  const ContentTree tree(base_content());
  const fs::path path = "content/protocols/sip/comparisons.xml";
  const std::string sound = read_file(path);
  replace(path, "<comparison ",
          "<comparison first=\"486\" second=\"499\"><text xml:lang=\"en\"><decides>x</decides></text>"
          "<text xml:lang=\"ja\"><decides>x</decides></text></comparison>\n  <comparison ");
  const Content content;
  const auto marks = missing_marks(content.catalog, "ja");
  REQUIRE(marks.size() == 1);
  const std::string marked = with_marks(read_file(path), marks[0].text.file, marks);
  CHECK(marked.find(marks[0].fingerprint) != std::string::npos);
  CHECK(marked.size() == read_file(path).size() + std::string_view(" of=\"\"").size() + 16);
  CHECK(missing_marks(content.catalog, "en").empty());
  CHECK(missing_marks(content.catalog, "ko").empty());
}

TEST_CASE("the state of the translations") {
  const ContentTree tree(base_content());
  replace(not_found, "The number was mistyped.", "The number was misdialled.");
  const fs::path symptoms = "content/protocols/sip/symptoms.xml";
  std::string text = read_file(symptoms);
  const std::size_t of = text.find(" of=");
  write_file(symptoms, text.erase(of, 22));
  const Content content;
  const TranslationStatus status = translation_status(content.catalog, {{"en", false}, {"ja", true}, {"ko", false}});
  REQUIRE(status.protocols.size() == 1);
  REQUIRE(status.protocols[0].locales.size() == 3);
  const LocaleStatus& en = status.protocols[0].locales[0];
  const LocaleStatus& ja = status.protocols[0].locales[1];
  const LocaleStatus& ko = status.protocols[0].locales[2];
  CHECK(en.entries.complete == 2);
  CHECK(en.entries.stale.empty());
  CHECK(ja.entries.complete == 1);
  CHECK(ja.entries.stale == std::vector<std::string>{"404"});
  CHECK(ja.symptoms.unmarked == std::vector<std::string>{"no-ringing"});
  CHECK(ja.comparisons.complete == 1);
  CHECK(ko.entries.missing == std::vector<std::string>{"404", "486"});
  CHECK(ko.comparisons.missing == std::vector<std::string>{"404-vs-486"});
  CHECK(status.glossary[1].terms.complete == 1);
  CHECK(status.glossary[2].terms.missing == std::vector<std::string>{"proxy"});
}
