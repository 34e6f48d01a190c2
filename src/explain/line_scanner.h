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

/// What a pattern says about a line.
struct WireRole {
  std::size_t protocol = 0;  ///< index of who declares it
  WirePart part = WirePart::code;
};

/// A pattern that stands in a line.
struct ScannedPart {
  std::uint64_t line = 0;  ///< of the block, from 0
  WireRole role;
  std::string_view value;      ///< what its group holds, as a view into the block
  std::string_view time_line;  ///< the last line with a time, so far in the block; empty where there is none
};

struct ScannedBlock {
  std::string text;
  std::uint64_t lines = 0;
  std::vector<ScannedPart> parts;  ///< in the order of the lines
  std::string_view time_line;      ///< the last line with a time; empty where there is none
};

class LineScanner {
 public:
  static constexpr std::size_t most_codes_of_line = 16;  ///< of one protocol; more are not looked for
  static constexpr std::size_t time_within = 256;        ///< bytes of a line in which its time stands

  explicit LineScanner(const std::vector<Protocol>& protocols);

  /// The lines of `block` with what stands in them. Of the patterns of a protocol for codes, the first that a line has
  /// is taken, wherever it stands in it. May be called from several threads. What is given back keeps its text where it
  /// is: moving it does not move what its parts see.
  ScannedBlock scan(std::string block) const;

  /// The time in the beginning of a line; fractions to milliseconds.
  std::string time_of(std::string_view line) const;

 private:
  void scan_line(std::string_view line, std::vector<int>& found, ScannedBlock& block) const;
  bool add_codes(int pattern, std::string_view line, ScannedPart part, ScannedBlock& block) const;

  std::vector<WireRole> roles_;  ///< by pattern; the first is of times
  PatternSet set_;
};

}  // namespace binran
