// Documents from bytes onto pages, in each arrangement, and into a PDF file.
#include "document_maker.h"
#include "invariants.h"
#include "layout/sheet.h"
#include "layout/typeset.h"
#include "shipped.h"
#include "write/pdf/pdf.h"

using namespace binran;
using namespace binran::fuzzing;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size < 2) return 0;
  const Locale& here = locale(data[0]);
  Document document = DocumentMaker(data + 2, size - 2).document(here.tag());
  constexpr decltype(&typeset) arrangements[] = {typeset, typeset_card_sheet, typeset_pocket};
  const Paper paper = *find_paper(data[1] & 4 ? "a5" : "a4");
  Diagnostics diagnostics;
  Pages pages = arrangements[data[1] % 3](std::move(document), fonts(), locales(), hyphenation(), paper, diagnostics,
                                          {}, nullptr);
  require_none("PDF", fault_of_pdf(write_pdf(std::move(pages))));
  require_none("messages", fault_of_text(diagnostics_as_text(diagnostics, Sources(), false)));
  return 0;
}
