#include "compose/articles.h"

#include <algorithm>

#include "base/match.h"
#include "compose/entry.h"
#include "compose/translation_marks.h"

namespace binran {
namespace {

class ArticleTeller {
 public:
  ArticleTeller(const Edition& edition, const Article& article, std::string language)
      : edition_(edition), article_(article), language_(std::move(language)) {}

  Sections tell(const std::vector<ArticleSection>& sections) const {
    Sections result;
    for (const ArticleSection& it : sections) {
      Section section{
          SectionRole::topic, article_anchor(article_) + "-" + it.id.value, {Text{it.title.value, language_}}};
      for (const ArticleBlock& block : it.blocks)
        if (auto told = tell(block)) section.blocks.push_back(*std::move(told));
      section.sections = tell(it.sections);
      result.push_back(std::move(section));
    }
    return result;
  }

 private:
  Inlines words_of(const Markup& markup) const { return inlines(edition_, markup, language_); }
  Block paragraph(const Markup& markup) const { return {Paragraph{ParagraphRole::body, words_of(markup), language_}}; }

  std::optional<Block> tell(const ArticleBlock& block) const {
    return match(
        block, [&](const Markup& markup) { return std::optional(paragraph(markup)); },
        [&](const ArticleList& list) { return std::optional(Block{told(list)}); },
        [&](const ArticleTable& table) { return std::optional(Block{told(table)}); },
        [&](const CommandOf& command) { return command_block(article_.commands.at(command.of.value)); },
        [&](const ExchangeOf& exchange) { return told(article_.exchanges.at(exchange.of.value)); });
  }

  List told(const ArticleList& list) const {
    List result{list.numbered ? ListKind::numbered : ListKind::bulleted, {}};
    for (const Markup& item : list.items) result.items.push_back({{}, {paragraph(item)}});
    return result;
  }

  Table told(const ArticleTable& table) const {
    Table result;
    const auto cells = [&](const std::vector<Part<Markup>>& row, bool head) {
      std::vector<Cell> told;
      for (const Markup& cell : row) told.push_back({words_of(cell), head || told.empty()});
      return told;
    };
    for (std::size_t i = 0; i < table.rows.front().size(); ++i) result.columns.push_back({1, false});
    result.header = cells(table.head, true);
    for (const auto& row : table.rows) result.rows.push_back(cells(row, false));
    result.caption = article_title(edition_, article_).text;
    return result;
  }

  std::optional<Block> told(const std::vector<Step>& steps) const {
    auto exchange = exchange_of(edition_, steps);
    if (!exchange) return std::nullopt;
    return Block{*std::move(exchange)};
  }

  const Edition& edition_;
  const Article& article_;
  std::string language_;
};

}  // namespace

std::vector<const Article*> articles_of(const Edition& edition) {
  std::vector<const Article*> result;
  for (const auto& [id, article] : edition.catalog.articles)
    if (article.is_of(edition.protocol.id.value) && words(edition, article.texts).text) result.push_back(&article);
  return result;
}

std::string article_anchor(const Article& article) {
  return "article-" + article.id.value;
}

Text article_title(const Edition& edition, const Article& article) {
  const auto [text, language] = words(edition, article.texts);
  return text ? Text{text->title.value, language} : Text{};
}

Blocks article_opening(const Edition& edition, const Article& article) {
  Blocks blocks;
  const auto [text, language] = words(edition, article.texts);
  if (!text) return blocks;
  blocks = translation_notes(edition, {translation(edition, article.texts)});
  blocks.push_back({Paragraph{ParagraphRole::lead, {Text{text->summary.value, language}}, language}});
  return blocks;
}

Sections article_sections(const Edition& edition, const Article& article) {
  const auto [text, language] = words(edition, article.texts);
  return text ? ArticleTeller(edition, article, language).tell(text->sections) : Sections{};
}

}  // namespace binran
