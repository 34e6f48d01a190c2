// How diagnostics look: as text for people, as JSON for programs.
#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <span>

#include "base/diagnostics.h"
#include "base/harmless.h"
#include "base/utf8.h"

namespace binran {
namespace {

/// Longest part of a line that is quoted, and how much of it may stand before the place.
constexpr std::size_t quoted_columns = 100;
constexpr std::size_t quoted_before = 40;

/// Roughly the columns of a character (UAX #11), enough to set a caret; locale/columns.h knows better.
std::size_t caret_columns(char32_t c) {
  if ((c >= 0x300 && c < 0x370) || (c >= 0x200B && c <= 0x200D) || c == 0x3099 || c == 0x309A) return 0;
  const bool wide = (c >= 0x1100 && c < 0x1160) || (c >= 0x2E80 && c < 0xA4D0) || (c >= 0xAC00 && c < 0xD7A4) ||
                    (c >= 0xF900 && c < 0xFB00) || (c >= 0xFE30 && c < 0xFE70) || (c >= 0xFF00 && c < 0xFF61) ||
                    (c >= 0xFFE0 && c < 0xFFE7) || (c >= 0x1F300 && c < 0x1FB00) || (c >= 0x20000 && c < 0x3FFFE);
  return wide ? 2 : 1;
}

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
  const std::size_t columns = caret_columns(next_code_point(shown, first));
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
  while (first > 0 && (static_cast<unsigned char>(line[first]) & 0xC0) == 0x80) --first;
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
  std::string_view bold, error, warning, mark, off;
};
constexpr Colours no_colours{};
constexpr Colours terminal_colours{"\x1b[1m", "\x1b[1;31m", "\x1b[1;35m", "\x1b[1;32m", "\x1b[0m"};

std::string_view name_of(Severity severity) {
  return severity == Severity::error ? "error" : "warning";
}

void append_quotation(std::string& text, const Diagnostic& diagnostic, const Sources& sources, const Colours& colour) {
  const Place place = diagnostic.place;
  const std::string_view line = sources.line(place);
  const auto start = static_cast<std::size_t>(sources.text(place.file).data() + place.offset - line.data());
  const Quotation quotation = quote(line, std::min(start, line.size()), diagnostic.length);
  fmt::format_to(std::back_inserter(text), "{:>5} |{}{}\n{:>5} | {}{}{}\n", sources.line_column(place).line,
                 quotation.line.empty() ? "" : " ", quotation.line, "", colour.mark, quotation.mark, colour.off);
}

void append_text(std::string& text, const Diagnostic& diagnostic, const Sources& sources, const Colours& colour) {
  const auto out = std::back_inserter(text);
  if (diagnostic.place.known()) {
    const LineColumn at = sources.line_column(diagnostic.place);
    fmt::format_to(out, "{}{}:{}:{}:{} ", colour.bold, harmless(sources.path(diagnostic.place.file)), at.line,
                   at.column, colour.off);
  }
  fmt::format_to(out, "{}{}:{} {}\n", diagnostic.severity == Severity::error ? colour.error : colour.warning,
                 name_of(diagnostic.severity), colour.off, harmless(diagnostic.message));
  if (diagnostic.place.known()) append_quotation(text, diagnostic, sources, colour);
  if (!diagnostic.help.empty()) fmt::format_to(out, "  help: {}\n", harmless(diagnostic.help));
}

/// An escape of JSON (RFC 8259, 7): a code point beyond U+FFFF takes two.
void append_escape(std::string& json, char32_t c) {
  const auto out = std::back_inserter(json);
  const auto value = static_cast<std::uint32_t>(c);
  if (value < 0x10000)
    fmt::format_to(out, "\\u{:04x}", value);
  else
    fmt::format_to(out, "\\u{:04x}\\u{:04x}", 0xD7C0 + (value >> 10), 0xDC00 + (value & 0x3FF));
}

/// A JSON string (RFC 8259, 7). Malformed bytes become U+FFFD; what could disturb a terminal is escaped.
std::string json_string(std::string_view text) {
  std::string result = "\"";
  for (std::size_t offset = 0; offset < text.size();) {
    std::size_t next = offset;
    const Shown shown = show_next(text, next);
    const bool malformed = shown.text == "·" && next == offset + 1 && static_cast<unsigned char>(text[offset]) >= 0x80;
    const char32_t c = malformed ? 0xFFFD : next_code_point(text, offset);
    offset = next;
    if (c == '"' || c == '\\') {
      result += '\\';
      result += static_cast<char>(c);
    } else if (!is_harmless(c)) {
      append_escape(result, c);
    } else {
      append_utf8(result, c);
    }
  }
  return result + '"';
}

}  // namespace

std::string diagnostics_as_text(const Diagnostics& diagnostics, const Sources& sources, bool colour) {
  std::string text;
  for (const Diagnostic& diagnostic : diagnostics.shown(sources)) {
    append_text(text, diagnostic, sources, colour ? terminal_colours : no_colours);
  }
  return text;
}

std::string diagnostics_as_json(const Diagnostics& diagnostics, const Sources& sources) {
  std::string text = "[";
  for (const Diagnostic& diagnostic : diagnostics.shown(sources)) {
    text += text.size() == 1 ? "\n" : ",\n";
    std::string place = R"("file":null,"line":null,"column":null)";
    if (diagnostic.place.known()) {
      const LineColumn at = sources.line_column(diagnostic.place);
      place = fmt::format(R"("file":{},"line":{},"column":{})", json_string(sources.path(diagnostic.place.file)),
                          at.line, at.column);
    }
    text += fmt::format(R"({{{},"severity":"{}","message":{},"help":{}}})", place, name_of(diagnostic.severity),
                        json_string(diagnostic.message), json_string(diagnostic.help));
  }
  return text + (text.size() == 1 ? "]\n" : "\n]\n");
}

}  // namespace binran
