// Documents from bytes into the writers of text: man pages, pages for a browser, cards in several styles, the dump and
// plain text. The bytes themselves, as a log may have them, into JSON.
#include "base/json.h"
#include "document/dump.h"
#include "document/plain_text.h"
#include "document_maker.h"
#include "invariants.h"
#include "shipped.h"
#include "write/man.h"
#include "write/page_markup.h"

using namespace binran;
using namespace binran::fuzzing;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size < 2) return 0;
  const Locale& here = locale(data[0]);
  const Document document = DocumentMaker(data + 2, size - 2).document(here.tag());
  CardStyle style;
  style.width = 40 + data[1] / 2;
  style.ambiguous = data[1] & 1 ? Ambiguous::wide : Ambiguous::narrow;
  style.ascii = data[1] & 2;
  require_none("card", fault_of_card(write_card(document, here, style), style));
  require_none("man page", fault_of_man(write_man(document, here)));
  Breaker breaker(here.tag(), here.typesetting());
  MarkupWriter page;
  const auto nowhere_or_here = [](const std::string& target) { return target.empty() ? target : "#" + target; };
  write_page(document, {nowhere_or_here, "in words", (data[1] & 4) != 0}, breaker, page);
  require_none("page", fault_of_page(page.take()));
  require_none("JSON", fault_of_json(json_text(Json(std::string(data, data + size)))));
  dump(document);
  plain_text(document);
  return 0;
}
