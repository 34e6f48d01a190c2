// dump: what lies between content and output, for debugging and for tests.
#include "document/dump.h"

#include "command/commands.h"
#include "command/formats.h"
#include "command/messages.h"
#include "command/terminal.h"
#include "pages/dump.h"

namespace binran {

int dump_tree(Workspace& workspace, const DumpOptions& options) {
  const Locale& locale = asked_locale(workspace, options.locale);
  const Format& format = *find_format(options.format);
  const bool pages = options.stage == "pages";
  if (pages && !format.lay_out) throw UsageError(say("there are no pages in {}: name another format", options.format));
  const std::string& protocol = options.words.front();
  workspace.require_protocol(protocol);
  workspace.read({protocol});
  std::optional<FontLibrary> fonts;
  if (pages) fonts.emplace(workspace.home().fonts / "faces.xml", workspace.sources(), workspace.diagnostics());
  if (workspace.diagnostics().has_errors()) return status_content_faults;
  std::string result;
  format.compose(workspace.edition(protocol, locale), [&](Document document) {
    if (options.words.size() > 1 && document.name != options.words[1]) return;
    result +=
        pages ? dump(format.lay_out(std::move(document), *fonts, workspace.locales(), workspace.home().hyphenation(),
                                    paper_for(options.paper, locale), workspace.diagnostics(), {}, nullptr))
              : dump(std::move(document));
  });
  print_paged(result);
  return workspace.diagnostics().has_errors() ? status_content_faults : status_done;
}

}  // namespace binran
