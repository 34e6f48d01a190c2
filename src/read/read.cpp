#include "read/read.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "base/files.h"
#include "base/spelling.h"
#include "base/workers.h"
#include "model/translation.h"
#include "read/content_folder.h"
#include "read/readers.h"

namespace binran {
namespace {

namespace fs = std::filesystem;

std::vector<fs::path> xml_files(const fs::path& folder) {
  std::vector<fs::path> files = list_folder(folder);
  std::erase_if(files, [](const fs::path& path) { return path.extension() != ".xml"; });
  return files;
}

/// What the file of a code gave, by itself: files are read side by side.
struct CodeFile {
  std::optional<Entry> entry;
  Diagnostics faults;
};

CodeFile read_code_file(std::uint32_t announced, Sources& sources) {
  CodeFile read;
  const XmlFile file(announced, sources, read.faults);
  read.entry = read_entry(file);
  return read;
}

class ContentReader {
 public:
  ContentReader(const fs::path& content, Sources& sources, Diagnostics& diagnostics)
      : content_{content}, sources_(sources), diagnostics_(diagnostics) {
    const fs::path protocols = content_.protocols();
    if (!is_folder(protocols)) throw EnvironmentError(fmt::format("{}: expected a folder", protocols.string()));
  }

  /// Lists the codes of every protocol, so that references to them can be checked without reading them.
  std::vector<std::string> find_protocols(Diagnostics& faults);
  void read_whole_protocol(const std::string& id, Workers& workers);
  Protocol& read_protocol_file(const std::string& id);
  void read_code(Protocol& protocol, const fs::path& path);
  void read_comparisons_of(Protocol& protocol, const std::vector<std::string>& codes);
  void read_terms();
  void read_words();
  void read_mappings();
  void read_articles();
  void read_books();
  void read_referred();

  Catalog catalog;

 private:
  void require_same(const Written& written, std::string_view name, const std::string& expected, std::string_view as);
  void add_code(Protocol& protocol, const std::string& id, CodeFile file);
  void read_list_file(Protocol& protocol, const fs::path& path);

  ContentFolder content_;
  Sources& sources_;
  Diagnostics& diagnostics_;
};

/// A file that says other than its name or folder which thing it describes is in the wrong place.
void ContentReader::require_same(const Written& written, std::string_view name, const std::string& expected,
                                 std::string_view as) {
  if (written.empty() || written.value == expected) return;
  diagnostics_.error(Rule::wrong_place, written.place,
                     fmt::format("{}: expected \"{}\" as in {}, got \"{}\"", name, expected, as, written.value), {},
                     written.value.size());
}

std::vector<std::string> ContentReader::find_protocols(Diagnostics& faults) {
  std::vector<std::string> ids;
  for (const fs::path& path : list_folder(content_.protocols())) {
    const std::string id = path.filename().string();
    if (!is_folder(path)) continue;
    if (!is_safe_id(id)) {
      faults.error(
          Rule::unsafe_name, {},
          fmt::format("{}: a protocol's folder may have letters a-z, digits, . and - in its name", path.string()));
      continue;
    }
    ids.push_back(id);
    std::vector<std::string>& codes = catalog.known.codes[id];
    for (const fs::path& code : xml_files(content_.codes(id))) codes.push_back(code.stem().string());
    std::ranges::sort(codes);  // "4-a.xml" sorts before "4.xml", but "4" before "4-a"
  }
  return ids;
}

Protocol& ContentReader::read_protocol_file(const std::string& id) {
  const XmlFile file(content_.list(id, "protocol"), sources_, diagnostics_);
  Protocol protocol = read_protocol(file).value_or(Protocol{});
  require_same(protocol.id, "id", id, "the folder");
  protocol.id.value = id;
  return catalog.protocols[id] = std::move(protocol);
}

void ContentReader::read_code(Protocol& protocol, const fs::path& path) {
  add_code(protocol, path.stem().string(), read_code_file(sources_.announce(path.string()), sources_));
}

void ContentReader::add_code(Protocol& protocol, const std::string& id, CodeFile file) {
  diagnostics_.append(file.faults);
  std::optional<Entry>& entry = file.entry;
  if (!entry) return;
  require_same(entry->protocol, "protocol", protocol.id.value, "the folder");
  require_same(entry->id, entry->id.place == entry->value.place ? "value" : "id", id, "the file name");
  entry->protocol.value = protocol.id.value;
  if (entry->id.value != id) entry->id.value.clear();  // which code it is, is not known
  protocol.entries.emplace(id, *std::move(entry));
}

void ContentReader::read_list_file(Protocol& protocol, const fs::path& path) {
  static const std::vector<std::string> names{"protocol.xml", "comparisons.xml", "symptoms.xml", "registry.xml"};
  const std::string name = path.filename().string();
  if (std::ranges::find(names, name) == names.end()) {
    return diagnostics_.error(Rule::unknown_file, {}, fmt::format("unknown file {}", path.string()),
                              did_you_mean(name, names));
  }
  if (name == names.front()) return;
  const XmlFile file(path, sources_, diagnostics_);
  const std::string& id = protocol.id.value;
  if (name == "comparisons.xml") {
    auto list = read_comparisons(file);
    require_same(list.protocol, "protocol", id, "the folder");
    protocol.comparisons = std::move(list.items);
  } else if (name == "symptoms.xml") {
    auto list = read_symptoms(file);
    require_same(list.protocol, "protocol", id, "the folder");
    protocol.symptoms = std::move(list.items);
  } else {
    auto list = read_registry(file);
    require_same(list.protocol, "protocol", id, "the folder");
    protocol.registry = std::move(list.registry);
  }
}

/// Comparisons of some codes alone: what others refer to is not needed.
void ContentReader::read_comparisons_of(Protocol& protocol, const std::vector<std::string>& codes) {
  const fs::path path = content_.list(protocol.id.value, "comparisons");
  const std::vector<fs::path> there = list_folder(content_.protocol(protocol.id.value));
  if (std::ranges::find(there, path) == there.end()) return;
  const XmlFile file(path, sources_, diagnostics_);
  auto list = read_comparisons(file, &codes);
  require_same(list.protocol, "protocol", protocol.id.value, "the folder");
  protocol.comparisons = std::move(list.items);
}

void ContentReader::read_whole_protocol(const std::string& id, Workers& workers) {
  Protocol& protocol = read_protocol_file(id);
  const std::vector<fs::path> codes = xml_files(content_.codes(id));
  auto taken = codes.begin();  // next
  InOrder<CodeFile> files(&workers,
                          [&](CodeFile file) { add_code(protocol, (taken++)->stem().string(), std::move(file)); });
  std::vector<std::uint32_t> announced;
  for (const fs::path& code : codes) announced.push_back(sources_.announce(code.string()));
  for (const std::uint32_t file : announced) files.add([this, file] { return read_code_file(file, sources_); });
  files.finish();
  for (const fs::path& path : xml_files(content_.protocol(id))) read_list_file(protocol, path);
}

/// The XML files of a folder that may be missing.
std::vector<fs::path> files_if_any(const fs::path& folder) {
  const std::vector<fs::path> beside = list_folder(folder.parent_path());
  return std::ranges::find(beside, folder) == beside.end() ? std::vector<fs::path>() : xml_files(folder);
}

/// Books of the protocols of the catalog, and those that name a protocol that there is not.
void ContentReader::read_books() {
  const std::vector<fs::path> beside = list_folder(content_.root);
  if (std::ranges::find(beside, content_.books()) == beside.end()) return;
  const XmlFile file(content_.books(), sources_, diagnostics_);
  catalog.books = binran::read_books(file);
  std::erase_if(catalog.books, [&](const Book& book) {
    return std::ranges::any_of(book.protocols, [&](const Written& protocol) {
      return !catalog.protocols.contains(protocol.value) && catalog.known.codes.contains(protocol.value);
    });
  });
}

/// Articles of the protocols of the catalog.
void ContentReader::read_articles() {
  for (const fs::path& path : files_if_any(content_.articles())) {
    const XmlFile file(path, sources_, diagnostics_);
    std::optional<Article> article = read_article(file);
    if (!article) continue;
    require_same(article->id, "id", path.stem().string(), "the file name");
    const auto is_wanted = [&](const Written& protocol) {
      return catalog.protocols.contains(protocol.value) || !catalog.known.codes.contains(protocol.value);
    };
    if (std::ranges::any_of(article->protocols, is_wanted))
      catalog.articles.emplace(path.stem().string(), *std::move(article));
  }
}

/// Mappings that a protocol of the catalog is part of.
void ContentReader::read_mappings() {
  for (const fs::path& path : files_if_any(content_.mappings())) {
    const XmlFile file(path, sources_, diagnostics_);
    std::optional<Mapping> mapping = read_mapping(file);
    if (!mapping) continue;
    require_same(mapping->id, "id", path.stem().string(), "the file name");
    const auto is_read = [&](const Written& protocol) { return catalog.protocols.contains(protocol.value); };
    if (!is_read(mapping->from) && !is_read(mapping->to) && catalog.known.codes.contains(mapping->from.value)) continue;
    catalog.mappings.emplace(path.stem().string(), *std::move(mapping));
  }
}

void ContentReader::read_terms() {
  const fs::path path = content_.glossary();
  const std::vector<fs::path> files = list_folder(content_.root);
  if (std::ranges::find(files, path) == files.end()) return;
  const XmlFile file(path, sources_, diagnostics_);
  catalog.known.terms = file.root("glossary").has_value();
  if (catalog.known.terms) catalog.terms = read_glossary(file);
}

void ContentReader::read_words() {
  for (const fs::path& path : files_if_any(content_.words())) {
    const XmlFile file(path, sources_, diagnostics_);
    std::optional<WordsFile> read = binran::read_words(file);
    if (!read) continue;
    require_same(read->locale, "xml:lang", path.stem().string(), "the file name");
    catalog.words.emplace(path.stem().string(), std::move(read->words));
  }
}

/// The codes that a protocol refers to, by protocol.
using Referred = std::map<std::string, std::set<std::string>>;

Referred referred_codes(const Protocol& protocol) {
  Referred codes;
  const auto add = [&](const CodeReference& reference) {
    codes[reference.protocol.empty() ? protocol.id.value : reference.protocol].insert(reference.code);
  };
  for (const auto& [id, entry] : protocol.entries) {
    std::ranges::for_each(entry.related, add);
    std::ranges::for_each(entry.maps, add);
    if (entry.deprecation && !entry.deprecation->use.empty())
      codes[protocol.id.value].insert(entry.deprecation->use.value);
  }
  for (const Symptom& symptom : protocol.symptoms) {
    std::ranges::for_each(symptom.suspects, add);
    for (const TriageStep& step : symptom.triage)
      for (const TriageAnswer& answer : step.answers)
        if (const auto* code = std::get_if<CodeReference>(&answer.leads)) add(*code);
  }
  for_each_texts(protocol, [&](const auto& texts) {
    for_each_markup(texts, [&](const Markup& markup) {
      for (const Phrase& phrase : markup.phrases)
        if (const auto* reference = std::get_if<CodeReference>(&phrase)) add(*reference);
    });
  });
  return codes;
}

/// Gives up the rows of mappings that are about other codes than these of a protocol.
void keep_rows(std::map<std::string, Mapping>& mappings, const std::string& protocol,
               const std::vector<std::string>& codes) {
  const auto is_asked = [&](const Written& of, const Written& code) {
    return of.value == protocol && std::ranges::find(codes, code.value) != codes.end();
  };
  for (auto& each : mappings)
    std::erase_if(each.second.rows, [&](const MappingRow& row) {
      return !is_asked(each.second.from, row.from) && !is_asked(each.second.to, row.to);
    });
}

/// Whether some `<term id="…"/>` stands for the name that the glossary has.
bool leaves_words_to_glossary(const Protocol& protocol) {
  bool found = false;
  const auto look = [&](const Markup& markup) {
    for (const Phrase& phrase : markup.phrases) {
      const auto* term = std::get_if<TermReference>(&phrase);
      found = found || (term && term->text.empty());
    }
  };
  for (const auto& [value, entry] : protocol.entries) for_each_markup(entry.texts, look);
  for (const Comparison& comparison : protocol.comparisons) for_each_markup(comparison.texts, look);
  return found;
}

/// What is referred to in protocols that were not asked for: their names, and the codes. Their faults are not ours.
void ContentReader::read_referred() {
  Referred wanted;
  for (const auto& [id, protocol] : catalog.protocols)
    for (auto& [other, codes] : referred_codes(protocol)) wanted[other].merge(codes);
  for (const auto& [id, article] : catalog.articles)
    for_each_markup(article.texts, [&](const Markup& markup) {
      for (const Phrase& phrase : markup.phrases)
        if (const auto* reference = std::get_if<CodeReference>(&phrase))
          wanted[reference->protocol].insert(reference->code);
    });
  for (const auto& [id, mapping] : catalog.mappings)
    for (const MappingRow& row : mapping.rows) {
      wanted[mapping.from.value].insert(row.from.value);
      wanted[mapping.to.value].insert(row.to.value);
    }
  for (const auto& [id, codes] : wanted) {
    if (catalog.protocols.contains(id) || !catalog.known.codes.contains(id)) continue;
    Diagnostics about_others;
    ContentReader others(content_.root, sources_, about_others);
    Protocol& protocol = others.read_protocol_file(id);
    for (const std::string& code : codes)
      if (std::ranges::binary_search(catalog.known.codes[id], code))
        others.read_code(protocol, content_.code(id, code));
    catalog.referred.emplace(id, std::move(protocol));
  }
}

}  // namespace

Catalog read_catalog(const fs::path& content, Sources& sources, Diagnostics& diagnostics,
                     const std::vector<std::string>& only, unsigned jobs) {
  Workers workers(jobs);
  ContentReader reader(content, sources, diagnostics);
  reader.read_terms();
  reader.read_words();
  for (const std::string& id : reader.find_protocols(diagnostics)) {
    if (only.empty() || std::ranges::find(only, id) != only.end()) reader.read_whole_protocol(id, workers);
  }
  reader.read_mappings();
  reader.read_articles();
  reader.read_books();
  reader.read_referred();
  mark_stale(reader.catalog);
  return std::move(reader.catalog);
}

Catalog read_entries(const fs::path& content, const std::string& protocol, const std::vector<std::string>& codes,
                     Sources& sources, Diagnostics& diagnostics) {
  ContentReader reader(content, sources, diagnostics);
  Diagnostics about_others;  // folders that nobody asked for
  const std::vector<std::string> ids = reader.find_protocols(about_others);
  if (std::ranges::find(ids, protocol) != ids.end()) {
    Protocol& read = reader.read_protocol_file(protocol);
    std::set<std::string> tried;  // one with faults is told of once
    const auto read_all = [&](const std::vector<std::string>& wanted) {
      for (const std::string& code : wanted) {
        if (!is_safe_id(code) || !std::ranges::binary_search(reader.catalog.known.codes[protocol], code)) continue;
        if (tried.insert(code).second) reader.read_code(read, ContentFolder{content}.code(protocol, code));
      }
    };
    read_all(codes);
    if (!codes.empty()) reader.read_comparisons_of(read, codes);
    const std::set<std::string> named = referred_codes(read)[protocol];
    read_all({named.begin(), named.end()});
    if (!codes.empty()) reader.read_mappings();
    keep_rows(reader.catalog.mappings, protocol, codes);
    reader.read_referred();
    if (leaves_words_to_glossary(read)) reader.read_terms();
  }
  mark_stale(reader.catalog);
  return std::move(reader.catalog);
}

}  // namespace binran
