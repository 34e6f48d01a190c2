// How print looks: the one place for every number that a designer would want to change. A Look is made once, for a
// kind of arrangement on a paper in a language; what lays out blocks asks it, and decides no size, distance or colour.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "base/geometry.h"
#include "base/paper.h"
#include "charts/triage_plan.h"
#include "document/class_kind.h"
#include "lines/paragraph.h"
#include "locale/locale.h"
#include "pages/pages.h"

namespace binran {

namespace ink {
inline constexpr Colour black{0.11f, 0.11f, 0.13f};
inline constexpr Colour grey{0.38f, 0.38f, 0.41f};
inline constexpr Colour rule{0.72f, 0.72f, 0.74f};
inline constexpr Colour tint{0.945f, 0.945f, 0.95f};
inline constexpr Colour note_tint{1, 0.965f, 0.86f};
inline constexpr Colour note_bar{0.80f, 0.55f, 0.05f};
inline constexpr Colour white{1, 1, 1};
inline constexpr Colour link{0.10f, 0.27f, 0.50f};
}  // namespace ink

/// The accent of a class by its kind. No two are equally light, and in the order in which most protocols have them
/// light and dark take turns, so that a printer without colours tells neighbours apart; each is dark enough for white
/// text (contrast over 4.5).
Colour accent(ClassKind);

/// Mono faces look larger than the text around them at the same size.
inline constexpr double code_scale = 0.94;

struct TextStyle {
  FontRole role = FontRole::regular;
  Points size = 0;
  Points leading = 0;
  Points hanging = 0;  ///< indent of all lines but the first
  Colour colour = ink::black;
  Alignment alignment = Alignment::justified;
  bool phrases = false;  ///< headings: lines end between phrases

  TextStyle in(Colour other) const;
  TextStyle in(FontRole other) const;
  TextStyle in(Alignment other) const;
  TextStyle scaled(double by) const;  ///< size and leading
};

/// Where things stand on a page. The side column holds section headings; where the paper is too narrow for one it is
/// 0 wide and headings stand above their text.
struct Grid {
  Paper paper;
  Points top, bottom, inner, outer;  ///< margins
  Points side;                       ///< width of the side column
  Points gutter;                     ///< between side and main column
  Points text_width() const { return paper.width - inner - outer; }
  Points text_height() const { return paper.height - top - bottom; }
  Points main_x() const { return side > 0 ? side + gutter : 0; }
  Points main_width() const { return text_width() - main_x(); }
};

/// A rule below a heading or above a head.
struct RuleLook {
  Points distance = 0;  ///< from the words
  Points weight = 0;
};

struct PartTitleLook {
  TextStyle title, subtitle;
  Points gap;  ///< between the two
  RuleLook rule;
  Points below;  ///< the rule
};

/// The heading of a section. Those in the side column have no rule and need no room of their own.
struct HeadingLook {
  TextStyle text;
  Points above = 0;
  Points need = 0;  ///< begins a page unless as much is left below it
  RuleLook rule{};
  Points below = 0;  ///< from the words to what follows
};

struct ParagraphLook {
  TextStyle body, lead, pointer, note, small;
  Points above;
};

/// Text on a tint, with a bar at its left where it is a note or words to be said.
struct BoxLook {
  Points inset, pad;  ///< of the text from the sides, from above and below
  Points corner;      ///< where there is no bar
  Points bar;
};

struct CommandLook {
  TextStyle text;
  Points inset;           ///< of the text from the sides
  std::size_t narrowest;  ///< columns that a command is never wrapped below
  Points above, above_in_item;
};

struct ListLook {
  TextStyle label;
  Points bullet, number;  ///< indents of the text behind them
  Points label_gap;       ///< at least, between a label in the column of the text and its text
  Points text_gap;        ///< from the room of a label to the text
  double widest_label;    ///< part of the column
  Points between, above;
};

struct TableLook {
  TextStyle cell;
  FontRole row_heading;
  Points padding;       ///< left and right of the text of a cell
  Points row_padding;   ///< above and below it
  double widest_fixed;  ///< part of the table that a fixed column takes at most
  bool close;           ///< columns are as wide as what is in them, not by their shares
  Points header_rule, row_rule;
  Points above, above_heading;
};

struct LadderLook {
  TextStyle party, message, wait;
  Points rung;                           ///< distance of two messages
  Points foot;                           ///< below the last
  Points party_gap, party_inset;         ///< of a party's box and of its name from the edges of its lane
  Points party_pad, party_corner;        ///< above and below its name
  Points lifeline, arrow, marked_arrow;  ///< weights
  Points head_length, head_width;        ///< of an arrow; the width is that of one half
  Points shaft_gap;                      ///< where the shaft ends before the point of its arrow
  double lost;                           ///< part of its way that a lost message goes
  Points cross, cross_weight;            ///< half its size
  Points words_gap;                      ///< between words and their arrow
  double overhang;                       ///< part of a lane that words may reach beyond their arrow
  Points words_margin, words_corner;     ///< of the white under words that cross a lifeline
  Points wait_gap;                       ///< words from the lifeline
  Points wait_width, wait_corner;        ///< of the mark on it
  double wait_rise, wait_words_rise;     ///< rungs above the line of the wait
};

/// The chart of a triage: questions in boxes with their numbers, ends in smaller ones.
struct TriageLook : ChartLengths {
  TextStyle question, number, answer, code, end;
  Points corner;
  Points outline;                  ///< of an end
  Points line;                     ///< weights
  Points head_length, head_width;  ///< of an arrow; the width is that of one half
  Points shaft_gap;                ///< where a line ends before the point of its arrow
  Points words_margin;             ///< of the white under the words on a line
  Points above;
  std::vector<double> smaller;  ///< parts of a page that charts may be as high as where larger ones leave it too empty
};

/// A line of the contents, the locator or an index.
struct LeaderLook {
  TextStyle text;
  Points indent = 0;
  Points above = 0;
  bool dots = false;
};

struct LeadersLook {
  LeaderLook part, contents, locator, index;  ///< part: a line of the contents of the first level
  int contents_columns, locator_columns, index_columns;
  Points column_gap;
  Points gap;             ///< between text, dots and page numbers
  double widest_numbers;  ///< part of the line that page numbers may take from a text of more than one line
  Points shortest_dots;
  Points dots_weight;
  double dots_rise;  ///< part of the leading above the bottom of the line
  HeadingLook group;
};

/// Facts: cells side by side, name above value, or running text.
struct FactsLook {
  TextStyle name, value;
  bool cells;           ///< else `name` is the style of all, and values are bold
  std::size_t rows;     ///< of cells
  std::size_t one_row;  ///< so many fit into one row on any paper
  Points pad, corner, divider;
};

/// The head of an entry, or one side of the head of a comparison. A code that is too long for its column is set
/// smaller, but not smaller than the title; what is longer still has a line of its own, above the words.
struct HeadLook {
  Points rule;  ///< weight of the rule above
  TextStyle code, title, phrase, class_label, summary;
  Points number;         ///< width of the column of the code, before the words; 0: as wide as the code
  Points number_gap;     ///< at least, between code and words
  double widest_number;  ///< part of the head, where the column is as wide as the code
  Points below_number;   ///< where the words begin that stand below the code, from the left edge
  double alone;          ///< size of a code that has a line of its own, in that of the title
  bool shows_class;
  bool summary_below_number;  ///< begins at the left edge, not at the words
  Points above_name, above_phrase, above_class, above_summary, above_facts, below;
};

struct CoverLook {
  TextStyle title, kind, subtitle, edition, tab;
  Points bar_y, bar_width, bar_weight;
  Points title_y, kind_y, subtitle_y, edition_y;  ///< where all of these take one line
  Points band_y, band_height, band_gap;
  Points tab_inset, tab_foot;  ///< of the words in a band, from its left and its lower edge
};

/// Running heads, page numbers, thumb tabs.
struct MarginsLook {
  TextStyle running, codes, page_number, tab;
  Points head_y, head_rule_y, head_rule;
  Points page_number_y;
  Points tab_width, tab_height;
  Points tab_inset;     ///< of words from the sides, where they are longer than a mark
  double tab_distance;  ///< from tab to tab, in heights
  Points tab_y;
  Points bleed;  ///< past the edge of the paper, so that trimming leaves no white line
};

/// Room above a head, and what must be left on a page below it.
struct EntryLook {
  HeadLook head;
  Points above, need;
};

/// Dotted lines for the reader's notes.
struct NotesLook {
  Points distance, weight;
};

struct Look {
  Grid grid;
  bool parts;  ///< sections stand in parts, whose titles are the headings of the first level
  PartTitleLook part;
  HeadingLook section, beside;
  double whole_section;  ///< a section up to this part of a page is not parted,
  double emptiest_page;  ///< unless more than this part of a page would be left empty for it
  Points most_empty() const { return grid.text_height() * emptiest_page; }
  ParagraphLook paragraph;
  BoxLook box;
  CommandLook command;
  ListLook list;
  TableLook table;
  LadderLook ladder;
  TriageLook triage;
  LeadersLook leaders;
  FactsLook facts;
  EntryLook entry, comparison;  ///< a comparison has two heads, each half as wide
  Points comparison_gap;        ///< between them
  CoverLook cover;
  MarginsLook margins;
  NotesLook notes;
};

/// The look of a handbook.
Look book_look(const TypesettingRules&, const Paper&);

/// The look of a card that is as large as `panel`, with text of `size`: everything small and close. A card is no page
/// of a book: its margins are even, there is no side column, and facts run on in one paragraph.
Look card_look(const TypesettingRules&, const Paper& panel, Points size);

/// Sheets of cards: what is cut and folded, and the sizes of text that are tried.
struct SheetLook {
  Points largest_text, smallest_text;
  Points least_for_all;  ///< of the one size of all cards: what does not fit at it is left out
  double step;           ///< from one size to the next smaller one: nobody sees it
  Points padding;
  Points mark, mark_weight;  ///< where to cut; half its length
};
inline constexpr SheetLook sheet_look{7.2, 4.4, 5.8, 0.98, millimetres(5), millimetres(3), 0.4};

}  // namespace binran
