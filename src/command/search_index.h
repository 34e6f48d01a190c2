// Where find gets the index of a language from: what a build has made of the content as it is now, else an index that
// is made in memory. Says nothing of how an index looks (search/).
#pragma once

#include <chrono>
#include <cstdint>
#include <memory>
#include <string>

#include "read/content_folder.h"
#include "search/index.h"

namespace binran {

class Locale;
class MappedFile;
class Workspace;

/// By what a change of the content is noticed without reading it.
struct ContentState {
  std::uint32_t stamp = 0;                        ///< of the names and sizes of all files that an index is made of
  std::chrono::system_clock::time_point changed;  ///< when the last of them was changed
};
ContentState content_state(const ContentFolder&);

/// An index with its bytes. Cannot be moved: the index is a view of them.
class OwnedIndex {
 public:
  /// The index in a file, which is mapped. Null where there is none, it is damaged, of another language, or of other
  /// content than `content`: its stamp is another, or the content has changed since.
  static std::unique_ptr<OwnedIndex> in_file(const std::filesystem::path&, const std::string& language,
                                             const ContentState& content);
  /// The index that make_index() has made.
  explicit OwnedIndex(std::string bytes);
  ~OwnedIndex();

  const SearchIndex& index() const { return *index_; }

 private:
  OwnedIndex();
  std::unique_ptr<MappedFile> file_;
  std::string bytes_;
  std::optional<SearchIndex> index_;
};

/// The index of the whole content in a language: that in `search` beside the content, where it is installed; that in
/// the folder `output` there; else one that is made now, of what has no faults. Faults of the content are then in the
/// workspace.
std::unique_ptr<OwnedIndex> search_index(Workspace&, const Locale&);

}  // namespace binran
