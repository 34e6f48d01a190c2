// The compression of streams (ISO 32000-1, 7.4.4). Knows nothing of what it compresses.
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace binran::pdf {

/// One zlib state for many streams: its tables are larger than a page, and making them anew took longer than filling
/// them. Not thread-safe. Throws EnvironmentError without memory.
class Deflater {
 public:
  /// `level` is zlib's, 1 to 9.
  explicit Deflater(int level);
  ~Deflater();
  /// The result stays valid until the next call.
  std::string_view deflate(std::string_view bytes);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

/// Rows of `columns` bytes with PNG's predictor "up", for tables whose neighbouring rows differ little.
std::string predict_up(std::string_view rows, std::size_t columns);

}  // namespace binran::pdf
