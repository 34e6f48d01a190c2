// The vocabulary of the canonical form is that of content/schema/binran.rng.
#include "read/vocabulary.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <pugixml.hpp>

using namespace binran;

namespace {

/// What one element may hold, as the schema has it.
struct Pattern {
  std::vector<std::string> attributes;  ///< in order
  std::vector<std::string> elements;
  bool text = false;
};

void collect_pattern(const pugi::xml_node& grammar, const pugi::xml_node& node, Pattern& pattern) {
  for (const pugi::xml_node& child : node.children()) {
    const std::string_view name = child.name();
    if (name == "attribute") {
      // Of a choice of attributes, one may stand in several; one without a name may have any.
      const std::string attribute = child.attribute("name").value();
      if (!attribute.empty() && std::ranges::count(pattern.attributes, attribute) == 0)
        pattern.attributes.push_back(attribute);
    } else if (name == "element") {
      pattern.elements.emplace_back(child.attribute("name").value());
    } else if (name == "ref") {
      collect_pattern(grammar, grammar.find_child_by_attribute("define", "name", child.attribute("name").value()),
                      pattern);
    } else if (name == "text") {
      pattern.text = true;
    } else {
      collect_pattern(grammar, child, pattern);
    }
  }
}

}  // namespace

TEST_CASE("attributes are written in the order of the schema, and what stands among text is known to") {
  pugi::xml_document grammar_file;
  REQUIRE(grammar_file.load_file(BINRAN_SOURCE_DIR "/content/schema/binran.rng"));
  const pugi::xml_node grammar = grammar_file.document_element();
  const Vocabulary& content = content_vocabulary();
  std::size_t elements = 0;
  for (const pugi::xpath_node& found : grammar_file.select_nodes("//*[local-name()='element']")) {
    const std::string element = found.node().attribute("name").value();
    CAPTURE(element);
    ++elements;
    Pattern pattern;
    collect_pattern(grammar, found.node(), pattern);
    const auto row = content.attributes.find(element);
    if (row != content.attributes.end()) {
      std::vector<std::string> order(row->second.begin(), row->second.end());
      std::erase_if(order, [&](const std::string& name) { return std::ranges::count(pattern.attributes, name) == 0; });
      CHECK(order == pattern.attributes);
    } else {
      CHECK(pattern.attributes.empty());
    }
    if (!pattern.text) continue;
    for (const std::string& inside : pattern.elements) {
      CAPTURE(inside);
      CHECK((content.inlines.contains(inside) || content.verbatim.contains(inside)));
    }
  }
  CHECK(elements > 40);
}
