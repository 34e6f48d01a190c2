// Heads: of an entry with its strip of facts, of a comparison, and the cover.
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
Strip fact_strip(Setting& setting, const std::vector<Fact>& facts, const TextColumn& column, std::uint32_t section) {
  const std::uint32_t table = setting.structure.add(Tag::Table, section);
  const std::uint32_t names = setting.structure.add(Tag::TR, table), values = setting.structure.add(Tag::TR, table);
  const Points pad = setting.scale.body * 0.55;
  // On narrow paper the facts stand in two rows.
  const std::size_t columns = column.width > millimetres(140) ? facts.size() : (facts.size() + 1) / 2;
  const Points cell = column.width / static_cast<double>(columns);
  TextStyle name_style = setting.small();
  name_style.size = setting.scale.small * 0.92;
  name_style.leading = setting.scale.small_leading * 0.95;
  name_style.colour = ink::grey;
  TextStyle value_style = setting.heading(setting.scale.small * 1.06, ink::black);
  value_style.leading = setting.scale.small_leading;

  Strip header, content;
  std::vector<Points> tops;
  Points top = 0;
  for (std::size_t first = 0; first < facts.size(); first += columns) {
    Points height = 0;
    for (std::size_t i = first; i < std::min(first + columns, facts.size()); ++i) {
      const TextColumn inside{column.x + static_cast<double>(i - first) * cell + pad, cell - 2 * pad};
      const std::uint32_t th = setting.structure.add(Tag::TH, names), td = setting.structure.add(Tag::TD, values);
      setting.structure[th].column_header = true;
      Strip name = setting.text_box(plain(facts[i].name), name_style, inside, th);
      Strip value = setting.text_box(plain(facts[i].value), value_style, inside, td);
      const Points name_height = name.height;
      height = std::max(height, name_height + value.height);
      shift(name, 0, top + pad);
      shift(value, 0, top + pad + name_height);
      overlay(header, std::move(name));
      overlay(content, std::move(value));
    }
    top += height + 2 * pad;
  }
  Strip strip;
  strip.items.push_back({no_element, Fill{{column.x, 0, column.width, top}, 2, ink::tint}});
  for (std::size_t i = 1; i < columns; ++i)
    strip.items.push_back(
        {no_element, Fill{{column.x + static_cast<double>(i) * cell, pad, 0.5, top - 2 * pad}, 0, ink::rule}});
  overlay(strip, std::move(header));
  overlay(strip, std::move(content));
  strip.height = top;
  return strip;
}

/// Code, title and phrase: the words by which a reader recognises an entry. Used in entries and comparisons.
Strip name_block(Setting& setting, const EntryHead& head, const TextColumn& number, const TextColumn& words,
                 double scale, std::uint32_t heading, std::uint32_t section, Colour accent) {
  const Scale& sizes = setting.scale;
  TextStyle code_style = setting.heading(sizes.code * scale, accent);
  code_style.leading = sizes.code * scale * 1.0;
  // The spaces are for those who hear or copy the heading: its texts are words apart.
  Strip strip = setting.text_box(plain(head.code + " "), code_style, number, heading);

  TextStyle class_style = setting.small();
  class_style.colour = accent;
  class_style.role = FontRole::bold;
  TextStyle title_style = setting.heading(sizes.title * (scale < 1 ? 0.75 : 1), ink::black);
  title_style.leading = title_style.size * 1.22;
  TextStyle phrase_style = setting.heading(sizes.subtitle * (scale < 1 ? 0.9 : 1), ink::grey);

  Strip text;
  const bool translated = head.phrase != head.title;
  below(text, setting.text_box(plain(translated ? head.title + " " : head.title), title_style, words, heading), 0);
  if (translated)
    below(text, setting.text_box(plain(head.phrase, phrase_language(setting)), phrase_style, words, heading), 1);
  below(text, setting.text_box(plain(head.class_label), class_style, words, setting.structure.add(Tag::P, section)), 2);
  const Points height = std::max(strip.height, text.height);
  // The capitals of the title stand level with the top of the number.
  const double cap = setting.fonts.cap_height(FontRole::bold);
  const Points number_top = (code_style.leading - cap * code_style.size) / 2;
  const Points title_top = (title_style.leading - cap * title_style.size) / 2;
  shift(text, 0, std::max(0.0, number_top - title_top));
  overlay(strip, std::move(text));
  strip.height = height + std::max(0.0, number_top - title_top);
  return strip;
}

}  // namespace

Strip entry_head_strip(Setting& setting, const EntryHead& head, std::uint32_t section, Colour accent) {
  const Grid& grid = setting.grid;
  const Scale& sizes = setting.scale;
  const std::uint32_t heading = setting.structure.add(Tag::H2, section);
  const Points number_width = grid.side > 0 ? grid.main_x() : sizes.code * 2.2;
  Strip strip;
  strip.items.push_back({no_element, Fill{{0, 0, grid.text_width(), 2.4}, 0, accent}});
  strip.height = 2.4;
  below(strip,
        name_block(setting, head, {0, number_width}, {number_width, grid.text_width() - number_width}, 1, heading,
                   section, accent),
        sizes.leading * 0.25);
  TextStyle summary = setting.body();
  summary.size = sizes.body * 1.12;
  summary.role = FontRole::bold;
  summary.alignment = Alignment::start;
  below(strip,
        setting.text_box(plain(head.summary), summary, {number_width, grid.text_width() - number_width},
                         setting.structure.add(Tag::P, section)),
        sizes.leading * 0.2);
  below(strip, fact_strip(setting, head.facts, {0, grid.text_width()}, section), sizes.leading * 0.45);
  strip.height += sizes.leading * 0.15;
  return strip;
}

Strip comparison_head_strip(Setting& setting, const ComparisonHead& head, std::uint32_t section) {
  const Grid& grid = setting.grid;
  const Scale& sizes = setting.scale;
  const std::uint32_t heading = setting.structure.add(Tag::H2, section);
  const Points gap = sizes.body * 2, half = (grid.text_width() - gap) / 2;
  const Points number = sizes.code * 0.72 * 2.05;
  const auto side = [&](const EntryHead& entry, Points x) {
    const Colour colour = accent(entry.class_position);
    Strip strip;
    strip.items.push_back({no_element, Fill{{x, 0, half, 2.4}, 0, colour}});
    strip.height = 2.4;
    below(strip, name_block(setting, entry, {x, number}, {x + number, half - number}, 0.72, heading, section, colour),
          sizes.leading * 0.25);
    TextStyle summary = setting.body();
    summary.alignment = Alignment::start;
    below(strip, setting.text_box(plain(entry.summary), summary, {x, half}, setting.structure.add(Tag::P, section)),
          sizes.leading * 0.2);
    return strip;
  };
  Strip strip = side(head.first, 0);
  overlay(strip, side(head.second, half + gap));
  strip.height += sizes.leading * 0.3;
  return strip;
}

Strip cover_strip(Setting& setting, const Cover& cover, std::uint32_t parent) {
  const Grid& grid = setting.grid;
  const Scale& sizes = setting.scale;
  const TextColumn column{0, grid.text_width()};
  Strip strip;
  const Points height = grid.text_height();
  // The classes as bands: the thumb tabs of the book, seen from the front.
  const auto count = static_cast<double>(std::max<std::size_t>(cover.tabs.size(), 1));
  const Points band = column.width / count, band_top = height * 0.60, band_height = height * 0.20;
  for (std::size_t i = 0; i < cover.tabs.size(); ++i) {
    const Points x = static_cast<double>(i) * band;
    strip.items.push_back({no_element, Fill{{x, band_top, band - 3, band_height}, 0, accent(static_cast<int>(i))}});
    TextStyle label = setting.heading(sizes.title, ink::white);
    Strip text = setting.text_box(plain(cover.tabs[i]), label, {x + 8, band - 8}, no_element);
    shift(text, 0, band_top + band_height - text.height - 6);
    overlay(strip, std::move(text));
  }
  const auto put = [&](const std::string& text, const TextStyle& style, Points y, Tag tag) {
    Strip box = setting.text_box(plain(text), style, column, setting.structure.add(tag, parent));
    shift(box, 0, y);
    overlay(strip, std::move(box));
  };
  strip.items.push_back({no_element, Fill{{0, height * 0.12, millimetres(22), 5}, 0, ink::black}});
  TextStyle title = setting.heading(sizes.display, ink::black);
  title.leading = sizes.display * 1.05;
  put(cover.title, title, height * 0.15, Tag::H1);
  put(cover.kind, setting.heading(sizes.part * 1.05, ink::black), height * 0.15 + title.leading + sizes.leading * 0.5,
      Tag::P);
  TextStyle subtitle = setting.body();
  subtitle.size = sizes.subtitle * 1.15;
  subtitle.colour = ink::grey;
  put(cover.subtitle, subtitle, height * 0.15 + title.leading + sizes.leading * 4, Tag::P);
  TextStyle edition = setting.body();
  edition.colour = ink::grey;
  put(cover.edition, edition, height - sizes.leading, Tag::P);
  strip.height = height;
  return strip;
}

}  // namespace binran
