#include "command/workspace.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <set>

#include "base/day.h"
#include "base/files.h"
#include "base/memory.h"
#include "base/spelling.h"
#include "command/environment.h"
#include "command/messages.h"
#include "command/search_index.h"
#include "compose/speech.h"
#include "model/translation.h"
#include "read/readers.h"

namespace binran {
namespace {

namespace fs = std::filesystem;

bool is_home(const fs::path& folder) {
  std::error_code error;
  return fs::is_directory(folder / "content" / "locales", error);
}

fs::path program_folder() {
  std::error_code error;
  const fs::path program = fs::read_symlink("/proc/self/exe", error);
  return error ? fs::path() : program.parent_path();
}

/// The day of a moment, by the proleptic Gregorian calendar in UTC.
std::string day_of(std::chrono::sys_seconds moment) {
  return iso_day(std::chrono::floor<std::chrono::days>(moment));
}

/// Up to four codes that a mistyped one may have meant: near in spelling first, then near in number.
std::string nearest_codes(const std::string& code, const std::vector<std::string>& known) {
  std::vector<std::pair<std::size_t, std::string_view>> near;  // with their distances
  for (const std::string& one : known) near.emplace_back(edit_distance(code.substr(0, longest_comparable), one), one);
  std::ranges::stable_sort(near, {}, &std::pair<std::size_t, std::string_view>::first);
  if (near.size() > 4) near.resize(4);
  std::string result;
  for (const auto& [distance, one] : near) result += (result.empty() ? "" : ", ") + std::string(one);
  return result;
}

/// What a locale says, as the catalog holds it beside what is said of codes.
MessageText text_of(const Locale& locale) {
  MessageText text;
  for (const auto& [id, message] : locale.written())
    text.messages.emplace(id, Part<Written>{{message.pattern, message.element}, {message.element, message.english}});
  if (!text.messages.empty()) text.place = text.messages.begin()->second.place;
  return text;
}

}  // namespace

std::string locale_of_messages() {
  return std::string(environment({"LC_ALL", "LC_MESSAGES", "LANG"}));
}

fs::path user_folder(const char* variable, const char* below_home) {
  if (const fs::path folder = environment(variable); folder.is_absolute()) return folder;
  const fs::path home = environment("HOME");
  return home.is_absolute() ? home / below_home : fs::path();
}

std::vector<fs::path> find_overlays() {
  std::vector<fs::path> found = {user_folder("XDG_DATA_HOME", ".local/share"), program_folder()};
  if (!found[0].empty()) found[0] /= "binran/overlay";
  if (!found[1].empty()) found[1] = (found[1] / BINRAN_DATA_FROM_PROGRAM / "overlay").lexically_normal();
  std::erase_if(found, [](const fs::path& path) { return !is_folder(path); });
  return found;
}

Home find_home(const std::optional<fs::path>& given) {
  if (given) {
    if (!fs::is_directory(*given / "locales"))
      throw EnvironmentError(
          say("{}: no content here: expected a folder with locales/ and protocols/", given->string()));
    return {{*given}, given->parent_path() / "fonts"};
  }
  const fs::path program = program_folder();
  // Where the data was installed is known from the program's folder, so that a staged or moved tree is whole.
  for (const fs::path& folder : {fs::path("."), program / "..", program / BINRAN_DATA_FROM_PROGRAM})
    if (is_home(folder)) {
      const fs::path home = folder == "." ? fs::path() : folder.lexically_normal();
      return {{home / "content"}, home / "fonts"};
    }
  throw EnvironmentError(say("no content found: run binran beside content/, or name it with --content FOLDER"));
}

void Workspace::read_locales() {
  if (has_all_locales_) return;
  locales_before_ = std::move(locales_);
  locales_ = binran::read_locales(home_.content.locales(), sources_, diagnostics_);
  has_all_locales_ = true;
}

void Workspace::read_locale(const std::string& tag) {
  if (!locales_.empty()) return;
  locales_ =
      binran::read_locales(home_.content.locales(), sources_, diagnostics_, {tag.empty() ? tag_of_environment() : tag});
}

std::vector<LocaleNeed> Workspace::needs(const std::vector<std::string>& asked) const {
  std::vector<LocaleNeed> result;
  for (const Locale& locale : locales_) {
    const bool is_asked = asked.empty() || std::ranges::find(asked, locale.tag()) != asked.end();
    result.push_back({locale.tag(), locale.needs_reading(), is_asked, locale.draft()});
  }
  return result;
}

std::vector<Book> Workspace::books() {
  const std::vector<fs::path> beside = list_folder(home_.content.root);
  if (std::ranges::find(beside, home_.content.books()) == beside.end()) return {};
  Diagnostics reported_by_reading;
  return read_books(XmlFile(home_.content.books(), sources_, reported_by_reading));
}

const Catalog& Workspace::read(const std::vector<std::string>& protocols, Extent extent,
                               const std::vector<std::string>& locales, unsigned jobs) {
  std::vector<std::string> wanted;
  read_locales();
  const std::vector<Book> all_books = protocols.empty() ? std::vector<Book>() : books();
  for (const std::string& name : protocols) {
    const auto book = std::ranges::find_if(all_books, [&](const Book& it) { return it.id.value == name; });
    if (book == all_books.end()) require_protocol(name);
    if (book == all_books.end())
      wanted.push_back(name);
    else
      for (const Written& protocol : book->protocols) wanted.push_back(protocol.value);
  }
  speaking_.clear();
  stamp_ = content_state(home_.content).stamp;
  catalog_ = read_catalog(home_.content, sources_, diagnostics_, wanted, jobs, all_but(locales));
  for (const Locale& locale : locales_) catalog_.messages.emplace(locale.tag(), text_of(locale));
  check_catalog(catalog_, needs(locales), extent, diagnostics_, jobs);
  stand_in(catalog_);
  return catalog_;
}

const Catalog& Workspace::read_codes(const std::string& protocol, const std::vector<std::string>& codes) {
  require_protocol(protocol);
  for (const std::string& code : codes) require_code(protocol, code);
  speaking_.clear();
  std::vector<std::string> shown;
  for (const Locale& locale : locales_) shown.push_back(locale.tag());
  catalog_ = read_entries(home_.content, protocol, codes, sources_, diagnostics_, all_but(shown));
  check_catalog(catalog_, needs(), Extent::entries, diagnostics_);
  stand_in(catalog_);
  return catalog_;
}

void Workspace::leave_out_faulty() {
  const std::set<std::uint32_t> files = diagnostics_.files_with_errors();
  const auto is_faulty = [&](Place place) { return !place.known() || files.contains(place.file); };
  std::erase_if(catalog_.protocols, [&](const auto& it) { return is_faulty(it.second.id.place); });
  std::erase_if(catalog_.mappings, [&](const auto& it) { return is_faulty(it.second.place); });
  std::erase_if(catalog_.articles, [&](const auto& it) { return is_faulty(it.second.place); });
  std::erase_if(catalog_.books, [&](const Book& it) { return is_faulty(it.place); });
  for (auto& [id, protocol] : catalog_.protocols) {
    std::erase_if(protocol.entries, [&](const auto& it) { return is_faulty(it.second.place); });
    std::erase_if(protocol.comparisons, [&](const Comparison& it) { return is_faulty(it.place); });
    std::erase_if(protocol.symptoms, [&](const Symptom& it) { return is_faulty(it.place); });
  }
}

bool Workspace::is_sound(const Locale& locale) const {
  return std::ranges::none_of(diagnostics_.files_with_errors(), [&](std::uint32_t file) {
    const fs::path path = sources_.path(file);
    return path == home_.content.locales() / (locale.tag() + ".xml") || path == home_.content.locales() / "en.xml";
  });
}

void Workspace::keep(const std::vector<const Locale*>& locales) {
  std::set<std::string> kept;
  for (const Locale* locale : locales) kept.insert(locale->tag());
  give_up_texts(catalog_, kept);
  sources_.give_up_all();
  return_memory();
}

std::set<std::string> Workspace::all_but(const std::vector<std::string>& wanted) const {
  if (wanted.empty()) return {};
  const std::vector<std::string> tags = locale_tags();
  std::set<std::string> others(tags.begin(), tags.end());
  others.erase(source_language);
  for (const std::string& tag : wanted) others.erase(tag);
  return others;
}

/// Of the files that there are, whether or not they can be read.
std::vector<std::string> Workspace::locale_tags() const {
  std::vector<std::string> tags;
  for (const fs::path& path : list_folder(home_.content.locales()))
    if (path.extension() == ".xml") tags.push_back(path.stem().string());
  return tags;
}

const Locale& Workspace::locale(const std::string& tag) const {
  for (const Locale& locale : locales_)
    if (locale.tag() == tag) return locale;
  const bool is_faulty = std::ranges::any_of(diagnostics_.files_with_errors(), [&](std::uint32_t file) {
    return fs::path(sources_.path(file)) == home_.content.locales() / (tag + ".xml");
  });
  throw UsageError(is_faulty ? say("the locale {} has faults: binran check says which", tag)
                             : say("there is no locale {}: there are {}", tag, fmt::join(locale_tags(), ", ")));
}

std::string Workspace::tag_of_environment() const {
  return find_locale(locale_tags(), locale_of_messages()).value_or("en");
}

const Locale& Workspace::locale_of_environment() const {
  const auto found = std::ranges::find(locales_, tag_of_environment(), &Locale::tag);
  return found == locales_.end() ? locale("en") : *found;
}

std::vector<std::string> Workspace::protocols() const {
  std::set<std::string> result;
  for (const ContentFolder& layer : home_.content.layers()) {
    for (const fs::path& folder : list_folder(layer.protocols()))
      if (is_safe_id(folder.filename().string()) && is_folder(folder)) result.insert(folder.filename().string());
  }
  return {result.begin(), result.end()};
}

std::vector<std::string> Workspace::codes(const std::string& protocol) const {
  std::vector<std::string> result;
  if (!is_safe_id(protocol)) return result;
  for (const ContentFolder& layer : home_.content.layers()) {
    for (const std::string& name : list_names(layer.codes(protocol))) {
      const std::string code = name.substr(0, name.rfind('.'));
      if (name == code + ".xml" && is_safe_id(code)) result.push_back(code);
    }
  }
  return result;
}

void Workspace::require_protocol(const std::string& protocol) const {
  const std::vector<std::string> known = protocols();
  if (std::find(known.begin(), known.end(), protocol) == known.end())
    throw UsageError(say("there is no protocol {}: there are {}", protocol, fmt::join(known, ", ")));
}

void Workspace::require_code(const std::string& protocol, const std::string& code) const {
  const std::vector<std::string> known = codes(protocol);
  if (std::find(known.begin(), known.end(), code) == known.end())
    throw UsageError(say("there is no code {} in {}: the nearest are {}", code, protocol, nearest_codes(code, known)));
}

Edition Workspace::edition(const std::string& id, const Locale& locale) {
  const Protocol& protocol = catalog_.protocols.at(id);
  auto speaking = speaking_.find({id, locale.tag()});
  if (speaking == speaking_.end())
    speaking =
        speaking_.emplace(std::pair(id, locale.tag()), locale.speaking(speech(protocol, locale.tag()), diagnostics_))
            .first;
  return {catalog_, protocol, speaking->second, date()};
}

std::vector<Edition> Workspace::editions(const Locale& locale) {
  std::vector<Edition> all;
  for (const auto& [id, protocol] : catalog_.protocols) all.push_back(edition(id, locale));
  return all;
}

std::string Workspace::date() {
  const std::string epoch(environment("SOURCE_DATE_EPOCH"));
  if (epoch.empty()) return day_of(std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now()));
  char* end = nullptr;
  const long long seconds = std::strtoll(epoch.c_str(), &end, 10);
  if (*end != '\0' || seconds < 0 || seconds > 253402300799)
    throw EnvironmentError("SOURCE_DATE_EPOCH: expected seconds since 1970, got " + epoch);
  return day_of(std::chrono::sys_seconds(std::chrono::seconds(seconds)));
}

}  // namespace binran
