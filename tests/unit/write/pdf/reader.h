// Reads back what the PDF writer wrote, for its tests: objects by number, streams inflated, object streams opened.
// Knows only files of this project.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

namespace binran {

struct ReadObject {
  std::string dictionary;  ///< or whatever the object is, without "obj" and "endobj"
  std::string stream;      ///< inflated
};

using ReadObjects = std::map<std::uint32_t, ReadObject>;

ReadObjects read_pdf(std::string_view file);

/// The number in "/key 12 0 R"; 0 where there is none.
std::uint32_t reference(const std::string& dictionary, const std::string& key);

/// The first object that holds `part`; fails the test where there is none.
const ReadObject& find_object(const ReadObjects& objects, std::string_view part);

std::string inflate(std::string_view bytes, std::size_t expected = 1 << 20);

}  // namespace binran
