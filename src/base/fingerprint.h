// The fingerprint of words: changes when the words change, not when their typography does. By it a translation says
// which English it was made from.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace binran {

/// FNV-1a, 32 bit. Each piece is fed with its kind before and a separator behind it, so that moving words from one
/// piece to the next changes the result.
class Fingerprint {
 public:
  /// Words as people read them: all quotation marks are one, and so are all dashes, all spaces and the two ways to
  /// write an ellipsis; what is not seen (soft hyphens, joiners) does not count. `words` is in normal form C.
  void feed(std::string_view kind, std::string_view words);
  /// A name or a command, every byte of which counts.
  void feed_exactly(std::string_view kind, std::string_view value);

  std::uint32_t value() const { return state_; }

 private:
  void feed(std::string_view bytes);

  std::uint32_t state_ = 0x811c9dc5;
};

/// The words without what is typography alone, as feed() counts them.
std::string without_typography(std::string_view words);

/// 8 lower-case hexadecimal digits, as content files have them.
std::string fingerprint_digits(std::uint32_t fingerprint);

/// What such digits say; nothing for anything else.
std::optional<std::uint32_t> parse_fingerprint(std::string_view digits);

}  // namespace binran
