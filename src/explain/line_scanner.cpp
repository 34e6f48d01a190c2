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

}  // namespace

LineScanner::LineScanner(const std::vector<Protocol>& protocols) : roles_(1), set_(patterns_of(protocols)) {
  for (std::size_t i = 0; i < protocols.size(); ++i)
    for (const WirePattern& wire : protocols[i].wire) roles_.push_back({i, wire.part});
}

ScannedBlock LineScanner::scan(std::string block) const {
  ScannedBlock scanned;
  // A short text would move with its string, away from under the views.
  block.reserve(2 * sizeof(std::string));
  scanned.text = std::move(block);
  std::string_view rest = scanned.text;
  for (std::vector<int> found; !rest.empty(); ++scanned.lines) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    std::string_view line = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    if (line.ends_with('\r')) line.remove_suffix(1);
    scan_line(line, found, scanned);
  }
  return scanned;
}

void LineScanner::scan_line(std::string_view line, std::vector<int>& found, ScannedBlock& block) const {
  set_.match(line, found);
  std::size_t told = SIZE_MAX;  // the last protocol that had a code
  for (const int pattern : found) {
    if (pattern == 0) {
      block.time_line = line.substr(0, time_within);
      continue;
    }
    ScannedPart part{block.lines, roles_[static_cast<std::size_t>(pattern)], {}, block.time_line};
    if (part.role.part == WirePart::code) {
      if (told != part.role.protocol && add_codes(pattern, line, part, block)) told = part.role.protocol;
      continue;
    }
    std::size_t offset = 0;
    if (const auto value = set_.next(pattern, line, offset)) {
      part.value = *value;
      block.parts.push_back(part);
    }
  }
}

/// False where the line has none after all.
bool LineScanner::add_codes(int pattern, std::string_view line, ScannedPart part, ScannedBlock& block) const {
  std::size_t offset = 0;
  for (std::size_t i = 0; i < most_codes_of_line; ++i) {
    const auto code = set_.next(pattern, line, offset);
    if (!code) return i > 0;
    part.value = *code;
    if (!code->empty()) block.parts.push_back(part);
  }
  return true;
}

/// In milliseconds: more tells nobody more.
std::string LineScanner::time_of(std::string_view line) const {
  std::size_t offset = 0;
  std::string time(set_.next(0, line, offset).value_or(std::string_view()));
  const std::size_t mark = time.find_first_of(".,", std::min(time.find(':'), time.size()));
  if (mark == time.npos) return time;
  const std::size_t end = std::min(time.find_first_not_of("0123456789", mark + 1), time.size());
  if (end > mark + 4) time.erase(mark + 4, end - mark - 4);
  return time;
}

}  // namespace binran
