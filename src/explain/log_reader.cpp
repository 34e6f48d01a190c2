#include "explain/log_reader.h"

#include <algorithm>
#include <charconv>
#include <utility>

namespace binran {
namespace {

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

LogReader::LogReader(std::vector<Protocol> protocols, Workers& workers)
    : protocols_(std::move(protocols)),
      scanner_(*idle_scanners_.emplace_back(std::make_unique<LineScanner>(protocols_))),
      code_index_(protocols_.size()),
      blocks_(&workers, [this](ScannedBlock block) { take_block(std::move(block)); }) {
  for (std::size_t i = 0; i < protocols_.size(); ++i)
    conversations_.emplace_back(
        i, [&protocol = protocols_[i]](std::string_view code) { return outcome_of(protocol, code); },
        [this](int pattern, std::string_view line) { return scanner_.read(pattern, line); });
}

void LogReader::open(std::string name) {
  blocks_.finish();
  for (Conversations& each : conversations_) each.end();
  file_ = std::move(name);
  lines_before_ = 0;
  alone_ = false;
  time_line_.clear();
}

void LogReader::read(std::string block) {
  // A short text would move with its string, away from under the views.
  block.reserve(2 * sizeof(std::string));
  scan({std::move(block), 0, {}, {}});
}

void LogReader::read(LineBlocks& lines) {
  for (;;) {
    ScannedBlock block;
    if (!idle_blocks_.empty()) {
      block = std::move(idle_blocks_.back());
      idle_blocks_.pop_back();
    }
    if (!lines.next(block.text)) return;
    scan(std::move(block));
  }
}

void LogReader::scan(ScannedBlock block) {
  blocks_.add([this, block = std::move(block)]() mutable {
    std::unique_ptr<LineScanner> scanner = idle_scanner();
    scanner->scan(block);
    const std::lock_guard lock(mutex_);
    idle_scanners_.push_back(std::move(scanner));
    return std::move(block);
  });
}

std::unique_ptr<LineScanner> LogReader::idle_scanner() {
  {
    const std::lock_guard lock(mutex_);
    if (!idle_scanners_.empty()) {
      std::unique_ptr<LineScanner> scanner = std::move(idle_scanners_.back());
      idle_scanners_.pop_back();
      return scanner;
    }
  }
  return std::make_unique<LineScanner>(protocols_);
}

void LogReader::read_alone(std::string line) {
  open({});
  alone_ = true;
  read(std::move(line));
}

void LogReader::take_block(ScannedBlock block) {
  for (const ScannedPart& part : block.parts) {
    if (!part.time_line.empty() && part.time_line.data() != last_time_) {
      time_line_.assign(part.time_line);
      last_time_ = part.time_line.data();
    }
    line_ = alone_ ? 0 : lines_before_ + part.line + 1;
    if (part.role.part == WirePart::code)
      count(part.role.protocol, part.value.substr(0, longest_code));
    else
      take_part(part);
  }
  if (!block.time_line.empty()) time_line_.assign(block.time_line);
  last_time_ = nullptr;
  lines_before_ += block.lines;
  explanation_.lines += block.lines;
  for (Conversations& each : conversations_) each.let_lines_go();
  idle_blocks_.push_back(std::move(block));
}

void LogReader::take_part(const ScannedPart& scanned) {
  const WirePart part = scanned.role.part;
  Conversations& conversations = conversations_[scanned.role.protocol];
  if (part == WirePart::request || part == WirePart::answer)
    conversations.begin(part, scanned.value, here());
  else if (scanned.is_unread)
    conversations.take_unread(part, scanned.pattern, scanned.value);
  else
    conversations.take(part, scanned.value);
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

Sighting LogReader::here() const {
  return {scanner_.time_of(time_line_), file_, line_};
}

Explanation LogReader::take() {
  blocks_.finish();
  for (Conversations& each : conversations_) {
    each.end();
    each.give(explanation_);
  }
  for (Counted& counted : codes_) {
    counted.seen.last.time = scanner_.time_of(counted.time_line);
    explanation_.codes.push_back(std::move(counted.seen));
  }
  return std::move(explanation_);
}

}  // namespace binran
