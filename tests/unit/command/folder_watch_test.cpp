#include "command/folder_watch.h"

#include <doctest/doctest.h>
#include <poll.h>

#include "scratch.h"

using namespace binran;
using namespace binran::testing;
namespace fs = std::filesystem;

namespace {

bool is_told(const FolderWatch& watch) {
  pollfd ready{watch.descriptor(), POLLIN, 0};
  return ::poll(&ready, 1, 0) > 0;
}

}  // namespace

TEST_CASE("files that come, are written, are replaced and go are changes, once; what comes and goes is none") {
  const Scratch scratch;
  const fs::path folder = scratch.path / "content", inner = folder / "protocols", file = inner / "a.xml";
  FolderWatch watch({folder});  // is not there yet
  CHECK(!is_told(watch));
  write_file(file, "one");
  CHECK(is_told(watch));
  CHECK(watch.changes() == std::vector<fs::path>{file});
  CHECK(!is_told(watch));
  CHECK(watch.changes().empty());
  write_file(file, "two");
  write_file(inner / "b.xml", "two");
  CHECK(is_told(watch));
  CHECK(watch.changes() == std::vector<fs::path>{file, inner / "b.xml"});
  write_file(inner / "4913", "");
  write_file(inner / ".hidden", "");
  fs::remove(inner / "4913");
  CHECK(is_told(watch));
  CHECK(watch.changes().empty());
  fs::remove_all(inner);
  CHECK(watch.changes() == std::vector<fs::path>{file, inner / "b.xml"});
  fs::rename(folder, scratch.path / "away");
  fs::create_directory(folder);
  watch.changes();
  write_file(folder / "c.xml", "");
  CHECK(is_told(watch));
  CHECK(watch.changes() == std::vector<fs::path>{folder / "c.xml"});
}
