// names: what the content has, a name in each line, for shell completions.
#include <fmt/format.h>

#include "base/files.h"
#include "command/commands.h"
#include "command/streams.h"

namespace binran {

int names(Workspace& workspace, const Options& options) {
  const std::string& kind = options.words.front();
  std::vector<std::string> protocols = workspace.protocols();
  if (options.words.size() > 1) {
    workspace.require_protocol(options.words[1]);
    protocols = {options.words[1]};
  }
  std::vector<std::string> result;
  if (kind == "locales")
    for (const Locale& locale : workspace.locales()) result.push_back(locale.tag());
  else if (kind == "protocols")
    result = protocols;
  else if (kind == "codes")
    for (const std::string& protocol : protocols)
      for (const std::string& code : workspace.codes(protocol)) result.push_back(code);
  else if (kind == "classes")
    for (const std::string& protocol : protocols)
      for (const auto& [id, read] : workspace.read_codes(protocol, {}).protocols)
        for (const CodeClass& code_class : read.classes) result.push_back(code_class.id);
  else
    throw UsageError(fmt::format("there are no names of {}: there are locales, protocols, codes, classes", kind));
  std::string lines;
  for (const std::string& name : result) lines += name + "\n";
  print(lines);
  return workspace.diagnostics().has_errors() ? status_content_faults : status_done;
}

}  // namespace binran
