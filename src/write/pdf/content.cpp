#include "write/pdf/content.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "base/match.h"
#include "write/pdf/structure.h"
#include "write/pdf/syntax.h"

namespace binran::pdf {
namespace {

/// A glyph that stands this much off is moved by the next TJ adjustment, points. With the rounding of the adjustment
/// itself no glyph is more than 0.01 pt from its place.
constexpr double tolerance = 0.005;

/// Where most of a line's glyphs stand off by the same amount, the amount is written once (Tc), in ten-thousandths of a
/// point: over a line of 100 glyphs its rounding stays within `tolerance`.
constexpr double same_spacing = 0.002;

/// Below this size a thousandth of an em is a fine enough adjustment; above, tenths of it are written.
constexpr Points large_size = 16;

constexpr double dash_length = 2;

/// Bézier handle of a quarter circle of radius 1.
constexpr double quarter_circle = 0.5523;

/// Coordinates are written in hundredths of a point; counting in them keeps relative moves exact.
using Hundredths = long long;
Hundredths hundredths(double points) {
  return std::llround(points * 100);
}

class ContentStream {
 public:
  ContentStream(const Page& page, const std::vector<FaceMetrics>& faces) : page_(page), faces_(faces) {}

  PageContent draw(const std::vector<Tag>& tags) {
    for (const Drawing& drawing : page_.drawings) {
      turn(drawing.turned);
      enter(drawing.content, tags);
      match(
          drawing.what, [&](const TextRun& run) { show(run); }, [&](const Fill& area) { fill(area); },
          [&](const Stroke& line) { stroke(line); }, [&](const LateText& text) { leave_gap(text); });
    }
    leave();
    turn(false);
    return std::move(content_);
  }

  /// What stands in a gap: begins and ends with the graphics state that leave_gap() leaves.
  std::string draw_late(const TextRun& run) {
    show(run);
    set_rise(0);
    set_spacing(0);
    end_text();
    return std::move(out_);
  }

 private:
  void put(std::string_view operators) { out_ += operators; }
  void put(double value, int decimals = 2) {
    append_number(out_, value, decimals);
    out_ += ' ';
  }
  void put_point(double x, double y) {
    put(x);
    put(page_.height - y);
  }

  void turn(bool turned);
  void enter(ContentId content, const std::vector<Tag>& tags);
  void leave();
  void leave_gap(const LateText& text);
  void begin_text();
  void end_text();

  void show(const TextRun& run);
  bool has_silent_glyph(const TextRun& run) const;
  std::size_t same_placement(const TextRun& run, std::size_t first) const;
  void show_line(const TextRun& run, std::size_t first, std::size_t last);
  void move_to(Hundredths x, Hundredths y);
  void set_font(std::uint16_t face, Points size);
  void set_rise(float rise);
  void set_spacing(double spacing);
  double common_spacing(const TextRun& run, std::size_t first, std::size_t last);

  void fill(const Fill& fill);
  void stroke(const Stroke& line);
  void round_rectangle(const Fill& fill);
  void set_colour(std::optional<Colour>& current, const Colour& colour, std::string_view grey, std::string_view rgb);

  const Page& page_;
  const std::vector<FaceMetrics>& faces_;
  PageContent content_;
  std::string& out_ = content_.operators;

  std::optional<ContentId> open_;  ///< the content of the marked content that is open
  bool turned_ = false;
  bool in_text_ = false;
  Hundredths line_x_ = 0, line_y_ = 0;  ///< of the text line matrix
  std::optional<std::uint16_t> face_;
  Points size_ = 0;
  float rise_ = 0;
  double spacing_ = 0;
  std::vector<double> gaps_;  ///< of common_spacing(), kept for its memory
  std::optional<Colour> fill_colour_, stroke_colour_;
  std::optional<Points> line_width_;
  bool dashed_ = false;
};

/// Turning by 180 degrees about the middle of the page is its own inverse: the same operator turns back.
void ContentStream::turn(bool turned) {
  if (turned == turned_) return;
  turned_ = turned;
  leave();
  put("-1 0 0 -1 ");
  put(page_.width, 3);
  put(page_.height, 3);
  put("cm\n");
}

void ContentStream::enter(ContentId content, const std::vector<Tag>& tags) {
  if (open_ == content) return;
  leave();
  open_ = content;
  if (content == artifact) {
    put("/Artifact BMC\n");
    return;
  }
  const std::string_view tag = tag_name(tags.at(std::size_t(content)));
  out_ += fmt::format("/{}<</MCID {}>>BDC\n", tag, content_.sequences.size());
  content_.sequences.push_back(content);
}

void ContentStream::leave() {
  end_text();
  if (open_) put("EMC\n");
  open_.reset();
}

/// A text object of its own will stand there. What it leaves of font and colour is not known yet; rise and spacing are
/// as at the beginning of a page.
void ContentStream::leave_gap(const LateText& text) {
  set_rise(0);
  set_spacing(0);
  end_text();
  content_.gaps.push_back({out_.size(), text.index});
  face_.reset();
  fill_colour_.reset();
}

void ContentStream::begin_text() {
  if (in_text_) return;
  put("BT\n");
  in_text_ = true;
  line_x_ = line_y_ = 0;
}

void ContentStream::end_text() {
  if (in_text_) put("ET\n");
  in_text_ = false;
}

void ContentStream::show(const TextRun& run) {
  if (run.glyphs.empty()) return;
  begin_text();
  set_colour(fill_colour_, run.colour, "g\n", "rg\n");
  const bool spelled_out = has_silent_glyph(run);
  if (spelled_out) out_ += fmt::format("/Span<</ActualText{}>>BDC\n", text_string(run.text));
  for (std::size_t first = 0; first < run.glyphs.size();) {
    const std::size_t last = same_placement(run, first);
    show_line(run, first, last);
    first = last;
  }
  if (spelled_out) put("EMC\n");
}

/// Whether what is copied glyph by glyph would not be what was written.
bool ContentStream::has_silent_glyph(const TextRun& run) const {
  return std::any_of(run.glyphs.begin(), run.glyphs.end(), [&](const PlacedGlyph& glyph) {
    const std::vector<bool>& silent = faces_.at(glyph.face).silent;
    return glyph.cid < silent.size() && silent[glyph.cid];
  });
}

/// End of the glyphs that one operator can show: of one face at one height.
std::size_t ContentStream::same_placement(const TextRun& run, std::size_t first) const {
  std::size_t last = first + 1;
  while (last < run.glyphs.size() && run.glyphs[last].face == run.glyphs[first].face &&
         run.glyphs[last].dy == run.glyphs[first].dy)
    ++last;
  return last;
}

void ContentStream::show_line(const TextRun& run, std::size_t first, std::size_t last) {
  const PlacedGlyph& start = run.glyphs[first];
  set_font(start.face, run.size);
  set_rise(start.dy);
  set_spacing(common_spacing(run, first, last));
  const Hundredths x = hundredths(run.at.x + start.x);
  move_to(x, hundredths(page_.height - run.at.y));

  const std::vector<double>& advances = faces_.at(start.face).advances;
  const double thousandth = run.size / 1000.0;
  const double unit = run.size > large_size ? 0.1 : 1;
  double pen = double(x) / 100;
  put("[(");
  for (std::size_t i = first; i < last; ++i) {
    const PlacedGlyph& glyph = run.glyphs[i];
    const double off = run.at.x + glyph.x - pen;
    if (std::abs(off) > tolerance) {
      const double adjustment = std::round(off / thousandth / unit) * unit;
      put(")");
      append_number(out_, -adjustment, 1);
      put("(");
      pen += adjustment * thousandth;
    }
    append_string_byte(out_, char(glyph.cid >> 8));
    append_string_byte(out_, char(glyph.cid & 0xff));
    pen += advances.at(glyph.cid) * thousandth + spacing_;
  }
  put(")]TJ\n");
}

void ContentStream::move_to(Hundredths x, Hundredths y) {
  if (x == line_x_ && y == line_y_) return;
  put(double(x - line_x_) / 100);
  put(double(y - line_y_) / 100);
  put("Td\n");
  line_x_ = x, line_y_ = y;
}

void ContentStream::set_font(std::uint16_t face, Points size) {
  if (face_ == face && size_ == size) return;
  face_ = face, size_ = size;
  out_ += '/' + font_resource(face) + ' ';
  put(size, 3);
  put("Tf\n");
}

void ContentStream::set_rise(float rise) {
  if (rise_ == rise) return;
  rise_ = rise;
  put(rise);
  put("Ts\n");
}

/// What at least half of the glyphs stand further apart than their advances say, or 0.
double ContentStream::common_spacing(const TextRun& run, std::size_t first, std::size_t last) {
  if (last - first < 4) return 0;
  const std::vector<double>& advances = faces_.at(run.glyphs[first].face).advances;
  const double thousandth = run.size / 1000.0;
  gaps_.clear();
  std::size_t natural = 0;
  for (std::size_t i = first; i + 1 < last; ++i) {
    const double gap = run.glyphs[i + 1].x - run.glyphs[i].x - advances.at(run.glyphs[i].cid) * thousandth;
    gaps_.push_back(gap);
    if (std::abs(gap) < same_spacing) ++natural;
  }
  if (natural * 2 > gaps_.size()) return 0;
  const auto middle = gaps_.begin() + std::ptrdiff_t(gaps_.size() / 2);
  std::nth_element(gaps_.begin(), middle, gaps_.end());
  const double median = *middle;
  const auto same =
      std::count_if(gaps_.begin(), gaps_.end(), [&](double gap) { return std::abs(gap - median) < same_spacing; });
  return std::size_t(same) * 2 < gaps_.size() || std::abs(median) < same_spacing ? 0
                                                                                 : std::round(median * 10000) / 10000;
}

void ContentStream::set_spacing(double spacing) {
  if (spacing_ == spacing) return;
  spacing_ = spacing;
  put(spacing, 4);
  put("Tc\n");
}

void ContentStream::set_colour(std::optional<Colour>& current, const Colour& colour, std::string_view grey,
                               std::string_view rgb) {
  if (current == colour) return;
  current = colour;
  put(colour.red, 3);
  if (colour.red == colour.green && colour.green == colour.blue) return put(grey);
  put(colour.green, 3);
  put(colour.blue, 3);
  put(rgb);
}

void ContentStream::fill(const Fill& fill) {
  end_text();
  set_colour(fill_colour_, fill.colour, "g\n", "rg\n");
  const Rect& area = fill.area;
  if (fill.radius > 0) {
    round_rectangle(fill);
  } else {
    put_point(area.x, area.y + area.height);
    put(area.width);
    put(area.height);
    put("re\n");
  }
  put("f\n");
}

void ContentStream::round_rectangle(const Fill& fill) {
  const Rect& area = fill.area;
  const double radius = std::min({fill.radius, area.width / 2, area.height / 2});
  const double left = area.x, right = area.x + area.width, top = area.y, bottom = area.y + area.height;
  const double rest = radius * (1 - quarter_circle);
  const auto curve = [&](double x1, double y1, double x2, double y2, double x, double y) {
    put_point(x1, y1), put_point(x2, y2), put_point(x, y), put("c\n");
  };
  put_point(left + radius, top), put("m\n");
  put_point(right - radius, top), put("l\n");
  curve(right - rest, top, right, top + rest, right, top + radius);
  put_point(right, bottom - radius), put("l\n");
  curve(right, bottom - rest, right - rest, bottom, right - radius, bottom);
  put_point(left + radius, bottom), put("l\n");
  curve(left + rest, bottom, left, bottom - rest, left, bottom - radius);
  put_point(left, top + radius), put("l\n");
  curve(left, top + rest, left + rest, top, left + radius, top);
  put("h\n");
}

void ContentStream::stroke(const Stroke& line) {
  if (line.points.size() < 2) return;
  end_text();
  if (line.filled) {
    set_colour(fill_colour_, line.colour, "g\n", "rg\n");
  } else {
    set_colour(stroke_colour_, line.colour, "G\n", "RG\n");
    if (line_width_ != line.width) put(line.width, 3), put("w\n");
    line_width_ = line.width;
    if (dashed_ != line.dashed) out_ += line.dashed ? fmt::format("[{}]0 d\n", dash_length) : "[]0 d\n";
    dashed_ = line.dashed;
  }
  for (const Point& point : line.points) {
    put_point(point.x, point.y);
    put(&point == &line.points.front() ? "m\n" : "l\n");
  }
  put(line.filled ? "f\n" : "S\n");
}

}  // namespace

PageContent draw(const Page& page, const std::vector<Tag>& tags, const std::vector<FaceMetrics>& faces) {
  return ContentStream(page, faces).draw(tags);
}

std::string with_late_texts(const PageContent& content, const Page& page, const std::vector<TextRun>& late,
                            const std::vector<FaceMetrics>& faces) {
  std::string result;
  std::size_t done = 0;
  for (const auto& [offset, index] : content.gaps) {
    result.append(content.operators, done, offset - done);
    result += ContentStream(page, faces).draw_late(late.at(index));
    done = offset;
  }
  return result.append(content.operators, done);
}

std::string font_resource(std::size_t face) {
  return fmt::format("F{}", face);
}

}  // namespace binran::pdf
