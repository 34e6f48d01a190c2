#include "compose/lists.h"

#include <array>

#include "compose/articles.h"
#include "compose/cards.h"
#include "compose/comparison.h"
#include "compose/front_matter.h"
#include "compose/symptom_guide.h"
#include "compose/written_pairs.h"
#include "document/plain_text.h"

namespace binran {
namespace {

/// A list of the protocol that is headed by a message; without sections where there is nothing to list.
Document list(const Edition& edition, const std::string& name, std::string_view heading, SectionRole role,
              Table table) {
  Inlines title = wording(edition, heading);
  Document document = card(edition, edition.protocol.id.value + "-" + name,
                           protocol_name(edition) + " " + plain_text(title), edition.protocol.id.place);
  if (!table.rows.empty())
    document.sections.push_back({role, part_anchor(edition, name), {Text{document.title}}, {}, {{std::move(table)}}});
  return document;
}

/// Rows of names and what they name, in columns that share the width as they are told to; none takes what it needs.
template <std::size_t count>
Table rows(const std::array<double, count>& shares) {
  Table table;
  for (const double share : shares) table.columns.push_back({share, share == 0});
  return table;
}

}  // namespace

Document compose_symptom_list(const Edition& edition) {
  Table table = rows(std::array{0.0, 2.0, 1.0});
  for (const Symptom& symptom : edition.protocol.symptoms) {
    const auto [text, language] = words(edition, symptom.texts);
    if (!text) continue;
    const auto label = [&](const CodeReference& code) { return Text{code_label(edition, code)}; };
    table.rows.push_back({{{Code{symptom.id.value}}, true},
                          {{Text{text->title.value, language_of(edition, language, text->title)}}},
                          {suspected_codes(edition, symptom, label)}});
  }
  return list(edition, "symptoms", "heading.symptom-guide", SectionRole::symptoms, std::move(table));
}

Document compose_comparison_list(const Edition& edition) {
  Table table = rows(std::array{0.0, 1.0});
  for (const auto& [pair, first, second] : written_pairs(edition)) {
    const bool two = are_of_two_protocols(*first, *second);
    const std::string asked =
        two ? first->protocol.value + "/" + first->id.value + " " + second->protocol.value + "/" + second->id.value
            : first->id.value + " " + second->id.value;
    table.rows.push_back({{{Code{asked}}, true}, {deciding_sentence(edition, *first, *second)}});
  }
  return list(edition, "comparisons", "heading.comparisons", SectionRole::topic, std::move(table));
}

Document compose_article_list(const Edition& edition) {
  Table table = rows(std::array{0.0, 1.0});
  for (const Article* article : articles_of(edition))
    table.rows.push_back({{{Code{article->id.value}}, true}, {{article_title(edition, *article)}}});
  return list(edition, "articles", "heading.articles", SectionRole::topic, std::move(table));
}

Document compose_term_list(const Edition& edition) {
  Document document = list(edition, "terms", "heading.glossary", SectionRole::topic, {});
  document.sections = glossary({&edition, 1});
  return document;
}

Document compose_term_card(const Edition& edition, const Term& term) {
  const TermText* text = words(edition, term.texts).text;
  if (!text) return card(edition, term_anchor(term.id.value), term.id.value, term.id.place);
  Document document = card(edition, term_anchor(term.id.value), text->name.value, term.id.place);
  Section section{SectionRole::topic, {}, wording(edition, "heading.glossary")};
  section.blocks.push_back({List{ListKind::labelled, {glossary_item(edition, term)}}});
  document.sections.push_back(std::move(section));
  return document;
}

}  // namespace binran
