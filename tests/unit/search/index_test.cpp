// Bytes that are an index, and bytes that are none: whatever they are, nothing is read beside them.
#include "search/index.h"

#include <doctest/doctest.h>

#include <random>

#include "made_index.h"

using namespace binran;
using namespace binran::testing;

namespace {

constexpr std::size_t header = 24;  // bytes that the checksum does not cover

std::string sample() {
  return make_index(
      made_indexed("ja",
                   {made_code("486", "Busy Here 話中", "回線が話中である。"), made_code("503", "Unavailable", "x"),
                    made_symptom("drops", "通話が切れる", {"486", "503", "999"})},
                   {{{"ビジー"}, {"話中"}, {}}}, {"です"}),
      0x01020304);
}

/// The bytes with a checksum that is right for them.
std::string with_checksum(std::string bytes) {
  const std::uint64_t checksum = index_checksum(std::string_view(bytes).substr(header));
  for (std::size_t i = 0; i < 8; ++i) bytes[16 + i] = static_cast<char>(checksum >> 8 * i & 0xff);
  return bytes;
}

/// Asks for everything that an index can be asked for.
std::size_t use(const SearchIndex& index) {
  std::size_t seen = index.language().size();
  Tokenizer tokenizer("ja");
  const Question asked = question(index, tokenizer, "486 busy here unavailible 話中 切 です");
  Quoting quoting(index, tokenizer, asked);
  for (const Hit& hit : answers(index, asked, std::vector<std::string>{}, 5)) seen += quoting.line(hit.subject).size();
  for (std::uint32_t subject = 0; subject < std::min(index.subjects(), 100u); ++subject) {
    seen += index.text(subject, SubjectNumber::full_label).size() + index.protocol_of(subject).size();
    index.each_suspect(subject, [&](std::uint32_t suspect) { seen += suspect; });
    index.each_passage(subject, [&](std::string_view passage) { seen += passage.size(); });
  }
  for (std::uint32_t term = 0; term < std::min(index.terms().count(), 100u); ++term) {
    seen += index.terms()[term].size();
    index.each_posting(term, [&](const Posting& posting) { seen += posting.subject; });
  }
  return seen;
}

}  // namespace

TEST_CASE("an index gives back what it was made of") {
  const std::string bytes = sample();
  const auto index = SearchIndex::open(bytes);
  REQUIRE(index);
  CHECK(index->stamp() == 0x01020304);
  CHECK(index->language() == "ja");
  CHECK(index->protocols() == 1);
  CHECK(index->subjects() == 3);
  CHECK(index->text(0, SubjectNumber::id) == "486");
  CHECK(index->text(0, SubjectNumber::full_label) == "P 486");
  CHECK(index->text(2, SubjectNumber::title) == "通話が切れる");
  CHECK(index->is_symptom(2));
  CHECK(index->protocol_of(2) == "p");
  std::vector<std::uint32_t> suspects;
  index->each_suspect(2, [&](std::uint32_t suspect) { suspects.push_back(suspect); });
  CHECK(suspects == std::vector<std::uint32_t>{0, 1});  // and none for a code that there is not
  CHECK(bytes == sample());
}

TEST_CASE("an index that is cut off, is of another version or has another byte is none") {
  const std::string bytes = sample();
  for (std::size_t size = 0; size < bytes.size(); ++size)
    CHECK(!SearchIndex::open(std::string_view(bytes).substr(0, size)));
  CHECK(!SearchIndex::open(bytes + '\0'));
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    if (at >= 12 && at < 16) continue;  // the stamp, which is compared
    std::string damaged = bytes;
    damaged[at] = static_cast<char>(damaged[at] ^ 0x20);
    CHECK(!SearchIndex::open(damaged));
  }
}

TEST_CASE("hostile bytes with a right checksum lead nowhere") {
  const std::string bytes = sample();
  std::size_t opened = 0;
  for (std::size_t at = header; at < bytes.size(); ++at)
    for (const char value : {'\x00', '\x01', '\x7f', '\xff'}) {
      std::string hostile = bytes;
      hostile[at] = value;
      hostile = with_checksum(std::move(hostile));
      if (const auto index = SearchIndex::open(hostile)) opened += use(*index) > 0;
    }
  CHECK(opened > bytes.size());
  std::mt19937 random(1);
  for (int run = 0; run < 2000; ++run) {
    std::string hostile = bytes;
    for (int strike = 0; strike < 8; ++strike)
      hostile[header + random() % (bytes.size() - header)] = static_cast<char>(random());
    hostile = with_checksum(std::move(hostile));
    if (const auto index = SearchIndex::open(hostile)) use(*index);
  }
}

TEST_CASE("counts that no file could hold are refused") {
  std::string bytes = sample();
  for (std::size_t section = 0; section < index_sections; ++section) {
    std::string hostile = bytes;
    for (std::size_t i = 0; i < 4; ++i) hostile[header + 4 * section + i] = '\xff';
    CHECK(!SearchIndex::open(with_checksum(hostile)));
  }
}

TEST_CASE("an index of nothing answers nothing") {
  Asked asked(made_indexed("en", {}));
  CHECK(asked.ids("busy") == "");
}
