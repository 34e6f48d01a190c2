// The objects of one PDF file: numbers, dictionaries, streams, pages, outline, and their order in the file. The only
// header in front of libharu; what the dictionaries say is the business of the other pdf_ files, which pass entries
// as PDF text: "/S/P/K 3", without the brackets around them.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "base/workers.h"
#include "write/pdf/syntax.h"

namespace binran::pdf {

enum class Compression {
  none,  ///< metadata, which other programs look for in the bytes
  flate,
};

/// Pages and outline items, which are libharu's, are added before all others: behind its objects we number our own.
/// Throws EnvironmentError from every function in which libharu reports an error.
class ObjectFile {
 public:
  /// `expected_size`: room for so many bytes is made at once, so that a large file is not copied as it grows.
  /// `workers` deflate streams side by side (null: nobody does); the file is the same.
  explicit ObjectFile(std::size_t expected_size = 0, Workers* workers = nullptr);
  ~ObjectFile();
  ObjectFile(const ObjectFile&) = delete;
  ObjectFile& operator=(const ObjectFile&) = delete;

  /// A dictionary that others may refer to before fill() says, once, what is in it.
  Ref reserve();
  void fill(Ref dictionary, std::string_view entries);
  Ref add(std::string_view entries);
  Ref add_stream(std::string entries, std::string bytes, Compression compression);

  /// An empty page at the end of the page tree; its entries are for fill() to say.
  Ref add_page();
  /// The content of a page. Comes before all streams.
  void write_page(Ref page, std::string_view deflated);

  /// An outline item behind the last child of `parent` (none: of the outline), shown with its children closed.
  Ref add_outline_item(std::optional<Ref> parent, std::string_view entries);

  void extend_catalog(std::string_view entries);
  void fill_information(std::string_view entries);

  /// The file. Its identifier (ISO 32000-1, 14.4) is a hash of what stands in it.
  std::string serialise();

 private:
  struct Data;
  std::unique_ptr<Data> data_;
};

/// The version of libharu: "libharu 2.3.0".
std::string library_version();

}  // namespace binran::pdf
