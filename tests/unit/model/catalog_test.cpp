#include "model/catalog.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <vector>

using namespace binran;

TEST_CASE("codes sort as people count") {
  std::vector<std::string> codes{"10", "9", "5.1.10", "5.1.9", "100", "abc", "07", "7", "5.1", "a10", "a9"};
  std::ranges::sort(codes, CodeOrder{});
  CHECK(codes == std::vector<std::string>{"5.1", "5.1.9", "5.1.10", "07", "7", "9", "10", "100", "a9", "a10", "abc"});
  CHECK(!CodeOrder{}("404", "404"));
  CHECK(CodeOrder{}("99999999999999999998", "99999999999999999999"));
}

TEST_CASE("a code is in the class of its leading number") {
  Protocol protocol;
  protocol.classes = {{"4xx", 400, 499, {}}, {"5", 5, 5, {}}};
  CHECK(protocol.class_of("404")->id == "4xx");
  CHECK(protocol.class_of("5.1.1")->id == "5");
  CHECK(protocol.class_of("399") == nullptr);
  CHECK(protocol.class_of("500") == nullptr);
  CHECK(protocol.class_of("bad-request") == nullptr);
  CHECK(protocol.class_of("") == nullptr);
  CHECK(protocol.class_of("99999999999999999999") == nullptr);
}

TEST_CASE("a class has its codes, in order") {
  Protocol protocol;
  protocol.classes = {{"5", 5, 5, {}}, {"4", 4, 4, {}}, {"2", 2, 2, {}}};
  for (const char* code : {"5.1.1", "4.4.10", "4.4.9", "5.7.10", "5.7.9", "7.0.0", "none"}) {
    protocol.entries[code].value.value = code;
  }
  const auto codes = [&](std::size_t position) {
    std::vector<std::string> result;
    for (const Entry* entry : protocol.entries_of(protocol.classes[position])) result.push_back(entry->value.value);
    return result;
  };
  CHECK(codes(0) == std::vector<std::string>{"5.1.1", "5.7.9", "5.7.10"});
  CHECK(codes(1) == std::vector<std::string>{"4.4.9", "4.4.10"});
  CHECK(codes(2).empty());
}

TEST_CASE("what is missing in a language is said in English") {
  ByLocale<int> texts{{"en", 1}, {"ja", 2}};
  CHECK(*said(texts, "ja").first == 2);
  CHECK(said(texts, "ja").second == "ja");
  CHECK(*said(texts, "ko").first == 1);
  CHECK(said(texts, "ko").second == "en");
  CHECK(said(ByLocale<int>{}, "ko").first == nullptr);
}
