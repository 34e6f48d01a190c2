// names: what the content has, a name in each line, for shell completions.
#include <fmt/format.h>

#include "base/files.h"
#include "command/commands.h"
#include "command/formats.h"
#include "command/streams.h"
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
  if (kind == "man-folders") return man_folder_names(workspace);
  if (kind == "formats") return format_names(false);
  if (kind == "answers") return format_names(true);
  if (kind == "papers") return paper_names();
  throw UsageError(
      fmt::format("there are no names of {}: there are locales, protocols, codes, classes, texts, formats, answers, "
                  "papers, man-folders",
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
