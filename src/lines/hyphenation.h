// Where English words may be divided: Liang's patterns through libhyphen. Knows words, no lines.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace binran {

class Hyphenator {
 public:
  /// Reads a pattern file; throws EnvironmentError where it cannot be read or has a fault, see pattern_file.h.
  explicit Hyphenator(const std::filesystem::path& patterns);
  Hyphenator(Hyphenator&&) noexcept;
  ~Hyphenator();

  /// Byte offsets in `word`, a sequence of letters, at which it may be divided with a hyphen: at least two letters
  /// before and three after. Nothing for a word with capitals inside: names and abbreviations are not divided.
  /// The reference stays valid for the life of the Hyphenator.
  const std::vector<std::uint16_t>& divisions(std::string_view word);

 private:
  struct Data;
  std::unique_ptr<Data> data_;
};

}  // namespace binran
