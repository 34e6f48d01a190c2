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

std::uint32_t Structure::append(Structure part, ElementId parent) {
  constexpr std::size_t own = 2;  // the Document, and what stands for `parent`
  const auto offset = static_cast<std::uint32_t>(elements_.size() - own);
  const auto moved = [&](ElementId element) {
    return std::size_t(element) < own ? parent : ElementId(std::uint32_t(element) + offset);
  };
  for (std::size_t i = own; i < part.elements_.size(); ++i) {
    part.elements_[i].parent = moved(part.elements_[i].parent);
    elements_.push_back(std::move(part.elements_[i]));
  }
  attached_.resize(elements_.size());
  for (auto& [element, words] : part.words_) words_.emplace(moved(element), std::move(words));
  return offset;
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
