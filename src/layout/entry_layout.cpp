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

/// Puts `box` below what `strip` holds already.
void below(Strip& strip, Strip box, Points space) {
  shift(box, 0, strip.height + space);
  const Points height = strip.height + space + box.height;
  overlay(strip, std::move(box));
  strip.height = height;
}

/// Facts side by side in cells of equal width: name above value. A table of one row under its header row.
class FactCells {
 public:
  FactCells(Setting& setting, const FactsLook& look, const TextColumn& column, std::uint32_t section)
      : setting_(setting), look_(look), column_(column) {
    const std::uint32_t table = setting.structure.add(Tag::Table, section);
    names_row_ = setting.structure.add(Tag::TR, table);
    values_row_ = setting.structure.add(Tag::TR, table);
  }

  Strip set(const std::vector<Fact>& facts) {
    const std::size_t columns = (facts.size() + look_.rows - 1) / look_.rows;
    cell_ = column_.width / static_cast<double>(columns);
    const std::span<const Fact> all(facts);
    for (std::size_t first = 0; first < facts.size(); first += columns)
      add_row(all.subspan(first, std::min(columns, facts.size() - first)));
    Strip strip;
    strip.items.push_back({no_element, Fill{{column_.x, 0, column_.width, top_}, look_.corner, ink::tint}});
    for (std::size_t i = 1; i < columns; ++i) {
      const Rect line{column_.x + static_cast<double>(i) * cell_, look_.pad, look_.divider, top_ - 2 * look_.pad};
      strip.items.push_back({no_element, Fill{line, 0, ink::rule}});
    }
    overlay(strip, std::move(names_));
    overlay(strip, std::move(values_));
    strip.height = top_;
    return strip;
  }

 private:
  void add_row(std::span<const Fact> facts) {
    Points height = 0, x = column_.x;
    for (const Fact& fact : facts) {
      height = std::max(height, add_cell(fact, {x + look_.pad, cell_ - 2 * look_.pad}));
      x += cell_;
    }
    top_ += height + 2 * look_.pad;
  }

  /// Its height.
  Points add_cell(const Fact& fact, const TextColumn& inside) {
    const std::uint32_t th = setting_.structure.add(Tag::TH, names_row_);
    const std::uint32_t td = setting_.structure.add(Tag::TD, values_row_);
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
  std::uint32_t names_row_, values_row_;
  Points cell_ = 0, top_ = 0;
  Strip names_, values_;
};

/// Code, title and phrase: the words by which a reader recognises an entry. Used in entries and comparisons.
Strip name_block(Setting& setting, const HeadLook& look, const EntryHead& head, const TextColumn& number,
                 const TextColumn& words, std::uint32_t heading, std::uint32_t section, Colour accent) {
  // The spaces are for those who hear or copy the heading: its texts are words apart.
  Strip strip = setting.text_box(plain(head.code + " "), look.code.in(accent), number, heading);
  Strip text;
  const bool translated = head.phrase != head.title;
  below(text, setting.text_box(plain(translated ? head.title + " " : head.title), look.title, words, heading), 0);
  if (translated)
    below(text, setting.text_box(plain(head.phrase, phrase_language(setting)), look.phrase, words, heading),
          look.above_phrase);
  below(text,
        setting.text_box(plain(head.class_label), look.class_label.in(accent), words,
                         setting.structure.add(Tag::P, section)),
        look.above_class);
  const Points height = std::max(strip.height, text.height);
  // The capitals of the title stand level with the top of the number.
  const double cap = setting.fonts.cap_height(FontRole::bold);
  const Points number_top = (look.code.leading - cap * look.code.size) / 2;
  const Points title_top = (look.title.leading - cap * look.title.size) / 2;
  shift(text, 0, std::max(0.0, number_top - title_top));
  overlay(strip, std::move(text));
  strip.height = height + std::max(0.0, number_top - title_top);
  return strip;
}

/// The rule, the name and the summary of an entry in `column`.
Strip head_strip(Setting& setting, const HeadLook& look, const EntryHead& head, const TextColumn& column,
                 std::uint32_t heading, std::uint32_t section, Colour accent) {
  const TextColumn words{column.x + look.number, column.width - look.number};
  Strip strip;
  strip.items.push_back({no_element, Fill{{column.x, 0, column.width, look.rule}, 0, accent}});
  strip.height = look.rule;
  below(strip, name_block(setting, look, head, {column.x, look.number}, words, heading, section, accent),
        look.above_name);
  below(strip,
        setting.text_box(plain(head.summary), look.summary, look.summary_below_number ? column : words,
                         setting.structure.add(Tag::P, section)),
        look.above_summary);
  return strip;
}

}  // namespace

Strip entry_head_strip(Setting& setting, const Look& look, const EntryHead& head, std::uint32_t section,
                       Colour accent) {
  const std::uint32_t heading = setting.structure.add(Tag::H2, section);
  const TextColumn column{0, look.grid.text_width()};
  Strip strip = head_strip(setting, look.entry.head, head, column, heading, section, accent);
  below(strip, FactCells(setting, look.facts, column, section).set(head.facts), look.entry.head.above_facts);
  strip.height += look.entry.head.below;
  return strip;
}

Strip comparison_head_strip(Setting& setting, const Look& look, const ComparisonHead& head, std::uint32_t section) {
  const std::uint32_t heading = setting.structure.add(Tag::H2, section);
  const Points gap = look.comparison_gap, half = (look.grid.text_width() - gap) / 2;
  const auto side = [&](const EntryHead& entry, Points x) {
    return head_strip(setting, look.comparison.head, entry, {x, half}, heading, section, accent(entry.class_position));
  };
  Strip strip = side(head.first, 0);
  overlay(strip, side(head.second, half + gap));
  strip.height += look.comparison.head.below;
  return strip;
}

namespace {

/// The classes as bands: the thumb tabs of the book, seen from the front.
Strip bands(Setting& setting, const CoverLook& look, const std::vector<std::string>& tabs, Points width) {
  Strip strip;
  const Points band = width / static_cast<double>(std::max<std::size_t>(tabs.size(), 1));
  for (std::size_t i = 0; i < tabs.size(); ++i) {
    const Points x = static_cast<double>(i) * band;
    const Rect area{x, look.band_y, band - look.band_gap, look.band_height};
    strip.items.push_back({no_element, Fill{area, 0, accent(static_cast<int>(i))}});
    Strip text = setting.text_box(plain(tabs[i]), look.tab, {x + look.tab_inset, band - look.tab_inset}, no_element);
    shift(text, 0, look.band_y + look.band_height - text.height - look.tab_foot);
    overlay(strip, std::move(text));
  }
  return strip;
}

}  // namespace

Strip cover_strip(Setting& setting, const Look& looks, const Cover& cover, std::uint32_t parent) {
  const CoverLook& look = looks.cover;
  const TextColumn column{0, looks.grid.text_width()};
  Strip strip = bands(setting, look, cover.tabs, column.width);
  const auto put = [&](const std::string& text, const TextStyle& style, Points y, Tag tag) {
    Strip box = setting.text_box(plain(text), style, column, setting.structure.add(tag, parent));
    shift(box, 0, y);
    overlay(strip, std::move(box));
  };
  strip.items.push_back({no_element, Fill{{0, look.bar_y, look.bar_width, look.bar_weight}, 0, ink::black}});
  put(cover.title, look.title, look.title_y, Tag::H1);
  put(cover.kind, look.kind, look.kind_y, Tag::P);
  put(cover.subtitle, look.subtitle, look.subtitle_y, Tag::P);
  put(cover.edition, look.edition, look.edition_y, Tag::P);
  strip.height = looks.grid.text_height();
  return strip;
}

}  // namespace binran
