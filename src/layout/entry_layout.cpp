// Heads: of an entry with its facts, of a comparison, and the cover.
#include <algorithm>

#include "layout/layout.h"

namespace binran {
namespace {

Inlines plain(const std::string& text, const std::string& language = {}) {
  return {Text{text, language}};
}

/// The phrase as on the wire is English wherever the title is not.
std::string phrase_language(const Setting& setting) {
  return setting.document.language == "en" ? "" : "en";
}

/// Facts side by side in cells of equal width: name above value. A table of one row under its header row. Where the
/// last row on paper is not full, the first fact has the room: it names who sends, which takes most.
class FactCells {
 public:
  FactCells(Setting& setting, const FactsLook& look, const TextColumn& column, ElementId section)
      : setting_(setting), look_(look), column_(column) {
    const ElementId table = setting.structure.add(Tag::Table, section);
    names_row_ = setting.structure.add(Tag::TR, table);
    values_row_ = setting.structure.add(Tag::TR, table);
  }

  Strip set(const std::vector<Fact>& facts) {
    const std::size_t columns =
        facts.size() <= look_.one_row ? facts.size() : (facts.size() + look_.rows - 1) / look_.rows;
    cell_ = column_.width / static_cast<double>(columns);
    const std::size_t spare_cells = (columns - facts.size() % columns) % columns;
    std::span<const Fact> rest(facts);
    for (std::size_t wider = spare_cells; !rest.empty(); wider = 0) {
      const std::size_t in_row = columns - wider;
      add_row(rest.first(in_row), static_cast<double>(1 + wider));
      rest = rest.subspan(in_row);
    }
    Strip strip;
    strip.items.push_back({no_element, Fill{{column_.x, 0, column_.width, top_}, look_.corner, ink::tint}});
    overlay(strip, std::move(dividers_));
    overlay(strip, std::move(names_));
    overlay(strip, std::move(values_));
    strip.height = top_;
    return strip;
  }

 private:
  /// `first_width`: of the first cell, in cells.
  void add_row(std::span<const Fact> facts, double first_width) {
    std::vector<Points> edges;
    Points height = 0, x = column_.x;
    for (const Fact& fact : facts) {
      const Points width = edges.empty() ? cell_ * first_width : cell_;
      height = std::max(height, add_cell(fact, {x + look_.pad, width - 2 * look_.pad}));
      edges.push_back(x += width);
    }
    edges.pop_back();
    for (const Points edge : edges)
      dividers_.items.push_back({no_element, Fill{{edge, top_ + look_.pad, look_.divider, height}, 0, ink::rule}});
    top_ += height + 2 * look_.pad;
  }

  /// Its height.
  Points add_cell(const Fact& fact, const TextColumn& inside) {
    const ElementId th = setting_.structure.add(Tag::TH, names_row_);
    const ElementId td = setting_.structure.add(Tag::TD, values_row_);
    setting_.structure[th].column_header = true;
    Strip name = setting_.text_box(plain(fact.name), look_.name, inside, th);
    Strip value = setting_.text_box(plain(fact.value), look_.value, inside, td);
    const Points name_height = name.height, height = name_height + value.height;
    shift(name, 0, top_ + look_.pad);
    shift(value, 0, top_ + look_.pad + name_height);
    overlay(names_, std::move(name));
    overlay(values_, std::move(value));
    return height;
  }

  Setting& setting_;
  const FactsLook& look_;
  TextColumn column_;
  ElementId names_row_, values_row_;
  Points cell_ = 0, top_ = 0;
  Strip names_, values_, dividers_;
};

/// Facts in running text: a name is never parted from its value, and facts stand apart by an em.
Strip fact_line(Setting& setting, const FactsLook& look, const std::vector<Fact>& facts, const TextColumn& column,
                ElementId section) {
  Inlines words;
  for (const Fact& fact : facts) {
    words.push_back(Text{(words.empty() ? "" : "\u2003") + fact.name + "\u00a0"});
    words.push_back(Strong{fact.value});
  }
  return setting.text_box(words, look.name, column, setting.structure.add(Tag::P, section));
}

/// The rule, the name and the summary of an entry: in entries and comparisons.
class EntryName {
 public:
  EntryName(Setting& setting, const HeadLook& look, const EntryHead& head, const TextColumn& column, Colour accent)
      : setting_(setting), look_(look), head_(head), column_(column), accent_(accent), code_(look.code.in(accent)) {}

  /// Whether the code is too long to stand beside the words, even as small as the title.
  bool needs_line() const { return room() / natural() * code_.size < look_.title.size; }

  /// `alone`: the code has a line of its own.
  Strip set(bool alone, ElementId heading, ElementId section) {
    alone_ = alone;
    fit_code();
    Strip strip;
    strip.items.push_back({no_element, Fill{{column_.x, 0, column_.width, look_.rule}, 0, accent_}});
    strip.height = look_.rule;
    below(strip, name(heading, section), look_.above_name);
    below(strip,
          setting_.text_box(plain(head_.summary), look_.summary, look_.summary_below_number ? column_ : words(),
                            setting_.structure.add(Tag::P, section)),
          look_.above_summary);
    return strip;
  }

 private:
  TextColumn words() const { return {column_.x + number_, column_.width - number_}; }

  Points natural() const { return setting_.natural_width(plain(head_.code), code_) + spare; }

  /// For a code beside the words.
  Points room() const {
    return (look_.number > 0 ? look_.number : column_.width * look_.widest_number) - look_.number_gap;
  }

  /// Finds the size of the code and where the words begin.
  void fit_code() {
    const Points width = natural();
    const double scale = alone_ ? std::min(look_.alone * look_.title.size / code_.size, column_.width / width)
                                : std::min(1.0, room() / width);
    number_ = alone_ ? look_.below_number : std::max(look_.number, width * scale + look_.number_gap);
    code_ = code_.scaled(scale);
  }

  /// Code, title and phrase: the words by which a reader recognises an entry.
  Strip name(ElementId heading, ElementId section) {
    // The spaces are for those who hear or copy the heading: its texts are words apart.
    const TextColumn of_code{column_.x, alone_ ? column_.width : number_};
    Strip code = setting_.text_box(plain(head_.code + " "), code_, of_code, heading);
    Strip text = titles(heading, section);
    if (alone_) {
      below(code, std::move(text), look_.above_name);
      return code;
    }
    // The capitals of the title stand level with the top of the number; a line alone stands on that of the number.
    const bool alone = text.height <= look_.title.leading + tolerance;
    const double cap = setting_.fonts.cap_height(FontRole::bold) * (alone ? 1 : -1);
    const auto level = [&](const TextStyle& style) { return (style.leading + cap * style.size) / 2; };
    const Points down = level(code_) - level(look_.title);
    Strip strip, words;
    below(strip, std::move(code), std::max(0.0, -down));
    below(words, std::move(text), std::max(0.0, down));
    overlay(strip, std::move(words));
    return strip;
  }

  Strip titles(ElementId heading, ElementId section) {
    Strip strip;
    const bool translated = !head_.phrase.empty() && !head_.title_is_name();
    const std::string title = translated ? head_.title + " " : head_.title;
    below(strip, setting_.text_box(plain(title), look_.title, words(), heading), 0);
    if (translated)
      below(strip, setting_.text_box(plain(head_.phrase, phrase_language(setting_)), look_.phrase, words(), heading),
            look_.above_phrase);
    if (look_.shows_class)
      below(strip,
            setting_.text_box(plain(head_.class_label), look_.class_label.in(accent_), words(),
                              setting_.structure.add(Tag::P, section)),
            look_.above_class);
    return strip;
  }

  Setting& setting_;
  const HeadLook& look_;
  const EntryHead& head_;
  TextColumn column_;
  Colour accent_;
  TextStyle code_;
  Points number_ = 0;   ///< where the words begin
  bool alone_ = false;  ///< the code has a line of its own
};

}  // namespace

Strip entry_head_strip(Setting& setting, const Look& look, const EntryHead& head, ElementId section, Tag tag,
                       Colour accent) {
  const ElementId heading = setting.structure.add(tag, section);
  const TextColumn column{0, look.grid.text_width()};
  EntryName name(setting, look.entry.head, head, column, accent);
  Strip strip = name.set(name.needs_line(), heading, section);
  if (!head.facts.empty()) {
    Strip facts = look.facts.cells ? FactCells(setting, look.facts, column, section).set(head.facts)
                                   : fact_line(setting, look.facts, head.facts, column, section);
    const Points gap = look.entry.head.above_facts;
    // What is lower never leaves a page too empty.
    if (look.entry.above + strip.height + gap + facts.height + look.entry.head.below > look.most_empty()) {
      Strip apart = facts;
      apart.before = gap;
      apart.height += look.entry.head.below;
      strip.other_ways = std::make_shared<OtherWays>(OtherWays{1, {{strip, std::move(apart)}}});
    }
    below(strip, std::move(facts), gap);
  }
  strip.height += look.entry.head.below;
  return strip;
}

Strip comparison_head_strip(Setting& setting, const Look& look, const ComparisonHead& head, ElementId section,
                            Tag tag) {
  const ElementId heading = setting.structure.add(tag, section);
  const Points gap = look.comparison_gap, half = (look.grid.text_width() - gap) / 2;
  const auto side = [&](const EntryHead& entry, Points x) {
    return EntryName(setting, look.comparison.head, entry, {x, half}, accent(entry.class_kind));
  };
  EntryName first = side(head.first, 0), second = side(head.second, half + gap);
  const bool alone = first.needs_line() || second.needs_line();  // of two that are compared, neither stands apart
  Strip strip = first.set(alone, heading, section);
  overlay(strip, second.set(alone, heading, section));
  strip.height += look.comparison.head.below;
  return strip;
}

namespace {

/// The classes as bands: the thumb tabs of the book, seen from the front. They begin at `top`, or lower where that is
/// the look.
Strip bands(Setting& setting, const CoverLook& look, const std::vector<Cover::Tab>& tabs, Points width, Points top) {
  const Points y = std::max(top, look.band_y);
  const Points height = std::max(0.0, std::min(look.band_height, look.edition_y - look.tab_foot - y));
  Strip strip;
  const Points band = width / static_cast<double>(std::max<std::size_t>(tabs.size(), 1));
  for (std::size_t i = 0; i < tabs.size(); ++i) {
    const Points x = static_cast<double>(i) * band;
    const Rect area{x, y, band - look.band_gap, height};
    strip.items.push_back({no_element, Fill{area, 0, accent(tabs[i].kind)}});
    const Inlines words = plain(tabs[i].text);
    const TextColumn inside{x + look.tab_inset, band - look.band_gap - 2 * look.tab_inset};
    Strip text = setting.text_box(words, setting.fitting(words, look.tab, inside.width), inside, no_element);
    shift(text, 0, y + height - text.height - look.tab_foot);
    overlay(strip, std::move(text));
  }
  return strip;
}

}  // namespace

Strip cover_strip(Setting& setting, const Look& looks, const Cover& cover, ElementId parent) {
  const CoverLook& look = looks.cover;
  const TextColumn column{0, looks.grid.text_width()};
  Strip strip;
  strip.items.push_back({no_element, Fill{{0, look.bar_y, look.bar_width, look.bar_weight}, 0, ink::black}});
  Points down = 0;  // what stands above takes more than a line
  Points bottom = 0;
  const auto put = [&](const std::string& text, const TextStyle& style, Points y, Tag tag) {
    const TextStyle fitting = setting.fitting(plain(text), style, column.width);
    Strip box = setting.text_box(plain(text), fitting, column, setting.structure.add(tag, parent));
    shift(box, 0, y + down);
    bottom = y + down + box.height;
    down += std::max(0.0, box.height - style.leading);
    overlay(strip, std::move(box));
  };
  // A name is not divided: it is made smaller, as far as it is still the largest.
  const double one_line = column.width / (setting.natural_width(plain(cover.title), look.title) + spare);
  const double least = look.kind.size / look.title.size;
  put(cover.title, look.title.scaled(std::clamp(one_line, least, 1.0)), look.title_y, Tag::H1);
  put(cover.kind, look.kind, look.kind_y, Tag::P);
  put(cover.subtitle, look.subtitle, look.subtitle_y, Tag::P);
  overlay(strip, bands(setting, look, cover.tabs, column.width, bottom + look.tab_foot));
  down = 0;
  put(cover.edition, look.edition, look.edition_y, Tag::P);
  strip.height = looks.grid.text_height();
  return strip;
}

}  // namespace binran
