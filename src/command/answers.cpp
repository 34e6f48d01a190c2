// show and compare: answers for one reader at a terminal, or one file.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cstdio>
#include <functional>
#include <span>

#include "base/files.h"
#include "base/match.h"
#include "base/spelling.h"
#include "command/commands.h"
#include "command/depfile.h"
#include "command/formats.h"
#include "command/streams.h"
#include "command/terminal.h"
#include "locale/ascii.h"

namespace binran {
namespace {

/// Whether the answer is text to be read where it is printed.
bool is_shown(const AnswerOptions& options) {
  return options.format == "card" && !options.file;
}

const Locale& locale_of(const Workspace& workspace, const AnswerOptions& options) {
  return is_shown(options) ? shown_locale(workspace, options.locale) : asked_locale(workspace, options.locale);
}

CardStyle card_style(const AnswerOptions& options) {
  CardStyle style;
  style.width = options.text.width.value_or(output_width());
  style.ambiguous = options.text.ambiguous_wide ? Ambiguous::wide : Ambiguous::narrow;
  style.ascii = options.text.ascii || (is_shown(options) && !is_utf8(charset_of_environment()));
  style.colour = !options.file && output_takes_colour();
  return style;
}

/// A document that is still to be written, or text that is complete.
using Answer = std::variant<Document, std::string>;

/// Writes `answer` in the format that was asked for, to a file or to standard output.
int put_out(Workspace& workspace, const AnswerOptions& options, Answer answer, const Locale& locale) {
  const std::size_t errors_elsewhere = workspace.diagnostics().errors();
  const Format& format = *find_format(options.format);
  const bool to_file = options.file && *options.file != "-";
  if (options.depfile && !to_file) throw UsageError("--depfile is about a file: name it with --output FILE");
  if (format.needs_fonts() && !options.file && output_is_terminal())
    throw UsageError("a PDF is not shown on a terminal: name a file with --output FILE");
  std::optional<FontLibrary> fonts;
  if (format.needs_fonts())
    fonts.emplace(workspace.home().fonts / "faces.xml", workspace.sources(), workspace.diagnostics());
  const Writing writing{fonts ? &*fonts : nullptr, workspace.locales(), workspace.home().hyphenation(),
                        find_paper(options.paper), card_style(options), workspace.diagnostics()};
  const std::vector<OutputFile> files = match(
      std::move(answer), [&](Document&& document) { return format.write(std::move(document), locale, writing); },
      [](std::string&& text) {
        return std::vector<OutputFile>{{{}, std::move(text)}};
      });
  if (workspace.diagnostics().errors() > errors_elsewhere || files.empty()) return status_content_faults;
  const std::vector<std::filesystem::path> inputs = paths_read();
  if (to_file)
    write_file(*options.file, files.front().bytes);
  else
    print_paged(is_shown(options) && is_shown_in_ascii(locale) ? in_ascii(files.front().bytes) : files.front().bytes);
  if (options.depfile) write_depfile(*options.depfile, {*options.file}, inputs, workspace.start());
  return status_done;
}

bool has_code(const Workspace& workspace, const std::string& protocol, const std::string& code) {
  const std::vector<std::string> known = workspace.codes(protocol);
  return std::find(known.begin(), known.end(), code) != known.end();
}

/// The ids of the codes that a reader may mean by `name`: the code of that id, else all that have the name.
std::vector<std::string> codes_meant(Workspace& workspace, const std::string& protocol, const std::string& name) {
  if (has_code(workspace, protocol, name)) return {name};
  std::vector<std::string> ids;
  const Catalog& catalog = workspace.read({protocol});
  if (const auto found = catalog.protocols.find(protocol); found != catalog.protocols.end())
    for (const Entry* entry : found->second.named(name)) ids.push_back(entry->id.value);
  return ids;
}

std::string code_meant(Workspace& workspace, const std::string& protocol, const std::string& name) {
  const std::vector<std::string> ids = codes_meant(workspace, protocol, name);
  if (ids.empty()) workspace.require_code(protocol, name);
  if (ids.size() > 1)
    throw UsageError(fmt::format("{} is {} in {}: name one of them", name, fmt::join(ids, " and "), protocol));
  return ids.front();
}

/// The only protocol that has all of `codes`. Where none or several have, what can be said is thrown.
std::string protocol_of(Workspace& workspace, const std::vector<std::string>& codes) {
  const std::vector<std::string> known = workspace.protocols();
  const auto those_with_all = [&](const auto& has) {
    std::vector<std::string> with_all;
    for (const std::string& protocol : known)
      if (std::ranges::all_of(codes, [&](const std::string& code) { return has(protocol, code); }))
        with_all.push_back(protocol);
    return with_all;
  };
  std::vector<std::string> found = those_with_all(
      [&](const std::string& protocol, const std::string& code) { return has_code(workspace, protocol, code); });
  if (found.empty())
    found = those_with_all([&](const std::string& protocol, const std::string& name) {
      return !codes_meant(workspace, protocol, name).empty();
    });
  if (found.size() == 1) return found.front();
  if (found.size() > 1)
    throw UsageError(fmt::format("{} is a code of {}: name the protocol first", fmt::join(codes, " and "),
                                 fmt::join(found, " and of ")));
  if (known.size() == 1)
    for (const std::string& code : codes) workspace.require_code(known.front(), code);
  throw UsageError(
      fmt::format("no protocol has the code {}: there are {}", fmt::join(codes, " and "), fmt::join(known, ", ")));
}

/// A class ("4xx") or a symptom ("call-drops"), where the words name no code.
struct AskedPart {
  std::string protocol;
  std::string code_class, symptom;  ///< the id of one, the other empty
};

AskedPart asked_part(Workspace& workspace, const std::vector<std::string>& words) {
  if (words.empty() || words.size() > 2) return {};
  for (const std::string& id : workspace.protocols()) {
    if (words.size() == 2 && words.front() != id) continue;
    if (has_code(workspace, id, words.back())) continue;
    const Catalog& catalog = workspace.read({id});
    const auto protocol = catalog.protocols.find(id);
    if (protocol == catalog.protocols.end()) continue;
    for (const CodeClass& code_class : protocol->second.classes)
      if (code_class.id == words.back()) return {id, code_class.id, {}};
    for (const Symptom& symptom : protocol->second.symptoms)
      if (symptom.id.value == words.back()) return {id, {}, symptom.id.value};
  }
  return {};
}

/// Nothing where what was asked for has faults.
using Compose = std::function<std::optional<Answer>(const Edition&)>;

/// Composes what was asked for from what is sound of that which was read, and puts it out.
int answer(Workspace& workspace, const AnswerOptions& options, const std::string& protocol, const Locale& locale,
           const Compose& compose) {
  workspace.leave_out_faulty();
  if (!workspace.catalog().protocols.contains(protocol)) return status_content_faults;
  std::optional<Answer> composed = compose(workspace.edition(protocol, locale));
  if (!composed) return status_content_faults;
  return put_out(workspace, options, *std::move(composed), locale);
}

Answer compose_class(const Format& format, const Edition& edition, const CodeClass& code_class) {
  if (format.extract) return format.extract(edition, {edition.protocol.entries_of(code_class), {}, {}});
  return format.compose_class(edition, code_class);
}

Answer compose_symptom(const Format& format, const Edition& edition, const Symptom& symptom) {
  if (format.extract) return format.extract(edition, {{}, {}, {&symptom}});
  return format.compose_symptom(edition, symptom);
}

Answer compose_code(const Format& format, const Edition& edition, const Entry& entry) {
  if (format.extract) return format.extract(edition, {{&entry}, {}, {}});
  return format.compose_entry(edition, entry);
}

Answer compose_pair(const Format& format, const Edition& edition, const Entry& first, const Entry& second) {
  if (format.extract) return format.extract(edition, {{}, {{&first, &second}}, {}});
  return format.compose_pair(edition, first, second);
}

std::optional<Answer> compose_part(const Format& format, const Edition& edition, const AskedPart& part) {
  for (const CodeClass& code_class : edition.protocol.classes)
    if (code_class.id == part.code_class) return compose_class(format, edition, code_class);
  for (const Symptom& symptom : edition.protocol.symptoms)
    if (symptom.id.value == part.symptom) return compose_symptom(format, edition, symptom);
  return {};
}

Asked those_meant(Workspace& workspace, const std::string& protocol, std::span<const std::string> names) {
  Asked asked{protocol, {}};
  for (const std::string& name : names) asked.codes.push_back(code_meant(workspace, protocol, name));
  return asked;
}

bool may_be_part(const std::vector<std::string>& words) {
  return !words.empty() && words.back().find_first_not_of("0123456789") != std::string::npos;
}

}  // namespace

const Locale& asked_locale(const Workspace& workspace, const std::string& tag) {
  return tag.empty() ? workspace.locale_of_environment() : workspace.locale(tag);
}

const Locale& shown_locale(const Workspace& workspace, const std::string& tag) {
  const Locale& locale = asked_locale(workspace, tag);
  const std::string charset = charset_of_environment();
  if (is_utf8(charset) || locale.tag() == source_language) return locale;
  if (!tag.empty()) {
    tell(fmt::format("the text in {} is UTF-8, and the charset of the environment is {}", tag, charset));
    return locale;
  }
  tell(fmt::format("the charset of the environment, {}, is not UTF-8: this is English; --locale {} prints UTF-8",
                   charset, locale.tag()));
  return workspace.locale(source_language);
}

bool is_shown_in_ascii(const Locale& locale) {
  return locale.tag() == source_language && !is_utf8(charset_of_environment());
}

Asked asked_codes(Workspace& workspace, const std::vector<std::string>& words, std::size_t count) {
  // [PROTOCOL] CODE…
  if (words.size() == count + 1) {
    workspace.require_protocol(words.front());
    return those_meant(workspace, words.front(), std::span(words).subspan(1));
  }
  const std::vector<std::string> protocols = workspace.protocols();
  if (words.size() != count || std::find(protocols.begin(), protocols.end(), words.front()) != protocols.end())
    throw UsageError(
        fmt::format("expected [PROTOCOL] and {} code{}, got {} words", count, count == 1 ? "" : "s", words.size()));
  return those_meant(workspace, protocol_of(workspace, words), words);
}

int show(Workspace& workspace, const AnswerOptions& options) {
  const Format& format = *find_format(options.format);
  const Locale& locale = locale_of(workspace, options);
  if (!workspace.is_sound(locale)) return status_content_faults;
  if (may_be_part(options.words)) {
    const AskedPart part = asked_part(workspace, options.words);
    if (!part.code_class.empty() || !part.symptom.empty())
      return answer(workspace, options, part.protocol, locale,
                    [&](const Edition& edition) { return compose_part(format, edition, part); });
  }
  const Asked asked = asked_codes(workspace, options.words, 1);
  workspace.read_codes(asked.protocol, asked.codes);
  return answer(workspace, options, asked.protocol, locale, [&](const Edition& edition) -> std::optional<Answer> {
    const Entry* entry = edition.protocol.find(asked.codes.front());
    if (!entry) return {};
    return compose_code(format, edition, *entry);
  });
}

int compare(Workspace& workspace, const AnswerOptions& options) {
  const Format& format = *find_format(options.format);
  const Locale& locale = locale_of(workspace, options);
  if (!workspace.is_sound(locale)) return status_content_faults;
  const Asked asked = asked_codes(workspace, options.words, 2);
  if (asked.codes[0] == asked.codes[1])
    throw UsageError("expected two different codes, got " + asked.codes[0] + " twice");
  workspace.read_codes(asked.protocol, asked.codes);
  return answer(workspace, options, asked.protocol, locale, [&](const Edition& edition) -> std::optional<Answer> {
    const Entry *first = edition.protocol.find(asked.codes[0]), *second = edition.protocol.find(asked.codes[1]);
    if (!first || !second) return {};
    return compose_pair(format, edition, *first, *second);
  });
}

}  // namespace binran
