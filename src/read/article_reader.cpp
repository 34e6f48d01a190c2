#include <fmt/format.h>

#include <set>

#include "read/exchange_reader.h"
#include "read/fields.h"
#include "read/markup_reader.h"
#include "read/readers.h"
#include "read/texts.h"

namespace binran {
namespace {

/// Reads the text of an article, in which a code of no protocol is one of `home`: an article may be printed in the
/// handbooks of several.
class ArticleTextReader {
 public:
  explicit ArticleTextReader(std::string home) : home_(std::move(home)) {}

  ArticleText text(const Element& element) const {
    ArticleText text;
    const std::vector<Element> children = element.children_in_order({"title", "summary", "section", "keywords"});
    read_name(element, "title", text.title, text.reading);
    text.summary = read_line_of(element, "summary");
    for (const Element& child : children)
      if (child.name() == "section") text.sections.push_back(section(child));
    if (text.sections.empty()) element.report_missing("section");
    text.keywords = read_keywords(element);
    return text;
  }

 private:
  ArticleSection section(const Element& element) const {
    ArticleSection section;
    section.id = required(element, "id", form::id);
    element.reject_other_attributes();
    const std::vector<Element> children =
        element.children({"title", "paragraph", "list", "table", "command", "exchange", "section"});
    if (const auto title = element.required_child("title")) section.title = read_line(*title);
    for (const Element& child : children) {
      if (child.name() == "title") continue;
      if (child.name() == "section") {
        section.sections.push_back(this->section(child));
        continue;
      }
      if (!section.sections.empty())
        child.diagnostics().error(child.place(), fmt::format("<{}> is out of order in <section>", child.name()),
                                  "what a section holds itself comes before the sections in it", child.name().size());
      section.blocks.push_back(block(child));
    }
    return section;
  }

  ArticleBlock block(const Element& element) const {
    if (element.name() == "list") return list(element);
    if (element.name() == "table") return table(element);
    if (element.name() == "command") return CommandOf{shared(element)};
    if (element.name() == "exchange") return ExchangeOf{shared(element)};
    return markup(element);
  }

  ArticleList list(const Element& element) const {
    ArticleList list;
    list.numbered = element.one_of("kind", {"bulleted", "numbered"}, 0) == 1;
    element.reject_other_attributes();
    for (const Element& item : element.children({"item"})) list.items.push_back(markup(item));
    if (list.items.empty()) element.report_missing("item");
    return list;
  }

  /// Every row has as many cells as the first.
  ArticleTable table(const Element& element) const {
    ArticleTable table;
    element.reject_other_attributes();
    std::size_t columns = 0;
    for (const Element& row : element.children_in_order({"head", "row"})) {
      std::vector<Part<Markup>> cells = this->cells(row);
      if (columns == 0) columns = cells.size();
      if (cells.size() != columns)
        row.diagnostics().error(row.place(), fmt::format("expected {} cells, got {}", columns, cells.size()),
                                "every row has as many as the first", row.name().size());
      if (row.name() == "head")
        table.head = std::move(cells);
      else
        table.rows.push_back(std::move(cells));
    }
    if (table.rows.empty()) element.report_missing("row");
    return table;
  }

  std::vector<Part<Markup>> cells(const Element& row) const {
    row.reject_other_attributes();
    std::vector<Part<Markup>> cells;
    for (const Element& cell : row.children({"cell"})) cells.push_back(markup(cell));
    if (cells.empty()) row.report_missing("cell");
    return cells;
  }

  static Written shared(const Element& element) {
    const Written of = required(element, "of", form::id);
    element.reject_other_attributes();
    element.reject_content();
    return of;
  }

  Part<Markup> markup(const Element& element) const {
    Part<Markup> markup = read_paragraph(element);
    for (Phrase& phrase : markup.phrases)
      if (auto* code = std::get_if<CodeReference>(&phrase); code && code->protocol.empty()) code->protocol = home_;
    return markup;
  }

  std::string home_;
};

/// The id of a `<command>` or an `<exchange>`, which each article has once.
std::string read_shared_id(const Element& element, std::set<std::string>& ids) {
  const Written id = required(element, "id", form::id);
  if (!id.empty() && !ids.insert(id.value).second)
    element.diagnostics().error(id.place, fmt::format("second {} {}", element.name(), id.value), {}, id.value.size());
  return id.value;
}

}  // namespace

std::optional<Article> read_article(const XmlFile& file) {
  const std::optional<Element> root = file.root("article");
  if (!root) return {};
  Article article;
  article.place = root->place();
  article.id = required(*root, "id", form::id);
  const Element::Attribute protocols = root->required_text("protocols");
  if (!protocols.faulty) article.protocols = words_of({protocols.value, protocols.inside});
  root->reject_other_attributes();
  const std::vector<Element> children = root->children_in_order({"command", "exchange", "text"});
  std::set<std::string> commands, exchanges;
  for (const Element& child : children) {
    if (child.name() == "command") {
      const std::string id = read_shared_id(child, commands);
      article.commands[id].push_back(read_command(child));
    }
    if (child.name() == "exchange") {
      const std::string id = read_shared_id(child, exchanges);
      article.exchanges.emplace(id, read_exchange(child));
    }
  }
  const ArticleTextReader reader(article.protocols.empty() ? std::string() : article.protocols.front().value);
  read_texts(*root, children, article.texts, [&](const Element& element) { return reader.text(element); });
  return article;
}

}  // namespace binran
