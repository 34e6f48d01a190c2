#include "write/pdf/structure.h"

#include <algorithm>
#include <map>
#include <optional>
#include <span>

#include "base/match.h"
#include "write/pdf/trees.h"

namespace binran::pdf {
namespace {

class StructureTree {
 public:
  StructureTree(ObjectFile& file, const Pages& pages, const Marked& marked)
      : file_(file), pages_(pages), marked_(marked) {}

  Ref add() {
    root_ = file_.reserve();
    elements_.reserve(pages_.structure.size());
    const std::vector<bool> in_tree = elements_in_tree();
    for (std::size_t i = 0; i < pages_.structure.size(); ++i) elements_.push_back(in_tree[i] ? file_.reserve() : Ref());
    std::string entries;
    for (std::size_t i = 0; i < pages_.structure.size(); ++i) {
      if (!in_tree[i]) continue;
      entries.clear();
      append_element(entries, i);
      file_.fill(elements_[i], entries);
    }
    file_.fill(root_, fmt::format("/Type/StructTreeRoot/K {}/ParentTree {}/ParentTreeNextKey {}{}", elements_.at(0),
                                  add_parent_tree(), marked_.link_keys.back(), identifier_tree()));
    return root_;
  }

 private:
  /// Those of a layout that was only tried are no one's kids.
  std::vector<bool> elements_in_tree() const {
    std::vector<bool> found(pages_.structure.size(), false);
    std::vector<std::size_t> open = {std::size_t(document_element)};
    while (!open.empty()) {
      const std::size_t element = open.back();
      open.pop_back();
      found[element] = true;
      for (const StructureKid& kid : pages_.structure[element].kids)
        if (const auto* child = std::get_if<ElementId>(&kid)) open.push_back(std::size_t(*child));
    }
    return found;
  }

  Ref ref_of(ElementId element) const { return elements_.at(std::size_t(element)); }

  /// The marked content of a kid among that of its page. Elements follow one another as their pages do: one page at a
  /// time is looked at.
  auto parts_of(const ContentKid& kid) {
    if (indexed_page_ != kid.page) {
      const std::vector<ContentId>& sequences = marked_.sequences.at(std::size_t(kid.page));
      indexed_page_ = kid.page;
      contents_.clear();
      for (std::uint32_t id = 0; id < sequences.size(); ++id) contents_.emplace_back(sequences[id], id);
      std::ranges::sort(contents_);
    }
    const auto content_of = [](const auto& part) { return part.first; };
    return std::span(std::ranges::lower_bound(contents_, kid.content, {}, content_of),
                     std::ranges::upper_bound(contents_, kid.content, {}, content_of));
  }

  void append_element(std::string& out, std::size_t index);
  void append_kids(std::string& out, const StructureElement& element, std::optional<PageIndex> page);
  void append_part(std::string& out, const ContentKid& kid, std::uint32_t id, std::optional<PageIndex> page) const;
  std::string attributes(std::size_t index) const;
  Ref add_parent_tree();
  std::string identifier_tree();

  ObjectFile& file_;
  const Pages& pages_;
  const Marked& marked_;
  /// Contents of a page with their marked-content identifiers, sorted.
  std::vector<std::pair<ContentId, std::uint32_t>> contents_;
  std::optional<PageIndex> indexed_page_;
  Ref root_;
  std::vector<Ref> elements_;
};

/// The page that most of an element's own kids need not name: that of the first.
std::optional<PageIndex> own_page(const StructureElement& element) {
  using Found = std::optional<PageIndex>;
  for (const StructureKid& kid : element.kids)
    if (const Found page = match(
            kid, [](ElementId) { return Found(); }, [](const ContentKid& content) { return Found(content.page); },
            [](const LinkKid& link) { return Found(link.page); }))
      return page;
  return {};
}

void StructureTree::append_element(std::string& out, std::size_t index) {
  const StructureElement& element = pages_.structure[index];
  const auto page = own_page(element);
  out.append("/S/").append(tag_name(element.tag)).append("/P ");
  append_ref(out, index == 0 ? root_ : ref_of(element.parent));
  if (page) append_ref(out.append("/Pg "), marked_.pages.at(std::size_t(*page)));
  append_kids(out, element, page);
  out += attributes(index);
  const auto words = pages_.words.find(ElementId(index));
  if (words == pages_.words.end()) return;
  const auto& [language, alternative, id] = words->second;
  if (!id.empty()) out += "/ID" + byte_string(id);
  if (!language.empty()) out += "/Lang" + text_string(language);
  if (!alternative.empty()) out += "/Alt" + text_string(alternative);
}

/// One kid stands by itself, several in an array.
void StructureTree::append_kids(std::string& out, const StructureElement& element, std::optional<PageIndex> page) {
  const std::size_t begin = out.size();
  std::size_t kids = 0;
  const auto next = [&] { out += kids++ == 0 ? "/K " : " "; };
  for (const StructureKid& kid : element.kids)
    match(
        kid,
        [&](ElementId child) {
          next();
          append_ref(out, ref_of(child));
        },
        [&](const LinkKid& link) {
          next();
          append_ref(out.append("<</Type/OBJR/Pg "), marked_.pages.at(std::size_t(link.page)));
          append_ref(out.append("/Obj "), marked_.annotations.at(std::size_t(link.page)).at(link.link));
          out += ">>";
        },
        [&](const ContentKid& content) {
          for (const auto& [part, id] : parts_of(content)) {
            next();
            append_part(out, content, id, page);
          }
        });
  if (kids < 2) return;
  out[begin + 2] = '[';
  out += ']';
}

/// A marked-content identifier; on another page than `page` it names its own.
void StructureTree::append_part(std::string& out, const ContentKid& kid, std::uint32_t id,
                                std::optional<PageIndex> page) const {
  if (kid.page == page) return append_integer(out, id);
  append_ref(out.append("<</Type/MCR/Pg "), marked_.pages.at(std::size_t(kid.page)));
  append_integer(out.append("/MCID "), id);
  out += ">>";
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
      const std::string box = marked_.figure_boxes.of(ElementId(index));
      return box.empty() ? "" : fmt::format("/A<</O/Layout/BBox{}>>", box);
    }
    default:
      return {};
  }
}

Ref StructureTree::add_parent_tree() {
  Tree tree(file_, Tree::Keys::numbers);
  for (std::size_t page = 0; page < pages_.pages.size(); ++page) {
    std::string elements = "[";
    for (const ContentId content : marked_.sequences.at(page)) {
      if (elements.size() > 1) elements += ' ';
      append_ref(elements, ref_of(pages_.pages[page].marked.at(std::size_t(content))));
    }
    tree.add(fmt::format("{}", page), elements += ']');
  }
  for (std::size_t page = 0; page < pages_.pages.size(); ++page)
    for (std::size_t link = 0; link < pages_.pages[page].links.size(); ++link)
      tree.add(fmt::format("{}", marked_.link_keys.at(page) + link),
               fmt::format("{}", ref_of(pages_.pages[page].links[link].element)));
  return tree.finish();
}

std::string StructureTree::identifier_tree() {
  std::map<std::string, Ref> identifiers;
  for (const auto& [element, words] : pages_.words)
    if (!words.id.empty()) identifiers.emplace(words.id, ref_of(element));
  if (identifiers.empty()) return {};
  Tree tree(file_, Tree::Keys::names);
  for (const auto& [id, element] : identifiers) tree.add(byte_string(id), fmt::format("{}", element));
  return fmt::format("/IDTree {}", tree.finish());
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
