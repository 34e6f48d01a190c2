// The whole way from content to every output, by changes to the tree of one file: elements are copied, moved, left out
// and renamed, attributes changed, hostile words put into texts. An input is the number of the file, a choice of
// language and arrangement, and the file's text.
#include <algorithm>
#include <array>
#include <memory>
#include <pugixml.hpp>
#include <random>
#include <sstream>
#include <vector>

#include "base/files.h"
#include "check/check.h"
#include "command/formats.h"
#include "invariants.h"
#include "read/read.h"
#include "shipped.h"

using namespace binran;
using namespace binran::fuzzing;
namespace fs = std::filesystem;

extern "C" std::size_t LLVMFuzzerMutate(std::uint8_t* data, std::size_t size, std::size_t most);

namespace {

constexpr std::size_t head = 2;  ///< bytes before the text

struct ContentFile {
  std::string sound;
  MemoryFile file;
};

/// A small tree of content, every file of it in memory.
std::vector<std::unique_ptr<ContentFile>>& content() {
  static std::vector<std::unique_ptr<ContentFile>> files = [] {
    const fs::path base = source_folder() / "tests" / "diagnostics" / "base";
    std::vector<fs::path> paths;
    for (const auto& found : fs::recursive_directory_iterator(base))
      if (found.path().extension() == ".xml") paths.push_back(found.path());
    std::ranges::sort(paths);
    std::vector<std::unique_ptr<ContentFile>> made;
    for (const fs::path& path : paths) {
      const fs::path here = scratch() / "content" / fs::relative(path, base);
      made.push_back(std::make_unique<ContentFile>(ContentFile{read_file(path), MemoryFile(here)}));
      made.back()->file.hold(made.back()->sound);
    }
    return made;
  }();
  return files;
}

void check_file(const Format& format, const OutputFile& file) {
  const std::string fault = format.needs_fonts()    ? fault_of_pdf(file.bytes)
                            : !file.link.empty()    ? fault_of_text(file.link)
                            : format.name == "man"  ? fault_of_man(file.bytes)
                            : format.name == "json" ? fault_of_json(file.bytes)
                            : format.publish        ? fault_of_published(file.path, file.bytes)
                                                    : fault_of_card(file.bytes, {});
  require_none(file.path, fault);
}

void compile(const Format& format, const Edition& edition, const Writing& writing) {
  format.compose(edition, [&](Document document) {
    for (const OutputFile& file : format.write(std::move(document), edition.locale, writing)) check_file(format, file);
  });
  if (!format.publish) return;
  for (const OutputFile& file : format.publish(Editions(&edition, 1), nullptr, writing)) check_file(format, file);
}

void compile(std::size_t choice) {
  Sources sources;
  Diagnostics diagnostics;
  std::vector<LocaleNeed> needs;
  for (const Locale& one : locales()) needs.push_back({one.tag(), one.needs_reading()});
  const Catalog catalog = read_catalog({scratch() / "content"}, sources, diagnostics);
  check_catalog(catalog, needs, Extent::wording, diagnostics);
  const Locale& here = locale(choice);
  const Writing writing{&fonts(), locales(), hyphenation(), {}, {}, diagnostics};
  if (!diagnostics.has_errors())
    for (const auto& [id, protocol] : catalog.protocols)
      for (const Format& format : formats())
        // Pages take longest: one arrangement at a time, and text only in most runs.
        if (!format.needs_fonts() || choice / 4 % 8 == static_cast<std::size_t>(&format - formats().data()))
          compile(format, {catalog, protocol, here, "2026-01-01"}, writing);
  require_none("messages", fault_of_text(diagnostics_as_text(diagnostics, sources, false)));
}

constexpr auto hostile = std::to_array<const char*>(
    {"\n.so /etc/passwd\n",
     "'br",
     "\\X'tty: x'",
     "\x1b[31m",
     "\u009B",
     "\u202E",
     "\u2066",
     "\U000E0041",
     "\u3164",
     "$(id)",
     "`id`",
     "../../x",
     "a/b",
     "%n",
     "/JS",
     ") Tj ET (",
     "javascript:x",
     "𠮷",
     "e\u0301\u0301",
     "👩\u200D💻",
     "שלום",
     "日本語、（）「」",
     "한국어가",
     "{0}",
     "<b>",
     "&",
     "]]>",
     "-",
     ".",
     " ",
     "",
     "0",
     "99999",
     "2026-02-30",
     "yes",
     "no",
     "en",
     "ja",
     "zz",
     "404",
     "486",
     "caller",
     "proxy",
     "\u00A0",
     "\u3000",
     "verylongwordwithoutanybreak-verylongwordwithoutanybreak-verylongwordwithoutanybreak-verylongword"});

/// Changes to the tree of a file.
class Gardener {
 public:
  explicit Gardener(unsigned seed) : random_(seed) {}

  std::string changed(std::string_view text) {
    pugi::xml_document tree;
    if (!tree.load_buffer(text.data(), text.size(), pugi::parse_default | pugi::parse_ws_pcdata)) return {};
    for (std::size_t count = 1 + below(3); count > 0; --count) change(tree);
    std::ostringstream out;
    tree.save(out, "", pugi::format_raw, pugi::encoding_utf8);
    return out.str();
  }

 private:
  std::size_t below(std::size_t end) { return random_() % end; }
  const char* word() { return hostile[below(hostile.size())]; }

  pugi::xml_node any(const pugi::xml_document& tree) {
    std::vector<pugi::xml_node> all;
    collect(tree.document_element(), all);
    return all.empty() ? pugi::xml_node() : all[below(all.size())];
  }
  static void collect(pugi::xml_node node, std::vector<pugi::xml_node>& all) {
    if (!node) return;
    all.push_back(node);
    for (const pugi::xml_node& child : node.children()) collect(child, all);
  }

  void change(pugi::xml_document& tree) {
    pugi::xml_node node = any(tree), other = any(tree);
    pugi::xml_node parent = node.parent();
    switch (below(8)) {
      case 0:
        if (parent != tree) parent.remove_child(node);
        break;
      case 1:
        if (parent != tree) parent.insert_copy_after(node, node);
        break;
      case 2:
        if (other.type() == pugi::node_element) other.append_copy(node);
        break;
      case 3:
        if (other.parent() && other != tree.document_element()) other.parent().insert_copy_before(node, other);
        break;
      case 4:
        if (node.type() == pugi::node_element) node.set_name(other.name());
        break;
      case 5:
        change_attribute(node, other);
        break;
      default:
        change_text(node);
    }
  }

  void change_attribute(pugi::xml_node node, const pugi::xml_node& other) {
    std::vector<pugi::xml_attribute> all(node.attributes_begin(), node.attributes_end());
    if (!all.empty() && below(4) > 0) {
      pugi::xml_attribute attribute = all[below(all.size())];
      if (below(4) == 0)
        node.remove_attribute(attribute);
      else
        attribute.set_value((below(2) == 0 ? std::string(word()) : attribute.value() + std::string(word())).c_str());
    } else if (other.first_attribute()) {
      node.append_copy(other.first_attribute());
    }
  }

  void change_text(pugi::xml_node node) {
    if (node.type() != pugi::node_pcdata) {
      for (const pugi::xml_node& child : node.children())
        if (child.type() == pugi::node_pcdata) node = child;
    }
    std::string text = node.value();
    std::size_t at = below(text.size() + 1);
    while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) ++at;
    text.insert(at, word());
    node.set_value(text.c_str());
  }

  std::mt19937 random_;
};

}  // namespace

extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size, std::size_t most, unsigned seed) {
  if (size < head || seed % 16 == 0) size = LLVMFuzzerMutate(data, size, most);
  if (size < head) return size;
  // Another file in place of this one.
  if (seed % 16 == 1 || size == head) {
    const std::string& text = content()[data[0] % content().size()]->sound;
    if (text.size() + head > most) return size;
    std::ranges::copy(text, data + head);
    return head + text.size();
  }
  const std::string changed = Gardener(seed).changed({reinterpret_cast<const char*>(data) + head, size - head});
  if (changed.empty() || changed.size() + head > most) return LLVMFuzzerMutate(data, size, most);
  if (seed % 8 == 3) data[1] = static_cast<std::uint8_t>(seed >> 8);
  std::ranges::copy(changed, data + head);
  return head + changed.size();
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size < head) return 0;
  ContentFile& one = *content()[data[0] % content().size()];
  one.file.hold({reinterpret_cast<const char*>(data) + head, size - head});
  compile(data[1]);
  one.file.hold(one.sound);
  return 0;
}
