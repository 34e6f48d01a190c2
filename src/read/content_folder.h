// Where each file of the content lies: the one list of the paths below content/.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace binran {

/// Names files; does not look whether they are there. Ids are put into paths as they are: ask is_safe_id() first.
struct ContentFolder {
  std::filesystem::path root;
  std::vector<std::filesystem::path> overlays{};  ///< of the same form, with what readers have added for themselves

  /// This folder, then those laid over it.
  std::vector<ContentFolder> layers() const {
    std::vector<ContentFolder> result = {{root}};
    for (const std::filesystem::path& overlay : overlays) result.push_back({overlay});
    return result;
  }

  std::filesystem::path locales() const { return root / "locales"; }
  std::filesystem::path hyphenation() const { return locales() / "hyphenation"; }
  std::filesystem::path glossary() const { return root / "glossary.xml"; }
  std::filesystem::path books() const { return root / "books.xml"; }
  std::filesystem::path mappings() const { return root / "mappings"; }
  std::filesystem::path articles() const { return root / "articles"; }
  /// Of an overlay: notes on what the content has.
  std::filesystem::path notes() const { return root / "notes.xml"; }
  std::filesystem::path words() const { return root / "words"; }
  std::filesystem::path protocols() const { return root / "protocols"; }
  std::filesystem::path protocol(const std::string& id) const { return protocols() / id; }
  /// A file of a whole protocol: "protocol", "comparisons", "symptoms" or "registry".
  std::filesystem::path list(const std::string& id, const std::string& name) const {
    return protocol(id) / (name + ".xml");
  }
  std::filesystem::path codes(const std::string& id) const { return protocol(id) / "codes"; }
  std::filesystem::path code(const std::string& id, const std::string& value) const {
    return codes(id) / (value + ".xml");
  }
};

}  // namespace binran
