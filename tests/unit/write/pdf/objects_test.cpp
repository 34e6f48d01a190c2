#include "write/pdf/objects.h"

#include <doctest/doctest.h>

#include <vector>

#include "reader.h"
#include "write/pdf/flate.h"

namespace binran::pdf {
namespace {

/// Undoes PNG's "up" predictor over rows of 6 bytes.
std::vector<std::string> rows_of(const std::string& stream) {
  std::vector<std::string> rows;
  std::string above(6, '\0');
  for (std::size_t at = 0; at + 7 <= stream.size(); at += 7) {
    REQUIRE(stream[at] == 2);
    for (std::size_t i = 0; i < 6; ++i) above[i] = char(above[i] + stream[at + 1 + i]);
    rows.push_back(above);
  }
  return rows;
}

std::size_t big_endian(std::string_view bytes) {
  std::size_t value = 0;
  for (unsigned char byte : bytes) value = value << 8 | byte;
  return value;
}

/// A file of a page, a stream and many dictionaries.
std::string write_file_of(int dictionaries) {
  ObjectFile file;
  file.write_page(file.add_page(), deflate("0 g\n", fast_level));
  file.add_stream("/N 3", "profile", Compression::flate);
  for (int i = 0; i < dictionaries; ++i) file.add(fmt::format("/Index {}", i));
  return file.serialise();
}

TEST_CASE("every object is where the cross-reference stream says") {
  const std::string file = write_file_of(600);
  const auto objects = read_pdf(file);
  const std::size_t start = std::stoul(file.substr(file.rfind("startxref\n") + 10));
  const auto number = std::uint32_t(std::stoul(file.substr(start)));
  const auto rows = rows_of(objects.at(number).stream);
  REQUIRE(rows.size() == objects.rbegin()->first + 1);
  CHECK(rows[0] == std::string(6, '\0'));
  std::size_t in_streams = 0;
  for (std::uint32_t i = 1; i < rows.size(); ++i) {
    const std::size_t where = big_endian(std::string_view(rows[i]).substr(1, 4));
    if (rows[i][0] == 1) {
      CHECK(file.compare(where, fmt::format("{} 0 obj\n", i).size(), fmt::format("{} 0 obj\n", i)) == 0);
      continue;
    }
    REQUIRE(rows[i][0] == 2);
    ++in_streams;
    const auto& container = objects.at(std::uint32_t(where));
    CHECK(container.dictionary.find("/Type/ObjStm") != std::string::npos);
    CHECK(big_endian(std::string_view(rows[i]).substr(5)) < 250);
  }
  CHECK(in_streams > 600);
}

TEST_CASE("dictionaries come back as they were given") {
  ObjectFile file;
  const Ref later = file.reserve();
  const Ref stream = file.add_stream("/Type/Metadata", "<x/>", Compression::none);
  file.fill(later, fmt::format("/Next {}", stream));
  const auto objects = read_pdf(file.serialise());
  CHECK(objects.at(later.number).dictionary == fmt::format("<</Next {}>>", stream));
  CHECK(objects.at(stream.number).stream == "<x/>");
  CHECK(objects.at(stream.number).dictionary.find("/Filter") == std::string::npos);
}

TEST_CASE("page contents are deflated") {
  ObjectFile file;
  const Ref page = file.add_page();
  file.fill(page, "/Tabs/S");
  file.write_page(page, deflate("q Q", fast_level));
  const auto objects = read_pdf(file.serialise());
  const std::string& dictionary = objects.at(page.number).dictionary;
  CHECK(dictionary.find("/Tabs/S") != std::string::npos);
  CHECK(dictionary.find("/MediaBox") == std::string::npos);
  CHECK(objects.at(reference(dictionary, "Contents")).stream == "q Q");
}

TEST_CASE("outline items hang together") {
  ObjectFile file;
  const Ref first = file.add_outline_item({}, "/Title(1)");
  const Ref child = file.add_outline_item(first, "/Title(1.1)");
  const Ref second = file.add_outline_item({}, "/Title(2)");
  const auto objects = read_pdf(file.serialise());
  const std::string& dictionary = objects.at(first.number).dictionary;
  CHECK(reference(dictionary, "First") == child.number);
  CHECK(reference(dictionary, "Next") == second.number);
  CHECK(dictionary.find("/Count -1") != std::string::npos);
  CHECK(dictionary.find("/Title(1)") != std::string::npos);
  CHECK(reference(objects.at(child.number).dictionary, "Parent") == first.number);
}

std::string identifier(const std::string& file) {
  return file.substr(file.find("/ID[<") + 5, 32);
}

TEST_CASE("the identifier comes from the content, not from the clock") {
  CHECK(write_file_of(3) == write_file_of(3));
  CHECK(identifier(write_file_of(3)).find_first_not_of("0123456789ABCDEF") == std::string::npos);
  CHECK(identifier(write_file_of(3)) != identifier(write_file_of(4)));
}

}  // namespace
}  // namespace binran::pdf
