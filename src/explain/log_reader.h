// Reads a log block by block, scans the blocks on all processors, and keeps what occurs in it. Time is linear in the
// size of the log, memory is constant.
#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "base/line_blocks.h"
#include "base/workers.h"
#include "explain/conversations.h"
#include "explain/explanation.h"
#include "explain/line_scanner.h"

namespace binran {

class LogReader {
 public:
  static constexpr std::size_t most_codes = 512;   ///< different ones that are kept
  static constexpr std::size_t longest_code = 64;  ///< bytes; a longer one is cut

  /// `protocols` declare the patterns, and their classes say what fails. What is found names them by index.
  LogReader(std::vector<Protocol> protocols, Workers& workers);

  /// Begins a file. Its name may be empty: who reads one alone needs none.
  void open(std::string name);
  /// Its next lines, whole and with their ends.
  void read(std::string block);
  void read(LineBlocks& lines);
  /// A line that is of no file.
  void read_alone(std::string line);

  /// All that was found, once.
  Explanation take();

 private:
  void scan(ScannedBlock block);
  std::unique_ptr<LineScanner> idle_scanner();
  void take_block(ScannedBlock block);
  void take_part(const ScannedPart& scanned);
  void count(std::size_t protocol, std::string_view code);
  Sighting here() const;

  /// A code, and the last line with a time before its last occurrence: the time is looked for when somebody asks.
  struct Counted {
    SeenCode seen;
    std::string time_line;
  };

  const std::vector<Protocol> protocols_;
  std::mutex mutex_;
  std::vector<std::unique_ptr<LineScanner>> idle_scanners_;  ///< of as many threads as have scanned
  const LineScanner& scanner_;                               ///< the first of them, for what was left unread
  std::vector<Conversations> conversations_;                 ///< by protocol
  std::vector<std::map<std::string, std::size_t, std::less<>>> code_index_;  ///< by protocol: into codes_
  std::vector<Counted> codes_;
  std::string file_, time_line_;
  const char* last_time_ = nullptr;  ///< where time_line_ stands in the block
  std::uint64_t lines_before_ = 0;   ///< of the file, in the blocks before
  std::uint64_t line_ = 0;
  bool alone_ = false;
  Explanation explanation_;
  std::vector<ScannedBlock> idle_blocks_;  ///< whose memory is used again
  InOrder<ScannedBlock> blocks_;           ///< being scanned; ends before what it writes to
};

}  // namespace binran
