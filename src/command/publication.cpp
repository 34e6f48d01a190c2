#include "command/publication.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>

#include "base/file_batch.h"
#include "base/files.h"
#include "base/output_folder.h"

namespace binran {
namespace {

namespace fs = std::filesystem;

constexpr const char* other_id = "names are made of ids joined by hyphens: give one of the two another id";

std::string lower_case(std::string path) {
  std::ranges::transform(path, path.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return path;
}

std::string printed(Place place, const Sources& sources) {
  if (!place.known()) return "elsewhere";
  return fmt::format("{}:{}", sources.path(place.file), sources.line_column(place).line);
}

/// What happens in an output folder. Before the first file is written the manifest names the old files and the new, so
/// that a later build knows them all wherever this one is cut short.
class Publication {
 public:
  Publication(const fs::path& folder, const Request& request) : folder_(folder), request_(request) {}

  void read_old(Sources& sources, Diagnostics& diagnostics) {
    const fs::path path = folder_.path() / Manifest::file_name;
    std::error_code ignored;
    if (!fs::exists(fs::symlink_status(path, ignored))) return;
    // A link is taken for damage: its text would come from elsewhere.
    const std::string text = fs::is_symlink(path, ignored) ? std::string() : read_file(path);
    manifest_ = sources.add(path.string(), text);
    old_ = read_manifest(sources.text(manifest_), manifest_, diagnostics);
  }

  void check_owners(const std::vector<PlannedFile>& files, Diagnostics& diagnostics) const {
    for (const auto& [file, slice] : files) {
      const auto old = old_.files.find(file.path);
      if (old == old_.files.end() || request_.asked_for(old->second) || !request_.has_content(old->second.protocol))
        continue;
      diagnostics.error(Rule::two_documents, file.place,
                        fmt::format("two documents for {}: {} {} is there, from an earlier build", file.path,
                                    old->second.format, old->second.protocol),
                        other_id);
    }
  }

  void write(const std::vector<PlannedFile>& files) {
    folder_.clear_left_overs({}, request_.start);
    for (const std::string_view folder : output_folders()) folder_.clear_left_overs(folder, request_.start);
    plan(files);
    Manifest all = next_;
    for (const auto& [path, slice] : old_.files) all.files.emplace(path, slice);
    write_manifest(all);
    FileBatch batch;
    for (const auto& [file, slice] : files)
      file.link.empty() ? batch.add(folder_.path() / file.path, file.bytes)
                        : batch.add_link(folder_.path() / file.path, file.link);
    batch.commit();
  }

  void clear_away(Diagnostics& diagnostics) {
    for (const auto& [path, slice] : old_.files)
      if (!next_.files.contains(path) && !folder_.remove_file(path))
        diagnostics.warning(Rule::manifest, {manifest_, 0},
                            path + " is not removed: it is no file, or a link is on the way to it");
    // Those in others come first.
    for (auto folder = next_.folders.rbegin(); folder != next_.folders.rend();)
      folder = folder_.remove_empty_folder(*folder)
                   ? std::reverse_iterator(next_.folders.erase(std::next(folder).base()))
                   : std::next(folder);
    write_manifest(next_);
  }

 private:
  /// What there will be, with the folders that are ours because they are not there yet.
  void plan(const std::vector<PlannedFile>& files) {
    next_.folders = old_.folders;
    for (const auto& [file, slice] : files) {
      next_.files.emplace(file.path, slice);
      for (fs::path above = fs::path(file.path).parent_path(); !above.empty(); above = above.parent_path())
        if (std::error_code ignored; !fs::exists(folder_.path() / above, ignored)) next_.folders.insert(above.string());
    }
    for (const auto& [path, slice] : old_.files)
      if (!request_.asked_for(slice)) next_.files.emplace(path, slice);
  }

  void write_manifest(const Manifest& manifest) const {
    write_file(folder_.path() / Manifest::file_name, manifest_text(manifest));
  }

  OutputFolder folder_;
  const Request& request_;
  std::uint32_t manifest_ = Place::nowhere;
  Manifest old_, next_;
};

}  // namespace

void check_paths(const std::vector<PlannedFile>& files, const Sources& sources, Diagnostics& diagnostics) {
  constexpr std::size_t longest = 255;  // NAME_MAX
  std::map<std::string, Place> first;
  std::set<std::pair<Place, Place>> reported;
  for (const PlannedFile& planned : files) {
    const OutputFile& file = planned.file;
    if (const std::string name = fs::path(file.path).filename().string(); name.size() > longest)
      diagnostics.error(
          Rule::long_name, file.place,
          fmt::format("the name of a file would have {} bytes, more than {}: {}", name.size(), longest, name));
    const auto [found, is_new] = first.emplace(lower_case(file.path), file.place);
    if (is_new || !reported.emplace(found->second, file.place).second) continue;
    const auto report = [&](Place here, Place there) {
      diagnostics.error(Rule::two_documents, here,
                        fmt::format("two documents for {}: the other is of {}", file.path, printed(there, sources)),
                        other_id);
    };
    report(found->second, file.place);
    report(file.place, found->second);
  }
}

void publish(const fs::path& folder, const std::vector<PlannedFile>& files, const Request& request, Sources& sources,
             Diagnostics& diagnostics) {
  Publication publication(folder, request);
  publication.read_old(sources, diagnostics);
  publication.check_owners(files, diagnostics);
  if (diagnostics.has_errors()) return;
  publication.write(files);
  publication.clear_away(diagnostics);
}

}  // namespace binran
