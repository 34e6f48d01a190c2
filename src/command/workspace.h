// What every command works on: where content and fonts are, the locales, the catalog, the date, and where faults go.
#pragma once

#include <chrono>
#include <filesystem>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "base/diagnostics.h"
#include "check/check.h"
#include "compose/edition.h"
#include "locale/locale.h"
#include "model/catalog.h"
#include "read/content_folder.h"
#include "read/read.h"

namespace binran {

/// The user asked for something that does not exist: exit status 2. The text says what is near.
struct UsageError : std::runtime_error {
  using std::runtime_error::runtime_error;
};

/// The locale that the environment names for messages (LC_ALL, LC_MESSAGES, LANG); empty where it names none.
std::string locale_of_messages();

/// Folders that hold `content` and `fonts`: `given` or the first that exists of the working folder, the folder above
/// the program, and where the data lies from an installed program (../share/binran). Throws EnvironmentError where
/// there is none.
struct Home {
  ContentFolder content;
  std::filesystem::path fonts;
  std::filesystem::path hyphenation() const { return content.hyphenation(); }
};
Home find_home(const std::optional<std::filesystem::path>& given);

/// A folder of the XDG Base Directory Specification: what `variable` names, else `below_home` in the home directory;
/// empty where neither is an absolute path.
std::filesystem::path user_folder(const char* variable, const char* below_home);

/// The folders that a reader and a system lay over the content, as far as they are there: binran/overlay in
/// $XDG_DATA_HOME, by default ~/.local/share, and overlay beside the content that is installed.
std::vector<std::filesystem::path> find_overlays();

class Workspace {
 public:
  explicit Workspace(Home home) : home_(std::move(home)) {}

  /// For all that is not about files as such: one of these is to be called first. Faults are in diagnostics(). An
  /// answer needs the locale that it is in (empty: of the environment) and English; the whole content needs all, and
  /// read() sees to that. What was read before stays where it is.
  void read_locales();
  void read_locale(const std::string& tag);

  /// Before anything was read.
  std::chrono::system_clock::time_point start() const { return start_; }
  const Home& home() const { return home_; }
  Sources& sources() { return sources_; }
  Diagnostics& diagnostics() { return diagnostics_; }
  const std::vector<Locale>& locales() const { return locales_; }

  /// The books that there are, whatever of the content has been read.
  std::vector<Book> books();

  /// Reads and checks the whole content, or some protocols and the protocols of some books (empty: all). Of texts in
  /// other languages than English and `locales` (empty: all) nothing is read, and nothing said. `jobs` threads read and
  /// check; 0: one for each processor.
  const Catalog& read(const std::vector<std::string>& protocols = {}, Extent extent = Extent::agreement,
                      const std::vector<std::string>& locales = {}, unsigned jobs = 0);
  /// Reads and checks some codes with those that they name: enough to show them.
  const Catalog& read_codes(const std::string& protocol, const std::vector<std::string>& codes);
  const Catalog& catalog() const { return catalog_; }
  /// The stamp of the content (search_index.h) as it was before the last read().
  std::uint32_t stamp() const { return stamp_; }
  /// Takes what was read from files with errors out of the catalog: what is left is sound, and can be answered from.
  void leave_out_faulty();
  /// Whether the files of this locale and of English, which it is held against, have no errors.
  bool is_sound(const Locale&) const;
  /// For a catalog that was read and checked: gives up what is said in other languages than `locales`, except English
  /// where it stands in for them, and the texts of files.
  void keep(const std::vector<const Locale*>& locales);

  /// The locales as the readers of the content need them; those not in `asked` (empty: all) draw no warnings.
  std::vector<LocaleNeed> needs(const std::vector<std::string>& asked = {}) const;

  /// The locale with this tag; throws UsageError that names the nearest.
  const Locale& locale(const std::string& tag) const;

  /// Those that are read, the one that the environment asks for (LC_ALL, LC_MESSAGES, LANG), else English.
  const Locale& locale_of_environment() const;

  /// Names of the protocols that there is content for. A folder whose name is no safe id is none: read() says so.
  std::vector<std::string> protocols() const;
  /// The codes of a protocol that there is content for, without reading them; safe ids only, too.
  std::vector<std::string> codes(const std::string& protocol) const;
  /// Throws UsageError that names the nearest protocol or codes.
  void require_protocol(const std::string& protocol) const;
  void require_code(const std::string& protocol, const std::string& code) const;

  /// A protocol in a language, which the locale speaks as the protocol does. What is wrong with the protocol's messages
  /// goes to diagnostics(). Valid until the next reading.
  Edition edition(const std::string& protocol, const Locale& locale);
  /// The same of every protocol of the catalog.
  std::vector<Edition> editions(const Locale& locale);

  /// ISO 8601 day from SOURCE_DATE_EPOCH, else today (UTC).
  static std::string date();

 private:
  std::vector<std::string> locale_tags() const;
  /// The languages that need not be read where only `wanted` are (empty: all); English is what others are held against.
  std::set<std::string> all_but(const std::vector<std::string>& wanted) const;
  std::string tag_of_environment() const;
  std::chrono::system_clock::time_point start_ = std::chrono::system_clock::now();
  Home home_;
  Sources sources_;
  Diagnostics diagnostics_;
  std::vector<Locale> locales_, locales_before_;  ///< those that are read, and those before there were all
  bool has_all_locales_ = false;
  Catalog catalog_;
  std::uint32_t stamp_ = 0;
  std::map<std::pair<std::string, std::string>, Locale> speaking_;  ///< by protocol and tag
};

}  // namespace binran
