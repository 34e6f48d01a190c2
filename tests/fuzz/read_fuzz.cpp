// Bytes into each reader. The first byte says which; the seeds of run.sh begin with it.
#include <array>
#include <stdexcept>

#include "base/files.h"
#include "explain/log_reader.h"
#include "fonts/fonts.h"
#include "invariants.h"
#include "lines/hyphenation.h"
#include "locale/message.h"
#include "read/markup_reader.h"
#include "read/readers.h"
#include "shipped.h"

using namespace binran;
using namespace binran::fuzzing;

namespace {

struct Reading {
  Sources sources;
  Diagnostics diagnostics;
};

template <auto read>
void read_xml(std::string_view bytes, Reading& here) {
  read(XmlFile("x.xml", std::string(bytes), here.sources, here.diagnostics));
}

auto all_comparisons(const XmlFile& file) {
  return read_comparisons(file);
}

void read_locale(std::string_view bytes, Reading& here) {
  static MemoryFile file(scratch() / "locales" / "en.xml");
  file.hold(bytes);
  read_locales(scratch() / "locales", here.sources, here.diagnostics);
}

void use(const FontLibrary& library) {
  Fonts fonts(library, "en");
  for (const FontRole role : {FontRole::regular, FontRole::code})
    for (const char* text : {"office", "漢字", "か\u3099", "\u00AD", "한"}) fonts.shape(text, role);
  fonts.programs(std::vector<bool>(fonts.faces().size(), true));
}

void read_faces(std::string_view bytes, Reading& here) {
  static MemoryFile file([] {
    const auto folder = scratch() / "faces";
    std::filesystem::create_directories(folder);
    for (const char* font : {"cantarell-cff.otf", "noto-sans-cjk-cff.ttc"})
      std::filesystem::create_symlink(source_folder() / "tests" / "fonts" / font, folder / font);
    return folder / "faces.xml";
  }());
  file.hold(bytes);
  const FontLibrary library(file.path(), here.sources, here.diagnostics);
  if (!here.diagnostics.has_errors()) use(library);
}

void put(std::string& bytes, std::size_t at, std::uint32_t value) {
  for (int shift = 24; shift >= 0; shift -= 8) bytes[at++] = static_cast<char>(value >> shift);
}

std::uint32_t number(std::string_view bytes, std::size_t at) {
  std::uint32_t value = 0;
  for (std::size_t i = at; i < at + 4; ++i)
    value = value << 8 | (i < bytes.size() ? static_cast<unsigned char>(bytes[i]) : 0);
  return value;
}

std::uint32_t sum(std::string_view bytes) {
  std::uint32_t all = 0;
  for (std::size_t at = 0; at < bytes.size(); at += 4) all += number(bytes, at);
  return all;
}

/// Checksums as they should be, so that what stands behind the check of them is reached too.
void mend_sums(std::string& font) {
  if (font.size() < 12) return;
  const std::size_t count = number(font, 4) >> 16;
  std::size_t adjustment = 0;
  for (std::size_t at = 12; at < 12 + 16 * count && at + 16 <= font.size(); at += 16)
    if (font.compare(at, 4, "head") == 0) adjustment = std::size_t{number(font, at + 8)} + 8;
  if (adjustment + 4 <= font.size()) put(font, adjustment, 0);
  std::uint32_t all = 0;
  for (std::size_t at = 12; at < 12 + 16 * count && at + 16 <= font.size(); at += 16) {
    const std::size_t offset = number(font, at + 8), length = number(font, at + 12);
    if (offset > font.size() || length > font.size() - offset) return;
    const std::uint32_t own = sum(std::string_view(font).substr(offset, length));
    put(font, at + 4, own);
    all += own;
  }
  all += sum(std::string_view(font).substr(0, 12 + 16 * count));
  if (adjustment > 0 && adjustment + 4 <= font.size()) put(font, adjustment, 0xB1B0AFBA - all);
}

void read_font(std::string_view bytes, Reading& here) {
  static MemoryFile faces(scratch() / "font" / "faces.xml");
  static MemoryFile file(scratch() / "font" / "font.otf");
  std::string chains = "<faces><face id='x' file='font.otf'/>";
  for (const char* role : {"regular", "bold", "code", "code-bold"})
    chains += std::string("<chain language='*' role='") + role + "'><try face='x'/></chain>";
  faces.hold(chains + "</faces>");
  std::string font(bytes.substr(std::min<std::size_t>(1, bytes.size())));
  if (!bytes.empty() && bytes[0] & 1) mend_sums(font);
  file.hold(font);
  const FontLibrary library(faces.path(), here.sources, here.diagnostics);
  if (!here.diagnostics.has_errors()) use(library);
}

void read_patterns(std::string_view bytes, Reading&) {
  static MemoryFile file(scratch() / "en.dic");
  file.hold(bytes);
  Hyphenator hyphenator(file.path());
  for (const char* word : {"hyphenation", "Connection", "about", "representative"}) hyphenator.divisions(word);
}

void read_message(std::string_view bytes, Reading&) {
  const icu::Locale english("en");
  static const ListForms lists(english);
  const Message message(std::string(bytes), english, {});
  if (!message.fault().empty()) return;
  Arguments arguments;
  for (const auto& [name, use] : message.signature())
    arguments.emplace_back(name, use.number ? Argument(std::int64_t{2}) : Argument("x"));
  message.format(arguments, lists);
}

Protocol shipped_protocol(const char* id) {
  Reading here;
  const auto path = source_folder() / "content" / "protocols" / id / "protocol.xml";
  return read_protocol(XmlFile(path, here.sources, here.diagnostics)).value();
}

void read_log(std::string_view bytes, Reading&) {
  static const std::vector<Protocol> protocols = {shipped_protocol("sip"), shipped_protocol("http")};
  Workers workers;
  LogReader log(protocols, workers);
  log.open("log");
  log.read(std::string(bytes));
  for (const SeenExchange& exchange : log.take().exchanges)
    if (exchange.failing != SeenExchange::none) exchange.messages.at(exchange.failing);
}

constexpr std::array<void (*)(std::string_view, Reading&), 12> readers = {read_xml<read_entry>,
                                                                          read_xml<read_protocol>,
                                                                          read_xml<all_comparisons>,
                                                                          read_xml<read_symptoms>,
                                                                          read_xml<read_registry>,
                                                                          read_xml<read_glossary>,
                                                                          read_locale,
                                                                          read_faces,
                                                                          read_font,
                                                                          read_patterns,
                                                                          read_message,
                                                                          read_log};

}  // namespace

/// libhyphen loses memory of patterns that it rejects.
extern "C" const char* __lsan_default_suppressions() {
  return "leak:libhyphen";
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size < 1) return 0;
  Reading here;
  try {
    readers[data[0] % readers.size()]({reinterpret_cast<const char*>(data + 1), size - 1}, here);
  } catch (const EnvironmentError&) {
    // of the hyphenation patterns and of files that faces.xml names
  }
  require_none("messages", fault_of_text(diagnostics_as_text(here.diagnostics, here.sources, false)));
  require_none("messages as JSON", fault_of_text(diagnostics_as_json(here.diagnostics, here.sources)));
  return 0;
}
