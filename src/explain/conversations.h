// Which messages of a log belong together. Where a message begins and what it holds is said by the patterns of its
// protocol; here they are put together, in bounded memory.
#pragma once

#include <functional>
#include <list>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "explain/explanation.h"
#include "model/catalog.h"

namespace binran {

/// What an answer means for its request.
enum class Outcome { open, success, failure };

/// The exchanges of one protocol. Limits: `most_open` that may still go on (the one that has been silent the longest is
/// closed for a new one), `most_messages` kept of each, `most_kept` of those that are closed.
class Conversations {
 public:
  static constexpr std::size_t most_open = 1024, most_messages = 64, most_kept = 3, most_legs = 8;
  static constexpr std::size_t longest_text = 128;  ///< bytes kept of each value

  /// The value that a pattern has in a line.
  using ReadLine = std::function<std::string_view(int pattern, std::string_view line)>;
  /// `outcome` is asked for the beginning of an answer, its code.
  Conversations(std::size_t protocol, std::function<Outcome(std::string_view code)> outcome, ReadLine read_line)
      : protocol_(protocol), outcome_(std::move(outcome)), read_line_(std::move(read_line)) {}

  /// A line begins a message. `part`: request or answer, whose text is `value`.
  void begin(WirePart part, std::string_view value, Sighting at);
  /// Any other part: one of the message that has begun, if one has, or an address above the next one.
  void take(WirePart part, std::string_view value);
  /// The same for a value that is read from its line when it is asked for.
  void take_unread(WirePart part, int pattern, std::string_view line);
  /// The lines that were taken unread are there no more after this.
  void let_lines_go() { read(); }
  /// The end of the log, or of one of its files.
  void end();

  /// Moves what was found into `explanation`; after end().
  void give(Explanation& explanation);

 private:
  struct Message : SeenMessage {
    std::string conversation, session, target, from, to;
  };
  struct Open {
    SeenExchange exchange;
    std::string answered;               ///< the number of the last request of the first leg that has a final answer
    std::vector<std::string> known_by;  ///< its keys in index_
  };
  using Place = std::list<Open>::iterator;

  struct Unread {
    WirePart part;
    int pattern;
    std::string_view line;
  };

  void read(std::optional<WirePart> part = {});
  void finish_message();
  void set_addresses(Message& message, const SeenExchange* exchange) const;
  Place exchange_of_message();
  Place other_side_of(const Message& message);
  void add(Place open, Message message, std::size_t leg);
  void know(Place open, char kind, const std::string& value);
  void unknow(Place open, const std::string& key);
  void set_waiting(Place open, bool waits);
  void forget(Place open);
  void close(Open& open);
  std::string_view code_of(const SeenMessage& message) const;
  Outcome outcome_of(const SeenMessage& message) const;
  std::size_t where_failed(const SeenExchange& exchange) const;
  std::vector<std::size_t> failures(const SeenExchange& exchange) const;

  std::size_t protocol_;
  std::function<Outcome(std::string_view)> outcome_;
  ReadLine read_line_;
  mutable std::unordered_map<std::string, Outcome> outcomes_;          ///< of some codes that were asked for
  std::string source_, source_port_, destination_, destination_port_;  ///< above the next message
  bool inside_ = false;
  Message message_;
  std::vector<Unread> unread_;  ///< of the message
  std::list<Open> open_;        ///< the one that has been silent the longest first
  /// Those that are open, by what they are known by: a leg, a session, who speaks or is spoken to.
  std::unordered_map<std::string, std::vector<Place>> index_;
  std::vector<SeenExchange> failed_, others_;
  std::uint64_t failed_count_ = 0, count_ = 0;
};

}  // namespace binran
