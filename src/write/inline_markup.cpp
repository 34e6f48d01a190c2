#include "write/inline_markup.h"

#include <fmt/format.h>

#include "base/match.h"

namespace binran {
namespace {

void write(const Text& it, MarkupWriter& out) {
  if (it.language.empty()) return out.text(it.text);
  out.element("span", {{"lang", it.language}}, it.text);
}

void write(const CrossReference& it, const std::string& address, MarkupWriter& out) {
  if (address.empty()) return write(Text{it.text, it.language}, out);
  out.element("a", {{"href", address}, {"lang", it.language}}, it.text);
}

void write(const WebLink& it, bool with_links, MarkupWriter& out) {
  if (!with_links || !is_safe_uri(it.uri)) return out.text(it.text);
  out.element("a", {{"class", "ext"}, {"href", it.uri}, {"rel", "noreferrer"}}, it.text);
}

/// Where words are parted by spaces, these tell the phrases.
void write_phrases(const std::string& text, Breaker& breaker, MarkupWriter& out) {
  std::vector<LineBreak> breaks;
  breaker.find_phrases(text, breaks);
  std::size_t begin = 0;
  for (const LineBreak& at : breaks) {
    if (at.kind != LineBreak::Kind::free || static_cast<unsigned char>(text[at.offset - 1]) < 0x80) continue;
    out.text(std::string_view(text).substr(begin, at.offset - begin));
    out.empty("wbr", {});
    begin = at.offset;
  }
  out.text(std::string_view(text).substr(begin));
}

/// `phrases`: nullptr where lines may end anywhere.
void write_all(const Inlines& inlines, const AddressOf& address, MarkupWriter& out, bool with_links, Breaker* phrases) {
  for (const Inline& part : inlines)
    match(
        part,
        [&](const Text& it) { phrases&& it.language.empty() ? write_phrases(it.text, *phrases, out) : write(it, out); },
        [&](const Code& it) {
          out.element("code", {{"translate", "no"}}, it.text);
        },
        [&](const Emphasis& it) { out.element("em", {}, it.text); },
        [&](const Strong& it) {
          out.element("strong", {{"lang", it.language}}, it.text);
        },
        [&](const CrossReference& it) { write(it, with_links ? address(it.target) : std::string(), out); },
        [](const PageReference&) {}, [&](const WebLink& it) { write(it, with_links, out); },
        [&](const ManualPage& it) { out.element("code", {}, fmt::format("{}({})", it.name, it.section)); },
        [](const Typefaces&) {});
}

}  // namespace

void write_inlines(const Inlines& inlines, const AddressOf& address, MarkupWriter& out, bool with_links) {
  write_all(inlines, address, out, with_links, nullptr);
}

void write_heading(const Inlines& words, const AddressOf& address, Breaker& breaker, MarkupWriter& out) {
  write_all(words, address, out, true, &breaker);
}

}  // namespace binran
