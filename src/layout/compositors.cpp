#include "layout/compositors.h"

#include <map>
#include <utility>

namespace binran {

/// Sets one section at a time. The numbers of its glyphs in the document are for the thread that joins.
class Compositor {
 public:
  explicit Compositor(const Setting& document) : setting_(document, faults_) {}

  SetSection set(const Section& section, const Look& look, Colour accent) {
    const ElementId part = setting_.structure.add(Tag::Part, document_element);
    Layout layout(setting_, look, part, accent);
    layout.add(section);
    return {layout.take(), std::exchange(setting_.structure, {}), std::exchange(faults_, {}), this};
  }

  /// The number of a glyph in the fonts of the document, which it gets when it is first asked for.
  void renumber(PlacedGlyph& glyph, Fonts& fonts) {
    if (glyph.face >= numbers_.size()) numbers_.resize(glyph.face + 1u);
    std::vector<Number>& of_face = numbers_[glyph.face];
    if (glyph.cid >= of_face.size()) of_face.resize(glyph.cid + 1u);
    Number& number = of_face[glyph.cid];
    if (number.cid == 0) {
      const PlacedGlyph adopted = fonts.adopt(glyph, setting_.fonts);
      number = {adopted.face, adopted.cid};
    }
    glyph.face = number.face;
    glyph.cid = number.cid;
  }

 private:
  struct Number {
    std::uint16_t face = 0;
    std::uint16_t cid = 0;  ///< 0, which is no glyph of a text: not known yet
  };
  Diagnostics faults_;
  Setting setting_;
  std::vector<std::vector<Number>> numbers_;  ///< by face and CID
};

namespace {

/// Gives the strips of one section the numbers of the document.
class Joining {
 public:
  Joining(Fonts& fonts, Compositor& from, std::uint32_t elements_before, ElementId part)
      : fonts_(fonts), from_(from), elements_before_(elements_before), part_(part) {}

  void renumber(Strip& strip) {
    for (StripItem& item : strip.items) {
      item.element = moved(item.element);
      if (auto* run = std::get_if<TextRun>(&item.what))
        for (PlacedGlyph& glyph : run->glyphs) from_.renumber(glyph, fonts_);
    }
    for (StripLink& link : strip.links) link.element = moved(link.element);
    if (strip.repeat) strip.repeat = renumbered(strip.repeat);
    if (strip.other_ways)
      for (Strips& way : strip.other_ways->ways)
        for (Strip& other : way) renumber(other);
  }

 private:
  ElementId moved(ElementId element) const {
    if (element == no_element || element == document_element) return element;
    return element == ElementId{1} ? part_ : ElementId(std::uint32_t(element) + elements_before_);
  }

  /// Rows of one table share their head.
  std::shared_ptr<const Strip> renumbered(const std::shared_ptr<const Strip>& head) {
    std::shared_ptr<const Strip>& known = heads_[head];
    if (!known) {
      Strip copy = *head;
      renumber(copy);
      known = std::make_shared<const Strip>(std::move(copy));
    }
    return known;
  }

  Fonts& fonts_;
  Compositor& from_;
  std::uint32_t elements_before_;
  ElementId part_;
  std::map<std::shared_ptr<const Strip>, std::shared_ptr<const Strip>> heads_;
};

}  // namespace

Compositors::Compositors(Setting& document, const Look& look, Diagnostics& faults)
    : document_(document), look_(look), faults_(faults) {}

Compositors::~Compositors() = default;

Compositor& Compositors::someone_free() {
  const std::lock_guard lock(asking_);
  if (free_.empty()) return all_.emplace_back(document_);
  Compositor& found = *free_.back();
  free_.pop_back();
  return found;
}

SetSection Compositors::set(Section section, Colour accent) {
  complete(section);
  Compositor& compositor = someone_free();
  SetSection result = compositor.set(section, look_, accent);
  const std::lock_guard lock(asking_);
  free_.push_back(&compositor);
  return result;
}

std::vector<Flow> Compositors::join(SetSection section, ElementId part) {
  faults_.append(section.faults);
  const std::uint32_t elements_before = document_.structure.append(std::move(section.structure), part);
  Joining joining(document_.fonts, *section.by, elements_before, part);
  for (Flow& flow : section.flows)
    for (Strip& strip : flow.strips) joining.renumber(strip);
  return std::move(section.flows);
}

}  // namespace binran
