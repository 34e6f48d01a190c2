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
  std::vector<Markup> items;
};

struct ArticleTable {
  std::vector<Markup> head;  ///< may be empty
  std::vector<std::vector<Markup>> rows;
};

/// Commands and exchanges are no language: they stand once in the article, and texts say where.
struct CommandOf {
  Written of;
};
struct ExchangeOf {
  Written of;
};

using ArticleBlock = std::variant<Markup, ArticleList, ArticleTable, CommandOf, ExchangeOf>;

struct ArticleSection {
  Written id;
  Written title;
  std::vector<ArticleBlock> blocks;
  std::vector<ArticleSection> sections;
};

struct ArticleParts {
  Written title;
  Written reading;
  Written summary;
  std::vector<ArticleSection> sections;
  Written keywords;
};
using ArticleText = Said<ArticleParts>;

template <class Visit>
void article_parts(const ArticleBlock& block, Visit&& visit) {
  match(
      block, [&](const Markup& paragraph) { visit(TextPart::paragraph, paragraph); },
      [&](const ArticleList& list) {
        for (const Markup& item : list.items) visit(TextPart::paragraph, item);
      },
      [&](const ArticleTable& table) {
        for (const Markup& cell : table.head) visit(TextPart::paragraph, cell);
        for (const auto& row : table.rows)
          for (const Markup& cell : row) visit(TextPart::paragraph, cell);
      },
      [](const CommandOf&) {}, [](const ExchangeOf&) {});
}

template <class Visit>
void article_parts(const ArticleSection& section, Visit&& visit) {
  const auto& [id, title, blocks, sections] = section;
  visit(TextPart::heading, title);
  for (const ArticleBlock& block : blocks) article_parts(block, visit);
  for (const ArticleSection& below : sections) article_parts(below, visit);
}

template <class Visit>
void parts(const ArticleParts& text, Visit&& visit) {
  const auto& [title, reading, summary, sections, keywords] = text;
  visit(TextPart::title, title);
  visit(TextPart::reading, reading);
  visit(TextPart::summary, summary);
  for (const ArticleSection& section : sections) article_parts(section, visit);
  visit(TextPart::keywords, keywords);
}

}  // namespace binran
