// find: which codes and symptoms speak of these words.
#include <fmt/color.h>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <cstdio>

#include "command/commands.h"
#include "command/streams.h"
#include "command/terminal.h"
#include "locale/ascii.h"
#include "locale/columns.h"
#include "locale/search.h"
#include "search/answers.h"

namespace binran {
namespace {

/// `text` with what was found in bold.
std::string marked(Searcher& searcher, const std::string& text) {
  std::string result;
  std::size_t end = 0;
  for (const Searcher::Match& match : searcher.find(text)) {
    if (match.offset < end) continue;
    result += text.substr(end, match.offset - end) +
              fmt::format(fmt::emphasis::bold, "{}", text.substr(match.offset, match.length));
    end = match.offset + match.length;
  }
  return result + text.substr(end);
}

std::string shown(const std::vector<Hit>& hits, const std::vector<std::string>& words, const Locale& locale,
                  std::size_t width) {
  Searcher searcher(locale.tag(), words);
  Breaker breaker(locale.tag(), locale.typesetting());
  const bool colour = output_takes_colour();
  const auto mark = [&](const std::string& text) { return colour ? marked(searcher, text) : text; };
  std::string result;
  for (const Hit& hit : hits) {
    for (const std::string& line : wrap(terminal_safe(hit.label + "  " + hit.title), width, breaker))
      result += mark(line) + "\n";
    for (const std::string& line : wrap(terminal_safe(hit.line), width - 4, breaker))
      result += "    " + mark(line) + "\n";
  }
  return result;
}

/// Codes of several protocols are told apart by the names of these.
std::vector<Hit> with_protocol(std::vector<Hit> hits, const Edition& edition) {
  if (edition.catalog.protocols.size() > 1)
    for (Hit& hit : hits)
      hit.label = edition.locale.message("code.of-protocol",
                                         {{"protocol", protocol_name(edition)}, {"code", std::move(hit.label)}});
  return hits;
}

}  // namespace

int find(Workspace& workspace, const FindOptions& options) {
  if (options.words.empty()) throw UsageError("expected words to find");
  const Locale& locale = shown_locale(workspace, options.locale);
  if (!workspace.is_sound(locale)) return status_content_faults;
  workspace.read(options.protocols);
  workspace.leave_out_faulty();
  std::string result;
  const std::size_t width = options.text.width.value_or(output_width());
  for (const auto& [id, protocol] : workspace.catalog().protocols) {
    const Edition edition = workspace.edition(id, locale);
    const std::vector<Subject> index = subjects(edition);
    result += shown(with_protocol(answers(index, locale, options.words), edition), options.words, locale, width);
  }
  if (result.empty()) {
    tell(fmt::format("nothing found for {}", fmt::join(options.words, " ")));
    for (const auto& [id, protocol] : workspace.catalog().protocols) {
      const Edition edition = workspace.edition(id, locale);
      const std::vector<Subject> index = subjects(edition);
      const std::vector<std::string> known = known_words(index, locale, options.words);
      const std::vector<Hit> hits = nearest(index, locale, known);
      if (!hits.empty()) tell(fmt::format("what comes nearest in {}, by {}", id, fmt::join(known, ", ")));
      result += shown(with_protocol(hits, edition), known, locale, width);
    }
  }
  if (result.empty()) return status_usage;
  print_paged(is_shown_in_ascii(locale) ? in_ascii(result) : result);
  return status_done;
}

}  // namespace binran
