// Articles, mappings and terms in JSON.
#include "base/match.h"
#include "compose/articles.h"
#include "export/subjects.h"
#include "export/values.h"

namespace binran {
namespace {

Json texts_json(const Edition& edition, const std::vector<Part<Markup>>& texts) {
  Json all = Json::array();
  for (const Part<Markup>& text : texts) all.push_back(words_json(edition, text));
  return all;
}

Json table_json(const Edition& edition, const ArticleTable& table) {
  Json rows = Json::array();
  for (const auto& row : table.rows) rows.push_back(texts_json(edition, row));
  return {{"kind", "table"}, {"head", texts_json(edition, table.head)}, {"rows", std::move(rows)}};
}

Json block_json(const Edition& edition, const Article& article, const ArticleBlock& block) {
  return match(
      block,
      [&](const Part<Markup>& paragraph) {
        return Json{{"kind", "paragraph"}, {"text", words_json(edition, paragraph)}};
      },
      [&](const ArticleList& list) {
        return Json{{"kind", "list"}, {"numbered", list.numbered}, {"items", texts_json(edition, list.items)}};
      },
      [&](const ArticleTable& table) { return table_json(edition, table); },
      [&](const CommandOf& command) {
        return Json{{"kind", "commands"}, {"commands", lines_json(article.commands.at(command.of.value))}};
      },
      [&](const ExchangeOf& exchange) {
        return Json{{"kind", "exchange"}, {"exchange", steps_json(article.exchanges.at(exchange.of.value))}};
      });
}

Json sections_json(const Edition& edition, const Article& article, const std::vector<ArticleSection>& sections) {
  Json all = Json::array();
  for (const ArticleSection& section : sections) {
    Json blocks = Json::array();
    for (const ArticleBlock& block : section.blocks) blocks.push_back(block_json(edition, article, block));
    all.push_back({{"id", section.id.value},
                   {"title", section.title.value},
                   {"blocks", std::move(blocks)},
                   {"sections", sections_json(edition, article, section.sections)}});
  }
  return all;
}

Json row_json(const Edition& edition, const MappingRow& row) {
  Json json = {{"from", row.from.value}, {"to", row.to.value}, {"direction", name_of(direction_names, row.direction)}};
  put(json, "condition", row.condition.value);
  json["references"] = row.reference ? references_json(edition, {*row.reference}) : Json::array();
  return json;
}

}  // namespace

Json article_json(const Edition& edition, const Article& article) {
  const ArticleText& said = *words(edition, article.texts).text;
  Json text = text_head(edition, article.texts);
  text["title"] = said.title.value;
  put(text, "reading", said.reading.value);
  text["summary"] = said.summary.value;
  text["sections"] = sections_json(edition, article, said.sections);
  return {{"id", article.id.value},
          {"page", article_anchor(article)},
          {"protocols", lines_json(article.protocols)},
          {"text", std::move(text)}};
}

Json mapping_json(const Edition& edition, const Mapping& mapping) {
  Json rows = Json::array();
  for (const MappingRow& row : mapping.rows) rows.push_back(row_json(edition, row));
  Json text = text_head(edition, mapping.texts);
  if (const MappingText* said = words(edition, mapping.texts).text) {
    text["title"] = said->title.value;
    put(text, "intro", words_json(edition, said->intro));
    text["conditions"] = said_json(edition, said->conditions);
  }
  return {{"id", mapping.id.value},  {"from", mapping.from.value},
          {"to", mapping.to.value},  {"references", references_json(edition, mapping.references)},
          {"rows", std::move(rows)}, {"text", std::move(text)}};
}

Json term_json(const Edition& edition, const Term& term) {
  const TermText& said = *words(edition, term.texts).text;
  Json text = text_head(edition, term.texts);
  text["name"] = said.name.value;
  put(text, "reading", said.reading.value);
  text["definition"] = words_json(edition, said.definition);
  return {{"id", term.id.value}, {"text", std::move(text)}};
}

}  // namespace binran
