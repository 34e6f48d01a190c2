#include "write/triage_svg.h"

#include <fmt/format.h>

#include <algorithm>
#include <limits>

#include "charts/triage_plan.h"
#include "document/plain_text.h"
#include "locale/columns.h"
#include "write/class_names.h"
#include "write/svg.h"

namespace binran {
namespace {

// In px. The font of the reader is unknown: a column is half an em, and a part of it is in reserve, more in bold.
constexpr double widest = 896;  // of the text of a page (binran.css)
constexpr double outline = 1, head_length = 8, head_half = 4, shaft_gap = 5, corner = 3;
constexpr double base_line = 0.72;  // of the leading, from the top of a line

struct Font {
  double leading, column;
  const char* name;
};

Font font_of(ChartText text) {
  switch (text) {
    case ChartText::question:
      return {20, 14 * 0.55, "asked"};
    case ChartText::number:
      return {20, 14 * 0.62, "number"};
    case ChartText::answer:
      return {17, 13 * 0.6, "answer"};
    case ChartText::code:
      return {20, 15 * 0.62, "code"};
    case ChartText::end:
      break;
  }
  return {18, 13 * 0.55, "said"};
}

ChartLengths lengths() {
  ChartLengths lengths{};
  lengths.widths = {{220, 120, 170, false},
                    {170, 100, 130, false},
                    {230, 130, 230, true},
                    {170, 100, 180, true},
                    {130, 80, 140, true}};
  lengths.spacing = {18, 8, 10, 9, 6, 16};
  lengths.inset = 12;
  lengths.pad = 8;
  lengths.number_inset = 8;
  lengths.end_inset = 9;
  lengths.end_pad = 5;
  lengths.bar = 5;
  lengths.row_gap = 9;
  lengths.row_stem = 10;
  lengths.row_arrow = 22;
  return lengths;
}

/// Lines end between phrases (bunsetsu in Japanese) where these fit, else wherever a line may.
std::vector<std::string> lines_of(const Inlines& words, ChartText text, double width, Breaker& breaker) {
  const auto room = std::max(static_cast<std::size_t>(width / font_of(text).column), std::size_t{2});
  const std::string whole = plain_text(words);
  std::vector<LineBreak> breaks;
  breaker.find_phrases(whole, breaks);
  std::erase_if(breaks, [](const LineBreak& at) { return at.kind != LineBreak::Kind::free; });
  breaks.push_back({whole.size()});
  const auto line_to = [&](std::size_t begin, std::size_t end) {
    if (end > begin && whole[end - 1] == ' ') --end;
    return whole.substr(begin, end - begin);
  };
  std::vector<std::string> lines;
  std::size_t begin = 0, end = 0;  // of a line
  for (const LineBreak& next : breaks) {
    if (end > begin && columns(line_to(begin, next.offset)) > room) {
      lines.push_back(line_to(begin, end));
      begin = end;
    }
    end = next.offset;
  }
  lines.push_back(line_to(begin, end));
  const bool fits = std::ranges::all_of(lines, [&](const std::string& line) { return columns(line) <= room; });
  return fits ? lines : wrap(whole, room, breaker);
}

ChartMeasure measure_with(Breaker& breaker) {
  return [&breaker](const Inlines& words, ChartText text, Points width) {
    const Font font = font_of(text);
    if (text == ChartText::number) return Extent{static_cast<double>(columns(plain_text(words))) * font.column, 0, 0};
    Extent extent{0, 0, width};
    for (const std::string& line : lines_of(words, text, width, breaker)) {
      extent.width = std::max(extent.width, static_cast<double>(columns(line)) * font.column);
      extent.height += font.leading;
    }
    return extent;
  };
}

class SvgChart {
 public:
  SvgChart(const Triage& triage, TriagePlanner& planner, const TriagePlan& plan, const ChartLengths& lengths,
           const AddressOf& address, Breaker& breaker, MarkupWriter& out)
      : triage_(triage),
        planner_(planner),
        plan_(plan),
        lengths_(lengths),
        address_(address),
        breaker_(breaker),
        out_(out) {}

  void draw() {
    const LayeredDrawing& drawing = plan_.drawing;
    const std::string width = px(drawing.width + 2 * outline), height = px(drawing.height + 2 * outline);
    out_.open("svg", {{"xmlns", out_.in_xml("http://www.w3.org/2000/svg")},
                      {"class", "chart"},
                      {"aria-hidden", "true"},
                      {"lang", triage_.language},
                      {"width", width},
                      {"height", height},
                      {"viewBox", fmt::format("{} {} {} {}", px(-outline), px(-outline), width, height)}});
    out_.new_line();
    for (std::size_t i = 0; i < drawing.lines.size(); ++i) draw_line(i);
    for (std::size_t i = 0; i < plan_.boxes.size(); ++i) {
      const PlannedBox& box = plan_.boxes[i];
      if (box.question)
        draw_question(*box.question, box.words, drawing.boxes[i]);
      else if (box.ends.size() == 1)
        draw_end(box.ends.front(), drawing.boxes[i]);
      else
        draw_rows(box, drawing.boxes[i]);
      out_.new_line();
    }
    out_.close("svg");
    out_.new_line();
  }

 private:
  void rectangle(std::string_view kind, const Rect& area) {
    out_.element("rect",
                 {{"class", kind},
                  {"x", px(area.x)},
                  {"y", px(area.y)},
                  {"width", px(area.width)},
                  {"height", px(area.height)},
                  {"rx", px(corner)}},
                 {});
  }

  /// The lines of `words`, from `y` down, which begin at `x` or have their middle there.
  void put(const Inlines& words, ChartText text, double x, double y, double measure) {
    const Font font = font_of(text);
    double base = y + font.leading * base_line;
    for (const std::string& line : lines_of(words, text, measure, breaker_)) {
      out_.element("text", {{"class", font.name}, {"x", px(x)}, {"y", px(base)}}, line);
      base += font.leading;
    }
  }

  void stroke(const std::vector<Point>& points) {
    std::string path;
    for (const Point& point : points)
      path += fmt::format("{}{} {}", path.empty() ? "M" : "L", px(point.x), px(point.y));
    out_.element("path", {{"d", path}}, {});
  }

  void arrow_head(const Point& point, double along_x, double along_y) {
    const Point back{point.x - along_x * head_length, point.y - along_y * head_length};
    const Point across{along_y * head_half, along_x * head_half};
    out_.element("path",
                 {{"class", "head"},
                  {"d", fmt::format("M{} {}L{} {}L{} {}z", px(point.x), px(point.y), px(back.x - across.x),
                                    px(back.y - across.y), px(back.x + across.x), px(back.y + across.y))}},
                 {});
  }

  void draw_line(std::size_t edge) {
    const LayeredLine& line = plan_.drawing.lines[edge];
    std::vector<Point> points = line.points;
    const Point end = points.back();
    if (!plan_.words[edge]) return stroke(points);  // to rows, each of which has its arrow
    points.back().y -= shaft_gap;
    stroke(points);
    arrow_head(end, 0, 1);
    put(*plan_.words[edge], ChartText::answer, line.words.x + line.words.width / 2, line.words.y, plan_.measures[edge]);
  }

  void draw_number(std::size_t question, const Rect& field) {
    rectangle("number", field);
    put({Text{std::to_string(question + 1)}}, ChartText::number, field.x + field.width / 2,
        field.y + (field.height - font_of(ChartText::number).leading) / 2, field.width);
  }

  void draw_question(std::size_t question, const Extent& words, const Rect& area) {
    const TriageQuestion& asked = triage_.questions[question];
    const char* const group = open_group(address_(asked.anchor));
    const double number = planner_.number_width(question);
    rectangle("question", area);
    draw_number(question, {area.x, area.y, number, area.height});
    put(asked.words, ChartText::question, area.x + number + (area.width - number) / 2,
        area.y + (area.height - words.height) / 2, words.measure);
    out_.close(group);
  }

  /// In the colour of its class, with a bar of it at the left; or the number of a question that stands elsewhere.
  void draw_end(const PlannedEnd& planned, const Rect& area) {
    const ChartEnd& end = *planned.end;
    const std::string kind = end.goes_on ? "goes-on" : end.says.label.empty() ? "cause" : class_of(end.says.kind);
    const char* const group = open_group(address_of(end), kind);
    rectangle("end", area);
    double before = lengths_.bar;
    if (end.goes_on) {
      before = planner_.number_width(*end.goes_on);
      draw_number(*end.goes_on, {area.x, area.y, before, area.height});
    } else {
      rectangle("bar", {area.x, area.y, before, area.height});
    }
    const double x = area.x + before + lengths_.end_inset;
    const double y = area.y + (area.height - planned.label.height - planned.text.height) / 2;
    if (!end.says.label.empty()) put(end.says.label, ChartText::code, x, y, planned.label.measure);
    if (!end.says.text.empty()) put(end.says.text, ChartText::end, x, y + planned.label.height, planned.text.measure);
    out_.close(group);
  }

  void draw_rows(const PlannedBox& box, const Rect& area) {
    const std::vector<PlacedRow> rows = placed_rows(box, area, lengths_);
    for (const PlacedRow& row : rows) {
      stroke({{area.x, row.middle}, {row.box.x - shaft_gap, row.middle}});
      arrow_head({row.box.x, row.middle}, 1, 0);
      put(*row.end->answer, ChartText::answer, row.words.x + row.words.width / 2, row.words.y, row.end->words.measure);
      draw_end(*row.end, row.box);
    }
    stroke({{area.x, area.y}, {area.x, rows.back().middle}});
  }

  /// What the first reference in an end leads to.
  std::string address_of(const ChartEnd& end) const {
    for (const Inlines* words : {&end.says.label, &end.says.text})
      for (const Inline& part : *words)
        if (const auto* reference = std::get_if<CrossReference>(&part)) return address_(reference->target);
    return {};
  }

  /// What belongs together, a link where there is an address. Returns the element, to be closed.
  const char* open_group(const std::string& address, std::string_view kind = {}) {
    if (address.empty()) {
      out_.open("g", {{"class", kind}});
      return "g";
    }
    out_.open("a", {{"class", kind}, {"href", address}, {"tabindex", "-1"}});
    return "a";
  }

  const Triage& triage_;
  TriagePlanner& planner_;
  const TriagePlan& plan_;
  const ChartLengths& lengths_;
  const AddressOf& address_;
  Breaker& breaker_;
  MarkupWriter& out_;
};

}  // namespace

void draw_triage(const Triage& triage, const AddressOf& address, Breaker& breaker, MarkupWriter& out) {
  const ChartLengths lengths = binran::lengths();
  TriagePlanner planner(measure_with(breaker), lengths, triage, {widest - 2 * outline});
  const double any = std::numeric_limits<double>::infinity();
  for (const TriagePart& part :
       parts_of(triage, [&](const TriagePart& tried) { return planner.plan(tried, any).has_value(); })) {
    const TriagePlan plan = *planner.plan(part, any);
    SvgChart(triage, planner, plan, lengths, address, breaker, out).draw();
  }
}

}  // namespace binran
