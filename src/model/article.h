// An article: a chapter of a handbook that is about no single code. What is said in one language, as sections that
// nest.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "model/said.h"

namespace binran {

struct ArticleList {
  bool numbered = false;
  std::vector<Part<Markup>> items;
};

struct ArticleTable {
  std::vector<Part<Markup>> head;  ///< may be empty
  std::vector<std::vector<Part<Markup>>> rows;
};

/// Commands and exchanges are no language: they stand once in the article, and texts say where.
struct CommandOf {
  Written of;
};
struct ExchangeOf {
  Written of;
};

using ArticleBlock = std::variant<Part<Markup>, ArticleList, ArticleTable, CommandOf, ExchangeOf>;

struct ArticleSection {
  Written id;
  Part<Written> title;
  std::vector<ArticleBlock> blocks;
  std::vector<ArticleSection> sections;
};

struct ArticleParts {
  Part<Written> title;
  Written reading;
  Part<Written> summary;
  std::vector<ArticleSection> sections;
  Written keywords;
};
using ArticleText = Said<ArticleParts>;

/// Calls `visit(const Part<Markup>&)` for every paragraph, item and cell of a block.
template <class Visit>
void block_parts(const ArticleBlock& block, Visit&& visit) {
  match(
      block, [&](const Part<Markup>& paragraph) { visit(paragraph); },
      [&](const ArticleList& list) {
        for (const Part<Markup>& item : list.items) visit(item);
      },
      [&](const ArticleTable& table) {
        for (const Part<Markup>& cell : table.head) visit(cell);
        for (const auto& row : table.rows)
          for (const Part<Markup>& cell : row) visit(cell);
      },
      [](const CommandOf&) {}, [](const ExchangeOf&) {});
}

template <class Visit>
void section_parts(const ArticleSection& section, Visit&& visit) {
  const auto& [id, title, blocks, sections] = section;
  visit(PartName{TextPart::heading, id.value}, title);
  std::size_t count = 0;
  for (const ArticleBlock& block : blocks)
    block_parts(block, [&, &name = id.value](const Part<Markup>& paragraph) {
      visit(PartName{TextPart::paragraph, name + "." + std::to_string(++count)}, paragraph);
    });
  for (const ArticleSection& below : sections) section_parts(below, visit);
}

template <class Visit>
void parts(const ArticleParts& text, Visit&& visit) {
  const auto& [title, reading, summary, sections, keywords] = text;
  visit(PartName{TextPart::title}, title);
  visit(PartName{TextPart::reading}, reading);
  visit(PartName{TextPart::summary}, summary);
  for (const ArticleSection& section : sections) section_parts(section, visit);
  visit(PartName{TextPart::keywords}, keywords);
}

}  // namespace binran
