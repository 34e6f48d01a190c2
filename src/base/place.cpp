#include "base/place.h"

#include <algorithm>
#include <utility>

namespace binran {

std::uint32_t Sources::add(std::string path, std::string text) {
  std::vector<std::uint32_t> starts{0};
  for (std::size_t end = text.find('\n'); end != std::string::npos; end = text.find('\n', end + 1)) {
    starts.push_back(static_cast<std::uint32_t>(end + 1));
  }
  files_.push_back({std::move(path), std::move(text), std::move(starts)});
  return static_cast<std::uint32_t>(files_.size() - 1);
}

std::size_t Sources::line_index(Place place) const {
  const auto& starts = files_[place.file].line_starts;
  return static_cast<std::size_t>(std::ranges::upper_bound(starts, place.offset) - starts.begin()) - 1;
}

LineColumn Sources::line_column(Place place) const {
  const std::size_t index = line_index(place);
  const std::size_t start = files_[place.file].line_starts[index];
  const std::string_view before = std::string_view(text(place.file)).substr(start, place.offset - start);
  const auto is_character = [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0) != 0x80; };
  return {index + 1, 1 + static_cast<std::size_t>(std::ranges::count_if(before, is_character))};
}

std::string_view Sources::line(Place place) const {
  const std::string_view all = text(place.file);
  const std::size_t start = files_[place.file].line_starts[line_index(place)];
  std::string_view line = all.substr(start, all.find('\n', start) - start);
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

}  // namespace binran
