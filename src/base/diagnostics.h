// Faults of the content, collected over a whole run and printed together. Faults of the environment (a file that
// cannot be read, a full disk) are exceptions instead: see files.h.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "base/place.h"
#include "base/rule.h"

namespace binran {

/// Nothing is written where there is an error; with warnings it is. A note is no fault.
enum class Severity { error, warning, note };

/// "error"
std::string_view name_of(Severity);

/// Another place that tells of a fault.
struct RelatedPlace {
  Place place;
  std::size_t length = 1;  ///< bytes to underline, within the line of `place`
  std::string message;
};

/// One fault. Messages are lower case, subject first, "expected X, got Y"; help says what to do, and may be empty.
struct Diagnostic {
  Severity severity = Severity::error;
  Rule rule = Rule::unnamed;
  Place place;
  std::size_t length = 1;  ///< bytes to underline, within the line of `place`
  std::string message;
  std::string help;
  std::vector<RelatedPlace> related{};
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

  void error(Rule, Place, std::string message, std::string help = {}, std::size_t length = 1);
  void warning(Rule, Place, std::string message, std::string help = {}, std::size_t length = 1);
  void note(Rule, Place, std::string message, std::string help = {}, std::size_t length = 1);
  /// Of the rule that the innermost RuleScope names.
  void error(Place, std::string message, std::string help = {}, std::size_t length = 1);
  void warning(Place, std::string message, std::string help = {}, std::size_t length = 1);
  void add(Diagnostic diagnostic);
  void append(const Diagnostics& other);
  /// Forgets what is about other files than these.
  void keep_only(const std::set<std::uint32_t>& files);

  bool has_errors() const { return errors_ > 0; }
  std::size_t errors() const { return errors_; }
  std::size_t warnings() const { return warnings_; }
  bool empty() const { return all_.empty(); }
  /// The files in which there are errors.
  std::set<std::uint32_t> files_with_errors() const;
  /// More errors have been found than are shown: a search for what was meant would be for nothing.
  bool is_crowded() const { return errors_ > most_shown; }

  /// Sorted by path, offset and message.
  std::vector<Diagnostic> sorted(const Sources& sources) const;
  /// As sorted(), the first `most_shown` of them; errors leave no room for warnings, nor these for notes. The last says
  /// how many more there are.
  std::vector<Diagnostic> shown(const Sources& sources) const;

 private:
  friend class RuleScope;
  std::vector<const Diagnostic*> in_order(const Sources& sources) const;
  std::vector<Diagnostic> all_;
  std::set<std::tuple<Place, Severity, std::size_t>> seen_;  // with the hash of the message: there may be very many
  std::size_t errors_ = 0, warnings_ = 0;
  Rule rule_ = Rule::unnamed;
};

/// As long as it lives, what is reported without a rule is of this one: for functions that hold one rule, and as what
/// stands in for the rule of a reader.
class RuleScope {
 public:
  RuleScope(Diagnostics& diagnostics, Rule rule)
      : diagnostics_(diagnostics), before_(std::exchange(diagnostics.rule_, rule)) {}
  RuleScope(const RuleScope&) = delete;
  RuleScope& operator=(const RuleScope&) = delete;
  ~RuleScope() { diagnostics_.rule_ = before_; }

 private:
  Diagnostics& diagnostics_;
  Rule before_;
};

/// Where a diagnostic begins and ends: the end is the column behind the last character, in the same line.
struct LineColumns {
  std::size_t line = 1;
  std::size_t column = 1;
  std::size_t end_column = 2;
};
LineColumns line_columns(Place, std::size_t length, const Sources&);

/// `file:line:column: error: message`, the line with its number (of a long line the part around the place), a caret,
/// and `help:`. All of it is harmless (harmless.h), so that content never reaches the terminal as an escape. `colour`
/// adds SGR sequences. All forms print what Diagnostics::shown() gives.
std::string diagnostics_as_text(const Diagnostics&, const Sources&, bool colour);

/// A JSON array of {file, line, column, end_column, severity, rule, message, help}, ending with a line feed; what tells
/// of the place is null where it is unknown. Other places are in "related", as {file, line, column, end_column,
/// message}.
std::string diagnostics_as_json(const Diagnostics&, const Sources&);

/// A log of SARIF 2.1.0 with one run, ending with a line feed. Columns count code points.
std::string diagnostics_as_sarif(const Diagnostics&, const Sources&);

/// Workflow commands of GitHub, which shows them beside the changed lines: "::error file=a.xml,line=1,…::message".
std::string diagnostics_as_github(const Diagnostics&, const Sources&);

}  // namespace binran
