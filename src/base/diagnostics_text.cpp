// How diagnostics look to people.
#include <fmt/color.h>
#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <span>

#include "base/characters.h"
#include "base/diagnostics.h"
#include "base/harmless.h"
#include "base/utf8.h"
#include "base/width.h"

namespace binran {
namespace {

/// Longest part of a line that is quoted, and how much of it may stand before the place.
constexpr std::size_t quoted_columns = 100;
constexpr std::size_t quoted_before = 40;

/// One character of a quoted line as it is shown.
struct Shown {
  std::string text;
  std::size_t columns = 1;
  std::size_t offset = 0;  ///< bytes from the start of the line
};

/// The character at `offset`, made harmless; moves `offset` behind it.
Shown show_next(std::string_view text, std::size_t& offset) {
  const std::size_t start = offset;
  std::string shown = harmless_character(text, offset);
  std::size_t first = 0;
  const std::size_t columns = columns_of(next_code_point(shown, first), Ambiguous::narrow);
  return {std::move(shown), columns, start};
}

std::vector<Shown> show(std::string_view text) {
  std::vector<Shown> shown;
  for (std::size_t offset = 0; offset < text.size();) shown.push_back(show_next(text, offset));
  return shown;
}

std::size_t columns_of(std::span<const Shown> characters) {
  std::size_t columns = 0;
  for (const Shown& character : characters) columns += character.columns;
  return columns;
}

/// A line with the place marked below it, cut to what fits.
struct Quotation {
  std::string line;
  std::string mark;  ///< spaces, then ^~~~
};

/// Drops characters so that at most `columns` are left; true when it did.
bool cut_front(std::span<const Shown>& characters, std::size_t columns) {
  const std::size_t size = characters.size();
  while (columns_of(characters) > columns) characters = characters.subspan(1);
  return characters.size() < size;
}

bool cut_back(std::span<const Shown>& characters, std::size_t columns) {
  std::size_t kept = 0, used = 0;
  while (kept < characters.size() && used + characters[kept].columns <= columns) used += characters[kept++].columns;
  const bool cut = kept < characters.size();
  characters = characters.first(kept);
  return cut;
}

std::string text_of(std::span<const Shown> characters) {
  std::string text;
  for (const Shown& character : characters) text += character.text;
  return text;
}

Quotation quote(std::string_view line, std::size_t start, std::size_t length) {
  // A line of a whole file without line breaks may be megabytes long: look only at what can be shown.
  const std::size_t window = 4 * quoted_columns;
  std::size_t first = start > window ? start - window : 0;
  while (first > 0 && !begins_character(line[first])) --first;
  const std::vector<Shown> all = show(line.substr(first, start - first + window));
  const auto split = std::ranges::find_if(all, [&](const Shown& c) { return first + c.offset >= start; });
  std::span<const Shown> before(all.begin(), split);
  std::span<const Shown> after(split, all.end());
  const bool fits = first == 0 && start - first + window >= line.size() && columns_of(all) <= quoted_columns;
  const bool cut_start = !fits && (cut_front(before, quoted_before) || first > 0);
  const bool cut_end = !fits && cut_back(after, quoted_columns - columns_of(before));
  std::size_t marked = 0;
  for (const Shown& c : after) {
    if (first + c.offset < start + length) marked += c.columns;
  }
  const std::string ellipsis = cut_start ? "…" : "";
  return {
      ellipsis + text_of(before) + text_of(after) + (cut_end ? "…" : ""),
      std::string(columns_of(before) + (cut_start ? 1 : 0), ' ') + "^" + std::string(marked > 1 ? marked - 1 : 0, '~')};
}

struct Colours {
  fmt::text_style place, error, warning, note, mark;
};
const Colours no_colours{};
const Colours terminal_colours{fmt::emphasis::bold, fmt::emphasis::bold | fg(fmt::terminal_color::red),
                               fmt::emphasis::bold | fg(fmt::terminal_color::magenta),
                               fmt::emphasis::bold | fg(fmt::terminal_color::cyan),
                               fmt::emphasis::bold | fg(fmt::terminal_color::green)};

/// One place with what is said of it, and its line.
struct Remark {
  std::string_view kind;
  fmt::text_style style;
  Place place;
  std::size_t length;
  std::string_view message;
};

void append_quotation(std::string& text, const Remark& remark, const Sources& sources, const Colours& colour) {
  const Place place = remark.place;
  const std::string_view line = sources.line(place);
  const Quotation quotation =
      quote(line, std::min(place.offset - sources.line_start(place), line.size()), remark.length);
  fmt::format_to(std::back_inserter(text), "{:>5} |{}{}\n{:>5} | {}\n", sources.line_column(place).line,
                 quotation.line.empty() ? "" : " ", quotation.line, "", fmt::styled(quotation.mark, colour.mark));
}

void append_remark(std::string& text, const Remark& remark, const Sources& sources, const Colours& colour) {
  const auto out = std::back_inserter(text);
  if (remark.place.known()) {
    const LineColumn at = sources.line_column(remark.place);
    const std::string place = fmt::format("{}:{}:{}:", harmless(sources.path(remark.place.file)), at.line, at.column);
    fmt::format_to(out, "{} ", fmt::styled(place, colour.place));
  }
  const std::string kind = fmt::format("{}:", remark.kind);
  fmt::format_to(out, "{} {}\n", fmt::styled(kind, remark.style), harmless(remark.message));
  if (remark.place.known()) append_quotation(text, remark, sources, colour);
}

const fmt::text_style& style_of(Severity severity, const Colours& colour) {
  switch (severity) {
    case Severity::error:
      return colour.error;
    case Severity::warning:
      return colour.warning;
    case Severity::note:
      break;
  }
  return colour.note;
}

void append_text(std::string& text, const Diagnostic& diagnostic, const Sources& sources, const Colours& colour) {
  const auto& [severity, rule, place, length, message, help, related] = diagnostic;
  append_remark(text, {name_of(severity), style_of(severity, colour), place, length, message}, sources, colour);
  for (const RelatedPlace& other : related)
    append_remark(text, {"note", colour.note, other.place, other.length, other.message}, sources, colour);
  if (!help.empty()) fmt::format_to(std::back_inserter(text), "  help: {}\n", harmless(help));
}

}  // namespace

std::string diagnostics_as_text(const Diagnostics& diagnostics, const Sources& sources, bool colour) {
  std::string text;
  for (const Diagnostic& diagnostic : diagnostics.shown(sources)) {
    append_text(text, diagnostic, sources, colour ? terminal_colours : no_colours);
  }
  return text;
}

}  // namespace binran
