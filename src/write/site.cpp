#include "write/site.h"

namespace binran {
namespace {

/// Nothing comes from elsewhere, and nothing leaves; no markup holds style or script.
constexpr std::string_view policy =
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; base-uri 'none'; form-action "
    "'none'";

/// The same of one file that holds its own.
constexpr std::string_view policy_of_one_file =
    "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

void begin_head(const std::string& language, MarkupWriter& out, std::string_view rules = policy) {
  out.document_type();
  out.open("html", {{"lang", language}});
  out.new_line();
  out.open("head", {});
  out.empty("meta", {{"charset", "utf-8"}});
  out.new_line();
  out.empty("meta", {{"http-equiv", "Content-Security-Policy"}, {"content", rules}});
  out.new_line();
  out.empty("meta", {{"name", "viewport"}, {"content", "width=device-width, initial-scale=1"}});
  out.empty("meta", {{"name", "color-scheme"}, {"content", "light dark"}});
  out.new_line();
}

void link_to(const std::string& address, const std::string& words, std::string_view relation, MarkupWriter& out) {
  out.element("a", {{"href", address}, {"rel", relation}}, words);
}

}  // namespace

SiteWriter::SiteWriter(const Publication& publication, const std::vector<Publication>& languages, const Locale& locale)
    : publication_(publication), languages_(languages), breaker_(locale.tag(), locale.typesetting()) {}

std::string SiteWriter::page(const ScreenPage& page) {
  const Document document = page.whole();
  MarkupWriter out;
  head(page, document, out);
  header(page, out);
  out.open("main", {{"id", "main"}, {"class", page.kind == PageKind::home ? "home" : ""}});
  out.new_line();
  trail(page, out);
  PageFrame frame = frame_of(publication_, page, page_ending);
  frame.with_charts = true;
  write_page(document, frame, breaker_, out);
  if (page.kind == PageKind::comparisons) comparison(page, out);
  turn(page, out);
  out.close("main");
  out.new_line();
  out.close("body");
  out.close("html");
  out.new_line();
  return out.take();
}

void SiteWriter::head(const ScreenPage& page, const Document& document, MarkupWriter& out) const {
  begin_head(publication_.language, out);
  out.element("title", {},
              document.title == publication_.title ? document.title : document.title + " – " + publication_.title);
  out.new_line();
  if (!document.summary.empty()) out.empty("meta", {{"name", "description"}, {"content", document.summary}});
  out.empty("link", {{"rel", "stylesheet"}, {"href", "../binran.css"}});
  out.new_line();
  for (const Publication& other : languages_)
    if (&other != &publication_ && other.find(page.name))
      out.empty("link", {{"rel", "alternate"},
                         {"hreflang", other.language},
                         {"href", "../" + other.language + "/" + page_file(page.name)}});
  out.open("script", {{"defer", "defer"}, {"src", "../binran.js"}});
  out.close("script");
  out.close("head");
  out.new_line();
}

void SiteWriter::header(const ScreenPage& page, MarkupWriter& out) const {
  const ScreenWords& words = publication_.words;
  out.open("body", {{"data-copy", words.copy}, {"data-copied", words.copied}});
  out.new_line();
  out.element("a", {{"class", "skip"}, {"href", "#main"}}, words.skip);
  out.open("header", {{"class", "site"}});
  out.element("a", {{"class", "home"}, {"href", page_file(publication_.pages.front().name)}}, publication_.title);
  out.new_line();
  search_form(out);
  languages(page, out);
  out.close("header");
  out.new_line();
}

/// Shown by the script, which fills it.
void SiteWriter::search_form(MarkupWriter& out) const {
  const ScreenWords& words = publication_.words;
  out.open("form", {{"class", "search"},
                    {"role", "search"},
                    {"hidden", "hidden"},
                    {"data-index", search_file},
                    {"data-count", words.result_count},
                    {"data-nothing", words.nothing}});
  out.element("label", {{"for", "search"}}, words.search);
  out.text(" ");
  out.empty("input", {{"id", "search"}, {"type", "search"}, {"autocomplete", "off"}, {"spellcheck", "false"}});
  out.element("p", {{"role", "status"}}, {});
  out.element("ol", {{"aria-label", words.results}}, {});
  out.close("form");
  out.new_line();
}

/// The same, of any two codes.
void SiteWriter::comparison(const ScreenPage& page, MarkupWriter& out) const {
  const ScreenWords& words = publication_.words;
  out.open("div", {{"class", "compare"},
                   {"hidden", "hidden"},
                   {"data-pairs", pairs_file(page.above)},
                   {"data-first", words.first},
                   {"data-second", words.second},
                   {"data-same", words.same}});
  out.element("h2", {}, words.compare);
  out.close("div");
  out.new_line();
}

void SiteWriter::languages(const ScreenPage& page, MarkupWriter& out) const {
  if (languages_.size() < 2) return;
  out.open("nav", {{"class", "languages"}, {"aria-label", publication_.words.language}});
  out.open("ul", {});
  for (const Publication& other : languages_) {
    out.open("li", {});
    const bool here = &other == &publication_;
    const std::string& name = other.find(page.name) ? page.name : other.pages.front().name;
    out.element("a",
                {{"href", "../" + other.language + "/" + page_file(name)},
                 {"hreflang", other.language},
                 {"lang", here ? std::string() : other.language},
                 {"aria-current", here ? "true" : ""}},
                other.own_name);
    out.close("li");
  }
  out.close("ul");
  out.close("nav");
  out.new_line();
}

void SiteWriter::trail(const ScreenPage& page, MarkupWriter& out) const {
  std::vector<const ScreenPage*> above;
  for (const ScreenPage* at = publication_.find(page.above); at; at = publication_.find(at->above)) above.push_back(at);
  if (above.empty()) return;
  out.open("nav", {{"class", "trail"}, {"aria-label", publication_.words.trail}});
  out.open("ol", {});
  for (auto it = above.rbegin(); it != above.rend(); ++it) {
    out.open("li", {});
    link_to(page_file((*it)->name), (*it)->above.empty() ? publication_.words.home : (*it)->title, {}, out);
    out.close("li");
  }
  out.close("ol");
  out.close("nav");
  out.new_line();
}

void SiteWriter::turn(const ScreenPage& page, MarkupWriter& out) const {
  const std::vector<ScreenPage>& pages = publication_.pages;
  const auto here = pages.begin() + static_cast<std::ptrdiff_t>(publication_.numbers.at(page.name));
  const auto is_beside = [&](const ScreenPage& other) {
    return other.kind == page.kind && page.kind != PageKind::protocol && other.above == page.above;
  };
  const bool has_previous = here != pages.begin() && is_beside(here[-1]);
  const bool has_next = here + 1 != pages.end() && is_beside(here[1]);
  if (!has_previous && !has_next) return;
  out.open("nav", {{"class", "turn"}, {"aria-label", publication_.words.turn}});
  const auto lead = [&](const ScreenPage& other, const std::string& words, const char* relation) {
    out.open("a", {{"href", page_file(other.name)}, {"rel", relation}});
    out.element("span", {}, words);
    out.text(" ");
    out.element("b", {}, other.title);
    out.close("a");
  };
  if (has_previous) lead(here[-1], publication_.words.previous, "prev");
  if (has_next) lead(here[1], publication_.words.next, "next");
  out.close("nav");
  out.new_line();
}

std::string write_single(const Publication& publication, const Locale& locale) {
  MarkupWriter out;
  begin_head(publication.language, out, policy_of_one_file);
  out.element("title", {}, publication.title);
  out.raw_element("style", site_style());
  out.close("head");
  out.new_line();
  const ScreenWords& words = publication.words;
  out.open("body", {{"class", "single"}, {"data-copy", words.copy}, {"data-copied", words.copied}});
  out.element("a", {{"class", "skip"}, {"href", "#main"}}, words.skip);
  out.open("header", {{"class", "site"}});
  out.element("a", {{"class", "home"}, {"href", "#top"}}, publication.title);
  out.close("header");
  out.open("main", {{"id", "main"}});
  out.element("h1", {{"id", "top"}}, publication.title);
  out.new_line();
  const PageFrame frame{[&](const std::string& target) {
                          const auto found = publication.page_of.find(target);
                          return found == publication.page_of.end() ? std::string() : "#" + target;
                        },
                        words.in_words, true, 2};
  Breaker breaker(locale.tag(), locale.typesetting());
  for (const ScreenPage& page : publication.pages) {
    if (page.kind == PageKind::home) continue;  // there is but one protocol
    write_page(page.whole(), frame, breaker, out);
  }
  out.close("main");
  out.raw_element("script", site_script());
  out.close("body");
  out.close("html");
  out.new_line();
  return out.take();
}

std::string write_languages(const std::vector<Publication>& languages) {
  MarkupWriter out;
  const Publication& first = languages.front();
  begin_head(first.language, out);
  out.element("title", {}, first.title);
  out.empty("link", {{"rel", "stylesheet"}, {"href", "binran.css"}});
  out.close("head");
  out.new_line();
  out.open("body", {});
  out.open("main", {{"id", "main"}, {"class", "choice"}});
  out.element("h1", {}, first.title);
  out.open("ul", {});
  out.new_line();
  for (const Publication& each : languages) {
    out.open("li", {{"lang", each.language}});
    out.open("a", {{"href", each.language + "/" + page_file(each.pages.front().name)}, {"hreflang", each.language}});
    out.element("b", {}, each.own_name);
    out.text(" ");
    out.element("span", {}, each.title);
    out.close("a");
    out.close("li");
    out.new_line();
  }
  out.close("ul");
  out.close("main");
  out.close("body");
  out.close("html");
  out.new_line();
  return out.take();
}

}  // namespace binran
