#include "write/page_markup.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/characters.h"
#include "base/match.h"
#include "document/plain_text.h"
#include "document/triage.h"
#include "write/class_names.h"
#include "write/ladder_svg.h"
#include "write/triage_svg.h"

namespace binran {
namespace {

/// As a part of an address (RFC 3986, 2.1).
std::string percent_encoded(std::string_view text) {
  std::string result;
  for (const char c : text)
    if (is_alphanumeric(c))
      result += c;
    else
      fmt::format_to(std::back_inserter(result), "%{:02X}", static_cast<unsigned char>(c));
  return result;
}

class PageWriter {
 public:
  PageWriter(const Document& document, const PageFrame& frame, Breaker& breaker, MarkupWriter& out)
      : document_(document), frame_(frame), breaker_(breaker), out_(out) {}

  void write() {
    const bool has_head =
        document_.sections.size() == 1 && std::holds_alternative<Apart<EntryHead>>(document_.sections.front().head);
    out_.open("article", {{"id", document_.name}});
    out_.new_line();
    if (!has_head) heading(frame_.level, {Text{document_.title}});
    for (const Section& section : document_.sections) add(section, frame_.level + (has_head ? 0 : 1));
    out_.close("article");
    out_.new_line();
  }

 private:
  void inlines(const Inlines& inlines, bool with_links = true) {
    write_inlines(inlines, frame_.address, out_, with_links);
  }
  void block(std::string_view element, const Attributes& attributes, const Inlines& words) {
    out_.open(element, attributes);
    inlines(words);
    out_.close(element);
    out_.new_line();
  }
  /// Before a heading, where browsers of docsets look for the contents of a page.
  void mark(const std::string& words) {
    if (!frame_.with_section_marks) return;
    const std::string place = "//apple_ref/cpp/Section/" + percent_encoded(words);
    out_.element("a", {{"name", place}, {"class", "dashAnchor"}}, {});
  }
  void heading(int level, const Inlines& words, const Attributes& attributes = {}) {
    mark(plain_text(words));
    const std::string element = fmt::format("h{}", std::min(level, 6));
    out_.open(element, attributes);
    write_heading(words, frame_.address, breaker_, out_);
    out_.close(element);
    out_.new_line();
  }

  /// The id of a section; empty where the page has it already.
  std::string id_of(const Section& section) const {
    if (section.anchor == document_.name || section.anchor.empty()) return {};
    return key(section);
  }
  std::string key(const Section& section) const {
    return frame_.with_others && is_side_section(section.role) ? document_.name + "." + section.anchor : section.anchor;
  }

  void add(const Section& section, int level) {
    std::string kind(name_of(section.role));
    if (is_side_section(section.role)) kind += " side";
    if (const auto* head = std::get_if<PartHead>(&section.head)) kind += " " + class_of(head->kind);
    out_.open("section", {{"id", id_of(section)}, {"class", kind}});
    out_.new_line();
    if (!section.title.empty()) heading(level, section.title);
    match(
        section.head, [](std::monostate) {}, [&](const PartHead& head) { add(head); },
        [&](const EntryHead& head) { add(head, level); }, [&](const ComparisonHead& head) { add(head, level); },
        [&](const Cover&) {});
    const bool opens = section.title.empty() && std::holds_alternative<std::monostate>(section.head);
    level_ = opens ? level : level + 1;
    add(section.blocks);
    for (const Section& below : section.sections) add(below, opens ? level : level + 1);
    out_.close("section");
    out_.new_line();
  }

  void add(const PartHead& head) {
    if (!head.subtitle.empty()) out_.element("p", {{"class", "subtitle"}}, head.subtitle);
  }

  /// The name of a code as a heading: what is printed of it, and its phrase.
  void name(const EntryHead& head, int level, const std::string& address) {
    const std::string element = fmt::format("h{}", std::min(level, 6));
    mark(head.code + " " + head.name());
    out_.open(element, {});
    if (!address.empty()) out_.open("a", {{"href", address}});
    out_.element("span", {{"class", "code"}, {"translate", "no"}}, head.code);
    out_.text(" ");
    const bool wire = !head.phrase.empty();
    out_.element("span", {{"class", "phrase"}, {"lang", wire ? foreign("en") : head.title_language}}, head.name());
    if (!address.empty()) out_.close("a");
    out_.close(element);
    out_.new_line();
    if (!head.title_is_name()) out_.element("p", {{"class", "title"}, {"lang", head.title_language}}, head.title);
    out_.element("p", {{"class", "lead"}, {"lang", head.summary_language}}, head.summary);
    out_.new_line();
  }
  std::string_view foreign(std::string_view language) const {
    return language == document_.language ? std::string_view() : language;
  }

  void add(const EntryHead& head, int level) {
    out_.open("div", {{"class", "entry-head " + class_of(head.class_kind)}});
    if (!head.class_label.empty()) out_.element("p", {{"class", "class"}}, head.class_label);
    name(head, level, {});
    if (!head.facts.empty()) add(head.facts);
    out_.close("div");
    out_.new_line();
  }
  void add(const std::vector<Fact>& facts) {
    out_.open("dl", {{"class", "facts"}});
    for (const Fact& fact : facts) {
      out_.open("div", {});
      out_.element("dt", {}, fact.name);
      out_.element("dd", {}, fact.value);
      out_.close("div");
    }
    out_.close("dl");
    out_.new_line();
  }
  void add(const ComparisonHead& pair, int level) {
    out_.open("div", {{"class", "pair"}});
    for (const EntryHead* head : {&pair.first, &pair.second}) {
      out_.open("div", {{"class", "entry-head " + class_of(head->class_kind)}});
      name(*head, level, frame_.address(head->anchor));
      out_.close("div");
    }
    out_.close("div");
    out_.new_line();
  }

  void add(const Blocks& blocks) {
    for (const Block& block : blocks) match(block.content, [this](const auto& content) { add(content); });
  }

  void add(const Paragraph& paragraph) {
    switch (paragraph.role) {
      case ParagraphRole::say:
        out_.open("blockquote", {{"class", "say"}});
        block("p", {{"lang", paragraph.language}}, paragraph.text);
        out_.close("blockquote");
        return out_.new_line();
      case ParagraphRole::lead:
        return block("p", {{"class", "lead"}, {"lang", paragraph.language}}, paragraph.text);
      case ParagraphRole::note:
        return block("p", {{"class", "note"}, {"lang", paragraph.language}}, paragraph.text);
      case ParagraphRole::small:
        return block("p", {{"class", "small"}, {"lang", paragraph.language}}, paragraph.text);
      case ParagraphRole::body:
      case ParagraphRole::pointer:
        return block("p", {{"lang", paragraph.language}}, paragraph.text);
    }
  }

  void add(const Command& command) {
    out_.open("div", {{"class", "command"}});
    out_.open("pre", {{"tabindex", "0"}, {"dir", "ltr"}, {"translate", "no"}});
    out_.open("code", {});
    for (const std::string& line : command.lines) {
      if (&line != &command.lines.front()) out_.new_line();
      out_.text(line);
    }
    out_.close("code");
    out_.close("pre");
    out_.close("div");
    out_.new_line();
  }

  void add(const List& list) {
    if (list.items.empty()) return;
    if (list.kind == ListKind::labelled) return add_labelled(list);
    const std::string_view element = list.kind == ListKind::numbered ? "ol" : "ul";
    out_.open(element, {});
    out_.new_line();
    for (const ListItem& item : list.items) {
      out_.open("li", {{"id", item.anchor}});
      add(item.blocks);
      out_.close("li");
      out_.new_line();
    }
    out_.close(element);
    out_.new_line();
  }
  void add_labelled(const List& list) {
    out_.open("dl", {});
    out_.new_line();
    for (const ListItem& item : list.items) {
      block("dt", {{"id", item.anchor}}, item.label);
      out_.open("dd", {});
      add(item.blocks);
      out_.close("dd");
      out_.new_line();
    }
    out_.close("dl");
    out_.new_line();
  }

  static bool goes_on(const std::vector<Cell>& row) {
    return !row.empty() && row.front().header && row.front().text.empty();
  }
  /// How many rows the heading of row `at` is for.
  static std::size_t rows_of_heading(const Table& table, std::size_t at) {
    std::size_t end = at + 1;
    while (end < table.rows.size() && goes_on(table.rows[end])) ++end;
    return end - at;
  }

  void add(const Table& table) {
    out_.open("div", table.caption.empty() ? Attributes{{"class", "table"}}
                                           : Attributes{{"class", "table"},
                                                        {"role", "region"},
                                                        {"tabindex", "0"},
                                                        {"aria-label", unique_name(table.caption)}});
    out_.open("table", {});
    if (!table.caption.empty()) out_.element("caption", {}, table.caption);
    out_.new_line();
    if (!table.header.empty()) {
      out_.open("thead", {});
      out_.open("tr", {});
      for (const Cell& cell : table.header) add(cell, "col", 1);
      out_.close("tr");
      out_.close("thead");
      out_.new_line();
    }
    add_rows(table);
    out_.close("table");
    out_.close("div");
    out_.new_line();
  }
  void add_rows(const Table& table) {
    out_.open("tbody", {});
    for (std::size_t at = 0; at < table.rows.size(); ++at) {
      out_.open("tr", {});
      const bool continues = at > 0 && goes_on(table.rows[at]);
      for (const Cell& cell : table.rows[at])
        if (&cell != &table.rows[at].front())
          add(cell, "row", 1);
        else if (!continues)
          add(cell, "row", rows_of_heading(table, at));
      out_.close("tr");
      out_.new_line();
    }
    out_.close("tbody");
  }
  void add(const Cell& cell, std::string_view scope, std::size_t rows) {
    // A heading without words heads nothing.
    const bool header = cell.header && !cell.text.empty();
    const std::string span = rows > 1 ? fmt::to_string(rows) : std::string();
    out_.open(header ? "th" : "td", {{"scope", header ? scope : std::string_view()}, {"rowspan", span}});
    inlines(cell.text);
    out_.close(header ? "th" : "td");
  }
  /// Regions of a page are told apart by their names.
  std::string unique_name(const std::string& name) {
    const auto before = std::ranges::count(region_names_, name);
    region_names_.push_back(name);
    return before == 0 ? name : fmt::format("{} ({})", name, before + 1);
  }

  void add(const Exchange& exchange) {
    out_.open("figure", {{"class", "exchange"}});
    out_.new_line();
    const std::string number = exchanges_++ == 0 ? "" : fmt::format("-{}", exchanges_);
    draw_ladder(exchange, (frame_.with_others ? document_.name + "." : "") + "ladder" + number, breaker_, out_);
    out_.new_line();
    out_.open("details", {});
    out_.element("summary", {}, frame_.in_words);
    out_.open("ol", {});
    for (const std::string& words : exchange.in_words) out_.element("li", {}, words);
    out_.close("ol");
    out_.close("details");
    out_.close("figure");
    out_.new_line();
  }

  void add(const Leaders& leaders) {
    const std::string kind = leaders.kind == LeadersKind::index     ? "index"
                             : leaders.kind == LeadersKind::locator ? "locator"
                                                                    : "contents";
    for (const LeaderGroup& group : leaders.groups) {
      if (group.leaders.empty()) continue;
      out_.open("div", {{"class", "leaders " + kind + (group.kind ? " " + class_of(*group.kind) : "")}});
      if (!group.label.empty()) heading(level_, {Text{group.label}});
      out_.open("ul", {});
      out_.new_line();
      for (const Leader& leader : group.leaders) add(leader);
      out_.close("ul");
      out_.close("div");
      out_.new_line();
    }
  }
  /// One place that has no name but the line's own makes the line a link.
  void add(const Leader& leader) {
    out_.open("li", {});
    const bool whole = leader.targets.size() == 1 && leader.targets.front().label.empty();
    const std::string address = whole ? frame_.address(leader.targets.front().anchor) : std::string();
    if (!address.empty()) out_.open("a", {{"href", address}});
    inlines(leader.text, address.empty());
    if (!address.empty()) out_.close("a");
    for (const LeaderTarget& target : leader.targets)
      if (!target.label.empty()) {
        out_.text(" ");
        inlines({CrossReference{target.anchor, target.label}});
      }
    out_.close("li");
    out_.new_line();
  }

  /// Steps: an answer leads to the next.
  void add(const Triage& triage) {
    if (frame_.with_charts) draw_triage(triage, frame_.address, breaker_, out_);
    out_.open("ol", {{"class", "steps"}, {"lang", triage.language}});
    out_.new_line();
    for (const TriageQuestion& question : triage.questions) {
      out_.open("li", {{"id", question.anchor}});
      block("p", {{"class", "question"}}, question.words);
      if (question.command) add(*question.command);
      out_.open("ul", {{"class", "answers"}});
      out_.new_line();
      for (const TriageChoice& choice : question.choices) add(choice, triage);
      out_.close("ul");
      out_.close("li");
      out_.new_line();
    }
    out_.close("ol");
    out_.new_line();
  }
  void add(const TriageChoice& choice, const Triage& triage) {
    match(
        choice.leads,
        [&](const TriageNext& next) {
          out_.open("li", {{"class", "next"}});
          const std::string address =
              next.question < triage.questions.size() ? frame_.address(triage.questions[next.question].anchor) : "";
          out_.open("a", {{"href", address.empty() ? "#" : address}});
          answer(choice.answer, next.words, false);
          out_.close("a");
          out_.close("li");
        },
        [&](const TriageEnd& end) {
          out_.open("li", {{"class", "end " + class_of(end.kind)}});
          answer(choice.answer, words_of(choice), true);
          out_.close("li");
        });
    out_.new_line();
  }
  void answer(const Inlines& words, const Inlines& leads, bool with_links) {
    out_.open("span", {{"class", "answer"}});
    inlines(words, with_links);
    out_.close("span");
    out_.text(" ");
    out_.open("span", {{"class", "leads"}});
    inlines(leads, with_links);
    out_.close("span");
  }

  const Document& document_;
  const PageFrame& frame_;
  Breaker& breaker_;
  MarkupWriter& out_;
  int level_ = 1;  // of a heading inside blocks
  std::size_t exchanges_ = 0;
  std::vector<std::string> region_names_;
};

}  // namespace

PageFrame frame_of(const Publication& publication, const ScreenPage& page, std::string_view ending) {
  return {[&publication, &page, ending](const std::string& target) {
            return address_of(publication, page.name, target, ending);
          },
          publication.words.in_words};
}

void write_page(const Document& document, const PageFrame& frame, Breaker& breaker, MarkupWriter& out) {
  PageWriter(document, frame, breaker, out).write();
}

}  // namespace binran
