#include "model/catalog.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <vector>

using namespace binran;

namespace {

Entry entry_of(const std::string& value, std::optional<std::uint32_t> number = {}, const std::string& class_id = {}) {
  Entry entry;
  entry.id = {value};
  entry.value = {value};
  entry.number = number;
  entry.class_id = {class_id};
  return entry;
}

CodeClass class_of(const std::string& id, std::optional<NumberRange> range = {}, const std::string& prefix = {}) {
  return {id, range, prefix, ClassKind::neutral, {}};
}

/// The id of the class that holds an entry; empty where none does.
std::string class_id_of(const Protocol& protocol, const Entry& entry) {
  const CodeClass* found = protocol.class_of(entry);
  return found ? found->id : "";
}

}  // namespace

TEST_CASE("codes sort as people count") {
  std::vector<std::string> codes{"10", "9", "5.1.10", "5.1.9", "100", "abc", "07", "7", "5.1", "a10", "a9"};
  std::ranges::sort(codes, CodeOrder{});
  CHECK(codes == std::vector<std::string>{"5.1", "5.1.9", "5.1.10", "07", "7", "9", "10", "100", "a9", "a10", "abc"});
  CHECK(!CodeOrder{}("404", "404"));
  CHECK(CodeOrder{}("99999999999999999998", "99999999999999999999"));
}

TEST_CASE("hexadecimal codes sort by their numbers, each number as a whole") {
  std::vector<std::string> codes{"0x100", "0x8a", "0x87", "0x9", "0xa2", "0x0b"};
  std::ranges::sort(codes, CodeOrder{});
  CHECK(codes == std::vector<std::string>{"0x9", "0x0b", "0x87", "0x8a", "0xa2", "0x100"});
  CHECK(CodeOrder{}("e0x9", "e0x10"));
  CHECK(CodeOrder{}("0x", "0x1"));  // 0x without digits is no number
  CHECK(CodeOrder{}("0x87", "0xa0"));
  CHECK(!CodeOrder{}("0x87", "0x87"));
}

TEST_CASE("a class holds the codes whose number is in its range") {
  Protocol protocol;
  protocol.classes = {class_of("4xx", NumberRange{400, 499}), class_of("error", NumberRange{0x80, 0xff})};
  CHECK(class_id_of(protocol, entry_of("404", 404)) == "4xx");
  CHECK(class_id_of(protocol, entry_of("499", 499)) == "4xx");
  CHECK(class_id_of(protocol, entry_of("0x87", 0x87)) == "error");
  CHECK(class_id_of(protocol, entry_of("UNAVAILABLE", 0xff)) == "error");
  CHECK(class_id_of(protocol, entry_of("399", 399)) == "");
  CHECK(class_id_of(protocol, entry_of("500", 500)) == "");
  CHECK(class_id_of(protocol, entry_of("4.0.0")) == "");
  CHECK(class_id_of(protocol, entry_of("bad-request")) == "");
}

TEST_CASE("of numbers that dots join, the first says whether a code is in a range") {
  Protocol protocol;
  protocol.classes = {class_of("4", NumberRange{4, 4}), class_of("5", NumberRange{5, 5})};
  CHECK(class_id_of(protocol, entry_of("4.2.2")) == "4");
  CHECK(class_id_of(protocol, entry_of("5.1")) == "5");
  CHECK(class_id_of(protocol, entry_of("4-2")) == "");
  CHECK(class_id_of(protocol, entry_of("x4.2")) == "");
  CHECK(class_id_of(protocol, entry_of("99999999999999999999.1")) == "");
}

TEST_CASE("a class holds the codes whose value begins with its prefix") {
  Protocol protocol;
  protocol.classes = {class_of("policy", {}, "5.7."), class_of("transient", {}, "4.")};
  CHECK(class_id_of(protocol, entry_of("5.7.1")) == "policy");
  CHECK(class_id_of(protocol, entry_of("4.2.2")) == "transient");
  CHECK(class_id_of(protocol, entry_of("5.1.1")) == "");
  CHECK(class_id_of(protocol, entry_of("40", 40)) == "");
}

TEST_CASE("a class holds the codes that name it, whatever their numbers and values are") {
  Protocol protocol;
  protocol.classes = {class_of("4xx", NumberRange{400, 499}), class_of("5", {}, "5."), class_of("own")};
  CHECK(class_id_of(protocol, entry_of("404", 404, "own")) == "own");
  CHECK(class_id_of(protocol, entry_of("5.1", {}, "own")) == "own");
  CHECK(class_id_of(protocol, entry_of("600", 600, "4xx")) == "4xx");
  CHECK(class_id_of(protocol, entry_of("404", 404, "none")) == "");
  CHECK(class_id_of(protocol, entry_of("600", 600)) == "");  // a class without range and prefix holds nobody else
}

TEST_CASE("a class has its codes, in order") {
  Protocol protocol;
  protocol.classes = {class_of("5", {}, "5."), class_of("4", {}, "4."), class_of("2", {}, "2.")};
  for (const char* code : {"5.1.1", "4.4.10", "4.4.9", "5.7.10", "5.7.9", "7.0.0", "none"})
    protocol.entries[code] = entry_of(code);
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
