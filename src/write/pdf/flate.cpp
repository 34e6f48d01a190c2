#include "write/pdf/flate.h"

#include <libdeflate.h>

#include <map>
#include <memory>
#include <vector>

#include "base/files.h"

namespace binran::pdf {

namespace {

/// A compressor and its buffer, which serve one stream after the other.
class Deflater {
 public:
  explicit Deflater(int level) : compressor_(libdeflate_alloc_compressor(level), &libdeflate_free_compressor) {
    if (!compressor_) throw EnvironmentError("cannot write PDF: no memory for compression");
  }

  std::string deflate(std::string_view bytes) {
    // The bound is one that compression never exceeds, so that it cannot fail.
    const std::size_t bound = libdeflate_zlib_compress_bound(compressor_.get(), bytes.size());
    if (out_.size() < bound) out_.resize(bound);
    return {out_.data(),
            libdeflate_zlib_compress(compressor_.get(), bytes.data(), bytes.size(), out_.data(), out_.size())};
  }

 private:
  std::unique_ptr<libdeflate_compressor, decltype(&libdeflate_free_compressor)> compressor_;
  std::vector<char> out_;
};

}  // namespace

std::string deflate(std::string_view bytes, int level) {
  thread_local std::map<int, Deflater> deflaters;
  return deflaters.try_emplace(level, level).first->second.deflate(bytes);
}

std::string inflate(std::string_view deflated, std::size_t size) {
  std::string out(size, '\0');
  const std::unique_ptr<libdeflate_decompressor, decltype(&libdeflate_free_decompressor)> decompressor(
      libdeflate_alloc_decompressor(), &libdeflate_free_decompressor);
  if (!decompressor || libdeflate_zlib_decompress(decompressor.get(), deflated.data(), deflated.size(), out.data(),
                                                  out.size(), nullptr) != LIBDEFLATE_SUCCESS)
    throw EnvironmentError("cannot write PDF: no memory for compression");
  return out;
}

std::string predict_up(std::string_view rows, std::size_t columns) {
  constexpr char up = 2;  // PNG specification, 9.2
  std::string out;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (i % columns == 0) out += up;
    out += char(rows[i] - (i < columns ? 0 : rows[i - columns]));
  }
  return out;
}

}  // namespace binran::pdf
