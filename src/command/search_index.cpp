#include "command/search_index.h"

#include <algorithm>
#include <stdexcept>
#include <utility>

#include "base/files.h"
#include "base/fingerprint.h"
#include "command/formats.h"
#include "command/workspace.h"
#include "search/index_maker.h"

namespace binran {
namespace {

namespace fs = std::filesystem;

void add_files(const fs::path& folder, const fs::path& root, Fingerprint& names, ContentState& state) {
  names.feed_exactly("folder", folder.lexically_relative(root).native());
  for (const fs::path& path : list_folder(folder)) {
    if (!path.native().ends_with(".xml")) continue;
    const std::optional<FileState> file = file_state(path);
    if (!file) continue;
    names.feed_exactly(std::to_string(file->size), path.native().substr(folder.native().size()));
    state.changed = std::max(state.changed, file->changed);
  }
}

}  // namespace

ContentState content_state(const ContentFolder& content) {
  ContentState state;
  Fingerprint names;
  for (const ContentFolder& layer : content.layers()) {
    const auto add = [&](const fs::path& folder) { add_files(folder, layer.root, names, state); };
    for (const fs::path& folder : {layer.root, layer.locales(), layer.words()}) add(folder);
    for (const fs::path& protocol : list_folder(layer.protocols())) {
      if (!is_folder(protocol)) continue;
      add(protocol);
      add(layer.codes(protocol.filename().string()));
    }
  }
  state.stamp = names.value();
  return state;
}

OwnedIndex::OwnedIndex() = default;
OwnedIndex::~OwnedIndex() = default;

OwnedIndex::OwnedIndex(std::string bytes) : bytes_(std::move(bytes)), index_(SearchIndex::open(bytes_)) {
  if (!index_) throw std::logic_error("the index that was made is none");
}

std::unique_ptr<OwnedIndex> OwnedIndex::in_file(const fs::path& path, const std::string& language,
                                                const ContentState& content) {
  try {
    const std::optional<FileState> state = file_state(path);
    if (!state || state->changed < content.changed) return nullptr;
    std::unique_ptr<OwnedIndex> owned(new OwnedIndex());
    owned->file_ = std::make_unique<MappedFile>(path);
    owned->index_ = SearchIndex::open(owned->file_->bytes());
    if (!owned->index_ || owned->index_->stamp() != content.stamp || owned->index_->language() != language)
      return nullptr;
    return owned;
  } catch (const EnvironmentError&) {
    return nullptr;  // what cannot be read is made anew
  }
}

std::unique_ptr<OwnedIndex> search_index(Workspace& workspace, const Locale& locale) {
  const ContentState content = content_state(workspace.home().content);
  const fs::path beside = workspace.home().content.root.parent_path(), name = index_path(locale.tag());
  for (const fs::path& path : {beside / name, beside / "output" / name})
    if (std::unique_ptr<OwnedIndex> found = OwnedIndex::in_file(path, locale.tag(), content)) return found;
  workspace.read();
  workspace.leave_out_faulty();
  return std::make_unique<OwnedIndex>(make_index(indexed(workspace.editions(locale)), content.stamp));
}

}  // namespace binran
