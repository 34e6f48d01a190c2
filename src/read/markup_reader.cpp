#include "read/markup_reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "base/characters.h"
#include "base/match.h"
#include "read/command_text.h"
#include "read/fields.h"

namespace binran {
namespace {

std::size_t leading_white(std::string_view text) {
  return static_cast<std::size_t>(std::ranges::find_if_not(text, is_white_space) - text.begin());
}

std::string_view trim_end(std::string_view text) {
  while (!text.empty() && is_white_space(text.back())) text.remove_suffix(1);
  return text;
}

Phrase read_inline(const Element& element) {
  const std::string_view name = element.name();
  if (name == "ref") return read_code_reference(element);
  if (name == "rfc") {
    const Written number = required(element, "number", form::rfc);
    const Written section = optional(element, "section", form::section);
    element.reject_other_attributes();
    element.reject_content();
    return RfcReference{number.value, section.value, element.place()};
  }
  if (name == "term") {
    const Written id = required(element, "id", form::id);
    element.reject_other_attributes();
    return TermReference{id.value, element.text().value, id.place};
  }
  element.reject_other_attributes();
  Written text = text_of(element);
  if (name == "em") return Emphasis{std::move(text.value), text.place};
  return Code{std::move(text.value), text.place};
}

/// What a reader sees of a phrase: enough to tell whether a line break beside it is a space.
std::string_view visible(const Phrase& phrase) {
  return match(
      phrase, [](const auto& words) -> std::string_view { return words.text; },
      [](const CodeReference& code) -> std::string_view { return code.code; },
      [](const RfcReference& rfc) -> std::string_view { return rfc.number; },
      [](const TermReference& term) -> std::string_view { return term.text.empty() ? term.id : term.text; });
}

/// Removes white space at the ends of the paragraph and collapses it elsewhere.
void settle_white_space(std::vector<Phrase>& phrases) {
  if (phrases.empty()) return;
  if (auto* first = std::get_if<Text>(&phrases.front())) {
    const std::size_t white = leading_white(first->text);
    first->text.erase(0, white);
    first->place.offset += static_cast<std::uint32_t>(white);
  }
  if (auto* last = std::get_if<Text>(&phrases.back())) last->text = trim_end(last->text);
  for (std::size_t i = 0; i < phrases.size(); ++i) {
    auto* text = std::get_if<Text>(&phrases[i]);
    if (!text) continue;
    const std::string_view before = i == 0 ? std::string_view() : visible(phrases[i - 1]);
    const std::string_view after = i + 1 == phrases.size() ? std::string_view() : visible(phrases[i + 1]);
    text->text = collapse_white_space(text->text, before, after);
  }
  std::erase_if(phrases, [](const Phrase& phrase) {
    const auto* text = std::get_if<Text>(&phrase);
    return text && text->text.empty();
  });
}

void report_if_blank(const Element& element) {
  if (!element.blank()) return;
  element.diagnostics().error(element.place(), fmt::format("empty <{}>", element.name()), {}, element.name().size());
}

/// The lines of a command without the indentation that the file gives them.
std::string unindented(std::string_view text) {
  std::vector<std::string_view> lines;
  for (std::size_t start = 0; start <= text.size();) {
    const std::size_t end = std::min(text.find('\n', start), text.size());
    lines.push_back(trim_end(text.substr(start, end - start)));
    start = end + 1;
  }
  std::size_t indent = std::string_view::npos;
  for (std::size_t i = 1; i < lines.size(); ++i) {
    if (!lines[i].empty()) indent = std::min(indent, leading_white(lines[i]));
  }
  std::string result(lines.front());
  for (std::size_t i = 1; i < lines.size(); ++i) {
    result += '\n';
    result += lines[i].substr(std::min(indent, lines[i].size()));
  }
  return result;
}

}  // namespace

CodeReference read_code_reference(const Element& element) {
  const Written code = required(element, "code", form::id);
  const Written protocol = optional(element, "protocol", form::id);
  element.reject_other_attributes();
  element.reject_content();
  return {protocol.value, code.value, code.place};
}

Markup read_markup(const Element& element) {
  element.reject_other_attributes();
  Markup markup;
  markup.place = element.place();
  for (const Element::Node& node : element.mixed({"c", "em", "ref", "rfc", "term"})) {
    if (node.element)
      markup.phrases.push_back(read_inline(*node.element));
    else
      markup.phrases.push_back(Text{node.text, {}, node.place});
  }
  settle_white_space(markup.phrases);
  markup.phrases.shrink_to_fit();
  report_if_blank(element);
  return markup;
}

Written read_command(const Element& element) {
  element.reject_other_attributes();
  report_if_blank(element);
  std::string text;
  Place place = element.place();
  for (const Element::Node& node : element.mixed({})) {
    if (text.empty()) place = node.place;
    text += node.text;
    warn_of_typography(element, node);
  }
  const std::size_t white = leading_white(text);
  place.offset += static_cast<std::uint32_t>(white);
  return {unindented(trim_end(std::string_view(text).substr(white))), place};
}

}  // namespace binran
