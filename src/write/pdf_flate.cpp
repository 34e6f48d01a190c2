#include "write/pdf_flate.h"

#include <zlib.h>

#include <vector>

#include "base/files.h"

namespace binran::pdf {
namespace {

void check(bool succeeded) {
  if (!succeeded) throw EnvironmentError("cannot write PDF: zlib is out of memory");
}

}  // namespace

struct Deflater::State {
  z_stream zlib{};
  std::vector<Bytef> out;
};

Deflater::Deflater(int level) : state_(std::make_unique<State>()) {
  check(deflateInit(&state_->zlib, level) == Z_OK);
}

Deflater::~Deflater() {
  deflateEnd(&state_->zlib);
}

std::string_view Deflater::deflate(std::string_view bytes) {
  z_stream& zlib = state_->zlib;
  std::vector<Bytef>& out = state_->out;
  check(deflateReset(&zlib) == Z_OK);
  const std::size_t bound = deflateBound(&zlib, uLong(bytes.size()));
  if (out.size() < bound) out.resize(bound);
  zlib.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));  // zlib only reads it
  zlib.avail_in = uInt(bytes.size());
  zlib.next_out = out.data();
  zlib.avail_out = uInt(out.size());
  check(::deflate(&zlib, Z_FINISH) == Z_STREAM_END);
  return {reinterpret_cast<const char*>(out.data()), out.size() - zlib.avail_out};
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
