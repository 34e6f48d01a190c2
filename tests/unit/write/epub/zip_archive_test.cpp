// The container of e-books.
#include "write/epub/zip_archive.h"

#include <doctest/doctest.h>

#include <cstdlib>

namespace binran {

TEST_CASE("a stored file stands first as it is, so that its bytes tell what the archive is") {
  const std::string archive = zip_archive({{"mimetype", "application/epub+zip", true}, {"a.txt", "aaaa"}});
  CHECK(archive.starts_with("PK\3\4"));
  CHECK(archive.substr(30, 28) == "mimetypeapplication/epub+zip");
}

TEST_CASE("the same files give the same bytes, in any time zone") {
  const std::vector<ArchivedFile> files = {{"a.txt", std::string(1000, 'a')}, {"b.txt", ""}};
  const std::string here = zip_archive(files);
  setenv("TZ", "Asia/Tokyo", 1);
  tzset();
  CHECK(zip_archive(files) == here);
  unsetenv("TZ");
  tzset();
}

TEST_CASE("two files of one name are a fault") {
  CHECK_THROWS_WITH_AS(zip_archive({{"a", "1"}, {"a", "2"}}), "cannot make an archive: File already exists",
                       std::runtime_error);
}

}  // namespace binran
