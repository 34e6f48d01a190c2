#include "charts/triage_plan.h"

#include <algorithm>

#include "base/match.h"
#include "document/plain_text.h"

namespace binran {

TriagePlanner::TriagePlanner(ChartMeasure measure, const ChartLengths& lengths, const Triage& triage,
                             std::vector<Points> columns)
    : measure_(std::move(measure)), lengths_(lengths), triage_(triage), columns_(std::move(columns)) {
  for (const TriageQuestion& question : triage.questions) {
    std::vector<ChartEnd>& ends = ends_.emplace_back();
    for (const TriageChoice& choice : question.choices)
      ends.push_back(match(
          choice.leads, [](const TriageEnd& end) { return ChartEnd{end}; },
          [&](const TriageNext& next) {
            const std::string& anchor = triage.questions[next.question].anchor;
            const Inlines words = {CrossReference{anchor, plain_text(next.words)},
                                   PageReference{anchor, triage.page_before}};
            return ChartEnd{{{}, words}, next.question};
          }));
  }
}

std::optional<TriagePlan> TriagePlanner::plan(const TriagePart& part, Points height) {
  for (const TriageWidths& widths : lengths_.widths) {
    TriagePlan plan = boxes_of(part, widths);
    const std::vector<LayeredNode> nodes = nodes_of(plan);
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      auto drawing = draw_layers(nodes, plan.edges, lengths_.spacing, columns_[i]);
      if (!drawing || drawing->height > height) continue;
      plan.drawing = *std::move(drawing);
      plan.column = i;
      return plan;
    }
  }
  return std::nullopt;
}

Points TriagePlanner::number_width(std::size_t question) {
  return measure_({Text{std::to_string(question + 1)}}, ChartText::number, 0).width + 2 * lengths_.number_inset;
}

TriagePlan TriagePlanner::boxes_of(const TriagePart& part, const TriageWidths& widths) {
  TriagePlan plan;
  std::vector<std::size_t> box_of(triage_.questions.size(), 0);
  // The layers begin with the head.
  const auto add = [&](std::size_t question) {
    box_of[question] = plan.boxes.size();
    plan.boxes.push_back({question, extent(triage_.questions[question].words, ChartText::question, widths.question)});
  };
  add(part.head);
  for (const std::size_t question : part.questions)
    if (question != part.head) add(question);
  const std::size_t questions = plan.boxes.size();
  for (std::size_t box = 0; box < questions; ++box)
    add_choices(plan, box, *plan.boxes[box].question, part, box_of, widths);
  return plan;
}

void TriagePlanner::add_choices(TriagePlan& plan, std::size_t box, std::size_t question, const TriagePart& part,
                                const std::vector<std::size_t>& box_of, const TriageWidths& widths) {
  const std::vector<TriageChoice>& choices = triage_.questions[question].choices;
  bool after_end = false;
  for (std::size_t i = 0; i < choices.size(); ++i) {
    const auto* next = std::get_if<TriageNext>(&choices[i].leads);
    const bool inside = next && next->question != part.head && part.holds(next->question);
    if (!inside && after_end && widths.stacked) {
      plan.boxes.back().ends.push_back(planned(ends_[question][i], choices[i].answer, widths));
      continue;
    }
    after_end = !inside;
    const Extent words = extent(choices[i].answer, ChartText::answer, widths.answer);
    const std::size_t to = inside ? box_of[next->question] : plan.boxes.size();
    plan.edges.push_back({box, to, words.width, words.height});
    plan.words.push_back(&choices[i].answer);
    plan.measures.push_back(words.measure);
    if (!inside) {
      plan.boxes.push_back({});
      plan.boxes.back().ends.push_back(planned(ends_[question][i], choices[i].answer, widths));
    }
  }
}

PlannedEnd TriagePlanner::planned(const ChartEnd& end, const Inlines& answer, const TriageWidths& widths) {
  PlannedEnd result{&end, &answer};
  result.words = extent(answer, ChartText::answer, widths.answer);
  result.label = extent(end.says.label, ChartText::code, widths.end);
  result.text = extent(end.says.text, ChartText::end, widths.end);
  const Points before = end.goes_on ? number_width(*end.goes_on) : lengths_.bar;
  result.box.width = before + std::max(result.label.width, result.text.width) + 2 * lengths_.end_inset;
  result.box.height = result.label.height + result.text.height + 2 * lengths_.end_pad;
  return result;
}

std::vector<LayeredNode> TriagePlanner::nodes_of(TriagePlan& plan) {
  std::vector<LayeredNode> nodes;
  for (PlannedBox& box : plan.boxes) {
    if (box.question) {
      const Points width = number_width(*box.question) + box.words.width + 2 * lengths_.inset;
      nodes.push_back({width, box.words.height + 2 * lengths_.pad, width / 2});
    } else if (box.ends.size() == 1) {
      const Extent& size = box.ends.front().box;
      nodes.push_back({size.width, size.height, size.width / 2});
    } else {
      nodes.push_back(rows_of(box));
    }
  }
  // Answers to ends below one another stand in the rows of those.
  for (std::size_t i = 0; i < plan.edges.size(); ++i) {
    if (plan.boxes[plan.edges[i].to].ends.size() < 2) continue;
    plan.edges[i].words_width = plan.edges[i].words_height = 0;
    plan.words[i] = nullptr;
  }
  return nodes;
}

/// The line goes down at the left; the ends are at the right of their answers.
LayeredNode TriagePlanner::rows_of(PlannedBox& box) const {
  Extent size{0, -lengths_.row_gap};
  for (const PlannedEnd& end : box.ends) {
    box.row_words = std::max(box.row_words, end.words.width);
    size.width = std::max(size.width, end.box.width);
    size.height += std::max(end.box.height, end.words.height) + lengths_.row_gap;
  }
  size.width += lengths_.row_stem + box.row_words + lengths_.row_arrow;
  return {size.width, size.height, 0};
}

std::vector<PlacedRow> placed_rows(const PlannedBox& box, const Rect& area, const ChartLengths& lengths) {
  const Points words = area.x + lengths.row_stem, ends = words + box.row_words + lengths.row_arrow;
  std::vector<PlacedRow> rows;
  Points y = area.y;
  for (const PlannedEnd& end : box.ends) {
    const Points height = std::max(end.box.height, end.words.height), middle = y + height / 2;
    rows.push_back({&end,
                    {words, middle - end.words.height / 2, end.words.width, end.words.height},
                    {ends, y + (height - end.box.height) / 2, end.box.width, end.box.height},
                    middle});
    y += height + lengths.row_gap;
  }
  return rows;
}

const Extent& TriagePlanner::extent(const Inlines& words, ChartText text, Points widest) {
  const auto [found, added] = extents_.try_emplace({&words, text, widest});
  if (added && !words.empty()) found->second = measure_(words, text, widest);
  return found->second;
}

}  // namespace binran
