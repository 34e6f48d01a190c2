// status and translated: keeping translations up with the English text.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cstdio>
#include <set>

#include "base/files.h"
#include "command/commands.h"
#include "command/messages.h"
#include "command/terminal.h"
#include "export/status.h"
#include "locale/columns.h"
#include "model/status.h"
#include "read/translate.h"

namespace binran {
namespace {

/// What is asked for. Who asks for protocols asks for nothing that all of them share.
bool is_asked(const StatusOptions& options, TextSubject::Kind kind, const std::string& locale) {
  const bool shared = kind == TextSubject::Kind::term || kind == TextSubject::Kind::messages;
  return (options.protocols.empty() || !shared) &&
         (options.locales.empty() || std::ranges::find(options.locales, locale) != options.locales.end());
}

/// The words by which `translated` is told of a part.
std::string asked_by(const OpenPart& open) {
  std::string words = open.subject.group;
  for (const std::string& word : {open.subject.item, open.locale, open.part})
    if (!word.empty()) words += " " + word;
  return words;
}

std::string as_text(const TranslationStatus& status) {
  std::string result = fmt::format("{:<10} {:<6} {:<12} {:>8} {:>6} {:>9} {:>8} {:>5}\n", "", "", "", "complete",
                                   "stale", "unmarked", "missing", "");
  for (const PartCounts& row : status.counts)
    result += fmt::format("{:<10} {:<6} {:<12} {:>8} {:>6} {:>9} {:>8} {:>4}%\n", row.group, row.locale,
                          name_of_kind(row.kind), row.of(PartState::current), row.of(PartState::stale),
                          row.of(PartState::unmarked), row.of(PartState::missing), percent(row));
  for (const OpenPart& open : status.open) {
    result += fmt::format("\n{}: {}\n", asked_by(open), name_of(part_state_names, open.state));
    if (!open.english.empty()) result += fmt::format("  {}: {}\n", source_language, terminal_safe(open.english));
    if (!open.translation.empty()) result += fmt::format("  {}: {}\n", open.locale, terminal_safe(open.translation));
  }
  return result;
}

/// What `translated` is asked to mark; without an item or a part, all of them.
struct AskedParts {
  std::string group;
  std::optional<std::string> item;
  std::string locale;
  std::optional<std::string> part;
};

/// "sip 430 ja", "glossary flow ja", each perhaps with a part; "sip ja"; "locale ja", perhaps with a message.
AskedParts asked_parts(const Workspace& workspace, std::vector<std::string> words) {
  static const std::set<std::string> shared = {"article", "book", "glossary", "locale", "mapping"};
  AskedParts asked{words.front(), {}, {}, {}};
  if (!shared.contains(asked.group)) workspace.require_protocol(asked.group);
  if (asked.group == "locale") words.insert(words.begin() + 1, "");
  if (words.size() > 4) throw UsageError(say("unexpected word {}", words.back()));
  if (words.size() > 2) asked.item = words[1];
  asked.locale = workspace.locale(words[std::min<std::size_t>(words.size() - 1, 2)]).tag();
  if (asked.locale == source_language)
    throw UsageError(say("{} is what is translated: expected another language", source_language));
  if (words.size() == 4) asked.part = words[3];
  return asked;
}

/// The marks that parts of a text lack.
template <class Value>
void collect_marks(const AskedParts& asked, const ByLocale<Value>& texts, std::vector<TranslationMark>& marks) {
  const auto english = texts.find(source_language), text = texts.find(asked.locale);
  if (english == texts.end()) return;
  if (text == texts.end()) {
    if (!asked.item) return;
    throw UsageError(say("there is no text in {} of {} {}", asked.locale, asked.group, *asked.item));
  }
  std::vector<std::string> known;
  for (const PartPair& pair : beside_english(english->second, text->second)) {
    known.push_back(pair.name().written());
    const bool open = pair.state() == PartState::stale || pair.state() == PartState::unmarked;
    if (open && (!asked.part || *asked.part == known.back()))
      marks.push_back({pair.translation->origin->element, pair.english->fingerprint()});
  }
  if (asked.part && std::ranges::find(known, *asked.part) == known.end())
    throw UsageError(say("there is no part {} in {} {}: there are {}", *asked.part, asked.group, *asked.item,
                         fmt::join(known, ", ")));
}

std::vector<TranslationMark> marks_for(const Catalog& catalog, const AskedParts& asked) {
  std::vector<TranslationMark> marks;
  std::vector<std::string> items;
  for_each_subject(catalog, [&](const TextSubject& subject, const auto& texts) {
    if (subject.group != asked.group) return;
    items.push_back(subject.item);
    if (!asked.item || subject.item == *asked.item) collect_marks(asked, texts, marks);
  });
  if (asked.item && std::ranges::find(items, *asked.item) == items.end())
    throw UsageError(with_nearest(say("there is no {} in {}", *asked.item, asked.group), *asked.item, items));
  return marks;
}

}  // namespace

int status(Workspace& workspace, const StatusOptions& options) {
  for (const std::string& tag : options.locales) workspace.locale(tag);
  workspace.read(options.protocols);
  if (workspace.diagnostics().has_errors()) return status_content_faults;
  TranslationStatus status = translation_status(workspace.catalog(), workspace.needs());
  std::erase_if(status.counts, [&](const PartCounts& it) { return !is_asked(options, it.kind, it.locale); });
  std::erase_if(status.open, [&](const OpenPart& it) { return !is_asked(options, it.subject.kind, it.locale); });
  print_paged(options.format == "json" ? status_json(status) : as_text(status));
  return status_done;
}

int translated(Workspace& workspace, const TranslatedOptions& options) {
  const AskedParts asked = asked_parts(workspace, options.words);
  workspace.read();
  if (workspace.diagnostics().has_errors()) return status_content_faults;
  const std::vector<TranslationMark> marks = marks_for(workspace.catalog(), asked);
  for (std::uint32_t file = 0; file < workspace.sources().size(); ++file) {
    const std::string& text = workspace.sources().text(file);
    if (const std::string marked = with_marks(text, file, marks); marked != text)
      rewrite_file(workspace.sources().path(file), marked);
  }
  return status_done;
}

}  // namespace binran
