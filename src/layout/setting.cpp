#include "layout/setting.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "base/match.h"

namespace binran {
namespace {

/// Stands for a page number that is not known yet; as wide as most of them.
constexpr std::string_view unknown_page_number = "000";

void collect_anchors(const Blocks& blocks, std::set<std::string>& found) {
  for (const Block& block : blocks)
    match(
        block.content, [](const Paragraph&) {}, [](const Command&) {},
        [&](const List& list) {
          for (const ListItem& item : list.items) {
            found.insert(item.anchor);
            collect_anchors(item.blocks, found);
          }
        },
        [](const Table&) {}, [](const Exchange&) {}, [](const Leaders&) {},
        [&](const Triage& triage) {
          for (const TriageQuestion& question : triage.questions) found.insert(question.anchor);
        });
}

void collect_anchors(const Sections& sections, std::set<std::string>& found) {
  for (const Section& section : sections) {
    if (!is_side_section(section.role)) found.insert(section.anchor);
    collect_anchors(section.blocks, found);
    collect_anchors(section.sections, found);
  }
}

Span span(std::string text, FontRole role, Points size, std::uint32_t tag) {
  Span result;
  result.text = std::move(text);
  result.role = role;
  result.size = size;
  result.tag = tag;
  return result;
}

FontRole bold(FontRole role) {
  return role == FontRole::code ? FontRole::code_bold : FontRole::bold;
}

/// Of words in a language of their own; empty where it is the document's.
std::string language_of(const Inline& part) {
  return match(
      part, [](const Text& text) { return text.language; }, [](const Code&) { return std::string(); },
      [](const Emphasis&) { return std::string(); }, [](const Strong& strong) { return strong.language; },
      [](const CrossReference& reference) { return reference.language; },
      [](const PageReference&) { return std::string(); }, [](const WebLink&) { return std::string(); },
      [](const ManualPage&) { return std::string(); }, [](const Typefaces&) { return std::string(); });
}

/// In the content; unknown for our own words.
Place place_of(const Inline& part) {
  return match(
      part, [](const Text& text) { return text.place; }, [](const Code& code) { return code.place; },
      [](const Emphasis& emphasis) { return emphasis.place; }, [](const Strong& strong) { return strong.place; },
      [](const CrossReference&) { return Place{}; }, [](const PageReference&) { return Place{}; },
      [](const WebLink&) { return Place{}; }, [](const ManualPage&) { return Place{}; },
      [](const Typefaces&) { return Place{}; });
}

/// Where `part` leads, and how that is described; a page number is described by what is printed of it.
std::optional<StripLink> link_of(const Inline& part) {
  using Found = std::optional<StripLink>;
  return match(
      part, [](const Text&) { return Found(); }, [](const Code&) { return Found(); },
      [](const Emphasis&) { return Found(); }, [](const Strong&) { return Found(); },
      [](const CrossReference& reference) -> Found {
        return StripLink{{}, reference.target, {}, reference.text};
      },
      [](const PageReference& page) -> Found {
        return StripLink{{}, page.target};
      },
      [](const WebLink& web) -> Found {
        return StripLink{{}, {}, web.uri, web.text};
      },
      [](const ManualPage&) { return Found(); }, [](const Typefaces&) { return Found(); });
}

/// The families of which a glyph has been set so far. A bold face is of the family whose name its own begins with.
std::string families_shown(const Fonts& fonts, const std::string& separator) {
  std::vector<std::string> families;
  for (const bool bold : {false, true})
    for (const Face& face : fonts.faces()) {
      const auto names_it = [&](const std::string& family) { return face.family.starts_with(family); };
      const bool listed =
          bold ? std::ranges::any_of(families, names_it) : std::ranges::find(families, face.family) != families.end();
      if (face.used.size() > 1 && face.bold == bold && !listed) families.push_back(face.family);
    }
  std::string names;
  for (const std::string& family : families) names += (names.empty() ? "" : separator) + family;
  return names;
}

}  // namespace

const TypesettingRules& typesetting_rules(std::span<const Locale> locales, const std::string& language) {
  for (const Locale& locale : locales)
    if (locale.tag() == language) return locale.typesetting();
  static const TypesettingRules plain;
  return plain;
}

std::set<std::string> anchors(const Sections& sections) {
  std::set<std::string> found;
  collect_anchors(sections, found);
  found.erase(std::string());
  return found;
}

Strip stack(Strips strips) {
  Strip result;
  if (!strips.empty()) result.before = strips.front().before;
  Points y = 0;
  bool first = true;
  for (Strip& strip : strips) {
    if (!first) y += strip.before;
    first = false;
    const Points bottom = y + strip.height;
    shift(strip, 0, y);
    overlay(result, std::move(strip));
    y = bottom;
    result.height = y;
  }
  return result;
}

Setting::Setting(const Document& typeset_document, const FontLibrary& library, std::span<const Locale> locales,
                 const std::filesystem::path& hyphenation, Diagnostics& diagnostics)
    : document(typeset_document),
      fonts(library, typeset_document.language),
      locales_(locales),
      hyphenation_(hyphenation),
      diagnostics_(diagnostics),
      known_(std::make_shared<Known>(Known{anchors(typeset_document.sections), {}})) {}

Setting::Setting(const Setting& whole, Diagnostics& diagnostics)
    : document(whole.document),
      fonts(whole.fonts.library(), whole.document.language),
      locales_(whole.locales_),
      hyphenation_(whole.hyphenation_),
      diagnostics_(diagnostics),
      known_(whole.known_) {}

ParagraphSetter& Setting::setter(const std::string& language) {
  const std::string& tag = language.empty() ? document.language : language;
  std::unique_ptr<ParagraphSetter>& found = setters_[tag];
  if (!found)
    found = std::make_unique<ParagraphSetter>(fonts, tag, typesetting_rules(locales_, tag),
                                              hyphenation_ / (tag + ".dic"), diagnostics_);
  return *found;
}

bool Setting::attempt(const std::function<bool()>& layout) {
  const ElementId first = structure.next();
  trying_ = true;
  const bool right = layout();
  trying_ = false;
  structure.forget_from(first);
  return right;
}

std::string Setting::page_number(const std::string& anchor) const {
  const auto found = known_->page_numbers.find(anchor);
  return found == known_->page_numbers.end() ? std::string() : found->second;
}

void Setting::note_page_number(const std::string& anchor, std::string number) {
  new_page_numbers_.emplace(anchor, std::move(number));
}

void Setting::make_page_numbers_known() {
  known_->page_numbers.merge(new_page_numbers_);
  new_page_numbers_.clear();
}

bool Setting::leads_somewhere(const Inline& part) const {
  const std::optional<StripLink> link = link_of(part);
  return link && (!link->uri.empty() || known_->anchors.contains(link->anchor));
}

std::vector<Span> Setting::spans(const Inlines& text, const TextStyle& style) const {
  const Points code_size = style.size * code_scale;
  std::vector<Span> result;
  result.reserve(text.size());
  for (std::uint32_t i = 0; i < text.size(); ++i) {
    Span next = match(
        text[i], [&](const Text& part) { return span(part.text, style.role, style.size, i); },
        [&](const Code& part) {
          Span code =
              span(part.text, style.role == FontRole::bold ? FontRole::code_bold : FontRole::code, code_size, i);
          code.verbatim = true;
          return code;
        },
        [&](const Emphasis& part) { return span(part.text, bold(style.role), style.size, i); },
        [&](const Strong& part) { return span(part.text, bold(style.role), style.size, i); },
        [&](const CrossReference& part) { return span(part.text, style.role, style.size, i); },
        [&](const PageReference& part) {
          if (!leads_somewhere(text[i])) return span({}, style.role, style.size, i);
          const std::string number = page_number(part.target);
          return span(part.before + (number.empty() ? std::string(unknown_page_number) : number), style.role,
                      style.size, i);
        },
        [&](const WebLink& part) { return span(part.text, style.role, style.size, i); },
        [&](const ManualPage& part) {
          return span(part.name + "(" + std::to_string(part.section) + ")", FontRole::code, code_size, i);
        },
        [&](const Typefaces& part) { return span(families_shown(fonts, part.separator), style.role, style.size, i); });
    next.language = language_of(text[i]);
    next.place = place_of(text[i]);
    if (!next.text.empty()) result.push_back(std::move(next));
  }
  return result;
}

std::vector<ElementId> Setting::elements(const Inlines& text, ElementId element) {
  std::vector<ElementId> result(text.size(), element);
  if (element == no_element) return result;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const std::string language = language_of(text[i]);
    if (leads_somewhere(text[i]))
      result[i] = structure.add(Tag::Link, element);
    else if (!language.empty() && language != structure.language(element))
      result[i] = structure.add(Tag::Span, element);
    if (result[i] != element && language != structure.language(element)) structure.words(result[i]).language = language;
  }
  return result;
}

Strip Setting::line(Line& line, const Inlines& text, const TextStyle& style, const TextColumn& column,
                    const std::vector<ElementId>& elements) const {
  Strip strip;
  strip.items.reserve(line.fragments.size());
  strip.height = style.leading;
  // Half the leading above and below the capitals: lines of different faces share their middle.
  const double baseline = (style.leading + fonts.cap_height(style.role) * style.size) / 2;
  for (Fragment& fragment : line.fragments) {
    const Inline& part = text[fragment.tag];
    const bool leads = leads_somewhere(part);
    TextRun run;
    run.size = fragment.size;
    run.at = {column.x, baseline};
    run.colour = leads && style.colour != ink::white ? ink::link : style.colour;
    run.glyphs = std::move(fragment.glyphs);
    const ElementId element = elements[fragment.tag];
    if (leads && element != no_element) {
      StripLink link = *link_of(part);
      link.area = {column.x + fragment.x, 0, fragment.width, style.leading};
      link.element = element;
      if (link.description.empty()) link.description = fragment.text;
      strip.links.push_back(std::move(link));
    }
    // Words before the number that had to go to the line above stay as they are.
    if (const auto* page = std::get_if<PageReference>(&part);
        page && page_number(page->target).empty() && fragment.text.ends_with(unknown_page_number))
      strip.page_numbers.push_back({strip.items.size(), page->target,
                                    fragment.text.substr(0, fragment.text.size() - unknown_page_number.size()),
                                    style.alignment == Alignment::end});
    run.text = std::move(fragment.text);
    strip.items.push_back({element, std::move(run)});
  }
  return strip;
}

/// Nothing can be broken in the line: it runs past its column.
void Setting::report_overfull(const Line& line, const Inlines& text) {
  Place place;
  for (const Fragment& fragment : line.fragments)
    if (!place.known()) place = place_of(text[fragment.tag]);
  diagnostics_.warning(Rule::too_wide, place, fmt::format("“{}” does not fit its line in print", line.text()),
                       "give it a place to break, or shorten it");
}

Strips Setting::text(const Inlines& text, const TextStyle& style, const TextColumn& column, ElementId element,
                     const std::string& language) {
  ParagraphStyle paragraph;
  paragraph.measure = column.width;
  paragraph.indent = style.hanging;
  paragraph.alignment = style.alignment;
  paragraph.phrases = style.phrases;
  if (element != no_element && !language.empty()) structure.words(element).language = language;
  const std::vector<ElementId> owners = elements(text, element);
  std::vector<Line> lines = setter(language).set(spans(text, style), paragraph);
  Strips strips;
  strips.reserve(lines.size());
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (lines[i].overfull && !trying_) report_overfull(lines[i], text);
    strips.push_back(line(lines[i], text, style, column, owners));
    const bool orphan = i == 1, widow = i + 1 == lines.size() && i > 0;
    strips.back().break_before = !orphan && !widow;
  }
  return strips;
}

Strip Setting::text_box(const Inlines& parts, const TextStyle& style, const TextColumn& column, ElementId element,
                        const std::string& language) {
  return stack(text(parts, style, column, element, language));
}

Points Setting::natural_width(const Inlines& text, const TextStyle& style) {
  return setter({}).natural_width(spans(text, style));
}

Points Setting::least_width(const Inlines& text, const TextStyle& style) {
  return setter({}).least_width(spans(text, style));
}

TextStyle Setting::fitting(const Inlines& text, TextStyle style, Points width) {
  const Points widest = setter({}).least_width(spans(text, style), style.phrases) + spare;
  return widest > width ? style.scaled(width / widest) : style;
}

}  // namespace binran
