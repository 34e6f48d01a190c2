#include "command/manifest.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "command/formats.h"

namespace binran {
namespace {

constexpr std::string_view header =
    "# binran 1: what `binran build` made in this folder, and the format, protocol and language that it is of\n";
constexpr const char* consequence = "nothing was removed; the manifest is written anew";

/// Takes from `text` what stands before the first `end`, with it.
std::optional<std::string_view> take_until(std::string_view& text, char end) {
  const std::size_t at = text.find(end);
  if (at == text.npos) return {};
  const std::string_view taken = text.substr(0, at);
  text.remove_prefix(at + 1);
  return taken;
}

bool add_folder(std::string_view path, Manifest& manifest) {
  path.remove_suffix(1);
  return is_output_folder(path) && manifest.folders.emplace(path).second;
}

bool add_file(std::string_view line, Manifest& manifest) {
  const auto path = take_until(line, '\t');
  const auto format = take_until(line, ' ');
  const auto protocol = take_until(line, ' ');
  if (!path || !format || !protocol || line.empty() || !is_output_path(*path)) return false;
  const Slice slice{std::string(*format), std::string(*protocol), std::string(line)};
  return manifest.files.emplace(*path, slice).second;
}

}  // namespace

std::string manifest_text(const Manifest& manifest) {
  std::set<std::string> lines;
  for (const auto& [path, slice] : manifest.files)
    lines.insert(fmt::format("{}\t{} {} {}\n", path, slice.format, slice.protocol, slice.locale));
  for (const std::string& folder : manifest.folders) lines.insert(folder + "/\n");
  std::string text(header);
  for (const std::string& line : lines) text += line;
  return text;
}

Manifest read_manifest(std::string_view text, std::uint32_t file, Diagnostics& diagnostics) {
  Manifest manifest;
  const std::size_t size = text.size();
  const auto refuse = [&](std::size_t offset, std::string message) {
    diagnostics.warning(Rule::manifest, {file, static_cast<std::uint32_t>(offset)}, std::move(message), consequence);
    return Manifest();
  };
  if (!text.starts_with(header)) return refuse(0, "this is no manifest of this version of binran");
  text.remove_prefix(header.size());
  while (!text.empty()) {
    const std::size_t offset = size - text.size();
    const auto line = take_until(text, '\n');
    if (!line) return refuse(offset, "the last line of the manifest is cut off");
    if (line->ends_with('/') ? !add_folder(*line, manifest) : !add_file(*line, manifest))
      return refuse(offset, "this line names nothing that binran makes, or what another line names");
  }
  return manifest;
}

}  // namespace binran
