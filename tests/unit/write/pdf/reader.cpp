#include "reader.h"

#include <doctest/doctest.h>
#include <libdeflate.h>

#include <cstdlib>
#include <sstream>

namespace binran {
namespace {

constexpr std::string_view flate = "/Filter/FlateDecode";

ReadObject read_object(std::string_view body) {
  const std::size_t start = body.find("\nstream\r\n");
  if (start == std::string_view::npos) return {std::string(body), {}};
  ReadObject object{std::string(body.substr(0, start)), {}};
  std::string_view bytes = body.substr(start + 9);
  bytes.remove_suffix(std::string_view("\nendstream").size());
  object.stream = object.dictionary.find(flate) == std::string::npos ? std::string(bytes) : inflate(bytes);
  return object;
}

/// Objects of an object stream (ISO 32000-1, 7.5.7).
void open_stream(const ReadObject& container, ReadObjects& objects) {
  const auto first = std::size_t(std::atoi(container.dictionary.c_str() + container.dictionary.find("/First ") + 7));
  std::istringstream index(container.stream.substr(0, first));
  std::uint32_t number = 0, previous = 0;
  std::size_t offset = 0, start = 0;
  while (index >> number >> offset) {
    if (previous) objects[previous].dictionary = container.stream.substr(first + start, offset - start - 1);
    previous = number, start = offset;
  }
  if (previous) objects[previous].dictionary = container.stream.substr(first + start);
}

}  // namespace

ReadObjects read_pdf(std::string_view file) {
  ReadObjects objects;
  std::size_t at = file.find('\n', file.find('\n') + 1) + 1;
  while (at < file.size() && file[at] >= '0' && file[at] <= '9') {
    const auto number = std::uint32_t(std::strtoul(file.data() + at, nullptr, 10));
    const std::size_t body = file.find(" 0 obj\n", at) + 7;
    const std::size_t end = file.find("\nendobj\n", body);
    objects[number] = read_object(file.substr(body, end - body));
    at = end + 8;
  }
  const ReadObjects top_level = objects;
  for (const auto& [number, object] : top_level)
    if (object.dictionary.find("/Type/ObjStm") != std::string::npos) open_stream(object, objects);
  return objects;
}

std::uint32_t reference(const std::string& dictionary, const std::string& key) {
  const std::size_t at = dictionary.find("/" + key + " ");
  return at == std::string::npos ? 0 : std::uint32_t(std::atoi(dictionary.c_str() + at + key.size() + 2));
}

const ReadObject& find_object(const ReadObjects& objects, std::string_view part) {
  for (const auto& [number, object] : objects)
    if (object.dictionary.find(part) != std::string::npos) return object;
  FAIL("no object holds " << std::string(part));
  std::abort();
}

std::string inflate(std::string_view bytes, std::size_t expected) {
  std::string out(expected, '\0');
  std::size_t size = 0;
  libdeflate_decompressor* decompressor = libdeflate_alloc_decompressor();
  const auto result =
      libdeflate_zlib_decompress(decompressor, bytes.data(), bytes.size(), out.data(), out.size(), &size);
  libdeflate_free_decompressor(decompressor);
  REQUIRE(result == LIBDEFLATE_SUCCESS);
  out.resize(size);
  return out;
}

}  // namespace binran
