#include "compose/entry.h"

#include <algorithm>

#include "base/match.h"

namespace binran {
namespace {

Blocks paragraph(const Edition& edition, const Markup& markup, const std::string& language, ParagraphRole role) {
  if (markup.empty()) return {};
  return {{Paragraph{role, inlines(edition, markup, language), language}}};
}

Blocks one_list(List list) {
  if (list.items.empty()) return {};
  return {{std::move(list)}};
}

List cause_list(const Edition& edition, const EntryWords& words) {
  List list{ListKind::bulleted, {}};
  for (const Markup& cause : words.text.causes)
    list.items.push_back({{}, paragraph(edition, cause, words.language, ParagraphRole::body)});
  return list;
}

/// Fixes by role: neighbours with the same role share a label, so that "operator" is not repeated line by line.
List fix_list(const Edition& edition, const EntryWords& words) {
  List list{ListKind::labelled, {}};
  std::string role;
  for (const Fix& fix : words.text.fixes) {
    if (list.items.empty() || fix.role.value != role) {
      role = fix.role.value;
      list.items.push_back({{Strong{edition.locale.message("fix.role", {{"role", party_name(edition, role)}})}}, {}});
    }
    list.items.back().blocks.push_back(
        {Paragraph{ParagraphRole::body, inlines(edition, fix.text, words.language), words.language}});
  }
  return list;
}

std::string_view reference_label(ReferenceKind kind) {
  switch (kind) {
    case ReferenceKind::defines:
      return "reference.defines";
    case ReferenceKind::changes:
      return "reference.changes";
    case ReferenceKind::uses:
      return "reference.uses";
  }
  return {};
}

/// References by kind: "Defined in  RFC 5626, section 11.5".
List reference_list(const Edition& edition, const Entry& entry) {
  List list{ListKind::labelled, {}};
  for (ReferenceKind kind : {ReferenceKind::defines, ReferenceKind::changes, ReferenceKind::uses}) {
    Inlines links;
    for (const Reference& reference : entry.references) {
      if (reference.kind != kind) continue;
      if (!links.empty()) links.push_back(Text{edition.locale.message("list.separator")});
      links.push_back(rfc_link(edition, reference.rfc, reference.section));
    }
    if (links.empty()) continue;
    list.items.push_back(
        {{Strong{edition.locale.message(reference_label(kind))}}, {{Paragraph{ParagraphRole::pointer, links, {}}}}});
  }
  return list;
}

std::size_t lifeline(const Edition& edition, Exchange& exchange, std::vector<std::string>& ids, const std::string& id) {
  const auto found = std::find(ids.begin(), ids.end(), id);
  if (found != ids.end()) return static_cast<std::size_t>(found - ids.begin());
  ids.push_back(id);
  exchange.parties.push_back(party_name(edition, id));
  return ids.size() - 1;
}

std::string step_in_words(const Edition& edition, const Exchange& exchange, const ExchangeStep& step) {
  return match(
      step,
      [&](const ExchangeMessage& message) {
        return edition.locale.message(
            message.lost ? "exchange.lost" : "exchange.message",
            {{"from", exchange.parties[message.from]}, {"to", exchange.parties[message.to]}, {"text", message.text}});
      },
      [&](const ExchangeWait& wait) {
        return edition.locale.message("exchange.wait", {{"at", exchange.parties[wait.at]}, {"text", wait.text}});
      });
}

/// Party ids as one key: "edge-proxy registrar".
std::string sender_key(const Facts& facts) {
  std::string key;
  for (const Written& sender : facts.senders) key += (key.empty() ? "" : " ") + sender.value;
  return key;
}

std::vector<Fact> facts_of(const Edition& edition, const Facts& facts) {
  std::vector<Fact> result;
  const auto add = [&](const std::string& id, std::string value, std::string key) {
    result.push_back({edition.locale.message("fact." + id), std::move(value), id, std::move(key)});
  };
  const auto add_named = [&](const std::string& id, const std::string& key) {
    add(id, edition.locale.message("value." + id + "." + key), key);
  };
  add("sender", senders(edition, facts), sender_key(facts));
  add_named("final", facts.final ? "yes" : "no");
  add_named("retry", key(facts.retry));
  add("fault", fault(edition, facts), key(facts.fault));
  if (facts.reached) add_named("reached", key(*facts.reached));
  return result;
}

}  // namespace

List pointers(const Edition& edition, const std::vector<CodeReference>& codes) {
  List list{ListKind::labelled, {}};
  for (const CodeReference& code : codes) {
    const std::string& id = code.protocol.empty() ? edition.protocol.id.value : code.protocol;
    const auto protocol = edition.catalog.protocols.find(id);
    const Entry* other = protocol == edition.catalog.protocols.end() ? nullptr : protocol->second.find(code.code);
    if (!other) continue;
    const EntryWords said = words(edition, *other);
    const std::string anchor = entry_name(id, code.code);
    list.items.push_back(
        {{CrossReference{anchor, code.code}},
         {{Paragraph{ParagraphRole::pointer,
                     {Strong{title(edition, *other), said.language}, Text{edition.locale.message("list.explanation")},
                      Text{said.text.summary.value, said.language},
                      PageReference{anchor, edition.locale.message("page.before")}},
                     {}}}}});
  }
  return list;
}

EntryHead entry_head(const Edition& edition, const Entry& entry) {
  const EntryWords said = words(edition, entry);
  EntryHead head;
  head.anchor = entry_name(entry.protocol.value, entry.value.value);
  head.code = entry.value.value;
  head.phrase = entry.phrase.value;
  head.title = title(edition, entry);
  head.summary = said.text.summary.value;
  if (const CodeClass* code_class = edition.protocol.class_of(entry.value.value)) {
    head.class_id = code_class->id;
    head.class_position = class_position(edition, *code_class);
    head.class_label = class_label(edition, *code_class);
  }
  head.facts = facts_of(edition, entry.facts);
  return head;
}

Blocks entry_notes(const Edition& edition, const Entry& entry) {
  Blocks notes;
  const auto note = [&](std::string_view id, const Arguments& arguments = {}) {
    notes.push_back({Paragraph{ParagraphRole::note, wording(edition, id, arguments), {}}});
  };
  if (entry.deprecation)
    note(entry.status == Status::unregistered ? "note.unregistered" : "note.deprecated",
         {{"code", entry.value.value},
          {"rfc", entry.deprecation->rfc},
          {"since", entry.deprecation->since},
          {"use", entry.deprecation->use.empty() ? std::string("none") : entry.deprecation->use}});
  const EntryWords said = words(edition, entry);
  if (!said.language.empty()) note("note.fallback");
  if (said.text.stale) note("note.stale");
  return notes;
}

List check_list(const Edition& edition, const std::vector<Check>& checks, const std::string& language) {
  List list{ListKind::numbered, {}};
  for (const Check& check : checks) {
    Blocks blocks = paragraph(edition, check.text, language, ParagraphRole::body);
    if (!check.commands.empty()) {
      Command command{{}, check.commands.front().place};
      for (const Written& line : check.commands) command.lines.push_back(line.value);
      blocks.push_back({std::move(command)});
    }
    list.items.push_back({{}, std::move(blocks)});
  }
  return list;
}

std::optional<Exchange> entry_exchange(const Edition& edition, const Entry& entry) {
  if (entry.exchange.empty()) return std::nullopt;
  Exchange exchange;
  std::vector<std::string> ids;
  for (const Step& step : entry.exchange) {
    const std::size_t from = lifeline(edition, exchange, ids, step.from.value);
    if (step.to.empty())
      exchange.steps.push_back(ExchangeWait{from, step.text.value});
    else
      exchange.steps.push_back(ExchangeMessage{from, lifeline(edition, exchange, ids, step.to.value), step.text.value,
                                               step.marked, step.lost});
  }
  for (const ExchangeStep& step : exchange.steps) {
    if (!exchange.description.empty()) exchange.description += edition.locale.message("exchange.separator");
    exchange.description += step_in_words(edition, exchange, step);
  }
  return exchange;
}

Section side_section(const Edition& edition, SectionRole role, Blocks blocks) {
  const std::string key(name_of(role));
  return {role, key, wording(edition, "heading." + key), {}, std::move(blocks), {}};
}

Section entry_section(const Edition& edition, const Entry& entry) {
  const EntryWords said = words(edition, entry);
  EntryHead head = entry_head(edition, entry);
  Section section{SectionRole::entry, head.anchor, {}, std::move(head), entry_notes(edition, entry), {}};
  section.sections.reserve(9);
  const auto add = [&](SectionRole role, Blocks blocks) {
    // A section without blocks has no heading either.
    if (!blocks.empty()) section.sections.push_back(side_section(edition, role, std::move(blocks)));
  };
  add(SectionRole::meaning, paragraph(edition, said.text.meaning, said.language, ParagraphRole::body));
  add(SectionRole::seen, paragraph(edition, said.text.seen, said.language, ParagraphRole::body));
  add(SectionRole::causes, one_list(cause_list(edition, said)));
  add(SectionRole::checks, one_list(check_list(edition, said.text.checks, said.language)));
  add(SectionRole::fixes, one_list(fix_list(edition, said)));
  add(SectionRole::say, paragraph(edition, said.text.say, said.language, ParagraphRole::say));
  if (auto exchange = entry_exchange(edition, entry)) add(SectionRole::exchange, {{std::move(*exchange)}});
  add(SectionRole::references, one_list(reference_list(edition, entry)));
  add(SectionRole::related, one_list(pointers(edition, entry.related)));
  return section;
}

}  // namespace binran
