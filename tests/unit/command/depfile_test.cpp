#include "command/depfile.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "scratch.h"

using namespace binran;
using namespace binran::testing;
namespace fs = std::filesystem;

TEST_CASE("a depfile has a rule of all inputs, and an empty rule for each") {
  CHECK(depfile_text({"out/a.pdf", "out/b.pdf"}, {"content", "content/x.xml"}) ==
        "out/a.pdf out/b.pdf: \\\n  content \\\n  content/x.xml\n\ncontent:\n\ncontent/x.xml:\n");
}

TEST_CASE("what means something to Make is escaped") {
  CHECK(depfile_text({"a b.pdf"}, {}) == "a\\ b.pdf:\n");
  CHECK(depfile_text({"a#b$c"}, {}) == "a\\#b$$c:\n");
  CHECK(depfile_text({"c:d\te"}, {}) == "c\\:d\\\te:\n");
  CHECK(depfile_text({"a\\ b\\c"}, {}) == "a\\\\\\ b\\c:\n");
  CHECK(reason([] { depfile_text({"out.pdf"}, {"a\nb.xml"}); }) ==
        "a\nb.xml: a path with a line end cannot stand in a makefile");
}

TEST_CASE("targets are as old as the run that made them, whether their bytes have changed or not") {
  const Scratch scratch;
  const fs::path target = scratch.path / "a.pdf", depfile = scratch.path / "new" / "a.d";
  write_file(target, "text");
  const auto start = std::chrono::system_clock::time_point(std::chrono::seconds(1234567890));
  write_depfile(depfile, {target}, {"x.xml"}, start);
  CHECK(std::chrono::file_clock::to_sys(fs::last_write_time(target)) == start);
  CHECK(read_file(depfile) == depfile_text({target}, {"x.xml"}));
}

TEST_CASE("files that were read and folders that were listed are noted, and nothing that is not there") {
  const Scratch scratch;
  write_file(scratch.path / "read", "a");
  write_file(scratch.path / "mapped", "b");
  write_file(scratch.path / "other", "c");
  read_file(scratch.path / "read");
  const MappedFile mapped(scratch.path / "mapped");
  list_folder(scratch.path);
  list_folder(scratch.path / "nowhere");
  reason([&] { read_file(scratch.path / "nothing"); });
  const std::vector<fs::path> paths = paths_read();
  const auto noted = [&](const char* name) { return std::ranges::count(paths, scratch.path / name); };
  CHECK(noted("read") == 1);
  CHECK(noted("mapped") == 1);
  CHECK(std::ranges::count(paths, scratch.path) == 1);
  CHECK(noted("other") + noted("nowhere") + noted("nothing") == 0);
}
