// Building the structure tree of tagged PDF. Elements are made while blocks are laid out and enter the tree when their
// first content is placed, so that the kids of every element stand in reading order.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "pages/pages.h"

namespace binran {

class Structure {
 public:
  Structure();  ///< holds the Document, element 0

  ElementId add(Tag tag, ElementId parent);
  StructureElement& operator[](ElementId element) { return elements_[std::size_t(element)]; }
  ElementWords& words(ElementId element) { return words_[element]; }
  /// Empty where it is that of the parent.
  std::string language(ElementId element) const;

  /// Gives up the elements from `first` on, none of which has been attached: those of a layout that was only tried.
  void forget_from(ElementId first);

  /// Adds the elements of `part`, none of which has been attached: those below its first besides the Document go below
  /// `parent`, which that stands for. Returns what is added to the number of each.
  std::uint32_t append(Structure part, ElementId parent);

  /// Puts `element` and its ancestors into the tree, each after what its parent holds already.
  void attach(ElementId element);
  /// Adds content or an annotation to an element, attaching it.
  void add_kid(ElementId element, StructureKid kid);

  const std::vector<StructureElement>& elements() const { return elements_; }
  /// Gives all elements and their words to `pages`.
  void give_to(Pages& pages);
  /// What the next element that is added will be.
  ElementId next() const { return ElementId(elements_.size()); }

 private:
  std::vector<StructureElement> elements_;
  std::vector<bool> attached_;
  std::map<ElementId, ElementWords> words_;
};

}  // namespace binran
