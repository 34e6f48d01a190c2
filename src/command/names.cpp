// names: what the content has, a name in each line, for shell completions.
#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "base/files.h"
#include "command/commands.h"
#include "command/formats.h"
#include "command/messages.h"
#include "command/search_index.h"
#include "command/streams.h"
#include "locale/columns.h"
#include "model/translation.h"

namespace binran {
namespace {

std::vector<std::string> locale_names(const Workspace& workspace) {
  std::vector<std::string> names;
  for (const Locale& locale : workspace.locales()) names.push_back(locale.tag());
  return names;
}

/// Of each locale: for who installs them.
std::vector<std::string> man_folder_names(const Workspace& workspace) {
  std::vector<std::string> names;
  for (const Locale& locale : workspace.locales()) names.push_back(locale.tag() + " " + man_folder(locale));
  return names;
}

std::vector<std::string> codes_of(const Workspace& workspace, const std::vector<std::string>& protocols) {
  std::vector<std::string> names;
  for (const std::string& protocol : protocols)
    for (const std::string& code : workspace.codes(protocol)) names.push_back(code);
  return names;
}

std::vector<std::string> classes_of(Workspace& workspace, const std::vector<std::string>& protocols) {
  std::vector<std::string> names;
  for (const std::string& protocol : protocols)
    for (const auto& [id, read] : workspace.read_codes(protocol, {}).protocols)
      for (const CodeClass& code_class : read.classes) names.push_back(code_class.id);
  return names;
}

/// The ids of things, as `id` has them.
template <class Things, class Id>
std::vector<std::string> ids_of(const Things& things, Id id) {
  std::vector<std::string> names;
  for (const auto& thing : things)
    if (is_safe_id(id(thing))) names.push_back(id(thing));
  return names;
}

/// The same of a list that each protocol has.
template <class Thing, class Id>
std::vector<std::string> ids_of_each(const Catalog& catalog, std::vector<Thing> Protocol::*list, Id id) {
  std::vector<std::string> names;
  for (const auto& each : catalog.protocols)
    std::ranges::copy(ids_of(each.second.*list, id), std::back_inserter(names));
  return names;
}

/// By what else codes and symptoms are called in the language of the environment: phrases, aliases, titles.
std::vector<std::string> other_names(Workspace& workspace) {
  const std::unique_ptr<OwnedIndex> owned = search_index(workspace, workspace.locale_of_environment());
  const IndexStrings& terms = owned->index().terms();
  const std::string first = name_term("");
  std::vector<std::string> names;
  for (std::uint32_t at = terms.lower_bound(first); at < terms.count() && terms[at].starts_with(first); ++at)
    names.push_back(terminal_safe(terms[at].substr(first.size())));
  return names;
}

/// What `translated` can be asked for behind a protocol, or behind "glossary" and the like.
std::vector<std::string> texts_of(Workspace& workspace, const std::string& group) {
  std::vector<std::string> names;
  for_each_subject(workspace.read(), [&](const TextSubject& subject, const auto&) {
    if (subject.group == group && is_safe_id(subject.item)) names.push_back(subject.item);
  });
  return names;
}

std::vector<std::string> names_of(Workspace& workspace, const std::string& kind,
                                  const std::vector<std::string>& protocols) {
  if (kind == "locales") return locale_names(workspace);
  if (kind == "protocols") return protocols;
  if (kind == "codes") return codes_of(workspace, protocols);
  if (kind == "classes") return classes_of(workspace, protocols);
  if (kind == "symptoms")
    return ids_of_each(workspace.read(protocols), &Protocol::symptoms, [](const Symptom& it) { return it.id.value; });
  if (kind == "comparisons")
    return ids_of_each(workspace.read(protocols), &Protocol::comparisons,
                       [](const Comparison& it) { return it.name(); });
  const auto key = [](const auto& it) { return it.first; };
  if (kind == "articles") return ids_of(workspace.read(protocols).articles, key);
  if (kind == "terms") return ids_of(workspace.read(protocols).terms, key);
  if (kind == "names") return other_names(workspace);
  if (kind == "man-folders") return man_folder_names(workspace);
  if (kind == "formats") return format_names(false);
  if (kind == "answers") return format_names(true);
  if (kind == "papers") return paper_names();
  throw UsageError(
      say("there are no names of {}: there are locales, protocols, codes, classes, symptoms, comparisons, articles, "
          "terms, names, texts, formats, answers, papers, man-folders",
          kind));
}

}  // namespace

int names(Workspace& workspace, const NamesOptions& options) {
  const std::string& kind = options.words.front();
  std::vector<std::string> protocols = workspace.protocols(), names;
  if (kind == "texts" && options.words.size() > 1) {
    names = texts_of(workspace, options.words[1]);
  } else {
    if (options.words.size() > 1) {
      workspace.require_protocol(options.words[1]);
      protocols = {options.words[1]};
    }
    names = names_of(workspace, kind, protocols);
  }
  std::string lines;
  for (const std::string& name : names) lines += name + "\n";
  print(lines);
  return workspace.diagnostics().has_errors() && names.empty() ? status_content_faults : status_done;
}

}  // namespace binran
