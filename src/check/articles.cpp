// Articles: what they name, and whether every language has the same sections.
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "base/match.h"
#include "base/spelling.h"
#include "check/rules.h"

namespace binran {
namespace {

template <class Map>
std::vector<std::string> names_in(const Map& map) {
  std::vector<std::string> names;
  for (const auto& [name, value] : map) names.push_back(name);
  return names;
}

/// The form of what a section holds, apart from its words: what must be alike in every language.
std::string form_of(const ArticleBlock& block) {
  return match(
      block, [](const Markup&) { return std::string("a paragraph"); },
      [](const ArticleList& list) { return fmt::format("a list of {} items", list.items.size()); },
      [](const ArticleTable& table) {
        return fmt::format("a table of {} rows and {} columns", table.rows.size(),
                           table.rows.empty() ? 0 : table.rows.front().size());
      },
      [](const CommandOf& command) { return fmt::format("command {}", command.of.value); },
      [](const ExchangeOf& exchange) { return fmt::format("exchange {}", exchange.of.value); });
}

class ArticleCheck {
 public:
  ArticleCheck(const Catalog& catalog, const Article& article, Diagnostics& diagnostics)
      : catalog_(catalog), article_(article), diagnostics_(diagnostics) {}

  void check() {
    for (const Written& protocol : article_.protocols) require(protocol, "protocol", names_in(catalog_.known.codes));
    check_parties_of_exchanges();
    for (const auto& [locale, text] : article_.texts) {
      if (!text.whole) continue;
      shown_.clear();
      ids_.clear();
      for (const ArticleSection& section : text.sections) check(section);
      check_shown(text);
      compare_with_english(locale, text);
    }
  }

 private:
  /// Each protocol whose handbook has the article names the parties in its own words.
  void check_parties_of_exchanges() {
    for (const Written& id : article_.protocols)
      if (const Protocol* protocol = catalog_.find_protocol(id.value))
        for (const auto& [exchange, steps] : article_.exchanges)
          for (const Step& step : steps)
            for (const Written* party : {&step.from, &step.to}) require_party(*party, *protocol);
  }

  void require_party(const Written& party, const Protocol& protocol) {
    if (party.empty() || protocol.parties.contains(party.value) || !told_.insert(party.place).second) return;
    const std::vector<std::string> known(protocol.parties.begin(), protocol.parties.end());
    report(party,
           article_.protocols.size() == 1 ? fmt::format("unknown party {}", party.value)
                                          : fmt::format("unknown party {} of {}", party.value, protocol.id.value),
           did_you_mean(party.value, known));
  }

  void check(const ArticleSection& section) {
    if (!section.id.empty() && !ids_.insert(section.id.value).second)
      report(section.id, fmt::format("second section {}", section.id.value));
    for (const ArticleBlock& block : section.blocks) {
      if (const auto* command = std::get_if<CommandOf>(&block)) {
        require(command->of, "command", names_in(article_.commands));
        shown_.insert("command " + command->of.value);
      }
      if (const auto* exchange = std::get_if<ExchangeOf>(&block)) {
        require(exchange->of, "exchange", names_in(article_.exchanges));
        shown_.insert("exchange " + exchange->of.value);
      }
    }
    for (const ArticleSection& below : section.sections) check(below);
  }

  void check_shown(const ArticleText& text) {
    const auto look = [&](const std::string& name) {
      if (!shown_.contains(name))
        diagnostics_.error(text.place, fmt::format("{} is not shown in this text", name), {}, 4);
    };
    for (const auto& [id, lines] : article_.commands) look("command " + id);
    for (const auto& [id, steps] : article_.exchanges) look("exchange " + id);
  }

  void compare_with_english(const std::string& locale, const ArticleText& text) {
    const auto english = article_.texts.find(source_language);
    if (locale == source_language || english == article_.texts.end() || !english->second.whole) return;
    compare(english->second.sections, text.sections, text.place);
  }

  void compare(const std::vector<ArticleSection>& english, const std::vector<ArticleSection>& own, Place owner) {
    for (std::size_t i = 0; i < std::max(english.size(), own.size()); ++i) {
      if (i >= own.size())
        return diagnostics_.error(owner, fmt::format("missing section {}", english[i].id.value), "English has it", 4);
      if (i >= english.size() || english[i].id.value != own[i].id.value)
        return report(own[i].id, fmt::format("section {}: English has {} here", own[i].id.value,
                                             i < english.size() ? english[i].id.value : "none"));
      compare(english[i], own[i]);
    }
  }

  void compare(const ArticleSection& english, const ArticleSection& own) {
    for (std::size_t i = 0; i < std::max(english.blocks.size(), own.blocks.size()); ++i) {
      const std::string theirs = i < english.blocks.size() ? form_of(english.blocks[i]) : "nothing";
      const std::string here = i < own.blocks.size() ? form_of(own.blocks[i]) : "nothing";
      if (theirs != here)
        return report(own.id, fmt::format("section {}: English has {} at place {}, this has {}", own.id.value, theirs,
                                          i + 1, here));
    }
    compare(english.sections, own.sections, own.id.place);
  }

  void require(const Written& id, std::string_view what, const std::vector<std::string>& known) {
    if (id.empty() || std::ranges::find(known, id.value) != known.end()) return;
    report(id, fmt::format("unknown {} {}", what, id.value), did_you_mean(id.value, known));
  }
  void report(const Written& at, std::string message, std::string help = {}) {
    diagnostics_.error(at.place, std::move(message), std::move(help), at.value.size());
  }

  const Catalog& catalog_;
  const Article& article_;
  Diagnostics& diagnostics_;
  std::set<std::string> shown_, ids_;
  std::set<Place> told_;  ///< of parties that some protocol does not have
};

}  // namespace

void check_articles(const Catalog& catalog, Diagnostics& diagnostics) {
  for (const auto& [id, article] : catalog.articles) ArticleCheck(catalog, article, diagnostics).check();
}

}  // namespace binran
