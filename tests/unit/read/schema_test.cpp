// The schema for editors (content/schema) and the readers accept the same files: held over every sample of
// tests/diagnostics, all content, and hundreds of slips made in sound files. Faults that a grammar cannot see are
// listed by their messages in tests/diagnostics/beyond-the-schema.txt.
#include <doctest/doctest.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <set>

#include "base/files.h"
#include "content_tree.h"
#include "read/readers.h"
#include "slips.h"

using namespace binran;
using namespace binran::testing;
namespace fs = std::filesystem;

namespace {

const fs::path source = BINRAN_SOURCE_DIR;
const fs::path schema = source / "content/schema/binran.rng";

/// Every XML file below `folder`.
void collect(const fs::path& folder, std::vector<std::string>& files) {
  for (const fs::path& path : list_folder(folder)) {
    if (is_folder(path)) {
      collect(path, files);
    } else if (path.extension() == ".xml") {
      files.push_back(path.string());
    }
  }
}

/// The kind of a content file is told by its place.
void read(const fs::path& path, const XmlFile& file) {
  const std::string name = path.filename().string();
  const std::string folder = path.parent_path().filename().string();
  if (name == "protocol.xml") {
    read_protocol(file);
  } else if (folder == "mappings") {
    read_mapping(file);
  } else if (folder == "articles") {
    read_article(file);
  } else if (folder == "words") {
    read_words(file);
  } else if (name == "books.xml") {
    read_books(file);
  } else if (name.starts_with("comparison")) {
    read_comparisons(file);
  } else if (name == "symptoms.xml") {
    read_symptoms(file);
  } else if (name == "registry.xml") {
    read_registry(file);
  } else if (name == "glossary.xml") {
    read_glossary(file);
  } else {
    read_entry(file);
  }
}

std::vector<std::string> messages_about(const fs::path& path) {
  Sources sources;
  Diagnostics diagnostics;
  const XmlFile file(path, sources, diagnostics);
  read(path, file);
  std::vector<std::string> messages;
  for (const Diagnostic& diagnostic : diagnostics.sorted(sources)) messages.push_back(diagnostic.message);
  return messages;
}

/// Those of `files` that are valid by the schema.
std::set<std::string> valid_files(const std::vector<std::string>& files) {
  write_file("files.txt", [&] {
    std::string list;
    for (const std::string& file : files) list += file + '\n';
    return list;
  }());
  const std::string command = "xargs xmllint --nonet --noout --relaxng '" + schema.string() + "' <files.txt 2>&1";
  FILE* output = ::popen(command.c_str(), "r");
  REQUIRE(output);
  std::set<std::string> valid;
  std::string line;
  const std::string ending = " validates";
  for (int c = std::fgetc(output); c != EOF; c = std::fgetc(output)) {
    if (c != '\n') {
      line += static_cast<char>(c);
      continue;
    }
    if (line.ends_with(ending)) valid.insert(line.substr(0, line.size() - ending.size()));
    line.clear();
  }
  ::pclose(output);
  return valid;
}

/// How messages begin about faults that the schema does not see.
class BeyondTheSchema {
 public:
  BeyondTheSchema() {
    const std::string list = read_file(source / "tests/diagnostics/beyond-the-schema.txt");
    for (std::size_t start = 0; start < list.size(); start = list.find('\n', start) + 1) {
      if (list[start] != '#') beginnings_.push_back(list.substr(start, list.find('\n', start) - start));
    }
    unused.insert(beginnings_.begin(), beginnings_.end());
  }
  bool explains(const std::string& message) {
    const auto begins = [&](const std::string& beginning) { return message.starts_with(beginning); };
    const auto found = std::ranges::find_if(beginnings_, begins);
    if (found == beginnings_.end()) return false;
    unused.erase(*found);
    return true;
  }

  std::set<std::string> unused;

 private:
  std::vector<std::string> beginnings_;
};

bool can_validate() {
  if (std::system("xmllint --version >/dev/null 2>&1") == 0) return true;
  const char* required = std::getenv("BINRAN_REQUIRE_JUDGES");
  CHECK_MESSAGE(!(required && std::string_view(required) == "1"), "xmllint is not installed");
  MESSAGE("xmllint is not installed: the schema was not held against the readers");
  return false;
}

/// Writes every slip that can be made in `files` to `slips/<number>/<file>`; what was done, by file.
std::map<std::string, std::string> write_slips(const std::vector<std::string>& files) {
  std::map<std::string, std::string> done;
  for (const std::string& file : files) {
    for (const Slip& slip : slips_in(read_file(file))) {
      const std::string path = "slips/" + std::to_string(done.size()) + "/" + fs::path(file).filename().string();
      write_file(path, slip.text);
      done.emplace(path, slip.what);
    }
  }
  return done;
}

}  // namespace

TEST_CASE("the schema accepts all locales") {
  if (!can_validate()) return;
  const ContentTree scratch(source / "tests/diagnostics/base");
  std::vector<std::string> locales;
  collect(source / "content/locales", locales);
  CHECK(!locales.empty());
  CHECK(valid_files(locales).size() == locales.size());
}

TEST_CASE("the schema and the readers accept the same files") {
  if (!can_validate()) return;
  const ContentTree scratch(source / "tests/diagnostics/base");
  std::vector<std::string> files, sound;
  collect("content", sound);
  const auto slips = write_slips(sound);
  CHECK(slips.size() > 1000);
  collect(source / "tests/diagnostics", files);
  collect(source / "content/protocols", files);
  collect(source / "content/words", files);
  files.push_back((source / "content/glossary.xml").string());
  for (const auto& [path, what] : slips) files.push_back(path);

  const std::set<std::string> valid = valid_files(files);
  BeyondTheSchema beyond;
  std::size_t accepted = 0;
  for (const std::string& file : files) {
    CAPTURE(file);
    const auto slip = slips.find(file);
    const std::string what = slip == slips.end() ? "" : slip->second;
    CAPTURE(what);
    const std::vector<std::string> messages = messages_about(file);
    if (messages.empty()) {
      ++accepted;
      CHECK(valid.contains(file));
    } else if (valid.contains(file)) {
      for (const std::string& message : messages) CHECK_MESSAGE(beyond.explains(message), message);
    }
  }
  CHECK(accepted > 100);
  for (const std::string& beginning : beyond.unused)
    FAIL_CHECK("beyond-the-schema.txt lists what never happens: " << beginning);
}
