// Regular expressions of content by which something is known in a line of a log, asked together. The only code that
// includes RE2, which takes time linear in the length of a line, whatever the pattern and whoever wrote the line.
#pragma once

#include <array>
#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace binran {

/// A pattern of the syntax of RE2: a subset of Perl's without look-around and back references.
struct PatternForm {
  std::string fault;  ///< why it is no regular expression; else empty
  int groups = 0;     ///< that capture
};
PatternForm form_of_pattern(std::string_view pattern);

/// What stands where a pattern is found, as views into the line.
struct PatternMatch {
  static constexpr int most_groups = 4;
  std::string_view all;
  std::array<std::string_view, most_groups> groups;  ///< without data: a group that has no part in it
};

/// Its functions may be called from several threads, which then wait for each other inside RE2 at every line: a set for
/// each thread is faster.
class PatternSet {
 public:
  /// Patterns that have some groups; one with a fault is found nowhere. They are over bytes: any line may be asked
  /// about, and classes of characters speak of ASCII.
  explicit PatternSet(const std::vector<std::string>& patterns);
  ~PatternSet();

  /// Fills `found` with the indexes of the patterns that stand in `line`, in ascending order. One pass over the line.
  void match(std::string_view line, std::vector<int>& found) const;

  /// Where the pattern is found first from `offset` on, with the first `groups` of its groups, each of which costs
  /// time; moves `offset` behind that.
  std::optional<PatternMatch> next(int pattern, int groups, std::string_view line, std::size_t& offset) const;

 private:
  struct Compiled;
  std::unique_ptr<Compiled> compiled_;
};

}  // namespace binran
