// The tree of a document, one node a line: for debugging, and for tests that hold the composition to what it was.
#include "document/dump.h"

#include <fmt/format.h>

#include <iterator>

#include "base/match.h"
#include "document/triage.h"

namespace binran {
namespace {

/// A value as a dump shows it: in quotation marks, with line breaks, marks and backslashes escaped.
std::string in_quotes(std::string_view text) {
  std::string result = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') result += '\\';
    if (c == '\n') {
      result += "\\n";
    } else {
      result += c;
    }
  }
  return result + '"';
}

/// ` name="value"`, or nothing where the value is empty.
std::string attribute(std::string_view name, std::string_view value) {
  return value.empty() ? std::string{} : fmt::format(" {}={}", name, in_quotes(value));
}

std::string_view name_of(ParagraphRole role) {
  switch (role) {
    case ParagraphRole::body:
      return "body";
    case ParagraphRole::lead:
      return "lead";
    case ParagraphRole::say:
      return "say";
    case ParagraphRole::note:
      return "note";
    case ParagraphRole::pointer:
      return "pointer";
    case ParagraphRole::small:
      return "small";
  }
  return {};
}

std::string_view name_of(ListKind kind) {
  switch (kind) {
    case ListKind::bulleted:
      return "bulleted";
    case ListKind::numbered:
      return "numbered";
    case ListKind::labelled:
      return "labelled";
  }
  return {};
}

std::string_view name_of(LeadersKind kind) {
  switch (kind) {
    case LeadersKind::contents:
      return "contents";
    case LeadersKind::locator:
      return "locator";
    case LeadersKind::index:
      return "index";
  }
  return {};
}

class Dump {
 public:
  std::string take() { return std::move(text_); }

  void add(const Document& document) {
    line("document" + attribute("name", document.name) + attribute("language", document.language) +
         attribute("date", document.date));
    const Deeper deeper(*this);
    line("title " + in_quotes(document.title));
    line("summary " + in_quotes(document.summary));
    line("collection " + in_quotes(document.collection));
    for (const std::string& alias : document.aliases) line("alias " + in_quotes(alias));
    for (const std::string& keyword : document.keywords) line("keyword " + in_quotes(keyword));
    if (!document.print.notes.empty()) line("notes " + in_quotes(document.print.notes));
    add(document.sections);
  }

 private:
  /// Indents the lines that are added during its life.
  class Deeper {
   public:
    explicit Deeper(Dump& dump) : dump_(dump) { ++dump_.depth_; }
    Deeper(const Deeper&) = delete;
    Deeper& operator=(const Deeper&) = delete;
    ~Deeper() { --dump_.depth_; }

   private:
    Dump& dump_;
  };

  void line(std::string_view words) { fmt::format_to(std::back_inserter(text_), "{:{}}{}\n", "", 2 * depth_, words); }

  void add(const Blocks& blocks) {
    for (const Block& block : blocks) match(block.content, [this](const auto& content) { add(content); });
  }

  void add(const Text& it) { line("text " + in_quotes(it.text) + attribute("language", it.language)); }
  void add(const Code& it) { line("code " + in_quotes(it.text)); }
  void add(const Emphasis& it) { line("emphasis " + in_quotes(it.text)); }
  void add(const Strong& it) { line("strong " + in_quotes(it.text) + attribute("language", it.language)); }
  void add(const CrossReference& it) {
    line("cross-reference " + in_quotes(it.text) + attribute("target", it.target) + attribute("language", it.language));
  }
  void add(const PageReference& it) {
    line("page-reference" + attribute("target", it.target) + attribute("before", it.before));
  }
  void add(const WebLink& it) { line("web-link " + in_quotes(it.text) + attribute("uri", it.uri)); }
  void add(const ManualPage& it) { line(fmt::format("manual-page \"{}({})\"", it.name, it.section)); }
  void add(const Typefaces&) { line("typefaces"); }
  void add(const Inlines& inlines) {
    const Deeper deeper(*this);
    for (const Inline& part : inlines) match(part, [this](const auto& it) { add(it); });
  }

  void add(const Sections& sections) {
    for (const Section& section : sections) add(section);
  }
  void add(const Section& it) {
    line(fmt::format("section {}{}", name_of(it.role), attribute("anchor", it.anchor)));
    const Deeper deeper(*this);
    if (!it.title.empty()) {
      line("title");
      add(it.title);
    }
    match(
        it.head, [](std::monostate) {}, [&](const PartHead& head) { add(head); },
        [&](const EntryHead& head) { add(head); }, [&](const ComparisonHead& head) { add(head); },
        [&](const Cover& head) { add(head); });
    add(it.blocks);
    add(it.sections);
  }
  void add(const PartHead& it) {
    if (it.subtitle.empty() && it.tab.empty()) return;
    line("part-head" + attribute("subtitle", it.subtitle) + attribute("tab", it.tab) +
         (it.tab.empty() ? "" : fmt::format(" position={}", it.tab_position)));
  }
  void add(const Paragraph& it) {
    line(fmt::format("paragraph {}{}", name_of(it.role), attribute("language", it.language)));
    add(it.text);
  }
  void add(const Command& it) {
    line("command");
    const Deeper deeper(*this);
    for (const std::string& command_line : it.lines) line(in_quotes(command_line));
  }
  void add(const List& it) {
    line(fmt::format("list {}", name_of(it.kind)));
    const Deeper deeper(*this);
    for (const ListItem& item : it.items) add(item);
  }
  void add(const ListItem& it) {
    line("item" + attribute("anchor", it.anchor));
    const Deeper deeper(*this);
    if (!it.label.empty()) {
      line("label");
      add(it.label);
    }
    add(it.blocks);
  }
  void add(const EntryHead& it) {
    line("entry-head " + in_quotes(it.code) + attribute("anchor", it.anchor) + attribute("class", it.class_id) +
         (it.class_id.empty() ? "" : fmt::format(" kind={}", name_of(class_kind_names, it.class_kind))));
    const Deeper deeper(*this);
    line("phrase " + in_quotes(it.phrase));
    line("title " + in_quotes(it.title));
    line("summary " + in_quotes(it.summary));
    line("class-label " + in_quotes(it.class_label));
    for (const Fact& fact : it.facts)
      line("fact " + in_quotes(fact.name) + " " + in_quotes(fact.value) + attribute("id", fact.id) +
           attribute("key", fact.key));
  }
  void add(std::string_view kind, const std::vector<Cell>& row) {
    line(kind);
    const Deeper deeper(*this);
    for (const Cell& cell : row) {
      line(cell.header ? "header-cell" : "cell");
      add(cell.text);
    }
  }
  void add(const Table& it) {
    line("table" + attribute("caption", it.caption));
    const Deeper deeper(*this);
    for (const Column& column : it.columns) {
      line(column.fixed ? std::string("column fixed") : fmt::format("column {}", column.share));
    }
    if (!it.header.empty()) add("header", it.header);
    for (const std::vector<Cell>& row : it.rows) add("row", row);
  }
  void add(const Exchange& it) {
    line("exchange " + in_quotes(it.description));
    const Deeper deeper(*this);
    for (const std::string& party : it.parties) line("party " + in_quotes(party));
    for (const ExchangeStep& step : it.steps) match(step, [this](const auto& any) { add(any); });
  }
  void add(const ExchangeMessage& it) {
    line(fmt::format("message {} {} {}{}{}", it.from, it.to, in_quotes(it.text), it.marked ? " marked" : "",
                     it.lost ? " lost" : ""));
  }
  void add(const ExchangeWait& it) {
    line(fmt::format("{} {} {}{}", it.event ? "event" : "wait", it.at, in_quotes(it.text), it.marked ? " marked" : ""));
  }
  void add(const Triage& it) {
    line("triage" + attribute("language", it.language));
    const Deeper deeper(*this);
    add(numbered_steps(it));
  }
  void add(const ComparisonHead& it) {
    line("comparison-head");
    const Deeper deeper(*this);
    add(it.first);
    add(it.second);
  }
  void add(const Cover& it) {
    line("cover " + in_quotes(it.title));
    const Deeper deeper(*this);
    line("subtitle " + in_quotes(it.subtitle));
    line("kind " + in_quotes(it.kind));
    line("edition " + in_quotes(it.edition));
    for (const Cover::Tab& tab : it.tabs) line("tab " + in_quotes(tab.text));
  }
  void add(const Leader& it) {
    line(fmt::format("leader {}", it.level));
    add(it.text);
    const Deeper deeper(*this);
    for (const LeaderTarget& target : it.targets) {
      line("target " + in_quotes(target.anchor) + attribute("label", target.label));
    }
  }
  void add(const Leaders& it) {
    line(fmt::format("leaders {}", name_of(it.kind)));
    const Deeper deeper(*this);
    for (const LeaderGroup& group : it.groups) {
      line("group" + attribute("label", group.label) +
           (group.kind ? fmt::format(" kind={}", name_of(class_kind_names, *group.kind)) : std::string()));
      const Deeper inside(*this);
      for (const Leader& leader : group.leaders) add(leader);
    }
  }

  std::string text_;
  int depth_ = 0;
};

}  // namespace

std::string dump(Document document) {
  complete(document.sections);
  Dump result;
  result.add(document);
  return result.take();
}

}  // namespace binran
