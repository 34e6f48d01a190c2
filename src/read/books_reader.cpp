#include <fmt/format.h>

#include <set>

#include "read/fields.h"
#include "read/readers.h"
#include "read/texts.h"

namespace binran {
namespace {

BookText read_book_text(const Element& element) {
  BookText text;
  element.children_in_order({"title", "subtitle"});
  text.title = read_line_of(element, "title");
  if (const auto subtitle = element.child("subtitle")) text.subtitle = read_line(*subtitle);
  return text;
}

Book read_book(const Element& element) {
  Book book;
  book.place = element.place();
  book.id = required(element, "id", form::id);
  const Element::Attribute protocols = element.required_text("protocols");
  if (!protocols.faulty) book.protocols = words_of({protocols.value, protocols.inside});
  element.reject_other_attributes();
  read_texts(element, element.children({"text"}), book.texts, read_book_text);
  return book;
}

}  // namespace

std::vector<Book> read_books(const XmlFile& file) {
  std::vector<Book> books;
  const std::optional<Element> root = file.root("books");
  if (!root) return books;
  root->reject_other_attributes();
  std::set<std::string> ids;
  for (const Element& child : root->children({"book"})) {
    Book book = read_book(child);
    if (!book.id.empty() && !ids.insert(book.id.value).second)
      child.diagnostics().error(book.id.place, fmt::format("second book {}", book.id.value), {}, book.id.value.size());
    books.push_back(std::move(book));
  }
  return books;
}

}  // namespace binran
