// What was found in a log: plain values, without words of a language. Made by a LogReader, told by
// compose_explanation().
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace binran {

/// A line of the log. Its text is that of the log and may hold anything: who prints it makes it safe.
struct Sighting {
  std::string time;        ///< as the line has it, or the last line before it that has one; may be empty
  std::string file;        ///< as it was named; empty where there is one only
  std::uint64_t line = 0;  ///< from 1; 0 for a text that is no file
};

/// A code that occurs.
struct SeenCode {
  std::size_t protocol = 0;  ///< index into the protocols of the LogReader
  std::string value;         ///< as it stands in the log
  std::uint64_t count = 0;
  Sighting first, last;
};

/// A message between two of the parties of an exchange.
struct SeenMessage {
  bool answer = false;
  std::string text;                 ///< "INVITE", "486 Busy Here"
  std::string sequence;             ///< "1 INVITE"
  std::string hop;                  ///< address of who sent the request; may be empty
  std::string source, destination;  ///< addresses; empty: where the log was written
  std::size_t leg = 0;              ///< index into the legs of its exchange
  std::uint64_t times = 1;          ///< how often it was sent, one after the other
  Sighting at;
};

/// The messages that belong together, on all sides of those who pass them on.
struct SeenExchange {
  std::size_t protocol = 0;
  std::vector<std::string> legs;  ///< what the messages of each have in common, in order
  std::string from, to;           ///< who speaks to whom on the first; may be empty
  std::vector<SeenMessage> messages;
  std::uint64_t left_out = 0;  ///< messages beyond those that are kept
  static constexpr std::size_t none = SIZE_MAX;
  std::size_t failing = none;  ///< index of the message with which the failure began
};

struct Explanation {
  std::vector<SeenCode> codes;          ///< in the order in which they occur
  std::vector<SeenExchange> exchanges;  ///< some of them, those that failed first
  std::uint64_t lines = 0;
  std::uint64_t cut_lines = 0;       ///< of which only the beginning was read
  std::uint64_t codes_left_out = 0;  ///< occurrences of more different codes than are kept
  std::uint64_t failed = 0;          ///< exchanges that failed, whether or not they are kept
  std::uint64_t all_exchanges = 0;
};

}  // namespace binran
