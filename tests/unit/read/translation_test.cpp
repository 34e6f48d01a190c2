// Fingerprints, stale texts, and marking translations in the files.
#include "model/translation.h"

#include <doctest/doctest.h>

#include <algorithm>

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
  Catalog catalog = read_catalog({"content"}, sources, diagnostics);
  const Entry& entry() const { return *catalog.protocols.at("sip").find("404"); }
  const EntryText& japanese() const { return entry().texts.at("ja"); }
  std::vector<PartPair> pairs() const { return beside_english(entry().texts.at("en"), japanese()); }
};

std::uint32_t fingerprint_of(const std::string& markup) {
  File file(glossary_with(markup));
  return fingerprint(read_glossary(file.xml).at("t").texts.at("en").definition);
}

void replace(const fs::path& path, const std::string& from, const std::string& to) {
  std::string text = read_file(path);
  REQUIRE(text.find(from) != std::string::npos);
  write_file(path, text.replace(text.find(from), from.size(), to));
}

const fs::path not_found = "content/protocols/sip/codes/404.xml";

}  // namespace

TEST_CASE("a fingerprint does not change: it is written in files") {
  CHECK(fingerprint_of("Ask <c>Via</c>, <ref protocol=\"sip\" code=\"486\"/> and <term id=\"t\">ts</term>.") ==
        0x6f7ef1c3);
  CHECK(fingerprint(Written{"Busy Here"}) == 0xb70c1346);
}

TEST_CASE("layout and typography do not change a fingerprint, words and markup do") {
  const std::uint32_t one = fingerprint_of("one <c>two</c> three");
  CHECK(fingerprint_of("\n one\n   <c>two</c>\n three <!-- really -->") == one);
  CHECK(fingerprint_of("one <c>two</c>  three") == one);
  CHECK(fingerprint_of("one <c>two</c>\u00A0three") == one);
  CHECK(fingerprint_of("one two three") != one);
  CHECK(fingerprint_of("one <em>two</em> three") != one);
  CHECK(fingerprint_of("one <c>two</c> three.") != one);
  CHECK(fingerprint_of("one<c> two</c> three") != one);
  CHECK(fingerprint_of("the callee’s “phone” – here…") == fingerprint_of("the callee's \"phone\" - here..."));
}

TEST_CASE("a text whose English has changed is stale until that part is marked again") {
  const ContentTree tree(base_content());
  CHECK(!Content().japanese().stale);
  replace(not_found, "The number was mistyped.", "The number was misdialled.");
  {
    const Content content;
    CHECK(content.japanese().stale);
    std::vector<TranslationMark> marks;
    for (const PartPair& pair : content.pairs())
      if (pair.state() == PartState::stale) {
        CHECK(pair.name().written() == "cause.1");
        marks.push_back({pair.translation->origin->element, pair.english->fingerprint()});
      }
    REQUIRE(marks.size() == 1);
    write_file(not_found, with_marks(read_file(not_found), marks[0].element.file, marks));
  }
  CHECK(!Content().japanese().stale);
}

TEST_CASE("the state of the translations") {
  const ContentTree tree(base_content());
  replace(not_found, "The number was mistyped.", "The number was misdialled.");
  const Content content;
  const TranslationStatus status = translation_status(content.catalog, {{"en"}, {"ja", true}, {"ko"}});
  std::vector<std::string> open;
  for (const OpenPart& part : status.open)
    if (part.locale == "ja") open.push_back(part.subject.item + " " + part.part);
  CHECK(open == std::vector<std::string>{"404 cause.1"});
  const auto missing = std::ranges::count_if(status.open, [](const OpenPart& part) {
    return part.locale == "ko" && part.part.empty() && part.state == PartState::missing;
  });
  CHECK(missing >= 4);  // two codes, a comparison, a symptom
}
