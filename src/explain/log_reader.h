// Reads a log line by line and keeps what occurs in it. Time is linear in the size of the log, memory is constant.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "explain/conversations.h"
#include "explain/explanation.h"
#include "wire/pattern_set.h"

namespace binran {

class LogReader {
 public:
  static constexpr std::size_t most_codes = 512;         ///< different ones that are kept
  static constexpr std::size_t longest_code = 64;        ///< bytes; a longer one is cut
  static constexpr std::size_t most_codes_of_line = 16;  ///< of one protocol; more are not looked for

  /// `protocols` declare the patterns, and their classes say what fails. They may be given up afterwards, but for their
  /// order: what is found names them by index.
  explicit LogReader(std::vector<Protocol> protocols);

  /// Begins a file. Its name may be empty: who reads one alone needs none.
  void open(std::string name);
  /// The next line of it, without its end.
  void read(std::string_view line);
  /// A line that is of no file.
  void read_alone(std::string_view line);

  /// All that was found, once.
  Explanation take();

 private:
  struct Pattern {
    std::size_t protocol = 0;
    WirePart part = WirePart::code;
  };
  void read_patterns(std::string_view line);
  void read_part(int pattern, std::string_view line);
  bool read_codes(int pattern, std::string_view line);
  void count(std::size_t protocol, std::string_view code);
  Sighting here() const;
  std::string time_of(std::string_view line) const;

  /// A code, and the lines with its last time and its last occurrence: the time is looked for when somebody asks.
  struct Counted {
    SeenCode seen;
    std::string time_line;
  };

  std::vector<Pattern> patterns_;  ///< the first is of times
  std::unique_ptr<PatternSet> set_;
  std::vector<int> found_;
  std::vector<Conversations> conversations_;                                 ///< by protocol
  std::vector<std::map<std::string, std::size_t, std::less<>>> code_index_;  ///< by protocol: into codes_
  std::vector<Counted> codes_;
  std::string file_, time_line_;
  std::uint64_t line_ = 0;
  Explanation explanation_;
};

}  // namespace binran
