// Which pages a site has, and that nothing on them leads nowhere.
#include "compose/publication.h"

#include <doctest/doctest.h>

#include "made_catalog.h"

namespace binran {
namespace {

Publication published(const Catalog& made, const std::string& tag) {
  static std::deque<Edition> editions;
  editions.push_back(edition(made, tag));
  Publication publication = compose_publication({&editions.back(), 1}, {"us", "MIT", "binran"});
  find_anchors(publication);
  return publication;
}

}  // namespace

TEST_CASE("every code and every comparison has a page below its list") {
  const Catalog made = catalog();
  const Publication site = published(made, "en");
  const Protocol& sip = made.protocols.at("sip");
  for (const auto& each : sip.entries) {
    const ScreenPage* page = site.find("sip-" + each.first);
    REQUIRE(page);
    CHECK(page->above == "sip-codes");
  }
  CHECK(site.find("sip-codes")->above == "sip");
  CHECK(site.find("sip")->above == "index");
  CHECK(site.pages.front().name == "index");
  CHECK(site.find("nothing") == nullptr);
}

TEST_CASE("nothing leads nowhere, and languages have the same pages") {
  const Catalog made = catalog();
  std::vector<std::string> names;
  for (const ScreenPage& page : published(made, "en").pages) names.push_back(page.name);
  for (const char* tag : {"en", "ja", "ko"}) {
    const Publication site = published(made, tag);
    CHECK(dead_references(site) == std::vector<std::string>());
    std::vector<std::string> here;
    for (const ScreenPage& page : site.pages) here.push_back(page.name);
    CHECK(here == names);
  }
}

TEST_CASE("a class may be called as a part of the site is") {
  Catalog made = catalog();
  made.protocols.at("sip").classes.front().id = "protocol";
  const Publication site = published(made, "en");
  CHECK(site.page_of.at("sip-class-protocol") == "sip-codes");
  CHECK(site.page_of.at("sip-part-protocol") == "index");
}

TEST_CASE("a code and a comparison are looked up by number, and a code by its title") {
  const Catalog made = catalog();
  const Publication site = published(made, "ja");
  const std::vector<std::string> names = site.find("sip-430")->other_names;
  REQUIRE(names.size() == 2);
  CHECK(names.front() == "430");
  CHECK(names.back().starts_with("430 "));
  CHECK(site.find("sip-430")->group->anchor == "sip-class-4xx");
}

TEST_CASE("a section of an entry is no place that others name") {
  const Catalog made = catalog();
  const Publication site = published(made, "en");
  CHECK(site.page_of.at("sip-430") == "sip-430");
  CHECK(!site.page_of.contains("causes"));
}

}  // namespace binran
