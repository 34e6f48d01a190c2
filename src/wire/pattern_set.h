// Regular expressions of content by which something is known in a line of a log, asked together. The only code that
// includes RE2, which takes time linear in the length of a line, whatever the pattern and whoever wrote the line.
#pragma once

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

class PatternSet {
 public:
  /// Patterns that have a group each; one with a fault is found nowhere. They are over bytes: any line may be asked
  /// about, and classes of characters speak of ASCII.
  explicit PatternSet(const std::vector<std::string>& patterns);
  ~PatternSet();

  /// Fills `found` with the indexes of the patterns that may stand in `line`, in ascending order: all but a few of
  /// them do. One pass over the line.
  void match(std::string_view line, std::vector<int>& found) const;

  /// What the group of a pattern holds where the pattern is found first from `offset` on, as a view into `line`; moves
  /// `offset` behind that. Nothing where it is not found.
  std::optional<std::string_view> next(int pattern, std::string_view line, std::size_t& offset) const;

 private:
  struct Compiled;
  std::unique_ptr<Compiled> compiled_;
};

}  // namespace binran
