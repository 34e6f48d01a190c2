#include "base/place.h"

#include <algorithm>
#include <functional>
#include <utility>

#include "base/files.h"
#include "base/utf8.h"

namespace binran {
namespace {

constexpr std::size_t stretch = 1024;  // bytes

/// Characters before each stretch of `text`, and before its end.
std::vector<std::uint32_t> characters_before(std::string_view text) {
  std::vector<std::uint32_t> counts{0};
  for (std::size_t at = 0; at + stretch <= text.size(); at += stretch) {
    counts.push_back(counts.back() + static_cast<std::uint32_t>(count_characters(text.substr(at, stretch))));
  }
  return counts;
}

/// Characters that begin before byte `end`.
std::size_t count_until(std::string_view text, const std::vector<std::uint32_t>& characters, std::size_t end) {
  const std::size_t whole = std::min(end / stretch, characters.size() - 1);
  return characters[whole] + count_characters(text.substr(whole * stretch, end - whole * stretch));
}

}  // namespace

std::uint32_t Sources::add(std::string path, std::string text) {
  const std::uint32_t file = announce(std::move(path));
  give(file, std::move(text));
  return file;
}

std::uint32_t Sources::announce(std::string path) {
  files_.emplace_back().path = std::move(path);
  return static_cast<std::uint32_t>(files_.size() - 1);
}

void Sources::give(std::uint32_t number, std::string text) {
  File& file = files_[number];
  for (std::size_t end = text.find('\n'); end != std::string::npos; end = text.find('\n', end + 1)) {
    file.line_starts.push_back(static_cast<std::uint32_t>(end + 1));
  }
  file.characters = characters_before(text);
  file.size = text.size();
  file.hash = std::hash<std::string>()(text);
  file.text = std::move(text);
}

const std::string& Sources::text(std::uint32_t file) const {
  const File& asked = files_[file];
  if (!std::exchange(asked.given_up, false)) return asked.text;
  try {
    asked.text = read_file(asked.path);
  } catch (const EnvironmentError&) {
    // Whoever took it away sees no excerpt.
  }
  if (asked.text.size() != asked.size || std::hash<std::string>()(asked.text) != asked.hash) asked.text.clear();
  return asked.text;
}

void Sources::give_up(std::uint32_t number) {
  File& file = files_[number];
  std::string().swap(file.text);
  file.given_up = true;
}

void Sources::give_up_all() {
  for (std::uint32_t file = 0; file < files_.size(); ++file) give_up(file);
}

std::size_t Sources::line_index(Place place) const {
  const auto& starts = files_[place.file].line_starts;
  return static_cast<std::size_t>(std::ranges::upper_bound(starts, place.offset) - starts.begin()) - 1;
}

LineColumn Sources::line_column(Place place) const {
  const File& file = files_[place.file];
  const std::size_t index = line_index(place);
  const std::string_view known = text(place.file);
  if (known.empty()) return {index + 1, 1 + place.offset - file.line_starts[index]};
  const auto characters = [&](std::size_t end) { return count_until(known, file.characters, end); };
  return {index + 1, 1 + characters(place.offset) - characters(file.line_starts[index])};
}

std::string_view Sources::line(Place place) const {
  const File& file = files_[place.file];
  const std::size_t index = line_index(place), start = file.line_starts[index];
  const bool last = index + 1 == file.line_starts.size();
  const std::string_view known = text(place.file);
  if (known.empty()) return known;
  const std::size_t end = last ? known.size() : file.line_starts[index + 1] - 1;
  std::string_view line = known.substr(start, end - start);
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

}  // namespace binran
