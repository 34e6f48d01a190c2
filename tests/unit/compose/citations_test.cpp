// How documents are cited.
#include "compose/citations.h"

#include <doctest/doctest.h>

#include "document/plain_text.h"
#include "made_catalog.h"

namespace binran {
namespace {

struct Cited {
  std::string words;
  std::vector<std::string> links;  ///< "8.1.3.5 -> section-8.1.3.5"
};

Cited cited(const std::string& tag, const std::vector<Reference>& references) {
  const Catalog made = catalog();
  std::vector<const Reference*> pointers;
  for (const Reference& reference : references) pointers.push_back(&reference);
  const Inlines words = citations(edition(made, tag), pointers);
  Cited result{plain_text(words), {}};
  for (const Inline& part : words)
    if (const auto* link = std::get_if<WebLink>(&part))
      result.links.push_back(link->text + " -> " + link->uri.substr(link->uri.rfind('/') + 1));
  return result;
}

Reference rfc(const std::string& number, const std::string& section) {
  return {{number, {}, {}}, section, ReferenceKind::uses};
}

using Links = std::vector<std::string>;

}  // namespace

TEST_CASE("sections of one RFC are cited together, and each is a link") {
  const std::vector<Reference> three = {rfc("3261", "8.1.3.5"), rfc("3261", "16.7"), rfc("3261", "22.3")};
  const Cited english = cited("en", three);
  CHECK(english.words == "RFC 3261, sections 8.1.3.5, 16.7, and 22.3");
  CHECK(english.links == Links{"RFC 3261, sections 8.1.3.5 -> rfc3261#section-8.1.3.5", "16.7 -> rfc3261#section-16.7",
                               "22.3 -> rfc3261#section-22.3"});
  CHECK(cited("ja", three).words == "RFC 3261の8.1.3.5、16.7、22.3節");
  CHECK(cited("ko", three).words == "RFC 3261의 8.1.3.5, 16.7 및 22.3절");
}

TEST_CASE("they stand where the first of them does; appendices and whole documents are cited by themselves") {
  CHECK(cited("en", {rfc("3261", "16.7"), rfc("3398", "8.2"), rfc("3261", "7"), rfc("3261", "A"), rfc("3398", "")})
            .words == "RFC 3261, sections 16.7 and 7, RFC 3398, section 8.2, RFC 3261, appendix A, RFC 3398");
  CHECK(cited("en", {}).words.empty());
}

TEST_CASE("a section whose number is part of another's leads to itself") {
  CHECK(cited("en", {rfc("32", "2"), rfc("32", "3"), rfc("32", "3.2")}).links ==
        Links{"RFC 32, sections 2 -> rfc32#section-2", "3 -> rfc32#section-3", "3.2 -> rfc32#section-3.2"});
}

}  // namespace binran
