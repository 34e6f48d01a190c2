#include "explain/compose.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <set>

#include "compose/entry.h"
#include "compose/mappings.h"
#include "explain/address.h"

namespace binran {
namespace {

Block line(Inlines text) {
  return {Paragraph{ParagraphRole::pointer, std::move(text), {}}};
}

/// "10:00:00 (app.log:34)", "10:00:00 (line 34)", "line 34"; empty for a text that is no file.
std::string place_of(const Locale& locale, const Sighting& at) {
  if (at.line == 0) return at.time;
  const std::string where = at.file.empty()
                                ? locale.message("explain.line", {{"line", static_cast<std::int64_t>(at.line)}})
                                : fmt::format("{}:{}", at.file, at.line);
  if (at.time.empty()) return where;
  return at.time + locale.message("mapping.source-opens") + where + locale.message("mapping.source-closes");
}

std::string occurrences(const Locale& locale, const SeenCode& seen) {
  const auto count = static_cast<std::int64_t>(seen.count);
  const std::string first = place_of(locale, seen.first);
  if (first.empty()) return locale.message("explain.count", {{"count", count}});
  return locale.message("explain.occurrences",
                        {{"count", count}, {"first", first}, {"last", place_of(locale, seen.last)}});
}

/// The blocks of the first check; nothing where the entry has none.
Blocks first_check(const Edition& edition, const Entry& entry) {
  const Sections whole = {entry_section(edition, entry)};
  const Section* checks = find_section(whole, SectionRole::checks);
  if (!checks || checks->blocks.empty()) return {};
  const List* list = std::get_if<List>(&checks->blocks.front().content);
  return list && !list->items.empty() ? list->items.front().blocks : Blocks();
}

void add(List& list, const Edition& edition, std::string_view label, Blocks blocks) {
  if (!blocks.empty()) list.items.push_back({{Strong{edition.locale.message(label)}}, std::move(blocks)});
}

/// Who takes part, in the order in which they appear. Ports are told only of a host that speaks to itself: elsewhere it
/// may have several, one for each side, and is one all the same.
class Parties {
 public:
  Parties(const Locale& locale, const std::vector<SeenMessage>& messages) : here_(locale.message("explain.here")) {
    for (const SeenMessage& message : messages) {
      if (message.source != message.destination && host_of(message.source) == host_of(message.destination))
        apart_.insert(std::string(host_of(message.source)));
    }
  }

  std::size_t index_of(const std::string& address) {
    const std::string name = name_of_party(address);
    const auto found = std::ranges::find(names, name);
    if (found != names.end()) return static_cast<std::size_t>(found - names.begin());
    names.push_back(name);
    return names.size() - 1;
  }

  std::vector<std::string> names;

 private:
  std::string name_of_party(const std::string& address) const {
    if (address.empty()) return here_;
    const std::string host(host_of(address));
    return apart_.contains(host) ? address : host;
  }
  std::string here_;
  std::set<std::string> apart_;  // hosts that speak to themselves
};

Exchange ladder_of(const Edition& edition, const SeenExchange& seen) {
  Exchange exchange;
  Parties parties(edition.locale, seen.messages);
  for (std::size_t i = 0; i < seen.messages.size(); ++i) {
    const SeenMessage& message = seen.messages[i];
    const std::size_t from = parties.index_of(message.source), to = parties.index_of(message.destination);
    const std::string text = message.times > 1 ? fmt::format("{} ×{}", message.text, message.times) : message.text;
    exchange.steps.push_back(ExchangeMessage{from, to, text, i == seen.failing, false});
  }
  exchange.parties = std::move(parties.names);
  put_into_words(edition, exchange);
  return exchange;
}

Inlines name_of_exchange(const Edition& edition, const SeenExchange& seen) {
  Inlines name = wording(edition, "heading.exchange");
  if (seen.from.empty() || seen.to.empty()) return name;
  name.push_back(Text{edition.locale.message("list.explanation")});
  name.push_back(Text{edition.locale.message("explain.between", {{"from", seen.from}, {"to", seen.to}})});
  return name;
}

/// What was left out, a note for each kind.
Blocks left_out(const Locale& locale, const Explanation& found) {
  Blocks notes;
  const auto note = [&](std::string_view id, std::uint64_t count, const Arguments& more = {}) {
    Arguments arguments = {{"count", static_cast<std::int64_t>(count)}};
    arguments.insert(arguments.end(), more.begin(), more.end());
    if (count > 0) notes.push_back({Paragraph{ParagraphRole::note, {Text{locale.message(id, arguments)}}, {}}});
  };
  const std::uint64_t shown = found.exchanges.size();
  const std::uint64_t of = found.failed > 0 ? found.failed : found.all_exchanges;
  if (of > shown)
    note(found.failed > 0 ? "explain.shown-failed" : "explain.shown", of,
         {{"shown", static_cast<std::int64_t>(shown)}});
  note("explain.codes-left-out", found.codes_left_out);
  note("explain.cut-lines", found.cut_lines);
  return notes;
}

}  // namespace

bool is_to_be_checked(const Edition& edition, const Entry& entry) {
  // What goes well, the classes of a protocol say where it declares how its answers look; elsewhere their kinds may be
  // no more than colours.
  const CodeClass* code_class = edition.protocol.class_of(entry);
  const auto is_of_answers = [](const WirePattern& it) {
    return std::ranges::find(it.parts, WirePart::answer) != it.parts.end();
  };
  if (!code_class || std::ranges::none_of(edition.protocol.wire, is_of_answers)) return true;
  return code_class->kind != ClassKind::progress && code_class->kind != ClassKind::success;
}

Section seen_code_section(const Edition& edition, const SeenCode& seen, const Entry* entry) {
  const CodeReference reference{edition.protocol.id.value, entry ? entry->value.value : seen.value, {}};
  const std::string label =
      edition.locale.message("code.of-protocol", {{"protocol", protocol_name(edition)}, {"code", reference.code}});
  Section section{SectionRole::topic, {}, {Text{label}}};
  List list{ListKind::labelled, {}};
  add(list, edition, "explain.seen", {line({Text{occurrences(edition.locale, seen)}})});
  if (!entry) {
    add(list, edition, "heading.meaning", {line(wording(edition, "explain.unknown"))});
  } else {
    section.title.push_back(Text{"  " + full_name(edition, *entry)});
    add(list, edition, "heading.meaning", {line({summary(edition, *entry)})});
    if (is_to_be_checked(edition, *entry)) {
      add(list, edition, "symptom.first", first_check(edition, *entry));
      Blocks codes;
      for (Inlines& code : codes_it_becomes(edition, *entry)) codes.push_back(line(std::move(code)));
      add(list, edition, "mapped.becomes", std::move(codes));
    }
  }
  section.blocks.push_back({std::move(list)});
  return section;
}

Section seen_exchange_section(const Edition& edition, const SeenExchange& seen) {
  const Locale& locale = edition.locale;
  Section section{SectionRole::exchange, {}, name_of_exchange(edition, seen)};
  Inlines legs;
  for (const std::string& leg : seen.legs) {
    if (!legs.empty()) legs.push_back(Text{locale.message("list.separator")});
    legs.push_back(Code{leg});
  }
  section.blocks.push_back(line(std::move(legs)));
  if (seen.failing != SeenExchange::none) {
    const SeenMessage& failing = seen.messages[seen.failing];
    section.blocks.push_back(
        line({Strong{failing.text}, Text{locale.message("list.explanation")}, Text{place_of(locale, failing.at)}}));
  }
  section.blocks.push_back({ladder_of(edition, seen)});
  if (seen.left_out > 0)
    section.blocks.push_back(
        {Paragraph{ParagraphRole::note,
                   wording(edition, "explain.messages-left-out", {{"count", static_cast<std::int64_t>(seen.left_out)}}),
                   {}}});
  return section;
}

Document explanation_document(const Locale& locale, const Explanation& found, Sections codes, Sections exchanges) {
  Document document;
  document.name = "explanation";
  document.language = locale.tag();
  document.title = locale.message("explain.codes");
  Section list{SectionRole::codes, {}, {Text{document.title}}};
  list.sections = std::move(codes);
  document.sections.push_back(std::move(list));
  std::ranges::move(exchanges, std::back_inserter(document.sections));
  Blocks notes = left_out(locale, found);
  if (!notes.empty()) document.sections.push_back({SectionRole::topic, {}, {}, {}, std::move(notes), {}});
  return document;
}

}  // namespace binran
