#include "check/word_tree.h"

#include <doctest/doctest.h>

#include <string>
#include <utility>

using namespace binran;

namespace {

std::vector<std::pair<std::size_t, std::string>> found(const std::vector<std::string>& words, std::string_view text) {
  WordTree tree;
  for (const std::string& word : words) tree.add(word);
  tree.complete();
  std::vector<std::pair<std::size_t, std::string>> result;
  tree.each(text, [&](std::size_t end, std::size_t word) {
    result.emplace_back(end - tree.length(word), text.substr(end - tree.length(word), tree.length(word)));
  });
  return result;
}

using Found = std::vector<std::pair<std::size_t, std::string>>;

}  // namespace

TEST_CASE("words are found wherever they stand, inside one another and overlapping") {
  CHECK(found({"he", "she", "his", "hers"}, "ushers") == Found{{1, "she"}, {2, "he"}, {2, "hers"}});
  CHECK(found({"aa"}, "aaaa") == Found{{0, "aa"}, {1, "aa"}, {2, "aa"}});
  CHECK(found({"サーバ", "サーバー"}, "のサーバー") == Found{{3, "サーバ"}, {3, "サーバー"}});
  CHECK(found({"abcd", "bc"}, "abce") == Found{{1, "bc"}});
}

TEST_CASE("without words nothing is found") {
  CHECK(found({}, "text").empty());
  CHECK(found({"text"}, "").empty());
}

TEST_CASE("a word that is added again keeps its number") {
  WordTree tree;
  CHECK(tree.add("one") == 0);
  CHECK(tree.add("two") == 1);
  CHECK(tree.add("one") == 0);
  CHECK(tree.length(1) == 3);
}
