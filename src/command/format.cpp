// format: the content in the canonical form of XML.
#include <map>
#include <set>
#include <utility>
#include <vector>

#include "base/file_batch.h"
#include "base/files.h"
#include "command/commands.h"
#include "command/streams.h"
#include "locale/breaking.h"
#include "read/vocabulary.h"
#include "xml/canonical.h"
#include "xml/well_formed.h"

namespace binran {
namespace {

namespace fs = std::filesystem;

/// Adds the XML files of a folder and of those in it. `entered`: folders that have been, so that a link to a folder
/// above ends.
void add_xml_files(const fs::path& folder, std::vector<fs::path>& files, std::set<fs::path>& entered) {
  std::error_code ignored;
  if (!entered.insert(fs::canonical(folder, ignored)).second) return;
  for (const fs::path& path : list_folder(folder)) {
    if (is_folder(path)) {
      add_xml_files(path, files, entered);
    } else if (path.extension() == ".xml") {
      files.push_back(path);
    }
  }
}

/// The files that some paths stand for: a folder for the XML files below it.
std::vector<fs::path> files_at(const std::vector<fs::path>& paths) {
  std::vector<fs::path> files;
  std::set<fs::path> entered;
  for (const fs::path& path : paths) {
    if (is_folder(path))
      add_xml_files(path, files, entered);
    else
      files.push_back(path);
  }
  return files;
}

/// Sentences by the rules of their language; where its tag is none, by those that all languages share.
class Sentences {
 public:
  std::vector<std::size_t> operator()(std::string_view text, const std::string& tag) {
    const std::string language = is_language_tag(tag) ? tag : "und";
    std::vector<std::size_t> starts;
    breakers_.try_emplace(language, language, TypesettingRules{}).first->second.find_sentences(text, starts);
    return starts;
  }

 private:
  std::map<std::string, Breaker> breakers_;
};

using Changes = std::vector<std::pair<fs::path, std::string>>;  ///< files, and what they are to hold

void print_paths(const Changes& changes) {
  std::string lines;
  for (const auto& [path, form] : changes) lines += path.string() + "\n";
  print(lines);
}

/// All together. While a FileBatch lives, a signal waits for it.
void rewrite(const Changes& changes) {
  FileBatch batch;
  for (const auto& [path, form] : changes) batch.add_rewritten(path, form);
  batch.commit();
}

}  // namespace

int format_files(Workspace& workspace, const FormatOptions& options) {
  Sentences sentences;
  const SentenceFinder find = [&](std::string_view text, const std::string& tag) { return sentences(text, tag); };
  Changes changes;
  const std::vector<fs::path> whole{workspace.home().content.root};
  for (const fs::path& path : files_at(options.files.empty() ? whole : options.files)) {
    const std::string text = read_file(path, largest_file);
    const std::uint32_t file = workspace.sources().add(path.string(), text);
    const auto form = canonical_form(file, workspace.sources(), content_vocabulary(), find, workspace.diagnostics());
    if (form && *form != text) changes.emplace_back(path, *form);
  }
  options.check ? print_paths(changes) : rewrite(changes);
  const bool refused = options.check && !changes.empty();
  return refused || workspace.diagnostics().has_errors() ? status_content_faults : status_done;
}

}  // namespace binran
