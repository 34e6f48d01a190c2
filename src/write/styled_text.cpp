#include "write/styled_text.h"

#include <fmt/format.h>

#include "base/characters.h"
#include "base/match.h"

namespace binran {
namespace {

constexpr std::string_view word_joiner = "\u2060";  // UAX #14, LB11: no break at either side; no width

/// `code` with a joiner between its characters, which keeps the break rules away. wrap() takes them out again.
std::string joined(std::string_view code) {
  std::string text;
  for (std::size_t at = 0; at < code.size(); ++at) {
    if (at > 0 && begins_character(code[at]) && code[at] != ' ' && code[at - 1] != ' ') text += word_joiner;
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

/// Takes parts out of a text from its beginning to its end, so that each run is looked at once and not for each part.
class Slicer {
 public:
  explicit Slicer(const StyledText& text) : text_(text) {}

  /// The part that begins at byte `begin` of the joined runs and is `length` bytes long. No part begins before the one
  /// that was taken last.
  StyledText take(std::size_t begin, std::size_t length) {
    StyledText part;
    while (run_ < text_.size() && start_ + text_[run_].text.size() <= begin) start_ += text_[run_++].text.size();
    std::size_t start = start_;
    for (std::size_t run = run_; run < text_.size() && start < begin + length; start += text_[run++].text.size()) {
      const std::string_view words = text_[run].text;
      const std::size_t from = std::max(begin, start) - start, to = std::min(begin + length - start, words.size());
      append(part, without_joiners(words.substr(from, to - from)), text_[run].style);
    }
    return part;
  }

 private:
  const StyledText& text_;
  std::size_t run_ = 0;    // the first that reaches beyond what was taken
  std::size_t start_ = 0;  // its first byte
};

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
        },
        [](const Typefaces&) {});
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
  Slicer slicer(text);
  const std::size_t end = plain(text).size();
  std::size_t begin = 0;
  for (const std::size_t offset : offsets) {
    pieces.push_back(slicer.take(begin, offset - begin));
    begin = offset;
  }
  if (begin < end) pieces.push_back(slicer.take(begin, end - begin));
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
    if (a_break.kind == LineBreak::Kind::inside) continue;
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
  Slicer slicer(joined_text);
  for (const std::string_view line : wrapped_parts(whole, width, breaker, ambiguous))
    lines.push_back(slicer.take(static_cast<std::size_t>(line.data() - whole.data()), line.size()));
  return lines;
}

}  // namespace binran
