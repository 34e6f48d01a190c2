#include "base/file_batch.h"

#include <doctest/doctest.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>

#include <csignal>
#include <cstdlib>

#include "scratch.h"

using namespace binran;
using namespace binran::testing;
namespace fs = std::filesystem;

namespace {

fs::perms mode_of(const fs::path& path) {
  return fs::status(path).permissions();
}

/// How a child process that does `act` ends.
int status_of_child(const std::function<void()>& act) {
  const pid_t child = ::fork();
  if (child == 0) {
    act();
    ::_exit(0);
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  return status;
}

}  // namespace

TEST_CASE("the files of a batch come into place together, or none of them") {
  Scratch scratch;
  write_file(scratch.path / "a", "old");
  fs::create_directory(scratch.path / "folder");
  {
    FileBatch batch;
    batch.add(scratch.path / "a", "new");
    batch.add(scratch.path / "below" / "b", "new");
    batch.add_link(scratch.path / "link", "a");
    CHECK(read_file(scratch.path / "a") == "old");
    CHECK(!fs::exists(scratch.path / "below" / "b"));
    CHECK(reason([&] { batch.add(scratch.path / "folder", "x"); }).ends_with("expected a file, got a folder"));
  }
  CHECK(read_file(scratch.path / "a") == "old");
  CHECK(fs::is_empty(scratch.path / "below"));
  CHECK(scratch.count() == 3);
  FileBatch batch;
  batch.add(scratch.path / "a", "new");
  batch.add(scratch.path / "below" / "b", "new");
  batch.add_link(scratch.path / "link", "below/b");
  batch.commit();
  CHECK(read_file(scratch.path / "a") == "new");
  CHECK(read_file(scratch.path / "link") == "new");
  CHECK(scratch.count() == 4);
}

TEST_CASE("left-overs with the names that this process would give are no obstacle, and stay what they are") {
  Scratch scratch;
  const auto left_over = [&](int number) {
    return scratch.path / (".binran-" + std::to_string(::getpid()) + "-" + std::to_string(number));
  };
  fs::create_symlink("nowhere", left_over(0));
  for (int number = 1; number < 500; ++number) write_file(left_over(number), "half");
  write_file(scratch.path / "a", "whole");
  write_link(scratch.path / "b", "a");
  CHECK(read_file(scratch.path / "b") == "whole");
  CHECK(fs::is_symlink(left_over(0)));
  for (int number = 1; number < 500; ++number) CHECK(read_file(left_over(number)) == "half");
  CHECK(scratch.count() == 502);
}

TEST_CASE("a rewritten file keeps its mode, and links lead to it as before") {
  Scratch scratch;
  const fs::path file = scratch.path / "file", link = scratch.path / "far" / "link";
  write_file(file, "old");
  fs::create_directory(scratch.path / "far");
  fs::create_symlink("../file", link);
  fs::create_symlink("link", scratch.path / "far" / "second");
  for (const unsigned mode : {0600u, 0640u, 0755u, 0444u}) {
    fs::permissions(file, fs::perms(mode));
    rewrite_file(scratch.path / "far" / "second", "mode " + std::to_string(mode));
    CHECK(mode_of(file) == fs::perms(mode));
    CHECK(read_file(file) == "mode " + std::to_string(mode));
  }
  CHECK(fs::read_symlink(link) == "../file");
  CHECK(fs::is_symlink(scratch.path / "far" / "second"));
  if (::getuid() == 0) {
    REQUIRE(::chown(file.c_str(), 65534, 65534) == 0);
    rewrite_file(link, "owned");
    struct stat status {};
    CHECK((::stat(file.c_str(), &status) == 0 && status.st_uid == 65534 && status.st_gid == 65534));
  }
  CHECK(scratch.count() == 2);
  CHECK(reason([&] { rewrite_file(scratch.path / "none", "x"); }).ends_with("none: No such file or directory"));
  CHECK(reason([&] { rewrite_file(scratch.path, "x"); }).ends_with("expected a file, got a folder"));
}

TEST_CASE("a signal that ends the program waits until what is unfinished is away, and is what the program dies of") {
  Scratch scratch;
  write_file(scratch.path / "a", "old");
  for (const int signal : {SIGINT, SIGTERM, SIGHUP}) {
    const int status = status_of_child([&] {
      FileBatch batch;
      batch.add(scratch.path / "a", "new");
      ::raise(signal);
      batch.add(scratch.path / "b", "new");
      ::_exit(1);
    });
    CHECK(WIFSIGNALED(status));
    CHECK(WTERMSIG(status) == signal);
    CHECK(read_file(scratch.path / "a") == "old");
    CHECK(scratch.count() == 1);
  }
}

TEST_CASE("a signal that the program was told to ignore ends nothing") {
  Scratch scratch;
  const int status = status_of_child([&] {
    std::signal(SIGHUP, SIG_IGN);
    FileBatch batch;
    batch.add(scratch.path / "a", "new");
    ::raise(SIGHUP);
    batch.add(scratch.path / "b", "new");
    batch.commit();
  });
  CHECK((WIFEXITED(status) && WEXITSTATUS(status) == 0));
  CHECK(read_file(scratch.path / "b") == "new");
}

TEST_CASE("a file larger than the process may write is a fault, and nothing is left of it") {
  Scratch scratch;
  write_file(scratch.path / "a", "old");
  const int status = status_of_child([&] {
    const rlimit limit{1000, 1000};
    ::setrlimit(RLIMIT_FSIZE, &limit);
    const std::string said = reason([&] {
      FileBatch batch;
      batch.add(scratch.path / "b", "small");
      batch.add(scratch.path / "a", std::string(5000, 'x'));
      batch.commit();
    });
    ::_exit(said.ends_with("a: File too large") ? 7 : 1);
  });
  CHECK((WIFEXITED(status) && WEXITSTATUS(status) == 7));
  CHECK(read_file(scratch.path / "a") == "old");
  CHECK(scratch.count() == 1);
}
