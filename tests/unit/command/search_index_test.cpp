// Which index answers: one that is of the content as it is now, and no other.
#include "command/search_index.h"

#include <doctest/doctest.h>

#include "base/files.h"
#include "content_tree.h"
#include "search/index_maker.h"

using namespace binran;
using namespace binran::testing;

namespace {

const ContentFolder content{"content"};

/// Writes an index of the content as it is now, a second later than the content.
void write_index(const std::string& language, std::uint32_t stamp) {
  write_file("an.index", make_index({language, {}, {}, {}, {}}, stamp));
  set_time("an.index", content_state(content).changed + std::chrono::seconds(1));
}

bool answers_in(const std::string& language) {
  return OwnedIndex::in_file("an.index", language, content_state(content)) != nullptr;
}

}  // namespace

TEST_CASE("an index answers as long as the content stays as it was") {
  const ContentTree tree(base_content());
  CHECK(!answers_in("en"));  // there is none
  const ContentState before = content_state(content);
  write_index("en", before.stamp);
  CHECK(answers_in("en"));
  CHECK(!answers_in("ja"));

  set_time("content/glossary.xml", before.changed + std::chrono::seconds(2));
  CHECK(!answers_in("en"));
  set_time("content/glossary.xml", before.changed);
  CHECK(answers_in("en"));

  write_file("content/protocols/sip/codes/500.xml", "<code/>");
  set_time("content/protocols/sip/codes/500.xml", before.changed);
  CHECK(!answers_in("en"));
  std::filesystem::remove("content/protocols/sip/codes/500.xml");
  CHECK(answers_in("en"));

  write_file("content/protocols/sip/codes/~lock", "what an editor leaves");
  CHECK(answers_in("en"));
}

TEST_CASE("what is no index does not answer") {
  const ContentTree tree(base_content());
  write_index("en", content_state(content).stamp);
  for (const char* bytes : {"", "binran-s", "anything else that is long enough to be a header"}) {
    write_file("an.index", bytes);
    CHECK(!answers_in("en"));
  }
  std::filesystem::remove("an.index");
  std::filesystem::create_directory("an.index");
  CHECK(!answers_in("en"));
}
