#include "explain/log_reader.h"

#include <algorithm>
#include <charconv>
#include <utility>

#include "explain/timestamps.h"

namespace binran {
namespace {

constexpr std::size_t time_within = 256;  // bytes of a line in which its time stands

/// What a code means, by the kind of its class.
Outcome outcome_of(const Protocol& protocol, std::string_view code) {
  Entry entry;
  entry.id.value = entry.value.value = std::string(code);
  std::uint32_t number = 0;
  if (std::from_chars(code.data(), code.data() + code.size(), number).ec == std::errc()) entry.number = number;
  const CodeClass* code_class = protocol.class_of(entry);
  if (!code_class) return Outcome::open;
  switch (code_class->kind) {
    case ClassKind::progress:
    case ClassKind::neutral:
      return Outcome::open;
    case ClassKind::success:
    case ClassKind::redirect:
      return Outcome::success;
    case ClassKind::client:
    case ClassKind::server:
    case ClassKind::global:
      return Outcome::failure;
  }
  return Outcome::open;
}

}  // namespace

LogReader::LogReader(std::vector<Protocol> protocols) {
  std::vector<std::string> texts = {std::string(time_pattern)};
  patterns_.emplace_back();
  for (std::size_t i = 0; i < protocols.size(); ++i) {
    for (const WirePattern& wire : protocols[i].wire) {
      texts.push_back(wire.pattern.value);
      patterns_.push_back({i, wire.part});
    }
    code_index_.emplace_back();
    // Shared: functions that are kept are copied.
    const auto protocol = std::make_shared<const Protocol>(std::move(protocols[i]));
    conversations_.emplace_back(i, [protocol](std::string_view code) { return outcome_of(*protocol, code); });
  }
  set_ = std::make_unique<PatternSet>(texts);
}

void LogReader::open(std::string name) {
  for (Conversations& each : conversations_) each.end();
  file_ = std::move(name);
  line_ = 0;
  time_line_.clear();
}

void LogReader::read(std::string_view line) {
  ++line_;
  read_patterns(line);
}

void LogReader::read_alone(std::string_view line) {
  open({});
  read_patterns(line);
}

void LogReader::read_patterns(std::string_view line) {
  ++explanation_.lines;
  set_->match(line, found_);
  std::size_t told = SIZE_MAX;  // the last protocol that had a code: the first of its patterns that is found is enough
  for (const int pattern : found_) {
    const auto [protocol, part] = patterns_[static_cast<std::size_t>(pattern)];
    if (pattern == 0) {
      time_line_.assign(line.substr(0, time_within));
    } else if (part != WirePart::code) {
      read_part(pattern, line);
    } else if (told != protocol && read_codes(pattern, line)) {
      told = protocol;
    }
  }
}

void LogReader::read_part(int pattern, std::string_view line) {
  const auto [protocol, part] = patterns_[static_cast<std::size_t>(pattern)];
  Conversations& conversations = conversations_[protocol];
  const bool begins = part == WirePart::request || part == WirePart::answer;
  const bool above = part == WirePart::source || part == WirePart::source_port || part == WirePart::destination ||
                     part == WirePart::destination_port;
  if (!begins && !above && !conversations.inside_message()) return;
  std::size_t offset = 0;
  const auto value = set_->next(pattern, line, offset);
  if (!value) return;
  if (begins)
    conversations.begin(part, *value, here());
  else
    conversations.take(part, *value);
}

/// False where the line has none after all.
bool LogReader::read_codes(int pattern, std::string_view line) {
  std::size_t offset = 0;
  for (std::size_t i = 0; i < most_codes_of_line; ++i) {
    const auto code = set_->next(pattern, line, offset);
    if (!code) return i > 0;
    if (!code->empty()) count(patterns_[static_cast<std::size_t>(pattern)].protocol, code->substr(0, longest_code));
  }
  return true;
}

void LogReader::count(std::size_t protocol, std::string_view code) {
  auto& index = code_index_[protocol];
  auto found = index.find(code);
  if (found == index.end()) {
    if (codes_.size() >= most_codes) {
      ++explanation_.codes_left_out;
      return;
    }
    found = index.emplace(std::string(code), codes_.size()).first;
    codes_.push_back({{protocol, std::string(code), 0, here(), {}}, {}});
  }
  Counted& counted = codes_[found->second];
  ++counted.seen.count;
  counted.seen.last.file = file_;
  counted.seen.last.line = line_;
  counted.time_line = time_line_;
}

/// In milliseconds: more tells nobody more.
std::string LogReader::time_of(std::string_view line) const {
  std::size_t offset = 0;
  std::string time(set_->next(0, line, offset).value_or(std::string_view()));
  const std::size_t mark = time.find_first_of(".,", std::min(time.find(':'), time.size()));
  if (mark == time.npos) return time;
  const std::size_t end = std::min(time.find_first_not_of("0123456789", mark + 1), time.size());
  if (end > mark + 4) time.erase(mark + 4, end - mark - 4);
  return time;
}

Sighting LogReader::here() const {
  return {time_of(time_line_), file_, line_};
}

Explanation LogReader::take() {
  for (Conversations& each : conversations_) {
    each.end();
    each.give(explanation_);
  }
  for (Counted& counted : codes_) {
    counted.seen.last.time = time_of(counted.time_line);
    explanation_.codes.push_back(std::move(counted.seen));
  }
  return std::move(explanation_);
}

}  // namespace binran
