#include "write/man.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/match.h"
#include "document/triage.h"
#include "locale/command_lines.h"
#include "write/ladder.h"
#include "write/roff.h"
#include "write/text_table.h"

namespace binran {
namespace {

// A reader at 80 columns fills lines of 78, and both readers indent text by 7.
constexpr std::size_t page_width = 78;
constexpr std::size_t text_indent = 7;
constexpr std::size_t quotation_indent = 4;

/// Links that stand alone are there for their addresses; inside a sentence an address would only be in the way.
bool holds_only_links(const Inlines& inlines) {
  constexpr std::size_t widest_separator = 5;  // " and "
  const auto is_link = [](const Inline& part) { return std::holds_alternative<WebLink>(part); };
  const auto is_separator = [](const Inline& part) {
    const auto* text = std::get_if<Text>(&part);
    return text && columns(text->text) <= widest_separator;
  };
  return !inlines.empty() && is_link(inlines.front()) &&
         std::all_of(inlines.begin(), inlines.end(),
                     [&](const Inline& part) { return is_link(part) || is_separator(part); });
}

bool holds_only_pages(const Inlines& inlines) {
  return !inlines.empty() && std::all_of(inlines.begin(), inlines.end(), [](const Inline& part) {
    return std::holds_alternative<ManualPage>(part) || std::holds_alternative<Text>(part);
  }) && std::holds_alternative<ManualPage>(inlines.front());
}

class ManPage {
 public:
  ManPage(const Document& document, const Locale& locale)
      : document_(document),
        we_break_lines_(locale.typesetting().breaking == TypesettingRules::Breaking::characters),
        single_spaces_(locale.typesetting().breaking == TypesettingRules::Breaking::eojeol),
        breaker_(document.language, locale.typesetting()) {}

  std::string write() {
    add_title();
    add_name();
    for (const Section& section : document_.sections) add(section, 1);
    return std::move(roff_);
  }

 private:
  void request(std::string_view line) {
    roff_ += line;
    roff_ += '\n';
  }
  void text_line(const StyledText& text) { request(roff_line(roff_text(text))); }
  std::size_t width() const { return page_width - std::min(indent_, page_width - 20); }

  void add_title() {
    std::string name = document_.name;
    for (char& c : name) c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    request(fmt::format(".TH {} \"7\" {} \"binran\" {}", roff_argument(name), roff_argument(document_.date),
                        roff_argument(document_.collection)));
    request(".nh");  // codes and commands are copied from the page
    // Filling lines out with spaces tears Japanese and Korean apart. In groff 1.23 each tag sets what the string AD
    // says.
    request(".ad l");
    request(".ds AD l");
  }

  /// The heading is literal: indexers look for this word in every language (lexgrog(1), makewhatis(8)).
  void add_name() {
    std::string names = document_.name;
    for (const std::string& alias : document_.aliases) names += ", " + alias;
    request(".SH NAME");
    if (we_break_lines_ && columns(names + " - " + document_.summary) > width()) return add_name_lines(names);
    request(roff_line(fmt::format("{} \\- {}", roff_text(names), roff_text(document_.summary))));
  }

  /// A description that does not fit beside the names begins a line, because indexers put a space where lines meet.
  void add_name_lines(const std::string& names) {
    request(".nf");
    // Names are parted between names only: indexers take each as it stands.
    std::vector<std::string> lines(1);
    for (std::size_t begin = 0, end = 0; begin < names.size(); begin = end) {
      end = std::min(names.find(' ', begin), names.size() - 1) + 1;
      const std::string_view name = std::string_view(names).substr(begin, end - begin);
      if (!lines.back().empty() && columns(lines.back()) + columns(name) > width() - 2) lines.emplace_back();
      lines.back() += name;
    }
    for (std::string& line : lines) {
      const bool last = &line == &lines.back();
      if (line.ends_with(' ')) line.pop_back();
      request(roff_line(roff_text(line)) + (last ? " \\-" : ""));
    }
    for (const StyledText& line : wrap(styled(document_.summary), width(), breaker_)) text_line(line);
    request(".fi");
  }

  void add(const Blocks& blocks) {
    for (const Block& block : blocks) match(block.content, [this](const auto& content) { add(content); });
  }

  /// Begins a paragraph, unless a heading or an item has just begun one.
  void begin_paragraph() {
    if (!fresh_) request(in_item_ ? ".sp" : ".PP");  // .sp keeps the margin of the item
    fresh_ = after_list_ = false;
  }

  /// Whether a word is wider than a line. Neither reader can part one: they would write past the edge.
  bool has_wide_word(const StyledText& text) const {
    const std::string words = plain(text);
    for (std::size_t begin = 0; begin < words.size();) {
      const std::size_t end = std::min(words.find(' ', begin), words.size());
      if (columns(std::string_view(words).substr(begin, end - begin)) > width()) return true;
      begin = end + 1;
    }
    return false;
  }

  void add_lines_of(const StyledText& text) { add_lines(wrap(text, width(), breaker_)); }

  /// Running text. The lines are ours where the language breaks between characters, because neither reader can part
  /// text without spaces, and where a token has to be parted; else each sentence has a line of the source and the
  /// reader fills.
  void add_text(const StyledText& text) {
    if (we_break_lines_ || has_wide_word(text)) return add_lines_of(text);
    const std::string words = plain(text);
    std::vector<std::size_t> starts;
    breaker_.find_sentences(words, starts);
    std::erase_if(starts, [&](std::size_t start) { return words[start - 1] != ' '; });
    std::vector<StyledText> sentences = cut(text, starts);
    for (StyledText& sentence : sentences) {
      while (sentence.front().text.starts_with(' ')) sentence.front().text.erase(0, 1);
      while (sentence.back().text.ends_with(' ')) sentence.back().text.pop_back();
      const bool another = single_spaces_ && &sentence != &sentences.back();
      request(roff_line(roff_text(sentence)) + (another ? "\\&" : ""));
    }
  }

  void add_lines(const std::vector<StyledText>& lines) {
    for (const StyledText& line : lines) {
      if (&line != &lines.front()) request(".br");
      has_wide_word(line) ? add_lines_of(line) : text_line(line);
    }
  }

  /// Lines whose spaces stay as they are.
  void add_verbatim(const std::vector<StyledText>& lines) {
    request(".nf");
    for (const StyledText& line : lines) text_line(line);
    request(".fi");
  }

  /// `level`: of its heading, if it has one: a section, a subsection, or a line in bold.
  void add(const Section& section, int level) {
    const std::string title = plain(styled(section.title));
    if (!title.empty()) add_heading(title, level);
    match(
        section.head, [](std::monostate) {}, [&](const PartHead& head) { add(head); },
        [&](const EntryHead& head) { add(head); }, [&](const ComparisonHead& head) { add(head); },
        [&](const Cover& cover) { add(cover); });
    add(section.blocks);
    for (const Section& below : section.sections) add(below, title.empty() ? level : level + 1);
  }
  void add_heading(const std::string& title, int level) {
    if (level <= 2) return add_heading(level == 1 ? ".SH" : ".SS", title);
    begin_paragraph();
    text_line(styled(title, Style::strong));
  }
  void add(const PartHead& head) {
    if (head.subtitle.empty()) return;
    begin_paragraph();
    add_lines({styled(head.subtitle)});
  }
  void add_heading(std::string_view macro, std::string_view text) {
    request(fmt::format("{} {}", macro, roff_argument(text)));
    fresh_ = true;
  }

  void add(const Paragraph& paragraph) {
    begin_paragraph();
    if (holds_only_links(paragraph.text)) return add_links(paragraph.text);
    if (holds_only_pages(paragraph.text)) return add_pages(paragraph.text);
    switch (paragraph.role) {
      case ParagraphRole::say:
      case ParagraphRole::note:
        return indented(quotation_indent, [&] { add_text(styled(paragraph.text)); });
      case ParagraphRole::lead:
        return add_text(restyled(styled(paragraph.text), Style::strong));
      case ParagraphRole::body:
      case ParagraphRole::pointer:
      case ParagraphRole::small:
        return add_text(styled(paragraph.text));
    }
  }

  template <class Content>
  void indented(std::size_t columns, Content content) {
    request(fmt::format(".RS {}", columns));
    indent_ += columns;
    const bool in_item = std::exchange(in_item_, false);
    content();
    in_item_ = in_item;
    indent_ -= columns;
    request(".RE");
  }

  void add_links(const Inlines& links) {
    bool first = true;
    for (const Inline& part : links) {
      const auto* link = std::get_if<WebLink>(&part);
      if (!link) continue;
      if (!std::exchange(first, false)) request(".br");
      add_text(styled(link->text));
      request(".br");
      for (const std::string& line : wrap("<" + link->uri + ">", width(), breaker_)) {
        if (!line.starts_with('<')) request(".br");
        request(roff_line(roff_text(line, Hyphens::code)));
      }
    }
  }

  void add_pages(const Inlines& pages) {
    for (auto part = pages.begin(); part != pages.end(); ++part) {
      const auto* page = std::get_if<ManualPage>(&*part);
      if (!page) continue;
      const auto* text = part + 1 == pages.end() ? nullptr : std::get_if<Text>(&part[1]);
      std::string after = text ? text->text : std::string();
      while (after.ends_with(' ')) after.pop_back();
      request(fmt::format(".BR {} {}", roff_argument(page->name, Hyphens::code),
                          roff_argument(fmt::format("({}){}", page->section, after))));
    }
  }

  void add(const Command& command) {
    constexpr std::size_t command_indent = 2;
    if (after_list_) begin_paragraph();  // else it would have the margin of the last item
    fresh_ = false;
    request(".EX");
    for (const std::string& line : command.lines) {
      for (const CommandLine& part : command_lines(line, width() - command_indent, width())) {
        request(roff_line(std::string(part.flush ? 0 : command_indent, ' ') + roff_text(part.text, Hyphens::code)));
      }
    }
    request(".EE");
    request(".nh");  // which the macro has undone
  }

  void add(const List& list) {
    const bool labelled = list.kind == ListKind::labelled;
    const std::size_t columns_of_label = labelled ? label_columns(list) : list.kind == ListKind::numbered ? 4 : 2;
    const bool compact = labelled && std::all_of(list.items.begin(), list.items.end(),
                                                 [](const ListItem& item) { return item.blocks.size() == 1; });
    if (compact && !list.items.empty()) {
      begin_paragraph();
      request(".PD 0");
    }
    std::size_t number = 0;
    for (const ListItem& item : list.items) {
      if (labelled) {
        request(fmt::format(".TP {}", columns_of_label));
        text_line(restyled(styled(item.label), Style::strong));
      } else {
        const std::string mark = list.kind == ListKind::numbered ? fmt::format("{}.", ++number) : "\\(bu";
        request(fmt::format(".IP {} {}", mark, columns_of_label));
      }
      add_item(item, columns_of_label);
    }
    if (compact && !list.items.empty()) request(".PD");
    fresh_ = false;
    after_list_ = !in_item_;
  }

  /// Room for the widest label, so that short labels and their text share a line.
  static std::size_t label_columns(const List& list) {
    constexpr std::size_t widest = 16, otherwise = 8;
    std::size_t label = 0;
    for (const ListItem& item : list.items) label = std::max(label, columns(styled(item.label)));
    return label + 2 <= widest ? label + 2 : otherwise;
  }

  void add_item(const ListItem& item, std::size_t columns) {
    const bool outer = std::exchange(in_item_, true);
    indent_ += columns;
    fresh_ = true;
    for (const Block& block : item.blocks) {
      if (std::holds_alternative<Paragraph>(block.content) || std::holds_alternative<Command>(block.content)) {
        match(block.content, [this](const auto& content) { add(content); });
      } else {
        indent_ -= columns;
        indented(columns, [&] { match(block.content, [this](const auto& content) { add(content); }); });
        indent_ += columns;
      }
    }
    indent_ -= columns;
    in_item_ = outer;
  }

  void add(const EntryHead& head) {
    begin_paragraph();
    std::vector<StyledText> lines = {styled(fmt::format("{} {}", head.code, head.name()), Style::strong)};
    if (!head.title_is_name()) lines.push_back(styled(head.title));
    if (document_.summary.find(head.summary) == std::string::npos) lines.push_back(styled(head.summary));
    lines.push_back(styled(head.class_label));
    add_lines(lines);
    Table facts{{{0, true}, {1, false}}, {}, {}, {}};
    for (const Fact& fact : head.facts) facts.rows.push_back({{{Text{fact.name}}, true}, {{Text{fact.value}}}});
    if (!facts.rows.empty()) add(facts);
  }

  void add(const Table& table) {
    begin_paragraph();
    add_verbatim(lay_out(table, {width(), Ambiguous::narrow, "-"}, breaker_));
  }

  void add(const Exchange& exchange) {
    begin_paragraph();
    add_verbatim(draw_ladder(exchange, {width(), Ambiguous::narrow, true}, breaker_));
  }

  void add(const Triage& triage) { add(numbered_steps(triage)); }

  void add(const ComparisonHead& head) {
    for (const EntryHead* entry : {&head.first, &head.second}) {
      begin_paragraph();
      std::vector<StyledText> lines = {styled(fmt::format("{} {}", entry->code, entry->name()), Style::strong)};
      if (!entry->title_is_name()) lines.push_back(styled(entry->title));
      lines.push_back(styled(entry->summary));
      add_lines(lines);
    }
  }

  void add(const Cover& cover) {
    begin_paragraph();
    add_lines({styled(cover.title, Style::strong), styled(cover.subtitle), styled(cover.kind), styled(cover.edition)});
  }

  /// There are no pages to lead to: what is left are the words, by group.
  void add(const Leaders& leaders) {
    for (const LeaderGroup& group : leaders.groups) {
      List list{ListKind::bulleted, {}};
      for (const Leader& leader : group.leaders) list.items.push_back({{}, {{Paragraph{{}, leader.text, {}}}}});
      if (!group.label.empty()) add_heading(".SS", group.label);
      add(list);
    }
  }

  const Document& document_;
  bool we_break_lines_;
  bool single_spaces_;  // between sentences, where both readers would print two
  Breaker breaker_;
  std::string roff_;
  std::size_t indent_ = text_indent;  // columns left of the text
  bool in_item_ = false;              // of a list
  bool fresh_ = true;                 // a paragraph has just begun
  bool after_list_ = false;           // the margin is that of its last item
};

}  // namespace

std::string write_man(const Document& document, const Locale& locale) {
  return ManPage(document, locale).write();
}

}  // namespace binran
