// Building the structure tree of tagged PDF. Elements are made while blocks are laid out and enter the tree when their
// first content is placed, so that the kids of every element stand in reading order.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "pages/pages.h"

namespace binran {

class Structure {
 public:
  Structure();  ///< holds the Document, element 0

  std::uint32_t add(Tag tag, std::uint32_t parent);
  StructureElement& operator[](std::uint32_t element) { return elements_[element]; }

  /// Gives up the elements from `first` on, none of which has been attached: those of a layout that was only tried.
  void forget_from(std::size_t first);

  /// Puts `element` and its ancestors into the tree, each after what its parent holds already.
  void attach(std::uint32_t element);
  /// Adds content or an annotation to an element, attaching it.
  void add_kid(std::uint32_t element, StructureKid kid);

  const std::vector<StructureElement>& elements() const { return elements_; }
  std::vector<StructureElement> take() { return std::move(elements_); }
  std::size_t size() const { return elements_.size(); }

 private:
  std::vector<StructureElement> elements_;
  std::vector<bool> attached_;
};

}  // namespace binran
