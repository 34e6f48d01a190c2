// By what a term is filed.
#include "locale/filing.h"

#include <doctest/doctest.h>

#include <string>

namespace binran {

TEST_CASE("quotes, brackets, dashes and blanks before a term do not file it") {
  for (const char* before : {"\"", "“", "‘", "«", "「", "『", "（", "(", "[", "-", "–", "—", "…", "・", " ", "　", "¿"})
    CHECK(filed_as(before + std::string("Via")) == "Via");
  CHECK(filed_as("「『かぎ』」") == "かぎ』」");
  CHECK(filed_as("100 Trying") == "100 Trying");
}

TEST_CASE("a term without letters and digits is filed by all of it") {
  CHECK(filed_as("—") == "—");
  CHECK(filed_as("(*)") == "(*)");
  CHECK(filed_as("").empty());
}

}  // namespace binran
