// A Document is what one output file says, in one language. It knows no syntax; a writer knows one syntax and no words.
#pragma once

#include <string>
#include <vector>

#include "document/section.h"

namespace binran {

/// What pages say of themselves, where print needs it.
struct PrintWords {
  std::string notes{};      ///< heading of a page for the reader's notes, where print needs one more page
  std::string continued{};  ///< behind a heading that is repeated where its section goes on: " (continued)"
  std::string range = "–";  ///< between the first and the last code of a spread
  std::string more{};       ///< on a card that does not hold all: where the rest is
};

struct Document {
  std::string name;        ///< stem of the output file: "sip-ja", "sip-430"; [a-z0-9.-]
  std::string language;    ///< BCP 47: "ja"
  std::string title;       ///< of the whole: PDF title, man page heading
  std::string summary;     ///< one line: whatis, PDF subject
  std::string collection;  ///< "SIP status codes": the manual's name in the man page footer, the PDF's running head
  std::string date;        ///< ISO 8601 day of the content, from SOURCE_DATE_EPOCH or the newest content
  std::vector<std::string> aliases{};  ///< other names of a man page
  std::vector<std::string> keywords{};
  PrintWords print{};
  Sections sections{};
  Place place{};  ///< in the content, of what the whole is about: where the fault is when two documents take one name
};

}  // namespace binran
