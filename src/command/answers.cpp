// show and compare: answers for one reader at a terminal, or one file.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cstdio>
#include <iterator>
#include <span>

#include "base/files.h"
#include "command/asked.h"
#include "command/commands.h"
#include "command/depfile.h"
#include "command/extracted.h"
#include "command/formats.h"
#include "command/messages.h"
#include "command/streams.h"
#include "command/terminal.h"
#include "compose/cards.h"
#include "compose/lists.h"
#include "locale/charset.h"

namespace binran {
namespace {

/// Whether the answer is text to be read where it is printed.
bool is_shown(const AnswerOptions& options) {
  return options.format == "card" && !options.file;
}

const Locale& locale_of(Workspace& workspace, const AnswerOptions& options) {
  return is_shown(options) ? shown_locale(workspace, options.locale) : asked_locale(workspace, options.locale);
}

/// Several documents as one that has all their parts, for a format of one file.
Document joined(std::vector<Document> documents) {
  Document all = std::move(documents.front());
  for (Document& document : std::span(documents).subspan(1))
    std::ranges::move(document.sections, std::back_inserter(all.sections));
  return all;
}

/// `documents` as the bytes of one file; texts stand one below the other. Empty where there is a fault.
std::string bytes_of(std::vector<Document> documents, const Format& format, const Locale& locale,
                     const Writing& writing) {
  if (format.needs_fonts()) documents = {joined(std::move(documents))};
  std::string bytes;
  for (Document& document : documents) {
    const std::vector<OutputFile> files = format.write(std::move(document), locale, writing);
    if (files.empty()) return {};
    bytes += (bytes.empty() ? "" : "\n") + files.front().bytes;
  }
  return bytes;
}

/// What was asked for, in the order of it: documents, or what formats have that are made of none.
struct Answers {
  std::vector<Document> documents;
  std::vector<Json> extracts;
};

/// Writes `answers` in the format that was asked for, to a file or to standard output.
int put_out(Workspace& workspace, const AnswerOptions& options, Answers answers, const Locale& locale) {
  const std::size_t errors_elsewhere = workspace.diagnostics().errors();
  const Format& format = *find_format(options.format);
  const bool to_file = options.file && *options.file != "-";
  if (options.depfile && !to_file) throw UsageError(say("--depfile is about a file: name it with --output FILE"));
  if (format.needs_fonts() && !options.file && output_is_terminal())
    throw UsageError(say("a PDF is not shown on a terminal: name a file with --output FILE"));
  std::optional<FontLibrary> fonts;
  if (format.needs_fonts()) {
    workspace.read_locales();  // whose words stand in any of them
    fonts.emplace(workspace.home().fonts / "faces.xml", workspace.sources(), workspace.diagnostics());
  }
  const Writing writing{fonts ? &*fonts : nullptr,
                        workspace.locales(),
                        workspace.home().hyphenation(),
                        find_paper(options.paper),
                        card_style(options.text, is_shown(options)),
                        workspace.diagnostics()};
  const std::string bytes = format.extract ? handbooks_text(std::move(answers.extracts))
                                           : bytes_of(std::move(answers.documents), format, locale, writing);
  if (workspace.diagnostics().errors() > errors_elsewhere || bytes.empty()) return status_content_faults;
  const std::vector<std::filesystem::path> inputs = paths_read();
  if (to_file)
    write_file(*options.file, bytes);
  else
    print_paged(is_shown(options) ? as_shown(bytes, locale) : bytes);
  if (options.depfile) write_depfile(*options.depfile, {*options.file}, inputs, workspace.start());
  return status_done;
}

using MaybeDocument = std::optional<Document>;

MaybeDocument code_document(const Format& format, const Edition& edition, const Asked& asked) {
  const Entry *first = edition.protocol.find(asked.id), *second = find_entry(edition, asked.second());
  if (!first || (asked.kind == AskedKind::comparison && !second)) return {};
  return second ? format.compose_pair(edition, *first, *second) : format.compose_entry(edition, *first);
}

/// Nothing where there is no such thing.
template <class Thing>
MaybeDocument document_of(const Edition& edition, const Thing* thing,
                          Document (*compose)(const Edition&, const Thing&)) {
  return thing ? MaybeDocument(compose(edition, *thing)) : MaybeDocument();
}

/// Nothing where what was asked for has faults.
MaybeDocument compose(const Format& format, const Edition& edition, const Asked& asked) {
  switch (asked.kind) {
    case AskedKind::code:
    case AskedKind::comparison:
      return code_document(format, edition, asked);
    case AskedKind::code_class:
      return document_of(edition, edition.protocol.find_class(asked.id), compose_class_card);
    case AskedKind::symptom:
      return document_of(edition, edition.protocol.find_symptom(asked.id), compose_symptom_card);
    case AskedKind::article:
      return document_of(edition, find_in(edition.catalog.articles, asked.id), compose_article_card);
    case AskedKind::term:
      return document_of(edition, find_in(edition.catalog.terms, asked.id), compose_term_card);
    case AskedKind::codes:
      return compose_protocol_card(edition);
    case AskedKind::symptoms:
      return compose_symptom_list(edition);
    case AskedKind::comparisons:
      return compose_comparison_list(edition);
    case AskedKind::articles:
      return compose_article_list(edition);
    case AskedKind::terms:
      return compose_term_list(edition);
  }
  return {};
}

/// Reads what is needed to compose some things of one protocol: of codes no more than those, but all of two protocols
/// whose codes are compared, since an author may have written of them in either.
void read_for(Workspace& workspace, const std::string& protocol, std::span<const Asked> things) {
  std::vector<std::string> codes;
  std::vector<std::string> protocols = {protocol};
  for (const Asked& thing : things)
    if (!thing.other_protocol.empty()) protocols.push_back(thing.other_protocol);
  for (const Asked& thing : things) {
    if (protocols.size() > 1 || (thing.kind != AskedKind::code && thing.kind != AskedKind::comparison)) {
      workspace.read(protocols);
      return;
    }
    codes.push_back(thing.id);
    if (!thing.other.empty()) codes.push_back(thing.other);
  }
  workspace.read_codes(protocol, codes);
}

/// Composes things of one protocol. False where one of them has faults.
bool compose(const Format& format, const Edition& edition, std::span<const Asked> things, Answers& answers) {
  Extract extract;
  for (const Asked& thing : things) {
    if (format.extract) {
      if (!add_asked(extract, edition, thing)) return false;
      continue;
    }
    MaybeDocument document = compose(format, edition, thing);
    if (!document) return false;
    if (!document->sections.empty()) answers.documents.push_back(format.whole(*std::move(document)));
  }
  if (!extract.empty()) answers.extracts.push_back(format.extract(edition, extract));
  return true;
}

/// Composes what was asked for from what is sound of that which is read, and puts it out.
int answer(Workspace& workspace, const AnswerOptions& options, const Locale& locale, std::vector<Asked> things) {
  const Format& format = *find_format(options.format);
  Answers answers;
  for (auto begin = things.begin(); begin != things.end();) {
    const auto end = std::find_if(begin, things.end(), [&](const Asked& it) { return it.protocol != begin->protocol; });
    read_for(workspace, begin->protocol, {begin, end});
    workspace.leave_out_faulty();
    if (!workspace.catalog().protocols.contains(begin->protocol)) return status_content_faults;
    if (!compose(format, workspace.edition(begin->protocol, locale), {begin, end}, answers))
      return status_content_faults;
    begin = end;
  }
  if (answers.documents.empty() && answers.extracts.empty()) throw UsageError(say("there is nothing of that kind"));
  return put_out(workspace, options, std::move(answers), locale);
}

/// Whether the charset of the environment has the characters of a language. English can be told without those that it
/// lacks.
bool can_be_shown(const Locale& locale) {
  const std::string charset = charset_of_output();
  return is_utf8(charset) || locale.tag() == source_language || has_characters(charset, locale.own_name());
}

}  // namespace

const Locale& asked_locale(Workspace& workspace, const std::string& tag) {
  workspace.read_locale(tag);
  return tag.empty() ? workspace.locale_of_environment() : workspace.locale(tag);
}

const Locale& shown_locale(Workspace& workspace, const std::string& tag) {
  const Locale& locale = asked_locale(workspace, tag);
  if (can_be_shown(locale)) return locale;
  const std::string charset = charset_of_output();
  if (!tag.empty()) {
    tell(say("the text in {} is UTF-8, and the charset of the environment is {}", tag, charset));
    return locale;
  }
  tell(say("the charset of the environment, {}, has no characters of {}: this is English; --locale {} prints UTF-8",
           charset, locale.tag(), locale.tag()));
  return workspace.locale(source_language);
}

std::string as_shown(const std::string& text, const Locale& locale) {
  return can_be_shown(locale) ? in_charset_of(text, charset_of_output()) : text;
}

CardStyle card_style(const TextForm& text, bool shown) {
  CardStyle style;
  style.width = text.width.value_or(output_width());
  style.ambiguous = text.ambiguous_wide ? Ambiguous::wide : Ambiguous::narrow;
  style.ascii = text.ascii || (shown && !is_utf8(charset_of_output()));
  style.colour = shown && output_takes_colour();
  return style;
}

int show(Workspace& workspace, const AnswerOptions& options) {
  const Locale& locale = locale_of(workspace, options);
  if (!workspace.is_sound(locale)) return status_content_faults;
  return answer(workspace, options, locale, asked_things(workspace, locale, options.words, options.protocol));
}

int compare(Workspace& workspace, const AnswerOptions& options) {
  const Locale& locale = locale_of(workspace, options);
  if (!workspace.is_sound(locale)) return status_content_faults;
  const std::vector<Asked> codes = asked_things(workspace, locale, options.words, options.protocol);
  const auto is_code = [](const Asked& it) { return it.kind == AskedKind::code; };
  if (codes.size() == 1 && codes.front().kind == AskedKind::comparison)
    return answer(workspace, options, locale, codes);
  if (codes.size() != 2 || !std::ranges::all_of(codes, is_code))
    throw UsageError(say("expected two codes to compare, got {}", fmt::join(options.words, " ")));
  const bool two = codes[0].protocol != codes[1].protocol;
  return answer(workspace, options, locale,
                {{AskedKind::comparison, codes[0].protocol, codes[0].id, codes[1].id, two ? codes[1].protocol : ""}});
}

}  // namespace binran
