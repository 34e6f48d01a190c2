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
};

PatternSet::PatternSet(const std::vector<std::string>& patterns) : compiled_(std::make_unique<Compiled>()) {
  for (const std::string& pattern : patterns) {
    auto one = std::make_unique<RE2>(pattern, options());
    const bool usable = one->ok() && one->NumberOfCapturingGroups() > 0 &&
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
    // It has no room for the states of this line: then each pattern is to be asked by itself.
    found.resize(compiled_->indexes.size());
    std::iota(found.begin(), found.end(), 0);
  }
  for (int& index : found) index = compiled_->indexes[static_cast<std::size_t>(index)];
}

std::optional<std::string_view> PatternSet::next(int pattern, std::string_view line, std::size_t& offset) const {
  const RE2* one = compiled_->patterns[static_cast<std::size_t>(pattern)].get();
  if (!one || offset > line.size()) return {};
  re2::StringPiece groups[2];
  if (!one->Match(piece(line), offset, line.size(), RE2::UNANCHORED, groups, 2)) return {};
  const auto end = static_cast<std::size_t>(groups[0].data() + groups[0].size() - line.data());
  offset = std::max(end, offset + 1);
  if (!groups[1].data()) return std::string_view();
  return std::string_view(groups[1].data(), groups[1].size());
}

}  // namespace binran
