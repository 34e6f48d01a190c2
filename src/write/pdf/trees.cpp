#include "write/pdf/trees.h"

#include <algorithm>

namespace binran::pdf {
namespace {

constexpr std::size_t leaf_size = 64;

std::string pairs(const TreeEntries& entries, std::size_t first, std::size_t last) {
  std::string out;
  for (std::size_t i = first; i < last; ++i)
    out += (i == first ? "" : " ") + entries[i].first + ' ' + entries[i].second;
  return out;
}

/// `leaves` is /Nums or /Names.
Ref add_tree(ObjectFile& file, const TreeEntries& entries, std::string_view leaves) {
  if (entries.size() <= leaf_size) return file.add(fmt::format("{}[{}]", leaves, pairs(entries, 0, entries.size())));
  std::string kids;
  for (std::size_t first = 0; first < entries.size(); first += leaf_size) {
    const std::size_t last = std::min(first + leaf_size, entries.size());
    const Ref leaf = file.add(fmt::format("/Limits[{} {}]{}[{}]", entries[first].first, entries[last - 1].first, leaves,
                                          pairs(entries, first, last)));
    kids += fmt::format("{}{}", kids.empty() ? "" : " ", leaf);
  }
  return file.add(fmt::format("/Kids[{}]", kids));
}

}  // namespace

Ref add_number_tree(ObjectFile& file, const TreeEntries& entries) {
  return add_tree(file, entries, "/Nums");
}

Ref add_name_tree(ObjectFile& file, const TreeEntries& entries) {
  return add_tree(file, entries, "/Names");
}

}  // namespace binran::pdf
