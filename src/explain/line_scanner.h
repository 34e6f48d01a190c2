// Where patterns stand in a block of lines. Remembers nothing from one block to the next, so that blocks are scanned
// side by side.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "model/catalog.h"
#include "wire/pattern_set.h"

namespace binran {

/// What a group of a pattern says about a line.
struct WireRole {
  std::uint32_t protocol = 0;  ///< index of who declares it
  WirePart part = WirePart::code;
};

/// A part that stands in a line.
struct ScannedPart {
  std::uint64_t line = 0;  ///< of the block, from 0
  WireRole role;
  int pattern = 0;             ///< whose group `value` holds
  bool is_unread = false;      ///< `value` is the whole line, of which read() makes the value
  std::string_view value;      ///< a view into the block
  std::string_view time_line;  ///< the last line with a time, so far in the block; empty where there is none
};

struct ScannedBlock {
  std::string text;
  std::uint64_t lines = 0;
  std::vector<ScannedPart> parts;  ///< in the order of the lines
  std::string_view time_line;      ///< the last line with a time; empty where there is none
};

/// For one thread.
class LineScanner {
 public:
  static constexpr std::size_t most_codes_of_line = 16;  ///< of one protocol; more are not looked for
  static constexpr std::size_t time_within = 256;        ///< bytes of a line in which its time stands

  explicit LineScanner(const std::vector<Protocol>& protocols);

  /// Fills `block` with what stands in the lines of its text. Of the patterns of a protocol for codes, the first that a
  /// line has is taken, wherever it stands in it. Parts that few messages are asked for are left unread. As long as the
  /// text stays where it is, so does what its parts see.
  void scan(ScannedBlock& block);

  /// The value that a pattern, which stands in `line`, has there.
  std::string_view read(int pattern, std::string_view line) const;

  /// The time in the beginning of a line; fractions to milliseconds.
  std::string time_of(std::string_view line) const;

 private:
  struct Pattern {
    std::uint32_t protocol = 0;
    std::vector<WirePart> parts;
  };
  void scan_line(std::string_view line, ScannedBlock& block);
  bool add_codes(int pattern, std::string_view line, ScannedPart part, ScannedBlock& block) const;
  void add_parts(int pattern, std::string_view line, ScannedPart part, ScannedBlock& block) const;

  std::vector<Pattern> patterns_;  ///< the first is of times
  PatternSet set_;
  std::vector<int> found_;      ///< in the line that is being scanned
  bool empty_has_none_ = true;  ///< no pattern stands in an empty line
};

}  // namespace binran
