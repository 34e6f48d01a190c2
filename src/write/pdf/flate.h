// The compression of streams (ISO 32000-1, 7.4.4). Knows nothing of what it compresses.
#pragma once

#include <string>
#include <string_view>

namespace binran::pdf {

// Pages and structure are many small streams where more effort gains little; fonts are few and large. Level 3 would
// make a handbook 2 % smaller and take a sixth longer to write it.
constexpr int fast_level = 1, best_level = 6;

/// Through libdeflate, which is more than twice as fast as zlib on whole buffers. `level` is 1 (fastest) to 12. Throws
/// EnvironmentError without memory.
std::string deflate(std::string_view bytes, int level);

/// What was deflated, `size` bytes of it.
std::string inflate(std::string_view deflated, std::size_t size);

/// Rows of `columns` bytes with PNG's predictor "up", for tables whose neighbouring rows differ little.
std::string predict_up(std::string_view rows, std::size_t columns);

}  // namespace binran::pdf
