// Name trees and number trees (ISO 32000-1, 7.9.6 and 7.9.7): sorted keys in leaves of a size that is read at once.
#pragma once

#include <string>
#include <string_view>

#include "write/pdf/objects.h"

namespace binran::pdf {

/// One tree, whose leaves go into the file as they are full.
class Tree {
 public:
  enum class Keys { names, numbers };
  Tree(ObjectFile& file, Keys keys) : file_(file), name_(keys == Keys::names ? "/Names" : "/Nums") {}

  /// A key and its value as PDF text, the keys in their order (of numbers, or of the bytes of strings).
  void add(std::string key, std::string_view value);
  /// The root, after the last key.
  Ref finish();

 private:
  void end_leaf();

  ObjectFile& file_;
  std::string_view name_;  ///< of the array in a leaf
  std::string first_, last_, leaf_, kids_;
  std::size_t in_leaf_ = 0;
};

}  // namespace binran::pdf
