#include "explain/line_scanner.h"

#include <algorithm>

#include "explain/timestamps.h"

namespace binran {
namespace {

std::vector<std::string> patterns_of(const std::vector<Protocol>& protocols) {
  std::vector<std::string> patterns = {std::string(time_pattern)};
  for (const Protocol& protocol : protocols)
    for (const WirePattern& wire : protocol.wire) patterns.push_back(wire.pattern.value);
  return patterns;
}

/// Who speaks to whom is asked of the first message of an exchange, and who sent a message where nothing above it says.
bool is_seldom_asked(WirePart part) {
  return part == WirePart::from || part == WirePart::to || part == WirePart::hop;
}

}  // namespace

LineScanner::LineScanner(const std::vector<Protocol>& protocols) : patterns_(1), set_(patterns_of(protocols)) {
  for (std::uint32_t i = 0; i < protocols.size(); ++i)
    for (const WirePattern& wire : protocols[i].wire) patterns_.push_back({i, wire.parts});
  set_.match({}, found_);
  empty_has_none_ = found_.empty();
}

void LineScanner::scan(ScannedBlock& block) {
  block.lines = 0;
  block.parts.clear();
  block.time_line = {};
  for (std::string_view rest = block.text; !rest.empty(); ++block.lines) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    std::string_view line = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (!line.empty() || !empty_has_none_) scan_line(line, block);
  }
}

void LineScanner::scan_line(std::string_view line, ScannedBlock& block) {
  set_.match(line, found_);
  std::size_t told = SIZE_MAX;  // the last protocol that had a code
  for (const int number : found_) {
    if (number == 0) {
      block.time_line = line.substr(0, time_within);
      continue;
    }
    const Pattern& pattern = patterns_[static_cast<std::size_t>(number)];
    const ScannedPart part{block.lines, {pattern.protocol, pattern.parts.front()}, number, false, {}, block.time_line};
    if (part.role.part != WirePart::code)
      add_parts(number, line, part, block);
    else if (told != pattern.protocol && add_codes(number, line, part, block))
      told = pattern.protocol;
  }
}

/// False where the line has none after all.
bool LineScanner::add_codes(int pattern, std::string_view line, ScannedPart part, ScannedBlock& block) const {
  std::size_t offset = 0;
  for (std::size_t i = 0; i < most_codes_of_line; ++i) {
    const auto found = set_.next(pattern, 1, line, offset);
    if (!found) return i > 0;
    part.value = found->groups[0];
    if (!part.value.empty()) block.parts.push_back(part);
  }
  return true;
}

void LineScanner::add_parts(int pattern, std::string_view line, ScannedPart part, ScannedBlock& block) const {
  const std::vector<WirePart>& parts = patterns_[static_cast<std::size_t>(pattern)].parts;
  if (parts.size() == 1 && is_seldom_asked(parts.front())) {
    part.is_unread = true;
    part.value = line;
    block.parts.push_back(part);
    return;
  }
  std::size_t offset = 0;
  const auto found = set_.next(pattern, static_cast<int>(parts.size()), line, offset);
  for (std::size_t i = 0; found && i < parts.size(); ++i) {
    part.role.part = parts[i];
    part.value = found->groups[i];
    if (i == 0 || part.value.data()) block.parts.push_back(part);
  }
}

std::string_view LineScanner::read(int pattern, std::string_view line) const {
  std::size_t offset = 0;
  const auto found = set_.next(pattern, 1, line, offset);
  return found ? found->groups[0] : std::string_view();
}

/// In milliseconds: more tells nobody more.
std::string LineScanner::time_of(std::string_view line) const {
  std::size_t offset = 0;
  const auto found = set_.next(0, 0, line, offset);
  if (!found) return {};
  std::string time(found->all);
  const std::size_t mark = time.find_first_of(".,", std::min(time.find(':'), time.size()));
  if (mark == time.npos) return time;
  const std::size_t end = std::min(time.find_first_not_of("0123456789", mark + 1), time.size());
  if (end > mark + 4) time.erase(mark + 4, end - mark - 4);
  return time;
}

}  // namespace binran
