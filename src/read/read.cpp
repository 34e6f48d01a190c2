#include "read/read.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <set>

#include "base/files.h"
#include "base/spelling.h"
#include "base/workers.h"
#include "model/translation.h"
#include "read/content_folder.h"
#include "read/readers.h"
#include "read/referred.h"

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

CodeFile read_code_file(std::uint32_t announced, Sources& sources, const std::set<std::string>& passed_over) {
  CodeFile read;
  const XmlFile file(announced, sources, read.faults, &passed_over);
  read.entry = read_entry(file);
  sources.give_up(announced);
  return read;
}

class ContentReader {
 public:
  ContentReader(ContentFolder content, Sources& sources, Diagnostics& diagnostics, std::set<std::string> passed_over)
      : content_(std::move(content)),
        layers_(content_.layers()),
        sources_(sources),
        diagnostics_(diagnostics),
        passed_over_(std::move(passed_over)) {
    const fs::path protocols = content_.protocols();
    if (!is_folder(protocols)) throw EnvironmentError(fmt::format("{}: expected a folder", protocols.string()));
  }

  /// Lists the codes of every protocol, so that references to them can be checked without reading them.
  std::vector<std::string> find_protocols(Diagnostics& faults);
  void read_whole_protocol(const std::string& id, Workers& workers);
  Protocol& read_protocol_file(const std::string& id);
  void read_code(Protocol& protocol, const std::string& code);
  void read_comparisons_of(Protocol& protocol, const std::vector<std::string>& codes);
  void read_terms();
  void read_words();
  void read_mappings();
  void read_articles();
  void read_books();
  void read_referred();
  void read_notes();

  Catalog catalog;

 private:
  void require_same(const Written& written, std::string_view name, const std::string& expected, std::string_view as);
  void add_code(Protocol& protocol, const std::string& id, CodeFile file);
  void read_list_file(Protocol& protocol, const fs::path& path);

  /// The file of a layer that is there; that of the content itself where none is.
  template <class PathOf>
  fs::path in_some_layer(PathOf path_of) const {
    for (const ContentFolder& layer : layers_) {
      std::error_code none;
      if (fs::exists(path_of(layer), none)) return path_of(layer);
    }
    return path_of(content_);
  }
  void reject_second(Place place, const std::string& name);
  XmlFile open(const fs::path& path) const { return {path, sources_, diagnostics_, &passed_over_}; }

  ContentFolder content_;
  std::vector<ContentFolder> layers_;
  Sources& sources_;
  Diagnostics& diagnostics_;
  std::set<std::string> passed_over_;  ///< languages
};

/// A file that says other than its name or folder which thing it describes is in the wrong place.
void ContentReader::require_same(const Written& written, std::string_view name, const std::string& expected,
                                 std::string_view as) {
  if (written.empty() || written.value == expected) return;
  diagnostics_.error(Rule::wrong_place, written.place,
                     fmt::format("{}: expected \"{}\" as in {}, got \"{}\"", name, expected, as, written.value), {},
                     written.value.size());
}

/// An overlay adds: it does not say anew what the content says.
void ContentReader::reject_second(Place place, const std::string& name) {
  diagnostics_.error(Rule::repeated_item, place, fmt::format("{} is in the content already", name),
                     "notes.xml of an overlay says more of it");
}

std::vector<std::string> ContentReader::find_protocols(Diagnostics& faults) {
  for (const ContentFolder& layer : layers_) {
    for (const fs::path& path : list_folder(layer.protocols())) {
      const std::string id = path.filename().string();
      if (!is_folder(path)) continue;
      if (!is_safe_id(id)) {
        faults.error(
            Rule::unsafe_name, {},
            fmt::format("{}: a protocol's folder may have letters a-z, digits, . and - in its name", path.string()));
        continue;
      }
      std::vector<std::string>& codes = catalog.known.codes[id];
      for (const std::string& name : list_names(layer.codes(id)))
        if (name.ends_with(".xml")) codes.push_back(name.substr(0, name.rfind('.')));
    }
  }
  std::vector<std::string> ids;
  for (auto& [id, codes] : catalog.known.codes) {
    ids.push_back(id);
    std::ranges::sort(codes);  // "4-a.xml" sorts before "4.xml", but "4" before "4-a"
  }
  return ids;
}

Protocol& ContentReader::read_protocol_file(const std::string& id) {
  const fs::path path = in_some_layer([&](const ContentFolder& layer) { return layer.list(id, "protocol"); });
  const XmlFile file = open(path);
  Protocol protocol = read_protocol(file).value_or(Protocol{});
  require_same(protocol.id, "id", id, "the folder");
  protocol.id.value = id;
  return catalog.protocols[id] = std::move(protocol);
}

void ContentReader::read_code(Protocol& protocol, const std::string& code) {
  const std::string& id = protocol.id.value;
  const fs::path path = in_some_layer([&](const ContentFolder& layer) { return layer.code(id, code); });
  add_code(protocol, code, read_code_file(sources_.announce(path.string()), sources_, passed_over_));
}

void ContentReader::add_code(Protocol& protocol, const std::string& id, CodeFile file) {
  diagnostics_.append(file.faults);
  std::optional<Entry>& entry = file.entry;
  if (!entry) return;
  require_same(entry->protocol, "protocol", protocol.id.value, "the folder");
  require_same(entry->id, entry->id.place == entry->value.place ? "value" : "id", id, "the file name");
  entry->protocol.value = protocol.id.value;
  if (entry->id.value != id) entry->id.value.clear();  // which code it is, is not known
  const Place place = entry->id.place;
  if (!protocol.entries.emplace(id, *std::move(entry)).second) reject_second(place, "the code " + id);
}

void ContentReader::read_list_file(Protocol& protocol, const fs::path& path) {
  static const std::vector<std::string> names{"protocol.xml", "comparisons.xml", "symptoms.xml", "registry.xml"};
  const std::string name = path.filename().string();
  if (std::ranges::find(names, name) == names.end()) {
    return diagnostics_.error(Rule::unknown_file, {}, fmt::format("unknown file {}", path.string()),
                              did_you_mean(name, names));
  }
  if (name == names.front()) return;
  const XmlFile file = open(path);
  const std::string& id = protocol.id.value;
  if (name == "comparisons.xml") {
    auto list = read_comparisons(file);
    require_same(list.protocol, "protocol", id, "the folder");
    std::ranges::move(list.items, std::back_inserter(protocol.comparisons));
  } else if (name == "symptoms.xml") {
    auto list = read_symptoms(file);
    require_same(list.protocol, "protocol", id, "the folder");
    for (Symptom& symptom : list.items) {
      const auto known =
          std::ranges::find(protocol.symptoms, symptom.id.value, [](const auto& it) { return it.id.value; });
      if (known != protocol.symptoms.end() && known->place.file != symptom.place.file)
        reject_second(symptom.id.place, "the symptom " + symptom.id.value);
      else
        protocol.symptoms.push_back(std::move(symptom));
    }
  } else {
    auto list = read_registry(file);
    require_same(list.protocol, "protocol", id, "the folder");
    protocol.registry = std::move(list.registry);
  }
}

/// Comparisons of some codes alone: what others refer to is not needed.
void ContentReader::read_comparisons_of(Protocol& protocol, const std::vector<std::string>& codes) {
  for (const ContentFolder& layer : layers_) {
    const fs::path path = layer.list(protocol.id.value, "comparisons");
    const std::vector<fs::path> there = list_folder(layer.protocol(protocol.id.value));
    if (std::ranges::find(there, path) == there.end()) continue;
    const XmlFile file = open(path);
    auto list = read_comparisons(file, &codes);
    require_same(list.protocol, "protocol", protocol.id.value, "the folder");
    std::ranges::move(list.items, std::back_inserter(protocol.comparisons));
  }
}

void ContentReader::read_whole_protocol(const std::string& id, Workers& workers) {
  Protocol& protocol = read_protocol_file(id);
  std::vector<fs::path> codes;
  for (const ContentFolder& layer : layers_) std::ranges::copy(xml_files(layer.codes(id)), std::back_inserter(codes));
  auto taken = codes.begin();  // next
  InOrder<CodeFile> files(&workers,
                          [&](CodeFile file) { add_code(protocol, (taken++)->stem().string(), std::move(file)); });
  std::vector<std::uint32_t> announced;
  for (const fs::path& code : codes) announced.push_back(sources_.announce(code.string()));
  for (const std::uint32_t file : announced)
    files.add([this, file] { return read_code_file(file, sources_, passed_over_); });
  files.finish();
  for (const ContentFolder& layer : layers_)
    for (const fs::path& path : xml_files(layer.protocol(id))) read_list_file(protocol, path);
}

/// The XML files of a folder that some layers have. That a layer has it is read in the layer: who makes something of
/// what is read learns that a folder that was not there has come.
template <class FolderOf>
std::vector<fs::path> files_of_layers(const std::vector<ContentFolder>& layers, FolderOf folder_of) {
  std::vector<fs::path> files;
  for (const ContentFolder& layer : layers) {
    const fs::path folder = (layer.*folder_of)();
    const std::vector<fs::path> there = list_folder(layer.root);
    if (std::ranges::find(there, folder) != there.end())
      std::ranges::copy(xml_files(folder), std::back_inserter(files));
  }
  return files;
}

/// Books of the protocols of the catalog, and those that name a protocol that there is not.
void ContentReader::read_books() {
  const std::vector<fs::path> beside = list_folder(content_.root);
  if (std::ranges::find(beside, content_.books()) == beside.end()) return;
  const XmlFile file = open(content_.books());
  catalog.books = binran::read_books(file);
  std::erase_if(catalog.books, [&](const Book& book) {
    return std::ranges::any_of(book.protocols, [&](const Written& protocol) {
      return !catalog.protocols.contains(protocol.value) && catalog.known.codes.contains(protocol.value);
    });
  });
}

/// Articles of the protocols of the catalog.
void ContentReader::read_articles() {
  for (const fs::path& path : files_of_layers(layers_, &ContentFolder::articles)) {
    const XmlFile file = open(path);
    std::optional<Article> article = read_article(file);
    if (!article) continue;
    require_same(article->id, "id", path.stem().string(), "the file name");
    const auto is_wanted = [&](const Written& protocol) {
      return catalog.protocols.contains(protocol.value) || !catalog.known.codes.contains(protocol.value);
    };
    const Place place = article->id.place;
    if (std::ranges::any_of(article->protocols, is_wanted) &&
        !catalog.articles.emplace(path.stem().string(), *std::move(article)).second)
      reject_second(place, "the article " + path.stem().string());
  }
}

/// Mappings that a protocol of the catalog is part of.
void ContentReader::read_mappings() {
  for (const fs::path& path : files_of_layers(layers_, &ContentFolder::mappings)) {
    const XmlFile file = open(path);
    std::optional<Mapping> mapping = read_mapping(file);
    if (!mapping) continue;
    require_same(mapping->id, "id", path.stem().string(), "the file name");
    const auto is_read = [&](const Written& protocol) { return catalog.protocols.contains(protocol.value); };
    if (!is_read(mapping->from) && !is_read(mapping->to) && catalog.known.codes.contains(mapping->from.value)) continue;
    const Place place = mapping->id.place;
    if (!catalog.mappings.emplace(path.stem().string(), *std::move(mapping)).second)
      reject_second(place, "the mapping " + path.stem().string());
  }
}

void ContentReader::read_terms() {
  for (const ContentFolder& layer : layers_) {
    const fs::path path = layer.glossary();
    const std::vector<fs::path> files = list_folder(layer.root);
    if (std::ranges::find(files, path) == files.end()) continue;
    const XmlFile file = open(path);
    const bool is_read = file.root("glossary").has_value();
    catalog.known.terms = catalog.known.terms && is_read;
    if (!is_read) continue;
    for (auto& [id, term] : read_glossary(file)) {
      const Place place = term.id.place;
      if (!catalog.terms.emplace(id, std::move(term)).second) reject_second(place, "the term " + id);
    }
  }
}

/// Of what was read: of other codes nothing is said here.
void ContentReader::read_notes() {
  for (const ContentFolder& layer : layers_) {
    if (layer.root == content_.root) continue;
    const std::vector<fs::path> files = list_folder(layer.root);
    if (std::ranges::find(files, layer.notes()) == files.end()) continue;
    const XmlFile file = open(layer.notes());
    std::ranges::move(binran::read_notes(file), std::back_inserter(catalog.notes));
  }
  for (std::uint32_t file = 0; file < sources_.size(); ++file)
    for (const fs::path& overlay : content_.overlays)
      if (sources_.path(file).starts_with(overlay.string() + "/")) catalog.local_files.insert(file);
}

void ContentReader::read_words() {
  for (const fs::path& path : files_of_layers(layers_, &ContentFolder::words)) {
    const XmlFile file = open(path);
    std::optional<WordsFile> read = binran::read_words(file);
    if (!read) continue;
    require_same(read->locale, "xml:lang", path.stem().string(), "the file name");
    PeopleWords& words =
        catalog.words.emplace(path.stem().string(), PeopleWords{{}, {}, read->words.place}).first->second;
    std::ranges::move(read->words.stop, std::back_inserter(words.stop));
    std::ranges::move(read->words.sayings, std::back_inserter(words.sayings));
  }
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
    ContentReader others(content_, sources_, about_others, passed_over_);
    Protocol& protocol = others.read_protocol_file(id);
    for (const std::string& code : codes)
      if (std::ranges::binary_search(catalog.known.codes[id], code)) others.read_code(protocol, code);
    catalog.referred.emplace(id, std::move(protocol));
  }
}

}  // namespace

Catalog read_catalog(const ContentFolder& content, Sources& sources, Diagnostics& diagnostics,
                     const std::vector<std::string>& only, unsigned jobs, const std::set<std::string>& passed_over) {
  Workers workers(jobs);
  ContentReader reader(content, sources, diagnostics, passed_over);
  reader.read_terms();
  reader.read_words();
  for (const std::string& id : reader.find_protocols(diagnostics)) {
    if (only.empty() || std::ranges::find(only, id) != only.end()) reader.read_whole_protocol(id, workers);
  }
  reader.read_mappings();
  reader.read_articles();
  reader.read_books();
  reader.read_referred();
  reader.read_notes();
  mark_stale(reader.catalog);
  return std::move(reader.catalog);
}

Catalog read_entries(const ContentFolder& content, const std::string& protocol, const std::vector<std::string>& codes,
                     Sources& sources, Diagnostics& diagnostics, const std::set<std::string>& passed_over) {
  ContentReader reader(content, sources, diagnostics, passed_over);
  Diagnostics about_others;  // folders that nobody asked for
  const std::vector<std::string> ids = reader.find_protocols(about_others);
  if (std::ranges::find(ids, protocol) != ids.end()) {
    Protocol& read = reader.read_protocol_file(protocol);
    std::set<std::string> tried;  // one with faults is told of once
    const auto read_all = [&](const std::vector<std::string>& wanted) {
      for (const std::string& code : wanted) {
        if (!is_safe_id(code) || !std::ranges::binary_search(reader.catalog.known.codes[protocol], code)) continue;
        if (tried.insert(code).second) reader.read_code(read, code);
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
    reader.read_notes();
  }
  mark_stale(reader.catalog);
  return std::move(reader.catalog);
}

}  // namespace binran
