#include "compose/publication.h"

#include <set>
#include <utility>

#include "compose/articles.h"
#include "compose/cards.h"
#include "compose/comparison.h"
#include "compose/front_matter.h"
#include "compose/mappings.h"
#include "compose/pairs.h"
#include "compose/screen_pages.h"
#include "compose/written_pairs.h"

namespace binran {
namespace {

/// Adds the pages of a site in their order.
class PageList {
 public:
  PageList(Editions editions, Publication& publication) : editions_(editions), publication_(publication) {}

  void add_all() {
    add(PageKind::home, home_page, publication_.title, {},
        [editions = editions_, title = publication_.title] { return compose_home_page(editions, title); });
    for (const Edition& edition : editions_) add_protocol(edition);
    add_shared();
  }

 private:
  ScreenPage& add(PageKind kind, std::string name, std::string title, std::string above,
                  std::function<Document()> compose, Place place = {}) {
    publication_.pages.push_back(
        {kind, std::move(name), std::move(title), std::move(above), {}, {}, std::move(compose), place});
    return publication_.pages.back();
  }

  /// A page that a composer makes from an edition alone.
  void add(PageKind kind, const Edition& edition, const std::string& name, std::string title,
           Document (*compose)(const Edition&)) {
    const std::string& protocol = edition.protocol.id.value;
    add(
        kind, name, std::move(title), name == protocol ? home_page : protocol,
        [&edition, compose] { return compose(edition); }, edition.protocol.id.place);
  }

  void add_protocol(const Edition& edition) {
    add(PageKind::protocol, edition, edition.protocol.id.value, protocol_name(edition), compose_protocol_page);
    if (!edition.protocol.symptoms.empty()) add_symptoms(edition);
    add(PageKind::codes, edition, page_name(edition, "codes"), edition.locale.message("screen.codes"),
        compose_codes_page);
    for (const auto& each : edition.protocol.entries) add_entry(edition, each.second);
    if (!edition.protocol.comparisons.empty() || has_pairs(edition)) add_comparisons(edition);
    for (const Article* article : articles_of(edition)) add_article(edition, *article);
  }

  void add_symptoms(const Edition& edition) {
    const std::string list = page_name(edition, "symptoms");
    add(PageKind::symptoms, edition, list, edition.locale.message("heading.symptom-guide"), compose_symptoms_page);
    for (const Symptom& symptom : edition.protocol.symptoms)
      if (const SymptomText* text = words(edition, symptom.texts).text)
        add(
            PageKind::symptom, symptom_anchor(edition, symptom), text->title.value, list,
            [&edition, &symptom] { return compose_symptom_page(edition, symptom); }, symptom.place);
  }

  void add_entry(const Edition& edition, const Entry& entry) {
    const std::string& protocol = edition.protocol.id.value;
    ScreenPage& page = add(
        PageKind::entry, entry_name(protocol, entry.id.value), entry_title(edition, entry), page_name(edition, "codes"),
        [editions = editions_, &edition, &entry] { return compose_entry_page(editions, edition, entry); },
        entry.value.place);
    page.other_names.push_back(entry.value.value);
    if (std::string name = entry.value.value + " " + binran::title(edition, entry); name != page.title)
      page.other_names.push_back(std::move(name));
    if (const CodeClass* its = edition.protocol.class_of(entry))
      page.group = CodeGroup{class_anchor(edition, *its), class_label(edition, *its), its->kind};
  }

  void add_comparisons(const Edition& edition) {
    const std::string list = page_name(edition, "comparisons");
    add(PageKind::comparisons, edition, list, edition.locale.message("heading.comparisons"), compose_comparisons_page);
    for (const WrittenPair& it : written_pairs(edition)) {
      const Entry &first = *it.first, &second = *it.second;
      ScreenPage& page = add(
          PageKind::comparison, comparison_name(first, second), pair_name(edition, first, second), list,
          [&edition, &first, &second] { return compose_comparison_card(edition, first, second); },
          it.pair->first.place);
      // In the words of whoever types them, in any language.
      const PairNames names = pair_names(edition, first, second);
      page.other_names = {names.first + " vs " + names.second, names.second + " vs " + names.first};
    }
  }

  /// An article of several protocols stands with the first of them.
  void add_article(const Edition& edition, const Article& article) {
    if (!articles_.insert(article.id.value).second) return;
    add(
        PageKind::article, page_name(edition, article.id.value), article_title(edition, article).text,
        edition.protocol.id.value, [&edition, &article] { return compose_article_page(edition, article); },
        article.place);
  }

  void add_shared() {
    const Edition& first = editions_.front();
    if (!compose_mappings_page(editions_).sections.empty())
      add(PageKind::mappings, mappings_page, first.locale.message("heading.mappings"), home_page,
          [editions = editions_] { return compose_mappings_page(editions); });
    if (!printed_terms(editions_).empty())
      add(PageKind::glossary, glossary_page, first.locale.message("heading.glossary"), home_page,
          [editions = editions_] { return compose_glossary_page(editions); });
  }

  Editions editions_;
  Publication& publication_;
  std::set<std::string> articles_;
};

ScreenWords screen_words(const Edition& edition) {
  const auto say = [&](const char* what) { return edition.locale.message(std::string("screen.") + what); };
  ScreenWords words;
  words.skip = say("skip");
  words.home = say("home");
  words.trail = say("trail");
  words.turn = say("turn");
  words.previous = say("previous");
  words.next = say("next");
  words.contents = edition.locale.message("heading.contents");
  words.language = say("language");
  words.in_words = say("in-words");
  words.search = say("search");
  words.results = say("results");
  words.nothing = say("nothing");
  words.result_count = edition.locale.message("screen.result-count", {{"n", "{n}"}});
  words.copy = say("copy");
  words.copied = say("copied");
  words.compare = say("compare");
  words.first = say("compare-first");
  words.second = say("compare-second");
  words.same = say("compare-same");
  words.accessibility = say("accessibility");
  return words;
}

/// Of one protocol its own, of several what all are.
std::string title_of(Editions editions) {
  const Edition& first = editions.front();
  if (editions.size() == 1) return first.locale.message("handbook.title", {{"protocol", protocol_name(first)}});
  return first.locale.capitalised(first.locale.message("handbook.kind"));
}

Publication with_pages(Editions editions, std::string name, std::string title, Cover cover, const Colophon& made) {
  const Edition& first = editions.front();
  Publication publication;
  publication.name = std::move(name);
  publication.language = first.locale.tag();
  publication.own_name = first.locale.own_name();
  publication.title = std::move(title);
  publication.cover = std::move(cover);
  publication.date = first.date;
  publication.publisher = made.publisher;
  publication.rights = rights(first, made);
  publication.words = screen_words(first);
  PageList(editions, publication).add_all();
  return publication;
}

}  // namespace

Publication compose_publication(Editions editions, const Colophon& made) {
  const Edition& first = editions.front();
  return with_pages(editions, editions.size() == 1 ? first.protocol.id.value : std::string(), title_of(editions),
                    cover(first), made);
}

Publication compose_publication(Editions editions, const Book& book, const Colophon& made) {
  Cover title_page = cover(editions, book);
  std::string title = title_page.title;
  return with_pages(editions, book.id.value, std::move(title), std::move(title_page), made);
}

}  // namespace binran
