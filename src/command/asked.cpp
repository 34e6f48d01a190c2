#include "command/asked.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <map>
#include <optional>
#include <set>
#include <span>

#include "base/characters.h"
#include "base/files.h"
#include "base/spelling.h"
#include "command/environment.h"
#include "command/messages.h"
#include "command/search_index.h"
#include "search/index.h"

namespace binran {
namespace {

namespace fs = std::filesystem;

using Words = std::span<const std::string>;

/// By what a kind is asked for: an id behind the first word, a list by the second.
struct KindWords {
  std::string_view one, all;
  AskedKind kind, list;
};
constexpr KindWords kind_words[] = {{"symptom", "symptoms", AskedKind::symptom, AskedKind::symptoms},
                                    {"article", "articles", AskedKind::article, AskedKind::articles},
                                    {"term", "terms", AskedKind::term, AskedKind::terms},
                                    {"comparison", "comparisons", AskedKind::comparison, AskedKind::comparisons},
                                    {"code", "codes", AskedKind::code, AskedKind::codes}};

bool has(const std::vector<std::string>& values, const std::string& value) {
  return std::ranges::find(values, value) != values.end();
}

/// As somebody would say it to be understood: "sip-404", "symptom busy-tone of sip".
std::string name_of(const Asked& asked) {
  if (asked.kind == AskedKind::code) return asked.protocol + "-" + asked.id;
  if (asked.kind == AskedKind::code_class) return asked.protocol + " " + asked.id;
  for (const KindWords& words : kind_words)
    if (words.kind == asked.kind) return fmt::format("{} {} {}", asked.protocol, words.one, asked.id);
  return asked.protocol;
}

/// "486" of "sip-486" or "SIP/486"; empty where the protocol does not stand first.
std::string without_protocol(const std::string& name, const std::string& protocol) {
  const std::size_t size = protocol.size();
  if (name.size() < size + 2 || in_lower_case(name.substr(0, size)) != protocol) return {};
  return name[size] == '-' || name[size] == '/' ? name.substr(size + 1) : std::string();
}

/// Looks names up, from what costs little to what costs a reading of everything.
class Names {
 public:
  Names(Workspace& workspace, const Locale& locale) : workspace_(workspace), locale_(locale) {
    for (const std::string& protocol : workspace.protocols()) codes_[protocol] = workspace.codes(protocol);
  }

  /// All that `name` may mean in some protocols. `kind`: if that is said.
  std::vector<Asked> find(const std::string& name, const std::vector<std::string>& protocols,
                          std::optional<AskedKind> kind = {}) {
    for (const auto look : {&Names::ids, &Names::with_protocol, &Names::pair, &Names::indexed, &Names::classes,
                            &Names::articles_and_terms}) {
      std::vector<Asked> found = (this->*look)(name, protocols);
      if (kind) std::erase_if(found, [&](const Asked& it) { return it.kind != *kind; });
      if (!found.empty()) return found;
    }
    return {};
  }

  /// Whether nothing but the names of files is needed to know it.
  bool is_id(const std::string& name) const {
    return std::ranges::any_of(codes_, [&](const auto& it) { return has(it.second, name); });
  }
  bool is_id_with_protocol(const std::string& name) const {
    return std::ranges::any_of(codes_,
                               [&](const auto& it) { return has(it.second, without_protocol(name, it.first)); });
  }

 private:
  std::vector<Asked> ids(const std::string& name, const std::vector<std::string>& protocols) {
    std::vector<Asked> found;
    for (const std::string& protocol : protocols)
      if (has(codes_.at(protocol), name)) found.push_back({AskedKind::code, protocol, name, {}});
    return found;
  }

  /// "sip-486", "http/503".
  std::vector<Asked> with_protocol(const std::string& name, const std::vector<std::string>& protocols) {
    for (const std::string& protocol : protocols)
      if (const std::string rest = without_protocol(name, protocol); !rest.empty())
        if (std::vector<Asked> found = find(rest, {protocol}); !found.empty()) return found;
    return {};
  }

  /// "183-vs-430", "503-vs-sip-503"
  std::vector<Asked> pair(const std::string& name, const std::vector<std::string>& protocols) {
    constexpr std::string_view between = "-vs-";
    const std::size_t at = name.find(between);
    if (at == name.npos) return {};
    const std::string first = name.substr(0, at), second = name.substr(at + between.size());
    std::vector<Asked> found;
    for (const std::string& protocol : protocols) {
      if (!has(codes_.at(protocol), first)) continue;
      if (first != second && has(codes_.at(protocol), second))
        found.push_back({AskedKind::comparison, protocol, first, second});
      for (const auto& [other, codes] : codes_) {
        if (other == protocol || !second.starts_with(other + "-")) continue;
        const std::string code = second.substr(other.size() + 1);
        if (has(codes, code)) found.push_back({AskedKind::comparison, protocol, first, code, other});
      }
    }
    return found;
  }

  std::vector<Asked> indexed(const std::string& name, const std::vector<std::string>& protocols) {
    if (!index_) index_ = search_index(workspace_, locale_);
    const SearchIndex& index = index_->index();
    std::set<Asked> found;
    index.each_posting(index.terms().find(name_term(name)), [&](const Posting& posting) {
      const std::string protocol(index.protocol_of(posting.subject));
      const std::string id(index.text(posting.subject, SubjectNumber::id));
      const bool is_symptom = index.is_symptom(posting.subject);
      if (has(protocols, protocol) && (is_symptom || has(codes_.at(protocol), id)))
        found.insert({is_symptom ? AskedKind::symptom : AskedKind::code, protocol, id, {}});
    });
    return {found.begin(), found.end()};
  }

  std::vector<Asked> classes(const std::string& name, const std::vector<std::string>& protocols) {
    std::vector<Asked> found;
    for (const std::string& protocol : protocols)
      for (const auto& [id, read] : workspace_.read_codes(protocol, {}).protocols)
        for (const CodeClass& code_class : read.classes)
          if (in_lower_case(code_class.id) == in_lower_case(name))
            found.push_back({AskedKind::code_class, protocol, code_class.id, {}});
    return found;
  }

  /// They are of several protocols, of which one is named.
  std::vector<Asked> articles_and_terms(const std::string& name, const std::vector<std::string>& protocols) {
    const Catalog& catalog = workspace_.read(protocols);
    const auto is_name = [&](const Written& written) { return in_lower_case(written.value) == in_lower_case(name); };
    const auto one_of = [&](const std::vector<Written>& of) {
      for (const std::string& protocol : protocols)
        if (std::ranges::find(of, protocol, &Written::value) != of.end()) return protocol;
      return protocols.front();
    };
    for (const auto& [id, article] : catalog.articles)
      if (is_name(article.id)) return {{AskedKind::article, one_of(article.protocols), id, {}}};
    for (const auto& [id, term] : catalog.terms)
      if (is_name(term.id) ||
          std::ranges::any_of(term.texts, [&](const auto& text) { return is_name(text.second.name); }))
        return {{AskedKind::term, one_of(term.protocols), id, {}}};
    return {};
  }

  Workspace& workspace_;
  const Locale& locale_;
  std::map<std::string, std::vector<std::string>> codes_;  ///< by protocol
  std::unique_ptr<OwnedIndex> index_;
};

/// Parts words into names, and asks what each means.
class Reader {
 public:
  Reader(Workspace& workspace, const Locale& locale, const std::string& only)
      : workspace_(workspace), names_(workspace, locale), protocols_(workspace.protocols()) {
    if (only.empty()) return;
    workspace.require_protocol(only);
    protocols_ = {only};
  }

  std::vector<Asked> read(Words words) {
    if (const std::string protocol = protocol_named(words.front()); !protocol.empty()) {
      protocols_ = {protocol};
      words = words.subspan(1);
      if (words.empty()) return {{AskedKind::codes, protocol, {}, {}}};
    }
    for (const KindWords& kind : kind_words) {
      if (words.size() == 1 && words.front() == kind.all) return lists(kind.list);
      if (words.size() > 1 && words.front() == kind.one) return {one_of_kind(kind, words.subspan(1))};
    }
    return names(words);
  }

 private:
  std::string protocol_named(const std::string& word) const {
    const std::string id = in_lower_case(word);
    return has(protocols_, id) && !names_.is_id(word) ? id : std::string();
  }

  /// Of the reader's own protocol, else of all.
  std::vector<Asked> lists(AskedKind kind) {
    std::vector<std::string> of = protocols_;
    if (const std::string own = default_protocol(workspace_); has(of, own)) of = {own};
    std::vector<Asked> result;
    for (const std::string& protocol : of) result.push_back({kind, protocol, {}, {}});
    return result;
  }

  Asked one_of_kind(const KindWords& kind, Words words) {
    const std::string name = fmt::format("{}", fmt::join(words, " "));
    const std::vector<Asked> found = names_.find(name, protocols_, kind.kind);
    if (found.empty())
      throw UsageError(say("there is no {} {}: binran show {} says which there are", kind.one, name, kind.all));
    return choose({found}).front();
  }

  std::vector<Asked> names(Words words) {
    std::vector<std::vector<Asked>> meanings;
    while (!words.empty()) {
      const auto [found, taken] = longest_name(words);
      if (found.empty()) refuse(words);
      meanings.push_back(found);
      words = words.subspan(taken);
    }
    return choose(meanings);
  }

  /// The longest name that the words begin with. Words that are ids are not asked for together with others.
  std::pair<std::vector<Asked>, std::size_t> longest_name(Words words) {
    constexpr std::size_t most = 12;  // words of a name
    const bool is_id = names_.is_id(words.front()) || names_.is_id_with_protocol(words.front());
    std::size_t size = is_id ? 1 : std::min(words.size(), most);
    for (; size > 0; --size) {
      std::vector<Asked> found = names_.find(fmt::format("{}", fmt::join(words.first(size), " ")), protocols_);
      if (!found.empty()) return {std::move(found), size};
    }
    return {};
  }

  [[noreturn]] void refuse(Words words) {
    if (protocols_.size() == 1) workspace_.require_code(protocols_.front(), words.front());
    if (words.size() > 1 && names_.is_id(words[1])) workspace_.require_protocol(words.front());
    throw UsageError(say("nothing is called {} in {}: binran find asks what speaks of it", words.front(),
                         fmt::join(protocols_, ", ")));
  }

  /// One meaning of each name: that in the protocol which has them all, or in the reader's own.
  std::vector<Asked> choose(const std::vector<std::vector<Asked>>& meanings) {
    std::vector<std::string> with_all;
    const auto of = [](const std::string& protocol) {
      return [&protocol](const Asked& it) { return it.protocol == protocol; };
    };
    for (const std::string& protocol : protocols_)
      if (std::ranges::all_of(meanings, [&](const auto& found) { return std::ranges::any_of(found, of(protocol)); }))
        with_all.push_back(protocol);
    std::string meant = with_all.size() == 1 ? with_all.front() : std::string();
    std::vector<Asked> chosen;
    for (const std::vector<Asked>& found : meanings) {
      if (found.size() > 1 && meant.empty()) meant = default_protocol(workspace_);
      const bool has_choice = found.size() > 1 && std::ranges::count_if(found, of(meant)) == 1;
      if (found.size() > 1 && !has_choice) ask_back(found);
      const Asked one = has_choice ? *std::ranges::find_if(found, of(meant)) : found.front();
      if (std::ranges::find(chosen, one) == chosen.end()) chosen.push_back(one);  // "486 Busy Here" says it twice
    }
    return chosen;
  }

  [[noreturn]] static void ask_back(const std::vector<Asked>& found) {
    std::vector<std::string> names;
    for (const Asked& one : found) names.push_back(name_of(one));
    throw UsageError(say("which is meant: {}? BINRAN_PROTOCOL or ~/.config/binran/config.toml may say whose",
                         fmt::join(names, ", ")));
  }

  Workspace& workspace_;
  Names names_;
  std::vector<std::string> protocols_;  ///< of which one is meant
};

fs::path user_file() {
  const fs::path folder = user_folder("XDG_CONFIG_HOME", ".config");
  return folder.empty() ? folder : folder / "binran/config.toml";
}

/// The value of `protocol` in the user's file.
std::string protocol_of_file(const fs::path& path) {
  std::error_code none;
  if (path.empty() || !fs::is_regular_file(path, none)) return {};
  std::ifstream stream(path);
  std::string protocol;
  for (const CLI::ConfigItem& item : CLI::ConfigTOML().from_config(stream)) {
    if (item.fullname() != "protocol" || item.inputs.size() != 1)
      throw UsageError(say("{}: expected protocol = \"NAME\", got {}", path.string(), item.fullname()));
    protocol = item.inputs.front();
  }
  return protocol;
}

}  // namespace

std::string default_protocol(const Workspace& workspace) {
  const std::string named(environment("BINRAN_PROTOCOL"));
  const fs::path file = user_file();
  const std::string protocol = named.empty() ? protocol_of_file(file) : named;
  if (protocol.empty() || has(workspace.protocols(), protocol)) return protocol;
  throw UsageError(say("{}: there is no protocol {}: there are {}", named.empty() ? file.string() : "BINRAN_PROTOCOL",
                       protocol, fmt::join(workspace.protocols(), ", ")));
}

std::vector<Asked> asked_things(Workspace& workspace, const Locale& locale, const std::vector<std::string>& words,
                                const std::string& protocol) {
  return Reader(workspace, locale, protocol).read(words);
}

}  // namespace binran
