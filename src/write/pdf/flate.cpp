#include "write/pdf/flate.h"

#include <libdeflate.h>

#include <vector>

#include "base/files.h"

namespace binran::pdf {

struct Deflater::State {
  libdeflate_compressor* compressor;
  std::vector<char> out;
};

Deflater::Deflater(int level) : state_(std::make_unique<State>()) {
  state_->compressor = libdeflate_alloc_compressor(level);
  if (!state_->compressor) throw EnvironmentError("cannot write PDF: no memory for compression");
}

Deflater::~Deflater() {
  libdeflate_free_compressor(state_->compressor);
}

std::string_view Deflater::deflate(std::string_view bytes) {
  std::vector<char>& out = state_->out;
  // The bound is one that compression never exceeds, so that it cannot fail.
  const std::size_t bound = libdeflate_zlib_compress_bound(state_->compressor, bytes.size());
  if (out.size() < bound) out.resize(bound);
  return {out.data(), libdeflate_zlib_compress(state_->compressor, bytes.data(), bytes.size(), out.data(), out.size())};
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
