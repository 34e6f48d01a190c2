#include "write/pdf/trees.h"

namespace binran::pdf {
namespace {

constexpr std::size_t leaf_size = 64;

}  // namespace

void Tree::add(std::string key, std::string_view value) {
  if (in_leaf_ == leaf_size) end_leaf();
  if (in_leaf_++ == 0)
    first_ = key;
  else
    leaf_ += ' ';
  leaf_.append(key).append(" ").append(value);
  last_ = std::move(key);
}

void Tree::end_leaf() {
  const Ref leaf = file_.add(fmt::format("/Limits[{} {}]{}[{}]", first_, last_, name_, leaf_));
  kids_ += fmt::format("{}{}", kids_.empty() ? "" : " ", leaf);
  leaf_.clear();
  in_leaf_ = 0;
}

Ref Tree::finish() {
  if (kids_.empty()) return file_.add(fmt::format("{}[{}]", name_, leaf_));
  if (in_leaf_ > 0) end_leaf();
  return file_.add(fmt::format("/Kids[{}]", kids_));
}

}  // namespace binran::pdf
