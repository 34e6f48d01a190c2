#include <fmt/format.h>

#include "read/fields.h"
#include "read/markup_reader.h"
#include "read/readers.h"
#include "read/texts.h"

namespace binran {
namespace {

TermText read_term_text(const Element& element) {
  TermText text;
  const std::vector<Element> children = element.children_in_order({"name", "variant", "definition"});
  read_name(element, "name", text.name, text.reading);
  for (const Element& child : children) {
    if (child.name() != "variant") continue;
    child.reject_other_attributes();
    text.variants.push_back(text_of(child));
  }
  text.definition = read_paragraph_of(element, "definition");
  return text;
}

}  // namespace

std::map<std::string, Term> read_glossary(const XmlFile& file) {
  std::map<std::string, Term> terms;
  const std::optional<Element> root = file.root("glossary");
  if (!root) return terms;
  root->reject_other_attributes();
  for (const Element& child : root->children({"term"})) {
    Term term;
    term.id = required(child, "id", form::id);
    if (const auto protocols = child.optional("protocols"))
      term.protocols = words_of({protocols->value, protocols->inside});
    child.reject_other_attributes();
    read_texts(child, child.children({"text"}), term.texts, read_term_text);
    if (term.id.empty()) continue;
    if (!terms.emplace(term.id.value, term).second) {
      child.diagnostics().error(term.id.place, fmt::format("second term {}", term.id.value), {}, term.id.value.size());
    }
  }
  return terms;
}

}  // namespace binran
