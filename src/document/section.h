// The tree of a Document: sections that nest. What a section is, is its role; nothing is ever guessed from its heading
// or from what stands beside it. Page breaks, PDF tags and headings follow from the role, and so does what is selected
// for a shorter arrangement (a card wants checks, fixes and say).
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "document/block.h"
#include "document/class_kind.h"

namespace binran {

enum class SectionRole {
  // Parts of a handbook, each of which begins on a new page.
  cover,
  part_front,  ///< read before the body and numbered apart: how to read, contents, locator
  part_body,   ///< symptom guide, a class of codes, comparisons
  part_back,   ///< glossary, indexes, colophon
  // What stands under a heading over the full width.
  topic,     ///< a subject of its own inside a part: the facts in "how to read", an index among others
  codes,     ///< the codes of a class as a list
  symptoms,  ///< the symptoms as a table
  symptom,
  triage,   ///< the steps of a symptom
  mapping,  ///< a table from one protocol to another
  // What is opened by a head.
  entry,
  comparison,
  // Sections of an entry or a comparison, in the order in which they are read.
  meaning,
  seen,
  causes,
  checks,
  fixes,
  say,
  exchange,
  references,
  related,
  mapped,   ///< codes of other protocols that stand for it
  decides,  ///< what decides between two codes, and how they differ
  // Sections that only man pages have (man-pages(7)).
  description,
  see_also,
};

/// Opens a part of a handbook.
struct PartHead {
  std::string subtitle{};  ///< "Request failure" beside "4xx"; may be empty
  std::string tab{};       ///< text of the thumb tab ("4xx"), empty: no tab
  int tab_position = 0;    ///< 0-based position down the outer edge
  ClassKind kind = ClassKind::neutral;
};

/// One fact of an entry: "Sent by" / "edge proxy".
struct Fact {
  std::string name;
  std::string value;
  std::string id{};   ///< "sender": which fact it is, whatever it is called
  std::string key{};  ///< the value apart from its wording: equal keys are the same fact
};

/// The head of an entry: all that a reader recognises a code by. Opens the entry; its anchor is the entry's.
struct EntryHead {
  std::string anchor;
  std::string code;    ///< "430"
  std::string phrase;  ///< as on the wire, English; empty where it is the code
  std::string title;   ///< in the document's language; that of English is mostly the phrase
  std::string summary;
  std::string class_label;  ///< "4xx Request failure"
  std::string class_id;     ///< "4xx"
  ClassKind class_kind = ClassKind::neutral;
  std::vector<Fact> facts;
  std::string title_language{};    ///< where it is not the document's
  std::string summary_language{};  ///< the same

  /// What stands beside the code: the phrase, or the title where the phrase is the code itself.
  const std::string& name() const { return phrase.empty() ? title : phrase; }
  bool title_is_name() const { return title == name(); }
};

/// Two codes side by side, above the differences of a comparison.
struct ComparisonHead {
  EntryHead first;
  EntryHead second;
  std::string name{};  ///< what the two are called together: "183 · 430"
};

/// The title page of a handbook.
struct Cover {
  std::string title;     ///< "SIP"
  std::string subtitle;  ///< "Session Initiation Protocol"
  std::string kind;      ///< "Status code handbook"
  std::string edition;   ///< "75 codes, 2026-11-20"
  struct Tab {
    std::string text;
    ClassKind kind = ClassKind::neutral;
  };
  std::vector<Tab> tabs;  ///< the classes, for the pattern on the cover
};

/// A large value of which few sections have one: held apart, so that the others do not take its room. Is read as the
/// value that it is.
template <class Value>
class Apart {
 public:
  Apart(Value value) : value_(std::make_unique<Value>(std::move(value))) {}
  Apart(const Apart& other) : Apart(*other.value_) {}
  Apart(Apart&&) noexcept = default;
  Apart& operator=(Apart other) noexcept {
    value_.swap(other.value_);
    return *this;
  }
  operator const Value&() const { return *value_; }

 private:
  std::unique_ptr<Value> value_;
};

/// What opens a section besides its title, or stands in its place.
using Head = std::variant<std::monostate, PartHead, Apart<EntryHead>, Apart<ComparisonHead>, Apart<Cover>>;

struct Section;
using Sections = std::vector<Section>;

struct Section {
  SectionRole role = SectionRole::topic;
  /// Target of cross references: unique in its document, or, of a section inside an entry or a comparison, the key of
  /// what it holds ("causes"). Never made from words that are translated. May be empty.
  std::string anchor{};
  Inlines title{};  ///< empty where a head stands in its place
  Head head{};
  Blocks blocks{};
  Sections sections{};  ///< after the blocks
  /// Makes the whole section when its turn comes, so that a book of ten thousand entries is never in memory at once;
  /// until then only role, anchor and title are known. Empty where all is here. `complete` calls it.
  std::function<Section()> outstanding{};
};

/// A part of a handbook: begins on a new page.
bool is_part(SectionRole);

/// Inside an entry or a comparison: its heading stands beside what it holds, and its anchor is a key.
bool is_side_section(SectionRole);

/// The word by which dumps and tests call a role: "checks".
std::string_view name_of(SectionRole);

/// Makes what is outstanding in the sections and in all below them.
void complete(Section&);
void complete(Sections&);

/// The first section with this role among `sections` and all below them; null where there is none.
const Section* find_section(const Sections& sections, SectionRole role);

}  // namespace binran
