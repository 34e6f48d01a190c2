// explain: which codes stand in a log, and what they mean.
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <unistd.h>

#include <algorithm>
#include <functional>
#include <map>
#include <thread>

#include "base/line_blocks.h"
#include "base/workers.h"
#include "command/commands.h"
#include "command/log_files.h"
#include "command/messages.h"
#include "command/streams.h"
#include "command/terminal.h"
#include "explain/compose.h"
#include "explain/log_reader.h"
#include "export/explanation.h"
#include "write/card.h"

namespace binran {
namespace {

/// The protocols with their patterns, and nothing of their codes.
std::vector<Protocol> with_patterns(Workspace& workspace, std::vector<std::string> ids) {
  std::vector<Protocol> protocols;
  if (ids.empty()) ids = workspace.protocols();
  for (const std::string& id : ids) {
    workspace.read_codes(id, {});
    workspace.leave_out_faulty();
    const auto& read = workspace.catalog().protocols;
    if (const auto found = read.find(id); found != read.end() && !found->second.wire.empty())
      protocols.push_back(found->second);
  }
  return protocols;
}

/// Returns how many lines were too long to be read whole.
std::uint64_t read_lines(LineBlocks& lines, LogReader& log) {
  log.read(lines);
  return lines.cut_lines();
}

std::uint64_t read_standard_input(LogReader& log, std::string name) {
  refuse_unreadable_input();
  if (::isatty(STDIN_FILENO)) tell(say("reading lines of a log from the terminal until Ctrl-D"));
  LineBlocks lines(STDIN_FILENO, "standard input");
  log.open(std::move(name));
  return read_lines(lines, log);
}

/// A word that names no file is a line of a log itself, unless it was meant for one. `name`: what its lines are told
/// by.
std::uint64_t read_input(const std::string& input, std::string name, LogReader& log) {
  if (input == "-") return read_standard_input(log, std::move(name));
  if (is_log_file(input)) {
    LineBlocks lines{std::filesystem::path(input)};
    log.open(std::move(name));
    return read_lines(lines, log);
  }
  log.read_alone(input);
  return 0;
}

Explanation read_inputs(const std::vector<std::string>& inputs, std::vector<Protocol> protocols) {
  constexpr unsigned most_threads = 4;  // more would wait for the disk
  Workers workers(std::clamp(std::thread::hardware_concurrency(), 1u, most_threads));
  LogReader log(std::move(protocols), workers);
  std::uint64_t cut = inputs.empty() ? read_standard_input(log, {}) : 0;
  for (const std::string& input : inputs) cut += read_input(input, inputs.size() > 1 ? input : std::string(), log);
  Explanation found = log.take();
  found.cut_lines = cut;
  return found;
}

/// The ids of the codes of a protocol that a log has as some values; empty where there is no entry for one, or several.
/// All of the protocol is read only where values are other names than ids.
std::map<std::string, std::string> ids_of(Workspace& workspace, const std::string& protocol,
                                          const std::vector<std::string>& values) {
  std::map<std::string, std::string> ids;
  const std::vector<std::string> known = workspace.codes(protocol);
  for (const std::string& value : values)
    ids[value] = std::ranges::find(known, value) != known.end() ? value : std::string();
  if (std::ranges::none_of(ids, [](const auto& it) { return it.second.empty(); })) return ids;
  const Catalog& catalog = workspace.read({protocol});
  const auto read = catalog.protocols.find(protocol);
  if (read == catalog.protocols.end()) return ids;
  for (auto& [value, id] : ids) {
    if (!id.empty()) continue;
    const std::vector<const Entry*> named = read->second.named(value);
    if (named.size() == 1) id = named.front()->id.value;
  }
  return ids;
}

/// What is told of what was found, each by its index.
struct Telling {
  std::function<void(std::size_t, const Edition&, const Entry*)> code;  ///< null where there is no entry for it
  std::function<void(std::size_t, const Edition&)> exchange;
};

/// Only the codes that occur are read.
void tell_protocol(Workspace& workspace, const Locale& locale, const Explanation& found, std::size_t index,
                   const std::string& protocol, const Telling& telling) {
  std::vector<std::string> values, known;
  for (const SeenCode& code : found.codes)
    if (code.protocol == index) values.push_back(code.value);
  const std::map<std::string, std::string> ids = ids_of(workspace, protocol, values);
  for (const auto& [value, id] : ids)
    if (!id.empty()) known.push_back(id);
  workspace.read_codes(protocol, known);
  workspace.leave_out_faulty();
  if (!workspace.catalog().protocols.contains(protocol)) return;
  const Edition edition = workspace.edition(protocol, locale);
  for (std::size_t i = 0; i < found.codes.size(); ++i)
    if (found.codes[i].protocol == index) telling.code(i, edition, edition.protocol.find(ids.at(found.codes[i].value)));
  for (std::size_t i = 0; i < found.exchanges.size(); ++i)
    if (found.exchanges[i].protocol == index) telling.exchange(i, edition);
}

/// Protocol by protocol.
void tell_of(Workspace& workspace, const Locale& locale, const Explanation& found,
             const std::vector<std::string>& protocols, const Telling& telling) {
  for (std::size_t i = 0; i < protocols.size(); ++i) {
    const auto is_of = [&](const auto& it) { return it.protocol == i; };
    if (std::ranges::any_of(found.codes, is_of) || std::ranges::any_of(found.exchanges, is_of))
      tell_protocol(workspace, locale, found, i, protocols[i], telling);
  }
}

Document document_of(Workspace& workspace, const Locale& locale, const Explanation& found,
                     const std::vector<std::string>& protocols) {
  std::vector<Section> codes(found.codes.size()), exchanges(found.exchanges.size());
  tell_of(workspace, locale, found, protocols,
          {[&](std::size_t i, const Edition& edition, const Entry* entry) {
             codes[i] = seen_code_section(edition, found.codes[i], entry);
           },
           [&](std::size_t i, const Edition& edition) {
             exchanges[i] = seen_exchange_section(edition, found.exchanges[i]);
           }});
  return explanation_document(locale, found, std::move(codes), std::move(exchanges));
}

std::string json_of(Workspace& workspace, const Locale& locale, const Explanation& found,
                    const std::vector<std::string>& protocols) {
  std::vector<Json> codes;
  for (const SeenCode& code : found.codes) codes.push_back(seen_code_json(code, protocols[code.protocol]));
  tell_of(workspace, locale, found, protocols,
          {[&](std::size_t i, const Edition& edition, const Entry* entry) {
             if (entry) add_meaning(codes[i], edition, *entry);
           },
           [](std::size_t, const Edition&) {}});
  return explanation_json(locale, found, protocols, std::move(codes));
}

}  // namespace

int explain(Workspace& workspace, const ExplainOptions& options) {
  const bool json = options.format == "json";
  const Locale& locale = json ? asked_locale(workspace, options.locale) : shown_locale(workspace, options.locale);
  if (!workspace.is_sound(locale)) return status_content_faults;
  std::vector<Protocol> protocols = with_patterns(workspace, options.protocols);
  std::vector<std::string> ids;
  for (const Protocol& protocol : protocols) ids.push_back(protocol.id.value);
  const Explanation found = read_inputs(options.inputs, std::move(protocols));
  const bool is_empty = found.codes.empty() && found.exchanges.empty();
  if (json) {
    print_paged(json_of(workspace, locale, found, ids));
    return is_empty ? status_usage : status_done;
  }
  if (is_empty) {
    refuse_binary(options.inputs);
    tell(say("nothing recognised in what was read (lines: {}); known are patterns of {}", found.lines,
             fmt::join(ids, ", ")));
    return status_usage;
  }
  const std::string text =
      write_card(document_of(workspace, locale, found, ids), locale, card_style(options.text, true));
  print_paged(as_shown(text, locale));
  return status_done;
}

}  // namespace binran
