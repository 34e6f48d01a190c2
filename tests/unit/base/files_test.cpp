#include "base/files.h"

#include <doctest/doctest.h>
#include <sys/stat.h>

#include <chrono>

#include "scratch.h"

using namespace binran;
using namespace binran::testing;
namespace fs = std::filesystem;

TEST_CASE("what is written is read back, and no other file is left") {
  Scratch scratch;
  const fs::path path = scratch.path / "a" / "b.txt";
  const std::string bytes("one\0two\n", 8);
  write_file(path, bytes);
  CHECK(read_file(path) == bytes);
  write_file(path, "");
  CHECK(read_file(path).empty());
  CHECK(std::distance(fs::directory_iterator(scratch.path / "a"), fs::directory_iterator{}) == 1);
}

TEST_CASE("a file that holds the same bytes is left alone") {
  Scratch scratch;
  const fs::path path = scratch.path / "a";
  write_file(path, "same");
  const auto old = fs::file_time_type::clock::now() - std::chrono::hours(1);
  fs::last_write_time(path, old);
  write_file(path, "same");
  CHECK(fs::last_write_time(path) == old);
  write_file(path, "else");
  CHECK(fs::last_write_time(path) != old);
}

TEST_CASE("a written file may be read by whom the umask allows") {
  Scratch scratch;
  const mode_t mask = ::umask(022);
  write_file(scratch.path / "a", "x");
  ::umask(mask);
  CHECK(fs::status(scratch.path / "a").permissions() == fs::perms(0644));
}

TEST_CASE("what is no regular file is neither read nor replaced") {
  Scratch scratch;
  const fs::path fifo = scratch.path / "fifo";
  REQUIRE(::mkfifo(fifo.c_str(), 0600) == 0);
  CHECK(reason([&] { read_file(fifo); }).ends_with("fifo: expected a regular file, got a special file"));
  CHECK(reason([&] { write_file(fifo, "x"); }).ends_with("expected a regular file, got a special file"));
  CHECK(reason([&] { read_file(scratch.path); }).ends_with("expected a file, got a folder"));
  CHECK(reason([&] { write_file(scratch.path, "x"); }).ends_with("expected a file, got a folder"));
  CHECK(reason([] { read_file("/dev/null"); }).ends_with("expected a regular file, got a special file"));
  CHECK(reason([&] { read_file(scratch.path / "none"); }).ends_with("none: No such file or directory"));
  CHECK(scratch.count() == 1);
}

TEST_CASE("a symbolic link to a regular file is read") {
  Scratch scratch;
  write_file(scratch.path / "a", "text");
  fs::create_symlink("a", scratch.path / "link");
  CHECK(read_file(scratch.path / "link") == "text");
  fs::create_symlink("nowhere", scratch.path / "dangling");
  CHECK(reason([&] { read_file(scratch.path / "dangling"); }).ends_with("No such file or directory"));
}

TEST_CASE("a link is written, replaced and replaces, and the file that it leads to stays as it is") {
  Scratch scratch;
  const fs::path link = scratch.path / "man" / "alias";
  write_link(link, "page");
  CHECK(fs::read_symlink(link) == "page");
  write_file(scratch.path / "man" / "page", "text");
  write_link(link, "page");
  CHECK(read_file(link) == "text");
  write_link(link, "other");
  CHECK(fs::read_symlink(link) == "other");
  // Even the same bytes make a file of a link, and back.
  write_link(link, "page");
  write_file(link, "text");
  CHECK(!fs::is_symlink(link));
  write_link(link, "page");
  CHECK(fs::is_symlink(link));
  write_file(link, "new");
  CHECK(read_file(link) == "new");
  CHECK(read_file(scratch.path / "man" / "page") == "text");
  CHECK(std::distance(fs::directory_iterator(scratch.path / "man"), fs::directory_iterator{}) == 2);
}

TEST_CASE("no link replaces a folder, or leads a written file to a device") {
  Scratch scratch;
  CHECK(reason([&] { write_link(scratch.path, "x"); }).ends_with("expected a file, got a folder"));
  fs::create_symlink("/dev/null", scratch.path / "null");
  CHECK(
      reason([&] { write_file(scratch.path / "null", "x"); }).ends_with("expected a regular file, got a special file"));
  CHECK(
      reason([&] { write_link(scratch.path / "null", "x"); }).ends_with("expected a regular file, got a special file"));
  CHECK(scratch.count() == 1);
}

TEST_CASE("a link to nothing is no folder, and the message says so") {
  Scratch scratch;
  fs::create_symlink("nowhere", scratch.path / "link");
  CHECK(reason([&] {
          create_folders(scratch.path / "link");
        }).ends_with("link: expected a folder, got a link to nothing"));
  create_folders(scratch.path / "a" / "b");
  create_folders(scratch.path / "a" / "b");
  CHECK(is_folder(scratch.path / "a" / "b"));
}

TEST_CASE("a file larger than the limit is refused") {
  Scratch scratch;
  write_file(scratch.path / "a", std::string(100, 'x'));
  CHECK(read_file(scratch.path / "a", 100).size() == 100);
  CHECK(reason([&] { read_file(scratch.path / "a", 99); }).ends_with("expected at most 99 bytes"));
}

TEST_CASE("a file of unknown size is read to its end") {
  CHECK(!read_file("/proc/self/status").empty());
}

TEST_CASE("a fault while writing leaves the old file and nothing else") {
  Scratch scratch;
  write_file(scratch.path / "file", "old");
  CHECK(reason([&] { write_file(scratch.path / "file" / "below", "x"); }) != "no error");
  CHECK(read_file(scratch.path / "file") == "old");
  CHECK(scratch.count() == 1);
  CHECK(reason([] { write_file("/dev/full", "x"); }) != "no error");
  CHECK(fs::is_character_file("/dev/full"));
}

TEST_CASE("a folder is listed by name, without hidden files") {
  Scratch scratch;
  for (const char* name : {"b.xml", "a.xml", ".a.xml.swp", "c"}) write_file(scratch.path / name, "x");
  fs::create_symlink("nowhere", scratch.path / ".#lock");
  std::vector<std::string> names;
  for (const fs::path& path : list_folder(scratch.path)) names.push_back(path.filename().string());
  CHECK(names == std::vector<std::string>{"a.xml", "b.xml", "c"});
  CHECK(list_folder(scratch.path / "none").empty());
  CHECK(reason([&] { list_folder(scratch.path / "c"); }).ends_with("Not a directory"));
}

TEST_CASE("an id that could leave its folder is not safe") {
  for (const char* id : {"430", "sip", "5.1.1", "one-way-audio", "a"}) CHECK(is_safe_id(id));
  for (const char* id : {"", ".", "..", "a..b", "/etc", "a/b", "-rf", ".hidden", "A", "ü", "a b", "a\n", "a_b"}) {
    CHECK_MESSAGE(!is_safe_id(id), id);
  }
  CHECK(!is_safe_id(std::string_view("a\0b", 3)));
  CHECK(is_safe_id(std::string(64, 'a')));
  CHECK(!is_safe_id(std::string(65, 'a')));
}

TEST_CASE("a mapped file has the bytes of the file, and a folder or a missing file is a fault") {
  const std::filesystem::path folder = std::filesystem::temp_directory_path() / "binran-mapped-file";
  std::filesystem::create_directories(folder);
  write_file(folder / "some", "bytes");
  write_file(folder / "none", "");
  CHECK(MappedFile(folder / "some").bytes() == "bytes");
  CHECK(MappedFile(folder / "none").bytes().empty());
  CHECK_THROWS_AS(MappedFile{folder}, EnvironmentError);
  CHECK_THROWS_AS(MappedFile{folder / "missing"}, EnvironmentError);
  std::filesystem::remove_all(folder);
}
