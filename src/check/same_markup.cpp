#include "check/same_markup.h"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "base/match.h"

namespace binran {
namespace {

/// The elements of a paragraph as they are written, sorted: those that are the same in every language, and `<c>`.
struct FixedMarkup {
  std::vector<std::string> references, quotes;
};

void add(const Phrase& phrase, FixedMarkup& markup) {
  const auto attribute = [](std::string_view name, const std::string& value) {
    return value.empty() ? std::string() : fmt::format(" {}=\"{}\"", name, value);
  };
  match(
      phrase, [](const Text&) {}, [](const Emphasis&) {},
      [&](const Code& it) { markup.quotes.push_back(fmt::format("<c>{}</c>", it.text)); },
      [&](const CodeReference& it) {
        markup.references.push_back("<ref" + attribute("protocol", it.protocol) + attribute("code", it.code) + "/>");
      },
      [&](const RfcReference& it) {
        markup.references.push_back("<rfc" + attribute("number", it.number) + attribute("section", it.section) + "/>");
      },
      [&](const TermReference& it) { markup.references.push_back("<term" + attribute("id", it.id) + ">"); });
}

FixedMarkup fixed_markup(const PartView& part) {
  FixedMarkup markup;
  if (const auto* paragraph = std::get_if<const Markup*>(&part.words))
    for (const Phrase& phrase : (*paragraph)->phrases) add(phrase, markup);
  std::ranges::sort(markup.references);
  std::ranges::sort(markup.quotes);
  markup.quotes.erase(std::unique(markup.quotes.begin(), markup.quotes.end()), markup.quotes.end());
  return markup;
}

/// What is in `some`, sorted, more often than in `others`.
std::vector<std::string> without(const std::vector<std::string>& some, const std::vector<std::string>& others) {
  std::vector<std::string> rest;
  std::ranges::set_difference(some, others, std::back_inserter(rest));
  return rest;
}

}  // namespace

std::string markup_difference(const PartView& english, const PartView& translation) {
  const FixedMarkup original = fixed_markup(english), made = fixed_markup(translation);
  std::string difference;
  const auto tell = [&](const std::vector<std::string>& elements, const char* sentence) {
    for (const std::string& element : elements)
      difference += (difference.empty() ? "" : ", ") + fmt::format(fmt::runtime(sentence), element);
  };
  tell(without(original.references, made.references), "{} is missing");
  tell(without(original.quotes, made.quotes), "{} is missing");
  tell(without(made.references, original.references), "English has no {}");
  return difference;
}

}  // namespace binran
