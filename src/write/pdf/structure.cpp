#include "write/pdf/structure.h"

#include <algorithm>
#include <map>
#include <optional>

#include "write/pdf/trees.h"

namespace binran::pdf {
namespace {

class StructureTree {
 public:
  StructureTree(ObjectFile& file, const Pages& pages, const Marked& marked)
      : file_(file), pages_(pages), marked_(marked) {
    for (const auto& sequences : marked.sequences) index_sequences(sequences);
  }

  Ref add() {
    root_ = file_.reserve();
    for (std::size_t i = 0; i < pages_.structure.size(); ++i) elements_.push_back(file_.reserve());
    std::string entries;
    for (std::size_t i = 0; i < pages_.structure.size(); ++i) {
      entries.clear();
      append_element(entries, i);
      file_.fill(elements_[i], entries);
    }
    file_.fill(root_, fmt::format("/Type/StructTreeRoot/K {}/ParentTree {}/ParentTreeNextKey {}{}", elements_.at(0),
                                  add_parent_tree(), marked_.link_keys.back(), identifier_tree()));
    return root_;
  }

 private:
  void index_sequences(const std::vector<std::uint32_t>& sequences) {
    auto& contents = contents_.emplace_back();
    for (std::uint32_t id = 0; id < sequences.size(); ++id) contents.emplace_back(sequences[id], id);
    std::ranges::sort(contents);
  }

  /// Where the marked content of a kid begins among that of its page.
  auto first_part(const StructureKid& kid) const {
    return std::ranges::lower_bound(contents_.at(kid.page), kid.index, {}, [](const auto& part) { return part.first; });
  }

  void append_element(std::string& out, std::size_t index) const;
  void append_kids(std::string& out, const StructureElement& element, std::optional<std::uint32_t> page) const;
  std::string attributes(std::size_t index) const;
  Ref add_parent_tree();
  std::string identifier_tree();

  ObjectFile& file_;
  const Pages& pages_;
  const Marked& marked_;
  /// By page: contents (indices into Page::marked) with their marked-content identifiers, sorted.
  std::vector<std::vector<std::pair<std::uint32_t, std::uint32_t>>> contents_;
  Ref root_;
  std::vector<Ref> elements_;
};

/// The page that most of an element's own kids need not name: that of the first.
std::optional<std::uint32_t> own_page(const StructureElement& element) {
  for (const StructureKid& kid : element.kids)
    if (kid.kind != StructureKid::Kind::element) return kid.page;
  return {};
}

void StructureTree::append_element(std::string& out, std::size_t index) const {
  const StructureElement& element = pages_.structure[index];
  const auto page = own_page(element);
  out.append("/S/").append(tag_name(element.tag)).append("/P ");
  append_ref(out, index == 0 ? root_ : elements_.at(element.parent));
  if (page) append_ref(out.append("/Pg "), marked_.pages.at(*page));
  append_kids(out, element, page);
  out += attributes(index);
  if (!element.id.empty()) out += "/ID" + byte_string(element.id);
  if (!element.language.empty()) out += "/Lang" + text_string(element.language);
  if (!element.alternative.empty()) out += "/Alt" + text_string(element.alternative);
}

/// One kid stands by itself, several in an array.
void StructureTree::append_kids(std::string& out, const StructureElement& element,
                                std::optional<std::uint32_t> page) const {
  const std::size_t begin = out.size();
  std::size_t kids = 0;
  const auto next = [&] { out += kids++ == 0 ? "/K " : " "; };
  for (const StructureKid& kid : element.kids) {
    switch (kid.kind) {
      case StructureKid::Kind::element:
        next();
        append_ref(out, elements_.at(kid.index));
        break;
      case StructureKid::Kind::annotation:
        next();
        append_ref(out.append("<</Type/OBJR/Pg "), marked_.pages.at(kid.page));
        append_ref(out.append("/Obj "), marked_.annotations.at(kid.page).at(kid.index));
        out += ">>";
        break;
      case StructureKid::Kind::content:
        for (auto part = first_part(kid); part != contents_[kid.page].end() && part->first == kid.index; ++part) {
          next();
          if (kid.page == page) {
            append_integer(out, part->second);
          } else {
            append_ref(out.append("<</Type/MCR/Pg "), marked_.pages.at(kid.page));
            append_integer(out.append("/MCID "), part->second);
            out += ">>";
          }
        }
    }
  }
  if (kids < 2) return;
  out[begin + 2] = '[';
  out += ']';
}

std::string StructureTree::attributes(std::size_t index) const {
  const StructureElement& element = pages_.structure[index];
  switch (element.tag) {
    case Tag::TH:
      return fmt::format("/A<</O/Table/Scope/{}>>", element.column_header ? "Column" : "Row");
    case Tag::L:
      return fmt::format("/A<</O/List/ListNumbering/{}>>", element.labelled   ? "None"
                                                           : element.numbered ? "Decimal"
                                                                              : "Disc");
    case Tag::Figure: {
      const std::string box = marked_.figure_boxes.of(std::uint32_t(index));
      return box.empty() ? "" : fmt::format("/A<</O/Layout/BBox{}>>", box);
    }
    default:
      return {};
  }
}

Ref StructureTree::add_parent_tree() {
  TreeEntries entries;
  for (std::size_t page = 0; page < pages_.pages.size(); ++page) {
    std::string elements = "[";
    for (std::uint32_t content : marked_.sequences.at(page)) {
      if (elements.size() > 1) elements += ' ';
      append_ref(elements, elements_.at(pages_.pages[page].marked.at(content)));
    }
    entries.emplace_back(fmt::format("{}", page), elements += ']');
  }
  for (std::size_t page = 0; page < pages_.pages.size(); ++page)
    for (std::size_t link = 0; link < pages_.pages[page].links.size(); ++link)
      entries.emplace_back(fmt::format("{}", marked_.link_keys.at(page) + link),
                           fmt::format("{}", elements_.at(pages_.pages[page].links[link].element)));
  return add_number_tree(file_, entries);
}

std::string StructureTree::identifier_tree() {
  std::map<std::string, Ref> identifiers;
  for (std::size_t i = 0; i < pages_.structure.size(); ++i)
    if (!pages_.structure[i].id.empty()) identifiers.emplace(pages_.structure[i].id, elements_[i]);
  if (identifiers.empty()) return {};
  TreeEntries entries;
  for (const auto& [id, element] : identifiers) entries.emplace_back(byte_string(id), fmt::format("{}", element));
  return fmt::format("/IDTree {}", add_name_tree(file_, entries));
}

}  // namespace

std::vector<std::uint32_t> parent_keys(const Pages& pages) {
  std::vector<std::uint32_t> keys{std::uint32_t(pages.pages.size())};
  for (const Page& page : pages.pages) keys.push_back(keys.back() + std::uint32_t(page.links.size()));
  return keys;
}

Ref add_structure(ObjectFile& file, const Pages& pages, const Marked& marked) {
  return StructureTree(file, pages, marked).add();
}

}  // namespace binran::pdf
