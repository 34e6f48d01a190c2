// status and translated: keeping translations up with the English text.
#include <fmt/format.h>

#include <algorithm>
#include <cstdio>

#include "base/files.h"
#include "base/json.h"
#include "base/spelling.h"
#include "command/commands.h"
#include "command/terminal.h"
#include "locale/columns.h"
#include "model/status.h"
#include "read/translate.h"

namespace binran {
namespace {

/// A row of the matrix: a language, what is counted, and how far it is.
struct Row {
  std::string group;  ///< protocol, or "glossary"
  std::string locale;
  std::string kind;
  const TextStatus* texts;
  std::size_t total() const {
    return texts->complete + texts->stale.size() + texts->unmarked.size() + texts->missing.size();
  }
  int percent() const { return total() == 0 ? 100 : static_cast<int>(100 * texts->complete / total()); }
};

std::vector<Row> rows(const TranslationStatus& status) {
  std::vector<Row> result;
  for (const ProtocolStatus& protocol : status.protocols)
    for (const LocaleStatus& locale : protocol.locales) {
      result.push_back({protocol.protocol, locale.locale, "codes", &locale.entries});
      result.push_back({protocol.protocol, locale.locale, "comparisons", &locale.comparisons});
      result.push_back({protocol.protocol, locale.locale, "symptoms", &locale.symptoms});
    }
  for (const TermStatus& glossary : status.glossary)
    result.push_back({"glossary", glossary.locale, "terms", &glossary.terms});
  std::erase_if(result, [](const Row& row) { return row.total() == 0; });
  return result;
}

std::string as_text(const std::vector<Row>& rows) {
  std::string result = fmt::format("{:<10} {:<6} {:<12} {:>8} {:>6} {:>9} {:>8} {:>5}\n", "", "", "", "complete",
                                   "stale", "unmarked", "missing", "");
  for (const Row& row : rows)
    result += fmt::format("{:<10} {:<6} {:<12} {:>8} {:>6} {:>9} {:>8} {:>4}%\n", row.group, row.locale, row.kind,
                          row.texts->complete, row.texts->stale.size(), row.texts->unmarked.size(),
                          row.texts->missing.size(), row.percent());
  return result;
}

std::string as_json(const std::vector<Row>& rows) {
  Json all = Json::array();
  for (const Row& row : rows)
    all.push_back({{"group", row.group},
                   {"locale", row.locale},
                   {"kind", row.kind},
                   {"complete", row.texts->complete},
                   {"percent", row.percent()},
                   {"stale", row.texts->stale},
                   {"unmarked", row.texts->unmarked},
                   {"missing", row.texts->missing}});
  return json_lines(all);
}

/// The file that holds what was asked for: a code, or one of the files that hold many texts.
std::filesystem::path asked_file(const Workspace& workspace, const std::string& protocol, const std::string& what) {
  const ContentFolder& content = workspace.home().content;
  if (what == "glossary") return content.glossary();
  workspace.require_protocol(protocol);
  if (what == "comparisons" || what == "symptoms") return content.list(protocol, what);
  workspace.require_code(protocol, what);
  return content.code(protocol, what);
}

}  // namespace

int status(Workspace& workspace, const StatusOptions& options) {
  workspace.read(options.protocols);
  if (workspace.diagnostics().has_errors()) return status_content_faults;
  const TranslationStatus status = translation_status(workspace.catalog(), workspace.needs());
  const std::vector<Row> lines = rows(status);
  print_paged(options.json ? as_json(lines) : as_text(lines));
  return status_done;
}

int translated(Workspace& workspace, const TranslatedOptions& options) {
  const std::filesystem::path path = asked_file(workspace, options.words[0], options.words[1]);
  const Locale& locale = workspace.locale(options.words[2]);
  workspace.read();
  if (workspace.diagnostics().has_errors()) return status_content_faults;
  const std::vector<TranslationMark> marks = missing_marks(workspace.catalog(), locale.tag());
  for (std::uint32_t file = 0; file < workspace.sources().size(); ++file)
    if (std::filesystem::path(workspace.sources().path(file)) == path) {
      const std::string& text = workspace.sources().text(file);
      if (const std::string marked = with_marks(text, file, marks); marked != text) rewrite_file(path, marked);
    }
  return status_done;
}

}  // namespace binran
