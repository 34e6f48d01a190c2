// Damages content at random and compiles it: whatever is written, binran answers with diagnostics or with output, and
// invariants.h holds of both. Run under the sanitizers by `make sanitize`. `make fuzz` does more, and needs clang.
// usage: content_fuzz CONTENT RUNS [SEED]     CONTENT is damaged in place and has fonts/ beside it
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <exception>
#include <filesystem>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.h"
#include "base/files.h"
#include "check/check.h"
#include "command/formats.h"
#include "invariants.h"
#include "locale/locale.h"
#include "read/read.h"

namespace {

using namespace binran;
namespace fs = std::filesystem;

/// What authors mistype, and what attackers would try.
constexpr auto pieces = std::to_array<std::string_view>({"<",
                                                         ">",
                                                         "</",
                                                         "/>",
                                                         "&",
                                                         "&amp;",
                                                         "&#x1B;",
                                                         "&#0;",
                                                         "&#xD800;",
                                                         "]]>",
                                                         "<![CDATA[",
                                                         "<!--",
                                                         "-->",
                                                         "<?x?>",
                                                         "<!DOCTYPE a [",
                                                         "\"",
                                                         "'",
                                                         "\n.so x\n",
                                                         "\\X'a'",
                                                         "\x1b[31m",
                                                         "\xc2\x9b",
                                                         "\u202e",
                                                         "\xff",
                                                         "\xed\xa0\x80",
                                                         "𠮷",
                                                         "\u0301",
                                                         "{x}",
                                                         "{0,plural,",
                                                         "  ",
                                                         "\u3000",
                                                         "<ref code=\"421\"/>",
                                                         "<term id=\"queue\"/>",
                                                         "<c>a b</c>",
                                                         "xml:lang=\"ja\""});

/// The same as text, which does no harm to the syntax.
constexpr auto words =
    std::to_array<std::string_view>({"&amp;",
                                     "&lt;b&gt;",
                                     "]] >",
                                     "'",
                                     "\"",
                                     "\n.so /etc/passwd\n",
                                     "\\X'tty: x'",
                                     "\\fB",
                                     "%s",
                                     ") Tj ET (",
                                     "𠮷",
                                     "e\u0301",
                                     "\u200b",
                                     "\ufe0f",
                                     "한국어",
                                     "日本語、（）「」",
                                     "……",
                                     "x",
                                     "<c>a  b</c>",
                                     "<em>e</em>",
                                     "<rfc number=\"5321\"/>",
                                     "https://example.com/a?b=c&amp;d",
                                     "verylongwordwithoutanybreak-verylongwordwithoutanybreak-verylongword",
                                     "\u00a0",
                                     "\u3000",
                                     "- ",
                                     ".",
                                     "$(id)",
                                     "{0}"});

class Damage {
 public:
  explicit Damage(unsigned seed) : random_(seed) {}

  std::string on(std::string text) {
    if (below(2) == 0) return with_words(std::move(text));
    for (std::size_t count = 1 + below(3); count > 0 && !text.empty(); --count) strike(text);
    return text;
  }
  std::size_t below(std::size_t end) { return random_() % end; }

 private:
  std::string with_words(std::string text) {
    for (std::size_t count = 1 + below(5); count > 0; --count) {
      const std::size_t tag_end = text.find('>', below(text.size()));
      if (tag_end == text.npos || tag_end + 1 >= text.size()) continue;
      const std::size_t text_end = text.find('<', tag_end);
      if (text_end == text.npos || text.find_first_not_of(" \n", tag_end + 1) >= text_end) continue;
      std::size_t at = tag_end + 1 + below(text_end - tag_end);
      while ((static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) ++at;
      text.insert(at, words[below(words.size())]);
    }
    return text;
  }

  void strike(std::string& text) {
    const std::size_t at = below(text.size()), length = std::min(text.size() - at, 1 + below(40));
    switch (below(6)) {
      case 0:
        text.erase(at, length);
        break;
      case 1:
        text[at] = static_cast<char>(random_());
        break;
      case 2:
        text.insert(below(text.size()), text.substr(at, length));
        break;
      case 3:
        text.resize(at);
        break;
      default:
        text.insert(at, pieces[below(pieces.size())]);
    }
  }

  std::mt19937 random_;
};

std::string fault_of(const OutputFile& file, const Format& format) {
  if (!file.link.empty()) return fuzzing::fault_of_text(file.link);
  if (format.needs_fonts()) return fuzzing::fault_of_pdf(file.bytes);
  if (format.name == "json") return fuzzing::fault_of_json(file.bytes);
  if (format.publish) return fuzzing::fault_of_published(file.path, file.bytes);
  return format.name == "man" ? fuzzing::fault_of_man(file.bytes) : fuzzing::fault_of_card(file.bytes, {});
}

/// What is wrong with the files of a format, or nothing.
std::string fault_of(const Format& format, const Edition& edition, const Writing& writing) {
  std::string fault;
  const auto judge = [&](const std::vector<OutputFile>& files) {
    for (const OutputFile& file : files)
      if (const std::string found = fault_of(file, format); !found.empty()) fault = file.path + ": " + found;
  };
  format.compose(edition,
                 [&](Document document) { judge(format.write(std::move(document), edition.locale, writing)); });
  if (format.publish) judge(format.publish(Editions(&edition, 1), nullptr, writing));
  return fault;
}

unsigned compiled = 0;  ///< runs whose content had no errors, so that there was output

/// Compiles everything, in one language. Returns what is wrong with the result, or nothing.
std::string compile(const fs::path& content, std::size_t choice) {
  Sources sources;
  Diagnostics diagnostics;
  const std::vector<Locale> locales = read_locales(content / "locales", sources, diagnostics);
  std::vector<LocaleNeed> needs;
  for (const Locale& locale : locales) needs.push_back({locale.tag(), locale.needs_reading()});
  Catalog catalog;
  if (!diagnostics.has_errors()) {
    catalog = read_catalog({content}, sources, diagnostics);
    check_catalog(catalog, needs, Extent::wording, diagnostics);
  }
  if (!diagnostics.has_errors() && !locales.empty()) {
    ++compiled;
    const FontLibrary fonts(content.parent_path() / "fonts" / "faces.xml", sources, diagnostics);
    const Locale& locale = locales[choice % locales.size()];
    const Writing writing{&fonts, locales, content / "locales" / "hyphenation", {}, {}, diagnostics};
    for (const auto& [id, protocol] : catalog.protocols)
      for (const Format& format : formats())
        if (std::string fault = fault_of(format, {catalog, protocol, locale, "2026-01-01"}, writing); !fault.empty())
          return fault;
  }
  for (const Diagnostic& diagnostic : diagnostics.sorted(sources))
    if (diagnostic.rule == Rule::unnamed) return "a diagnostic without a rule: " + diagnostic.message;
  return fuzzing::fault_of_text(diagnostics_as_text(diagnostics, sources, false));
}

/// Restores the file when its run is over.
class Damaged {
 public:
  Damaged(fs::path path, const std::string& text) : path_(std::move(path)), sound_(read_file(path_)) {
    write_file(path_, text);
  }
  ~Damaged() { write_file(path_, sound_); }
  Damaged(const Damaged&) = delete;
  Damaged& operator=(const Damaged&) = delete;

 private:
  fs::path path_;
  std::string sound_;
};

std::string run(const fs::path& content, const std::vector<fs::path>& files, unsigned seed) {
  Damage damage(seed);
  const fs::path& path = files[damage.below(files.size())];
  const std::string text = damage.on(read_file(path));
  const Damaged damaged(path, text);
  try {
    const std::string fault = compile(content, seed);
    return fault.empty() ? fault : fmt::format("{} damaged: {}", path.string(), fault);
  } catch (const EnvironmentError&) {
    return {};
  } catch (const std::exception& error) {
    return fmt::format("{} damaged: exception: {}", path.string(), error.what());
  }
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 3) return 2;
  const fs::path content = argv[1];
  std::vector<fs::path> files;
  for (const auto& entry : fs::recursive_directory_iterator(content))
    if (entry.path().extension() == ".xml") files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  const unsigned runs = static_cast<unsigned>(std::atoi(argv[2]));
  const unsigned first = argc > 3 ? static_cast<unsigned>(std::atoi(argv[3])) : 0;
  int status = files.empty() ? 2 : 0;
  for (unsigned seed = first; seed < first + runs && !files.empty(); ++seed) {
    const std::string fault = run(content, files, seed);
    if (fault.empty()) continue;
    fmt::print("content_fuzz: seed {}: {}\n", seed, fault);
    status = 1;
  }
  fmt::print("content_fuzz: {} runs, {} of them with output\n", runs, compiled);
  return compiled > 0 ? status : 2;
}
