#include "layout/triage_chart.h"

#include <algorithm>

#include "charts/triage_plan.h"

namespace binran {
namespace {

class ChartDrawer {
 public:
  ChartDrawer(Setting& setting, const TriageLook& look, const Triage& triage, TriagePlanner& planner,
              const TriagePlan& plan, ElementId figure, Colour accent)
      : setting_(setting),
        look_(look),
        triage_(triage),
        planner_(planner),
        plan_(plan),
        figure_(figure),
        accent_(accent) {}

  Strip draw() {
    for (std::size_t i = 0; i < plan_.drawing.lines.size(); ++i) draw_line(i);
    for (std::size_t i = 0; i < plan_.boxes.size(); ++i) {
      const PlannedBox& box = plan_.boxes[i];
      const Rect& area = plan_.drawing.boxes[i];
      if (box.question)
        draw_question(*box.question, box.words, area);
      else if (box.ends.size() == 1)
        draw_end(box.ends.front(), area);
      else
        draw_rows(box, area);
    }
    strip_.height = plan_.drawing.height;
    return std::move(strip_);
  }

 private:
  void show(Fill fill) { strip_.items.push_back({figure_, fill}); }

  /// Words in the middle of the height of `room`, in the lines that they were measured in.
  void put(const Inlines& words, const TextStyle& style, const Rect& room, Points measure) {
    const Points x = style.alignment == Alignment::centre ? room.x + (room.width - measure) / 2 : room.x;
    Strip box = setting_.text_box(words, style, {x, measure}, figure_);
    shift(box, 0, room.y + (room.height - box.height) / 2);
    overlay(strip_, std::move(box));
  }

  void stroke(std::vector<Point> points) {
    strip_.items.push_back({figure_, Stroke{std::move(points), look_.line, ink::grey}});
  }

  void arrow_head(Point point, Point back) {
    const Points across = look_.head_width;
    Stroke head;
    if (point.x == back.x)
      head.points = {point, {back.x - across, back.y}, {back.x + across, back.y}};
    else
      head.points = {point, {back.x, back.y - across}, {back.x, back.y + across}};
    head.filled = true;
    head.colour = ink::grey;
    strip_.items.push_back({figure_, std::move(head)});
  }

  /// The words of an answer stand on its line, on the white of the page.
  void draw_words(const Inlines& words, const Rect& room, Points measure) {
    const Points margin = look_.words_margin;
    show({{room.x - margin, room.y, room.width + 2 * margin, room.height}, 0, ink::white});
    put(words, look_.answer, room, measure);
  }

  void draw_line(std::size_t edge) {
    const LayeredLine& line = plan_.drawing.lines[edge];
    std::vector<Point> points = line.points;
    const Point end = points.back();
    const bool to_rows = !plan_.words[edge];
    if (!to_rows) points.back().y -= look_.shaft_gap;
    stroke(std::move(points));
    if (to_rows) return;
    arrow_head(end, {end.x, end.y - look_.head_length});
    draw_words(*plan_.words[edge], line.words, plan_.measures[edge]);
  }

  /// The number of a question, white on the colour of the part, round at the corners that it shares with its box.
  void draw_number(std::size_t question, const Rect& field) {
    show({field, look_.corner, accent_});
    show({{field.x + field.width / 2, field.y, field.width / 2, field.height}, 0, accent_});
    put({Text{std::to_string(question + 1)}}, look_.number, field, field.width);
  }

  void draw_question(std::size_t question, const Extent& words, const Rect& area) {
    const Points number = planner_.number_width(question);
    show({area, look_.corner, ink::tint});
    draw_number(question, {area.x, area.y, number, area.height});
    const Points x = area.x + number + (area.width - number - words.width) / 2;
    put(triage_.questions[question].words, look_.question, {x, area.y, words.width, area.height}, words.measure);
  }

  /// A white box in the colour of the class, as wide as its words.
  void draw_end(const PlannedEnd& planned, const Rect& area) {
    const ChartEnd& end = *planned.end;
    const Colour colour = end.goes_on ? accent_ : end.says.label.empty() ? ink::grey : accent(end.says.kind);
    show({area, look_.corner, colour});
    Points before = look_.bar;
    if (end.goes_on) {
      before = planner_.number_width(*end.goes_on);
      draw_number(*end.goes_on, {area.x, area.y, before, area.height});
    }
    const Points line = look_.outline;
    show({{area.x + before, area.y + line, area.width - before - line, area.height - 2 * line}, 0, ink::white});
    const Points x = area.x + before + look_.end_inset, width = area.width - before - 2 * look_.end_inset;
    const Points words = planned.label.height + planned.text.height;
    const Points y = area.y + (area.height - words) / 2;
    put(end.says.label, look_.code, {x, y, width, planned.label.height}, planned.label.measure);
    put(end.says.text, look_.end, {x, y + planned.label.height, width, planned.text.height}, planned.text.measure);
  }

  void draw_rows(const PlannedBox& box, const Rect& area) {
    const std::vector<PlacedRow> rows = placed_rows(box, area, look_);
    for (const PlacedRow& row : rows) {
      stroke({{area.x, row.middle}, {row.box.x - look_.shaft_gap, row.middle}});
      arrow_head({row.box.x, row.middle}, {row.box.x - look_.head_length, row.middle});
      draw_words(*row.end->answer, row.words, row.end->words.measure);
      draw_end(*row.end, row.box);
    }
    stroke({{area.x, area.y}, {area.x, rows.back().middle}});
  }

  Setting& setting_;
  const TriageLook& look_;
  const Triage& triage_;
  TriagePlanner& planner_;
  const TriagePlan& plan_;
  ElementId figure_;
  Colour accent_;
  Strip strip_;
};

/// The steps of a part, for readers who cannot see it.
std::string description(const Triage& triage, const TriagePart& part) {
  std::string words;
  for (const std::size_t question : part.questions) {
    if (!words.empty()) words += "\n";
    words += triage.questions[question].description;
  }
  return words;
}

/// The right edge of the last character.
Points end_of_line(Setting& setting, const Strip& line, const TextStyle& style) {
  Points end = 0;
  for (const StripItem& item : line.items) {
    const auto* run = std::get_if<TextRun>(&item.what);
    if (!run || run->glyphs.empty()) continue;
    std::size_t last = run->text.find_last_not_of(' ');
    if (last == std::string::npos) continue;
    const std::size_t behind = last + 1;
    while (last > 0 && (static_cast<unsigned char>(run->text[last]) & 0xC0) == 0x80) --last;
    const Points width = setting.natural_width({Text{run->text.substr(last, behind - last)}}, style);
    end = std::max(end, run->at.x + run->glyphs.back().x + width);
  }
  return end;
}

/// Lines end between phrases as if the box were as wide as it may be; the box is as wide as the longest of them.
Extent extent(Setting& setting, const Inlines& words, const TextStyle& style, Points widest) {
  const Points measure = std::max(widest, setting.least_width(words, style) + spare);
  Extent extent{0, 0, measure};
  setting.attempt([&] {
    for (const Strip& line : setting.text(words, style.in(Alignment::start), {0, measure}, no_element)) {
      extent.width = std::max(extent.width, end_of_line(setting, line, style));
      extent.height += line.height;
    }
    return true;
  });
  extent.width = std::min(extent.width + spare, measure);
  return extent;
}

ChartMeasure measure_of(Setting& setting, const TriageLook& look) {
  return [&](const Inlines& words, ChartText text, Points widest) {
    switch (text) {
      case ChartText::number:
        return Extent{setting.natural_width(words, look.number), 0, 0};
      case ChartText::question:
        return extent(setting, words, look.question, widest);
      case ChartText::answer:
        return extent(setting, words, look.answer, widest);
      case ChartText::code:
        return extent(setting, words, look.code, widest);
      case ChartText::end:
        return extent(setting, words, look.end, widest);
    }
    return Extent{};
  };
}

}  // namespace

TriageChartist::TriageChartist(Setting& setting, const TriageLook& look, const Triage& triage, const ChartRoom& room,
                               ElementId parent, Colour accent)
    : setting_(setting),
      look_(look),
      triage_(triage),
      room_(room),
      parent_(parent),
      accent_(accent),
      planner_(measure_of(setting, look), look, triage, {room.narrow.width, room.wide.width}) {}

std::vector<TriagePart> TriageChartist::parts(Points first, Points others) {
  return parts_of(triage_, [&](const TriagePart& tried) {
    return planner_.plan(tried, tried.head == 0 ? first : others).has_value();
  });
}

TriageCharts TriageChartist::charts(std::vector<TriagePart> parts, Points first, Points others) {
  TriageCharts charts;
  for (TriagePart& part : parts) {
    const std::optional<TriagePlan> plan = planner_.plan(part, part.head == 0 ? first : others);
    const ElementId figure = setting_.structure.add(Tag::Figure, parent_);
    setting_.structure.words(figure) = {triage_.language, description(triage_, part)};
    Strip strip = ChartDrawer(setting_, look_, triage_, planner_, plan.value(), figure, accent_).draw();
    const TextColumn& column = plan->column == 0 ? room_.narrow : room_.wide;
    const Points left = column.width - plan->drawing.width;
    shift(strip, column.x + (column.width < room_.wide.width ? 0 : left / 2), 0);
    strip.beginnings.push_back({triage_.questions[part.head].anchor});
    charts.push_back({std::move(part), std::move(strip)});
  }
  return charts;
}

}  // namespace binran
