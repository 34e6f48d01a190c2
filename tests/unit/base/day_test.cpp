#include "base/day.h"

#include <doctest/doctest.h>

using namespace binran;

TEST_CASE("a day is read as ISO 8601 writes it, and written the same") {
  for (const char* iso : {"2026-11-20", "2024-02-29", "2000-02-29", "0001-01-01", "9999-12-31"}) {
    CAPTURE(iso);
    REQUIRE(parse_day(iso));
    CHECK(iso_day(*parse_day(iso)) == iso);
  }
}

TEST_CASE("what is no day is none") {
  for (const char* text : {"", "2026-11", "2026-1-20", "2026-11-20 ", "2026/11/20", "26-11-2026", "2026-11-2x",
                           "+026-11-20", "-026-11-20", "2026--1-20", "2026-00-01", "2026-13-01", "2026-01-00",
                           "2026-01-32", "2026-04-31", "2026-02-29", "1900-02-29"}) {
    CAPTURE(text);
    CHECK(!parse_day(text));
  }
}
