// The table of a docset. What is in it is judged by tests/judges/docset.sh.
#include "write/docset/search_table.h"

#include <doctest/doctest.h>

namespace binran {

TEST_CASE("rows are data, a row that is there already is left out, and the same rows give the same bytes") {
  const std::vector<SearchRow> rows = {{"430'); DROP TABLE searchIndex; --", "Error", "sip-430.html"},
                                       {"430 フロー失敗", "Error", "sip-430.html"}};
  std::vector<SearchRow> twice = rows;
  twice.push_back(rows.front());
  const std::string table = search_table(rows);
  CHECK(table.starts_with(std::string_view("SQLite format 3\0", 16)));
  CHECK(table.find("フロー失敗") != table.npos);
  CHECK(search_table(twice) == table);
  CHECK(search_table(rows) == table);
}

}  // namespace binran
