#include "write/styled_text.h"

#include <fmt/format.h>

#include "base/match.h"

namespace binran {
namespace {

constexpr std::string_view word_joiner = "\u2060";  // UAX #14, LB11: no break at either side; no width

/// `code` with a joiner between its characters, which keeps the break rules away. wrap() takes them out again.
std::string joined(std::string_view code) {
  std::string text;
  for (std::size_t at = 0; at < code.size(); ++at) {
    const bool starts_character = (static_cast<unsigned char>(code[at]) & 0xC0) != 0x80;
    if (at > 0 && starts_character && code[at] != ' ' && code[at - 1] != ' ') text += word_joiner;
    text += code[at];
  }
  return text;
}

StyledText with_joined_codes(StyledText text) {
  for (StyledRun& run : text) {
    if (run.style == Style::code) run.text = joined(run.text);
  }
  return text;
}

std::string without_joiners(std::string_view text) {
  std::string result;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t next = std::min(text.find(word_joiner, at), text.size());
    result += text.substr(at, next - at);
    at = next == text.size() ? next : next + word_joiner.size();
  }
  return result;
}

void append(StyledText& text, std::string run, Style style) {
  if (run.empty()) return;
  if (!text.empty() && text.back().style == style) {
    text.back().text += run;
  } else {
    text.push_back({std::move(run), style});
  }
}

/// The part of `text` that begins at byte `begin` of the joined runs and is `length` bytes long.
StyledText slice(const StyledText& text, std::size_t begin, std::size_t length) {
  StyledText part;
  std::size_t start = 0;
  for (const StyledRun& run : text) {
    const std::size_t from = std::max(begin, start), to = std::min(begin + length, start + run.text.size());
    if (from < to) append(part, without_joiners(run.text.substr(from - start, to - from)), run.style);
    start += run.text.size();
  }
  return part;
}

}  // namespace

StyledText styled(const Inlines& inlines) {
  StyledText text;
  const auto add = [&](std::string_view words, Style style) { append(text, terminal_safe(words), style); };
  for (const Inline& part : inlines) {
    match(
        part, [&](const Text& words) { add(words.text, Style::plain); },
        [&](const Code& code) { add(code.text, Style::code); },
        [&](const Emphasis& emphasis) { add(emphasis.text, Style::emphasis); },
        [&](const Strong& strong) { add(strong.text, Style::strong); },
        [&](const CrossReference& reference) { add(reference.text, Style::plain); }, [](const PageReference&) {},
        [&](const WebLink& link) { add(link.text.empty() ? link.uri : link.text, Style::plain); },
        [&](const ManualPage& page) {
          add(page.name, Style::code);
          add(fmt::format("({})", page.section), Style::plain);
        });
  }
  return text;
}

StyledText styled(std::string_view text, Style style) {
  StyledText result;
  append(result, terminal_safe(text), style);
  return result;
}

StyledText restyled(StyledText text, Style style) {
  for (StyledRun& run : text) run.style = style;
  return text;
}

std::string plain(const StyledText& text) {
  std::string result;
  for (const StyledRun& run : text) result += run.text;
  return result;
}

std::vector<StyledText> cut(const StyledText& text, const std::vector<std::size_t>& offsets) {
  std::vector<StyledText> pieces;
  const std::size_t end = plain(text).size();
  std::size_t begin = 0;
  for (const std::size_t offset : offsets) {
    pieces.push_back(slice(text, begin, offset - begin));
    begin = offset;
  }
  if (begin < end) pieces.push_back(slice(text, begin, end - begin));
  return pieces;
}

std::size_t columns(const StyledText& text, Ambiguous ambiguous) {
  return columns(plain(text), ambiguous);
}

std::size_t least_width(const StyledText& text, Breaker& breaker, Ambiguous ambiguous) {
  const std::string whole = plain(with_joined_codes(text));
  std::vector<LineBreak> breaks;
  breaker.find(whole, breaks);
  breaks.push_back({whole.size(), LineBreak::Kind::free});
  std::size_t begin = 0, widest = 0;
  for (const LineBreak& a_break : breaks) {
    if (a_break.kind != LineBreak::Kind::free) continue;
    std::string_view part = std::string_view(whole).substr(begin, a_break.offset - begin);
    while (part.ends_with(' ')) part.remove_suffix(1);
    widest = std::max(widest, columns(part, ambiguous));
    begin = a_break.offset;
  }
  return widest;
}

std::vector<StyledText> wrap(const StyledText& text, std::size_t width, Breaker& breaker, Ambiguous ambiguous) {
  const StyledText joined_text = with_joined_codes(text);
  const std::string whole = plain(joined_text);
  std::vector<StyledText> lines;
  std::size_t at = 0;
  for (const std::string& line : wrap(whole, width, breaker, ambiguous)) {
    at = whole.find(line, at);  // only spaces were dropped between the lines
    lines.push_back(slice(joined_text, at, line.size()));
    at += line.size();
  }
  return lines;
}

}  // namespace binran
