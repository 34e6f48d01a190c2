// Faults of the content, collected over a whole run and printed together. Faults of the environment (a file that
// cannot be read, a full disk) are exceptions instead: see files.h.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "base/place.h"

namespace binran {

enum class Severity { error, warning };

/// One fault. Messages are lower case, subject first, "expected X, got Y"; help says what to do, and may be empty.
struct Diagnostic {
  Severity severity = Severity::error;
  Place place;
  std::size_t length = 1;  ///< bytes to underline, within the line of `place`
  std::string message;
  std::string help;
};

/// Longest message and help, characters. Of a longer one, which quotes a value that is no value, the middle is left
/// out.
constexpr std::size_t longest_message = 300;
/// `text`, or its first two thirds and its end where it is longer than `longest` characters. For what is quoted again
/// in many messages; those that are collected are cut anyway.
std::string shortened(std::string_view text, std::size_t longest = longest_message);

/// Collects faults in any order; an exact repetition counts once. The printers sort them by file path and place.
class Diagnostics {
 public:
  /// How many are printed: more than anybody mends in one go, and more than one language of a handbook can lack.
  static constexpr std::size_t most_shown = 1000;

  void error(Place place, std::string message, std::string help = {}, std::size_t length = 1);
  void warning(Place place, std::string message, std::string help = {}, std::size_t length = 1);
  void append(const Diagnostics& other);

  bool has_errors() const { return errors_ > 0; }
  std::size_t errors() const { return errors_; }
  std::size_t warnings() const { return all_.size() - errors_; }
  bool empty() const { return all_.empty(); }
  /// More errors have been found than are shown: a search for what was meant would be for nothing.
  bool is_crowded() const { return errors_ > most_shown; }

  /// Sorted by path, offset and message.
  std::vector<Diagnostic> sorted(const Sources& sources) const;
  /// As sorted(), the first `most_shown` of them; errors leave no room for warnings. The last says how many more there
  /// are.
  std::vector<Diagnostic> shown(const Sources& sources) const;

 private:
  void add(Diagnostic diagnostic);
  std::vector<const Diagnostic*> in_order(const Sources& sources) const;
  std::vector<Diagnostic> all_;
  std::set<std::tuple<Place, Severity, std::size_t>> seen_;  // with the hash of the message: there may be very many
  std::size_t errors_ = 0;
};

/// `file:line:column: error: message`, the line with its number (of a long line the part around the place), a caret,
/// and `help:`. All of it is harmless (harmless.h), so that content never reaches the terminal as an escape. `colour`
/// adds SGR sequences. Both forms print what Diagnostics::shown() gives.
std::string diagnostics_as_text(const Diagnostics&, const Sources&, bool colour);

/// A JSON array of {file, line, column, severity, message, help}, ending with a line feed; file, line and column are
/// null where the place is unknown.
std::string diagnostics_as_json(const Diagnostics&, const Sources&);

}  // namespace binran
