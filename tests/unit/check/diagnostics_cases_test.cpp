// Every folder of tests/diagnostics is a case: see the README there. With BINRAN_ACCEPT=1 what is expected is
// rewritten, to be read and committed.
#include <doctest/doctest.h>
#include <fmt/format.h>
#include <sys/stat.h>

#include <cstdlib>

#include "base/files.h"
#include "check/check.h"
#include "content_tree.h"
#include "read/read.h"

using namespace binran;
using binran::testing::ContentTree;
namespace fs = std::filesystem;

namespace {

const fs::path cases = fs::path(BINRAN_SOURCE_DIR) / "tests/diagnostics";

/// What `binran check --registry` says of the content in the folder `content` of the current path.
std::string diagnose(unsigned jobs = 1) {
  Sources sources;
  Diagnostics diagnostics;
  try {
    const Catalog catalog = read_catalog({"content"}, sources, diagnostics, {}, jobs);
    check_catalog(catalog, {{"en", false}, {"ja", true}}, Extent::registry, diagnostics, jobs);
  } catch (const EnvironmentError& error) {
    return fmt::format("environment: {}\n", error.what());
  }
  for (const Diagnostic& diagnostic : diagnostics.sorted(sources))
    CHECK_MESSAGE(diagnostic.rule != Rule::unnamed, diagnostic.message);
  return diagnostics_as_text(diagnostics, sources, false);
}

std::vector<fs::path> case_folders() {
  std::vector<fs::path> folders;
  for (const fs::path& path : list_folder(cases)) {
    if (is_folder(path) && path.filename() != "base") folders.push_back(path);
  }
  return folders;
}

}  // namespace

TEST_CASE("sound content is read in silence") {
  const ContentTree tree(cases / "base");
  CHECK(diagnose() == "");
}

TEST_CASE("each fault draws the message that is expected, and its sound counterpart none") {
  CHECK(case_folders().size() >= 30);
  for (const fs::path& folder : case_folders()) {
    CAPTURE(folder.filename().string());
    {
      const ContentTree tree(cases / "base", folder / "good");
      CHECK(diagnose() == "");
    }
    const ContentTree tree(cases / "base", folder / "bad");
    const std::string said = diagnose();
    if (std::getenv("BINRAN_ACCEPT")) write_file(folder / "expected.txt", said);
    CHECK(said == read_file(folder / "expected.txt"));
    CHECK(said != "");
    for (const unsigned jobs : {2u, 7u}) CHECK(diagnose(jobs) == said);
  }
}

TEST_CASE("ten faults in one file are ten messages") {
  const std::string said = read_file(cases / "ten-faults" / "expected.txt");
  std::size_t messages = 0;
  for (std::size_t at = said.find(": error: "); at != std::string::npos; at = said.find(": error: ", at + 1))
    ++messages;
  CHECK(messages == 10);
}

TEST_CASE("what is no regular file is a fault of the environment, and nothing waits for it") {
  const ContentTree tree(cases / "base");
  const fs::path path = "content/protocols/sip/codes/499.xml";
  REQUIRE(::mkfifo(path.c_str(), 0600) == 0);
  CHECK(diagnose() ==
        "environment: content/protocols/sip/codes/499.xml: expected a regular file, got a special file\n");
  fs::remove(path);
  fs::create_directory(path);
  CHECK(diagnose() == "environment: content/protocols/sip/codes/499.xml: expected a file, got a folder\n");
  fs::remove(path);
  fs::create_symlink("/dev/zero", path);
  CHECK(diagnose() ==
        "environment: content/protocols/sip/codes/499.xml: expected a regular file, got a special file\n");
}

TEST_CASE("a link to a regular file is read like the file") {
  const ContentTree tree(cases / "base");
  fs::rename("content/glossary.xml", "words.xml");
  fs::create_symlink("../words.xml", "content/glossary.xml");
  CHECK(diagnose() == "");
}

TEST_CASE("a file that is too large is not read") {
  const ContentTree tree(cases / "base");
  write_file("content/glossary.xml", "<glossary>" + std::string(4u << 20, ' ') + "</glossary>");
  CHECK(diagnose() == "environment: content/glossary.xml: expected at most 4 MiB\n");
}

TEST_CASE("content that is not there is a fault of the environment") {
  {
    const ContentTree tree(cases / "base");
    fs::remove("content/protocols/sip/protocol.xml");
    CHECK(diagnose() == "environment: content/protocols/sip/protocol.xml: No such file or directory\n");
    fs::remove_all("content/protocols");
    CHECK(diagnose() == "environment: content/protocols: expected a folder\n");
  }
  const ContentTree tree(cases / "base");
  for (const char* file :
       {"glossary.xml", "protocols/sip/symptoms.xml", "protocols/sip/comparisons.xml", "protocols/sip/registry.xml"}) {
    fs::remove(fs::path("content") / file);
  }
  CHECK(diagnose().find("unknown term proxy") != std::string::npos);
  CHECK(diagnose().find("1 error") == std::string::npos);
}

TEST_CASE("of a language that was not asked for only errors are told") {
  const ContentTree tree(cases / "base", cases / "missing-text" / "bad");
  Sources sources;
  Diagnostics diagnostics;
  const Catalog catalog = read_catalog({"content"}, sources, diagnostics);
  check_catalog(catalog, {{"en"}, {"ja", true, false}}, Extent::registry, diagnostics);
  CHECK(diagnostics.errors() == 1);
  CHECK(diagnostics.warnings() == 0);
}

TEST_CASE("what the draft of a locale lacks is one note, and what is wrong in it an error") {
  const ContentTree tree(cases / "base", cases / "missing-text" / "bad");
  Sources sources;
  Diagnostics diagnostics;
  const Place draft{sources.add("ja.xml", "draft"), 0};
  const Catalog catalog = read_catalog({"content"}, sources, diagnostics);
  check_catalog(catalog, {{"en"}, {"ja", true, true, draft}}, Extent::wording, diagnostics);
  CHECK(diagnostics.errors() == 1);
  CHECK(diagnostics.warnings() == 0);
  CHECK(diagnostics_as_text(diagnostics, sources, false)
            .find("note: locale ja is a draft: 2 of its texts and parts are missing") != std::string::npos);
}
