#include "layout/structure.h"

namespace binran {

Structure::Structure() {
  elements_.push_back({Tag::Document, 0});
  attached_.push_back(true);
}

std::uint32_t Structure::add(Tag tag, std::uint32_t parent) {
  elements_.push_back({tag, parent});
  attached_.push_back(false);
  return static_cast<std::uint32_t>(elements_.size() - 1);
}

void Structure::forget_from(std::size_t first) {
  elements_.resize(first);
  attached_.resize(first);
}

void Structure::attach(std::uint32_t element) {
  if (attached_[element]) return;
  attached_[element] = true;
  const std::uint32_t parent = elements_[element].parent;
  attach(parent);
  elements_[parent].kids.push_back({StructureKid::Kind::element, element, 0});
}

void Structure::add_kid(std::uint32_t element, StructureKid kid) {
  attach(element);
  elements_[element].kids.push_back(kid);
}

}  // namespace binran
