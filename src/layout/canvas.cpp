#include "layout/canvas.h"

#include "base/match.h"

namespace binran {

Pages pages_of(const Document& document) {
  Pages pages;
  pages.language = document.language;
  pages.title = document.title;
  pages.subject = document.summary;
  pages.author = document.collection;
  pages.date = document.date;
  pages.keywords = document.keywords;
  return pages;
}

void Canvas::begin_page() {
  Page page;
  page.width = paper_.width;
  page.height = paper_.height;
  page.finished = before_.pages + pages.size();
  pages.push_back(std::move(page));
  content_element_ = no_element;
}

/// Consecutive drawings of one element on one page share their marked content.
ContentId Canvas::content(ElementId element) {
  const bool same = element == content_element_;
  content_element_ = element;
  if (element == no_element) return artifact;
  Page& page = pages.back();
  if (!same) {
    setting_.structure.add_kid(element, ContentKid{ContentId(page.marked.size()), last_page()});
    page.marked.push_back(element);
  }
  return ContentId(page.marked.size() - 1);
}

/// A line of text that a link is part of has its annotation right after its words.
void Canvas::annotate(Strip& strip, ElementId element) {
  if (element == no_element) return;
  Page& page = pages.back();
  for (StripLink& link : strip.links) {
    if (link.element != element) continue;
    setting_.structure.add_kid(element, LinkKid{static_cast<std::uint32_t>(page.links.size()), last_page()});
    if (!link.anchor.empty()) links.push_back({pages.size() - 1, page.links.size(), link.anchor});
    page.links.push_back({link.area, link.uri, {}, 0, link.description, element});
    link.element = no_element;
  }
}

void Canvas::draw(Strip strip, Points x, Points y, bool as_artifact, bool turned) {
  shift(strip, x, y);
  Page& page = pages.back();
  std::vector<std::size_t> drawn(strip.items.size(), 0);
  for (std::size_t i = 0; i < strip.items.size(); ++i) {
    StripItem& item = strip.items[i];
    const ElementId element = as_artifact ? no_element : item.element;
    drawn[i] = page.drawings.size();
    const auto show = [&](auto what) { page.drawings.push_back({content(element), std::move(what), turned}); };
    match(
        item.what,
        [&](std::monostate) {
          if (element != no_element) setting_.structure.attach(element);
        },
        [&](TextRun& run) { show(std::move(run)); }, [&](Fill& fill) { show(fill); },
        [&](Stroke& stroke) { show(std::move(stroke)); });
    annotate(strip, element);
  }
  if (as_artifact) return;
  for (const StripPageNumber& number : strip.page_numbers) {
    auto& what = page.drawings[drawn[number.item]].what;
    gaps.push_back({std::get<TextRun>(std::move(what)), number.anchor, number.before, number.right_aligned});
    what = LateText{before_.late_texts + gaps.size() - 1};
  }
}

}  // namespace binran
