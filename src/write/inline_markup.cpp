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

}  // namespace

void write_inlines(const Inlines& inlines, const AddressOf& address, MarkupWriter& out, bool with_links) {
  for (const Inline& part : inlines)
    match(
        part, [&](const Text& it) { write(it, out); },
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

}  // namespace binran
