#include "compose/entry.h"

#include <algorithm>

#include "base/match.h"
#include "compose/citations.h"
#include "compose/local_marks.h"
#include "compose/mappings.h"
#include "compose/translation_marks.h"

namespace binran {
namespace {

Blocks paragraph(const Edition& edition, const Part<Markup>& markup, const std::string& language, ParagraphRole role) {
  if (markup.empty()) return {};
  return {{Paragraph{role, inlines(edition, markup, language), language_of(edition, language, markup)}}};
}

Blocks one_list(List list) {
  if (list.items.empty()) return {};
  return {{std::move(list)}};
}

List cause_list(const Edition& edition, const EntryWords& words) {
  List list{ListKind::bulleted, {}};
  for (const Part<Markup>& cause : words.text.causes)
    list.items.push_back({{}, paragraph(edition, cause, words.language, ParagraphRole::body)});
  return list;
}

/// Fixes by role: neighbours with the same role share a label, so that "operator" is not repeated line by line.
List fix_list(const Edition& edition, const Entry& entry, const EntryWords& words) {
  List list{ListKind::labelled, {}};
  std::string role;
  const ById texts(words.text.fixes);
  for (const FixRole& fix : entry.fixes) {
    const SaidOf* said = texts.find(fix.id.value);
    if (!said) continue;
    if (list.items.empty() || fix.role.value != role) {
      role = fix.role.value;
      list.items.push_back({{Strong{edition.locale.message("fix.role", {{"role", party_name(edition, role)}})}}, {}});
    }
    for (Block& block : paragraph(edition, said->text, words.language, ParagraphRole::body))
      list.items.back().blocks.push_back(std::move(block));
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
    std::vector<const Reference*> references;
    for (const Reference& reference : entry.references)
      if (reference.kind == kind) references.push_back(&reference);
    if (references.empty()) continue;
    list.items.push_back({{Strong{edition.locale.message(reference_label(kind))}},
                          {{Paragraph{ParagraphRole::pointer, citations(edition, references), {}}}}});
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
        return edition.locale.message(wait.event ? "exchange.event" : "exchange.wait",
                                      {{"at", exchange.parties[wait.at]}, {"text", wait.text}});
      });
}

}  // namespace

List pointers(const Edition& edition, const std::vector<CodeReference>& codes) {
  List list{ListKind::labelled, {}};
  for (const CodeReference& code : codes) {
    const Entry* other = find_entry(edition, code);
    if (!other) continue;
    const std::string anchor = entry_name(other->protocol.value, other->id.value);
    list.items.push_back({{code_link(edition, code)},
                          {{Paragraph{ParagraphRole::pointer,
                                      {Strong{title(edition, *other), title_language(edition, *other)},
                                       Text{edition.locale.message("list.explanation")}, summary(edition, *other),
                                       PageReference{anchor, edition.locale.message("page.before")}},
                                      {}}}}});
  }
  return list;
}

namespace {

/// The number of a code that is not written as one, UNAVAILABLE or 0x87: logs have it as often as the name.
std::optional<Fact> number_of_name(const Edition& edition, const Entry& entry) {
  if (!entry.number || std::to_string(*entry.number) == entry.value.value) return std::nullopt;
  const std::string number = std::to_string(*entry.number);
  return Fact{edition.locale.message("code.number"), number, "number", number};
}

}  // namespace

ListItem line_of(const Edition& edition, const Entry& entry, NameOfEntry name, TranslationSigns& signs) {
  Inlines line = {Strong{name(edition, entry), title_language(edition, entry)}};
  signs.add(line, translation(edition, entry.texts));
  line.push_back(Text{edition.locale.message("list.explanation")});
  line.push_back(summary(edition, entry));
  return {{Strong{entry.value.value}}, {{Paragraph{{}, std::move(line), {}}}}};
}

List code_list(const Edition& edition, const CodeClass& code_class, NameOfEntry name, TranslationSigns& signs) {
  List list{ListKind::labelled, {}};
  for (const Entry* entry : edition.protocol.entries_of(code_class))
    list.items.push_back(line_of(edition, *entry, name, signs));
  return list;
}

EntryHead entry_head(const Edition& edition, const Entry& entry) {
  EntryHead head;
  head.anchor = entry_name(entry.protocol.value, entry.id.value);
  head.code = entry.value.value;
  head.phrase = own_phrase(entry);
  head.title = title(edition, entry);
  head.title_language = title_language(edition, entry);
  const Text line = summary(edition, entry);
  head.summary = line.text;
  head.summary_language = line.language;
  if (const CodeClass* code_class = edition.protocol.class_of(entry)) {
    head.class_id = code_class->id;
    head.class_kind = code_class->kind;
    head.class_label = class_label(edition, *code_class);
  }
  if (auto number = number_of_name(edition, entry)) head.facts.push_back(*std::move(number));
  for (const FactKind& kind : edition.protocol.facts)
    if (auto told = fact(edition, entry, kind)) head.facts.push_back(*std::move(told));
  return head;
}

Blocks entry_notes(const Edition& edition, const Entry& entry) {
  Blocks notes;
  const auto note = [&](std::string_view id, const Arguments& arguments = {}) {
    notes.push_back({Paragraph{ParagraphRole::note, wording(edition, id, arguments), {}}});
  };
  if (entry.deprecation) {
    const Written& used = entry.deprecation->use;
    const std::string use = used.empty() ? "none" : code_label(edition, {{}, used.value, {}});
    note(entry.status == Status::unregistered ? "note.withdrawn" : "note.deprecated",
         {{"code", entry.value.value},
          {"source", source_name(edition, entry.deprecation->by)},
          {"since", edition.locale.date(entry.deprecation->since)},
          {"use", use}});
  } else if (entry.status == Status::unregistered || entry.status == Status::reserved ||
             entry.status == Status::private_use) {
    note("note." + std::string(name_of(status_names, entry.status)), {{"code", entry.value.value}});
  }
  if (!entry.sent) note("note.not-sent", {{"code", entry.value.value}});
  for (Block& block : translation_notes(edition, {translation(edition, entry.texts)}))
    notes.push_back(std::move(block));
  for (Block& block : local_marks(edition, entry)) notes.push_back(std::move(block));
  return notes;
}

std::optional<Block> command_block(const std::vector<Written>& commands) {
  if (commands.empty()) return std::nullopt;
  Command command{{}, commands.front().place};
  for (const Written& line : commands) command.lines.push_back(line.value);
  return Block{std::move(command)};
}

namespace {

List check_list(const Edition& edition, const Entry& entry, const EntryWords& words) {
  List list{ListKind::numbered, {}};
  const ById texts(words.text.checks);
  for (const CheckSteps& check : entry.checks) {
    const SaidOf* said = texts.find(check.id.value);
    if (!said) continue;
    Blocks blocks = paragraph(edition, said->text, words.language, ParagraphRole::body);
    if (auto command = command_block(check.commands)) blocks.push_back(*std::move(command));
    list.items.push_back({{}, std::move(blocks)});
  }
  return list;
}

}  // namespace

std::optional<Exchange> exchange_of(const Edition& edition, const std::vector<Step>& steps) {
  if (steps.empty()) return std::nullopt;
  Exchange exchange;
  std::vector<std::string> ids;
  for (const Step& step : steps) {
    const std::size_t from = lifeline(edition, exchange, ids, step.from.value);
    if (step.kind != StepKind::message)
      exchange.steps.push_back(ExchangeWait{from, step.text.value, step.kind == StepKind::event, step.marked});
    else
      exchange.steps.push_back(ExchangeMessage{from, lifeline(edition, exchange, ids, step.to.value), step.text.value,
                                               step.marked, step.lost});
  }
  put_into_words(edition, exchange);
  return exchange;
}

void put_into_words(const Edition& edition, Exchange& exchange) {
  for (const ExchangeStep& step : exchange.steps) {
    if (!exchange.description.empty()) exchange.description += edition.locale.message("exchange.separator");
    exchange.in_words.push_back(step_in_words(edition, exchange, step));
    exchange.description += exchange.in_words.back();
  }
}

Section side_section(const Edition& edition, SectionRole role, Blocks blocks) {
  const std::string key(name_of(role));
  return {role, key, wording(edition, "heading." + key), {}, std::move(blocks), {}};
}

Section entry_section(const Edition& edition, const Entry& entry) {
  const EntryWords said = words(edition, entry);
  EntryHead head = entry_head(edition, entry);
  Section section{SectionRole::entry, head.anchor, {}, std::move(head), entry_notes(edition, entry), {}};
  section.sections.reserve(10);
  const auto add = [&](SectionRole role, Blocks blocks) {
    // A section without blocks has no heading either.
    if (!blocks.empty()) section.sections.push_back(side_section(edition, role, std::move(blocks)));
  };
  add(SectionRole::meaning, paragraph(edition, said.text.meaning, said.language, ParagraphRole::body));
  add(SectionRole::seen, paragraph(edition, said.text.seen, said.language, ParagraphRole::body));
  add(SectionRole::causes, one_list(cause_list(edition, said)));
  add(SectionRole::checks, one_list(check_list(edition, entry, said)));
  add(SectionRole::fixes, one_list(fix_list(edition, entry, said)));
  add(SectionRole::say, paragraph(edition, said.text.say, said.language, ParagraphRole::say));
  if (auto exchange = exchange_of(edition, entry.exchange)) add(SectionRole::exchange, {{std::move(*exchange)}});
  add(SectionRole::references, one_list(reference_list(edition, entry)));
  add(SectionRole::related, one_list(pointers(edition, entry.related)));
  add(SectionRole::mapped, one_list(mapped_codes(edition, entry)));
  return section;
}

}  // namespace binran
