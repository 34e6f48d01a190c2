#include "wire/pattern_set.h"

#include <re2/re2.h>
#include <re2/set.h>

#include <algorithm>
#include <numeric>

namespace binran {
namespace {

RE2::Options options() {
  RE2::Options options;
  options.set_encoding(RE2::Options::EncodingLatin1);  // a byte is a character, so that no line is malformed
  options.set_log_errors(false);
  // What all states of a search may take. Beyond it they are made anew, which is slower and takes no more.
  constexpr std::int64_t bytes = 32 << 20;
  options.set_max_mem(bytes);
  return options;
}

re2::StringPiece piece(std::string_view text) {
  return {text.data(), text.size()};
}

std::string_view view(re2::StringPiece piece) {
  return {piece.data(), piece.size()};
}

}  // namespace

PatternForm form_of_pattern(std::string_view pattern) {
  const RE2 compiled(piece(pattern), options());
  if (!compiled.ok()) return {compiled.error(), 0};
  return {{}, compiled.NumberOfCapturingGroups()};
}

struct PatternSet::Compiled {
  RE2::Set set{options(), RE2::UNANCHORED};
  std::vector<std::unique_ptr<RE2>> patterns;  ///< by index; null for one with a fault
  std::vector<int> indexes;                    ///< of the patterns, by their number in the set

  bool stands_in(std::string_view line, int number) const {
    const RE2& pattern = *patterns[static_cast<std::size_t>(indexes[static_cast<std::size_t>(number)])];
    return RE2::PartialMatch(piece(line), pattern);
  }
};

PatternSet::PatternSet(const std::vector<std::string>& patterns) : compiled_(std::make_unique<Compiled>()) {
  for (const std::string& pattern : patterns) {
    auto one = std::make_unique<RE2>(pattern, options());
    const int groups = one->NumberOfCapturingGroups();  // -1 where it has a fault
    const bool usable = groups > 0 && groups <= PatternMatch::most_groups &&
                        compiled_->set.Add(pattern, nullptr) == static_cast<int>(compiled_->indexes.size());
    if (usable) compiled_->indexes.push_back(static_cast<int>(compiled_->patterns.size()));
    compiled_->patterns.push_back(usable ? std::move(one) : nullptr);
  }
  compiled_->set.Compile();
}

PatternSet::~PatternSet() = default;

void PatternSet::match(std::string_view line, std::vector<int>& found) const {
  found.clear();
  if (compiled_->indexes.empty()) return;
  RE2::Set::ErrorInfo error{};
  if (compiled_->set.Match(piece(line), &found, &error)) {
    std::ranges::sort(found);
  } else if (error.kind != RE2::Set::kNoError) {
    // It has no room for the states of this line: then each pattern is asked by itself.
    found.resize(compiled_->indexes.size());
    std::iota(found.begin(), found.end(), 0);
    std::erase_if(found, [&](int number) { return !compiled_->stands_in(line, number); });
  }
  for (int& index : found) index = compiled_->indexes[static_cast<std::size_t>(index)];
}

std::optional<PatternMatch> PatternSet::next(int pattern, int groups, std::string_view line,
                                             std::size_t& offset) const {
  const RE2* one = compiled_->patterns[static_cast<std::size_t>(pattern)].get();
  if (!one || offset > line.size()) return {};
  std::array<re2::StringPiece, 1 + PatternMatch::most_groups> found;
  if (!one->Match(piece(line), offset, line.size(), RE2::UNANCHORED, found.data(), 1 + groups)) return {};
  const auto end = static_cast<std::size_t>(found[0].data() + found[0].size() - line.data());
  offset = std::max(end, offset + 1);
  PatternMatch match{view(found[0]), {}};
  for (std::size_t i = 0; i < match.groups.size(); ++i) match.groups[i] = view(found[i + 1]);
  return match;
}

}  // namespace binran
