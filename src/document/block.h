// What stands above one another in a section: the blocks of a Document. Blocks name what a thing is (a list, a message
// exchange), and each writer decides how that looks. A new kind of block fails to compile in every writer that has not
// decided. What a section is, and what opens it, is in section.h.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "document/class_kind.h"
#include "document/inline.h"

namespace binran {

struct Block;
using Blocks = std::vector<Block>;

enum class ParagraphRole {
  body,
  lead,     ///< the summary under a title, or the deciding sentence of a comparison
  say,      ///< words for the customer: a quotation to be read aloud
  note,     ///< set apart: a text that is out of date or in another language, a deprecation
  pointer,  ///< a line of a list that leads elsewhere: specifications, related codes
  small,    ///< colophon, captions
};

struct Paragraph {
  ParagraphRole role = ParagraphRole::body;
  Inlines text;
  std::string language{};  ///< where the whole paragraph differs from the document's
};

/// A shell command on lines of its own, to be copied. Each string is one line, without line end.
struct Command {
  std::vector<std::string> lines;
  Place place{};
};

enum class ListKind { bulleted, numbered, labelled };

struct ListItem {
  Inlines label{};  ///< for labelled lists: who acts, the term
  Blocks blocks;
  std::string anchor{};  ///< target of cross references, or empty
};

struct List {
  ListKind kind = ListKind::bulleted;
  std::vector<ListItem> items;
};

struct Cell {
  Inlines text;
  bool header = false;
};

/// Relative width of a column; `fixed` columns are as wide as their widest cell.
struct Column {
  double share = 1;
  bool fixed = false;
};

/// A table with a header row (empty: none). Rows hold as many cells as there are columns. A long table continues on
/// the next page with its header row repeated. A row whose first cell is an empty heading is one more for the heading
/// of the row above.
struct Table {
  std::vector<Column> columns;
  std::vector<Cell> header;
  std::vector<std::vector<Cell>> rows;
  std::string caption{};  ///< for accessibility and as a caption; may be empty
};

/// One step of a message exchange between two lifelines.
struct ExchangeMessage {
  std::size_t from = 0;  ///< index into Exchange::parties
  std::size_t to = 0;
  std::string text;     ///< as on the wire
  bool marked = false;  ///< carries the code of the entry
  bool lost = false;    ///< never arrives
};

/// What is at one party: time that passes, or an event.
struct ExchangeWait {
  std::size_t at = 0;
  std::string text;  ///< "Timer B, 32 s"
  bool event = false;
  bool marked = false;  ///< is the code that the exchange is about
};

using ExchangeStep = std::variant<ExchangeMessage, ExchangeWait>;

/// A message exchange, drawn as a ladder. `description` says it in words, for readers who cannot see it.
struct Exchange {
  std::vector<std::string> parties;
  std::vector<ExchangeStep> steps;
  std::string description;
  std::vector<std::string> in_words{};  ///< the same, a sentence for each step
};

/// Where a line of an index leads. What is printed is `label`, or the number of the page where it is empty.
struct LeaderTarget {
  std::string anchor;
  std::string label{};
};

/// A line of the contents, the locator or an index that leads to pages.
struct Leader {
  Inlines text;
  std::vector<LeaderTarget> targets;  ///< printed as links, in this order
  int level = 1;                      ///< 1 is a part
};

/// Contents: one column of leaders. Locator: every code on as few pages as possible, in columns.
enum class LeadersKind { contents, locator, index };

struct LeaderGroup {
  std::string label{};  ///< あ, ㄱ, A; empty for none
  std::vector<Leader> leaders;
  std::optional<ClassKind> kind{};  ///< of the class that the group is about: it has its colour
};

struct Leaders {
  LeadersKind kind = LeadersKind::contents;
  std::vector<LeaderGroup> groups;
};

/// Goes on at another question of the same triage.
struct TriageNext {
  std::size_t question = 0;  ///< index into Triage::questions
  Inlines words;             ///< "go to step 4"
};

/// Where a triage ends: at a code, a cause or another symptom.
struct TriageEnd {
  Inlines label{};  ///< the code; empty for what is told by its words alone
  Inlines text;     ///< the title of the code, and its page
  ClassKind kind = ClassKind::neutral;
};

/// An answer and what it leads to.
struct TriageChoice {
  Inlines answer;
  std::variant<TriageNext, TriageEnd> leads;
};

struct TriageQuestion {
  Inlines words;
  std::optional<Command> command{};  ///< that helps to answer it
  std::vector<TriageChoice> choices;
  std::string anchor{};
  std::string description{};  ///< question and answers in words, for readers who cannot see them drawn
};

/// From question to question to the codes to suspect: a graph without loops that begins with the first question, each
/// of which is reached. Drawn as a chart, or told as numbered steps (triage.h).
struct Triage {
  std::vector<TriageQuestion> questions;
  std::string page_before{};  ///< "p. ": before the page on which a chart goes on
  std::string language{};     ///< where it is not the document's
};

struct Block {
  std::variant<Paragraph, Command, List, Table, Exchange, Leaders, Triage> content;
};

/// Moves `more` to the end of `blocks`.
inline void append(Blocks& blocks, Blocks more) {
  for (Block& block : more) blocks.push_back(std::move(block));
}

}  // namespace binran
