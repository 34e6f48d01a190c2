#include "layout/structure.h"

namespace binran {

Structure::Structure() {
  elements_.push_back({Tag::Document});
  attached_.push_back(true);
}

ElementId Structure::add(Tag tag, ElementId parent) {
  const ElementId added = next();
  elements_.push_back({.tag = tag, .parent = parent});
  attached_.push_back(false);
  return added;
}

void Structure::forget_from(ElementId first) {
  elements_.resize(std::size_t(first));
  attached_.resize(std::size_t(first));
  words_.erase(words_.lower_bound(first), words_.end());
}

std::string Structure::language(ElementId element) const {
  const auto found = words_.find(element);
  return found == words_.end() ? std::string() : found->second.language;
}

void Structure::give_to(Pages& pages) {
  pages.structure = std::move(elements_);
  pages.words = std::move(words_);
}

void Structure::attach(ElementId element) {
  if (attached_[std::size_t(element)]) return;
  attached_[std::size_t(element)] = true;
  const ElementId parent = (*this)[element].parent;
  attach(parent);
  (*this)[parent].kids.push_back(element);
}

void Structure::add_kid(ElementId element, StructureKid kid) {
  attach(element);
  (*this)[element].kids.push_back(kid);
}

}  // namespace binran
