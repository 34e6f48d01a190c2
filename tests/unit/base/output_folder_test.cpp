#include "base/output_folder.h"

#include <doctest/doctest.h>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>

#include "scratch.h"

using namespace binran;
using namespace binran::testing;
namespace fs = std::filesystem;

TEST_CASE("an output folder is made, and nobody else has it meanwhile") {
  Scratch scratch;
  const fs::path path = scratch.path / "new" / "out";
  const auto is_free = [&] {
    const Descriptor other(::open(path.c_str(), O_RDONLY | O_DIRECTORY));
    return ::flock(other.number(), LOCK_EX | LOCK_NB) == 0;
  };
  {
    const OutputFolder folder(path);
    CHECK(folder.path() == path);
    CHECK(!is_free());
  }
  CHECK(is_free());
  fs::create_symlink("nowhere", scratch.path / "link");
  CHECK(reason([&] { OutputFolder(scratch.path / "link"); }).ends_with("got a link to nothing"));
}

TEST_CASE("a file or link is removed, and nothing else is") {
  Scratch scratch;
  const OutputFolder folder(scratch.path / "out");
  write_file(scratch.path / "mine", "mine");
  fs::create_directory(scratch.path / "far");
  write_file(scratch.path / "far" / "mine", "mine");
  write_file(folder.path() / "man" / "a.7", "a");
  write_link(folder.path() / "man" / "b.7", "../../mine");
  fs::create_symlink("../far", folder.path() / "pdf");
  fs::create_directories(folder.path() / "man" / "c.7");
  REQUIRE(::mkfifo((folder.path() / "man" / "d.7").c_str(), 0600) == 0);
  CHECK(folder.remove_file("man/a.7"));
  CHECK(folder.remove_file("man/b.7"));
  CHECK(folder.remove_file("man/a.7"));  // it is gone already
  CHECK(folder.remove_file("cards/en/a.txt"));
  for (const char* path : {"pdf/mine", "man/c.7", "man/d.7", "../mine", "man/../../mine", "man/c.7/../../../mine"})
    CHECK_MESSAGE(!folder.remove_file(path), path);
  CHECK(!folder.remove_file(scratch.path / "mine"));
  CHECK(read_file(scratch.path / "mine") == "mine");
  CHECK(read_file(scratch.path / "far" / "mine") == "mine");
  CHECK(std::distance(fs::directory_iterator(folder.path() / "man"), fs::directory_iterator{}) == 2);
}

TEST_CASE("a folder is removed when nothing is in it") {
  Scratch scratch;
  const OutputFolder folder(scratch.path / "out");
  write_file(folder.path() / "man" / "ja" / "a.7", "a");
  fs::create_directory(scratch.path / "far");
  fs::create_directory(scratch.path / "far" / "empty");
  fs::create_symlink("../far", folder.path() / "pdf");
  CHECK(!folder.remove_empty_folder("man/ja"));
  CHECK(folder.remove_file("man/ja/a.7"));
  CHECK(!folder.remove_empty_folder("man"));
  CHECK(folder.remove_empty_folder("man/ja"));
  CHECK(folder.remove_empty_folder("man/ja"));
  CHECK(folder.remove_empty_folder("man"));
  for (const char* path : {"pdf", "pdf/empty", "../far/empty"}) CHECK_MESSAGE(!folder.remove_empty_folder(path), path);
  CHECK(fs::exists(scratch.path / "far" / "empty"));
}

TEST_CASE("temporary files of dead runs go, and nothing else does") {
  Scratch scratch;
  const OutputFolder folder(scratch.path / "out");
  fs::create_directory(scratch.path / "far");
  fs::create_directories(folder.path() / "man" / "man7");
  fs::create_symlink("../../far", folder.path() / "man" / "ja");
  std::vector<fs::path> stay, go;
  for (const char* where : {"out", "out/man", "out/man/man7"}) {
    for (const char* name : {".binran-1-0", ".binran-123456-789"}) go.push_back(scratch.path / where / name);
    for (const char* name : {".binran-", ".binran-1", ".binran-1-", ".binran-1-x", ".binran-1-0-0", "binran-1-0", ".x"})
      stay.push_back(scratch.path / where / name);
  }
  stay.push_back(scratch.path / "far" / ".binran-1-0");
  stay.push_back(folder.path() / "cards" / ".binran-1-0");  // a folder that was not asked for
  for (const fs::path& path : go) write_file(path, "half");
  for (const fs::path& path : stay) write_file(path, "mine");
  fs::create_symlink("../../far/.binran-1-0", folder.path() / "man" / ".binran-2-2");
  fs::create_directory(folder.path() / "man" / ".binran-3-3");
  const auto start = std::chrono::system_clock::now() + std::chrono::seconds(1);
  const auto young = scratch.path / "out" / "man" / ".binran-4-4";
  write_file(young, "of a run that has just begun");
  fs::last_write_time(young, fs::file_time_type::clock::now() + std::chrono::minutes(1));
  folder.clear_left_overs({}, start);
  folder.clear_left_overs("man", start);
  folder.clear_left_overs("pdf", start);
  for (const fs::path& path : go) CHECK_MESSAGE(!fs::exists(path), path.string());
  for (const fs::path& path : stay) CHECK_MESSAGE(fs::exists(path), path.string());
  CHECK(!fs::exists(fs::symlink_status(folder.path() / "man" / ".binran-2-2")));
  CHECK(fs::is_directory(folder.path() / "man" / ".binran-3-3"));
  CHECK(fs::exists(young));
}
