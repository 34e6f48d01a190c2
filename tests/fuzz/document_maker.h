// Documents made from bytes: every kind of section, block and inline, with hostile words among others, within what
// document/*.h asks of a Document (rows as long as there are columns, steps between parties that exist).
#pragma once

#include <fuzzer/FuzzedDataProvider.h>

#include <string>
#include <string_view>

#include "document/document.h"

namespace binran::fuzzing {

class DocumentMaker {
 public:
  DocumentMaker(const std::uint8_t* data, std::size_t size) : bytes_(data, size) {}

  Document document(std::string_view language);

 private:
  std::size_t number(std::size_t greatest) { return bytes_.ConsumeIntegralInRange<std::size_t>(0, greatest); }
  bool yes() { return bytes_.ConsumeBool(); }
  ClassKind class_kind() { return class_kind_names[number(std::size(class_kind_names) - 1)].value; }

  std::string word();
  std::string words();
  std::string anchor();
  std::string language();
  Inline inline_part();
  Inlines inlines();

  Paragraph paragraph();
  Command command();
  List list(int depth);
  Table table();
  Exchange exchange();
  Leaders leaders();
  Block block(int depth);
  Blocks blocks(int depth);

  EntryHead entry_head();
  Head head(SectionRole role);
  Section section(SectionRole role, int depth);

  FuzzedDataProvider bytes_;
  unsigned anchors_ = 0;
};

}  // namespace binran::fuzzing
