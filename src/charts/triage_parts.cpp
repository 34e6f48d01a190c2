#include "charts/triage_parts.h"

#include <algorithm>
#include <numeric>
#include <optional>

namespace binran {
namespace {

class TriageDivision {
 public:
  TriageDivision(const Triage& triage, const std::function<bool(const TriagePart&)>& fits)
      : triage_(triage), fits_(fits), heads_(triage.questions.size(), false) {}

  std::vector<TriagePart> divide() {
    heads_.front() = true;
    if (const TriagePart whole = part(0); fits_(whole)) return {whole};
    for (const std::size_t question : deepest_first())
      if (!cut(question)) return {};
    // What is cut off leaves an end behind, which may take more room than the question did.
    for (bool changed = true; changed;) {
      while (share_none()) {
      }
      const std::vector<bool> before = heads_;
      for (std::size_t i = 0; i < heads_.size(); ++i)
        if (heads_[i] && !cut(i)) return {};
      changed = heads_ != before;
    }
    fill_from_the_top();
    std::vector<TriagePart> parts;
    for (std::size_t i = 0; i < heads_.size(); ++i)
      if (heads_[i]) parts.push_back(part(i));
    return parts;
  }

 private:
  /// What the answers to a question lead to.
  std::vector<std::size_t> below(std::size_t question) const {
    std::vector<std::size_t> next;
    for (const TriageChoice& choice : triage_.questions[question].choices)
      if (const auto* to = std::get_if<TriageNext>(&choice.leads)) next.push_back(to->question);
    return next;
  }

  /// Makes heads of the questions below `question` until what is left fits; whether it does.
  bool cut(std::size_t question) {
    while (!fits_(part(question))) {
      const auto heaviest = heaviest_below(question);
      if (!heaviest) return false;
      heads_[*heaviest] = true;
    }
    return true;
  }

  /// What is reached from `head` without passing another head.
  TriagePart part(std::size_t head) const {
    std::vector<bool> reached(heads_.size(), false);
    std::vector<std::size_t> open = {head};
    reached[head] = true;
    while (!open.empty()) {
      const std::size_t question = open.back();
      open.pop_back();
      for (const std::size_t next : below(question)) {
        if (heads_[next] || reached[next]) continue;
        reached[next] = true;
        open.push_back(next);
      }
    }
    TriagePart result{head, {}};
    for (std::size_t i = 0; i < reached.size(); ++i)
      if (reached[i]) result.questions.push_back(i);
    return result;
  }

  /// Every question after those that it leads to.
  std::vector<std::size_t> deepest_first() const {
    std::vector<std::size_t> depth(heads_.size(), 0), order(heads_.size());
    for (std::size_t round = 0; round < depth.size(); ++round)
      for (std::size_t i = 0; i < depth.size(); ++i)
        for (const std::size_t next : below(i)) depth[next] = std::max(depth[next], depth[i] + 1);
    std::iota(order.begin(), order.end(), 0U);
    std::ranges::stable_sort(order, std::greater(), [&](std::size_t i) { return depth[i]; });
    return order;
  }

  /// Of the questions that come next, the one below which most others are; the last where it is a tie, so that the
  /// first answers go on in the same chart.
  std::optional<std::size_t> heaviest_below(std::size_t question) const {
    std::optional<std::size_t> found;
    std::size_t most = 0;
    for (const std::size_t next : below(question)) {
      if (heads_[next]) continue;
      const std::size_t size = part(next).questions.size();
      if (size >= most) found = next, most = size;
    }
    return found;
  }

  /// Makes a head of each question that two parts would hold; whether there was one.
  bool share_none() {
    std::vector<int> holders(heads_.size(), 0);
    for (std::size_t i = 0; i < heads_.size(); ++i)
      if (heads_[i])
        for (const std::size_t question : part(i).questions) ++holders[question];
    bool shared = false;
    for (std::size_t i = 0; i < heads_.size(); ++i)
      if (holders[i] > 1) heads_[i] = shared = true;
    return shared;
  }

  bool all_fit() const {
    std::vector<int> holders(heads_.size(), 0);
    for (std::size_t i = 0; i < heads_.size(); ++i) {
      if (!heads_[i]) continue;
      const TriagePart tried = part(i);
      for (const std::size_t question : tried.questions)
        if (++holders[question] > 1) return false;
      if (!fits_(tried)) return false;
    }
    return true;
  }

  /// Parts that are cut from below leave the least to the first, which all read: where a head leads to one question
  /// only, the cut goes down as long as everything fits.
  void fill_from_the_top() {
    for (std::size_t first = 1; first < heads_.size(); ++first)
      for (std::size_t head = first; heads_[head];) {
        std::vector<std::size_t> next = below(head);
        std::erase_if(next, [&](std::size_t it) { return heads_[it]; });
        if (next.size() != 1) break;
        heads_[head] = false;
        heads_[next.front()] = true;
        if (all_fit()) {
          head = next.front();
          continue;
        }
        heads_[head] = true;
        heads_[next.front()] = false;
        break;
      }
  }

  const Triage& triage_;
  const std::function<bool(const TriagePart&)>& fits_;
  std::vector<bool> heads_;
};

}  // namespace

bool TriagePart::holds(std::size_t question) const {
  return std::ranges::binary_search(questions, question);
}

std::vector<TriagePart> parts_of(const Triage& triage, const std::function<bool(const TriagePart&)>& fits) {
  if (triage.questions.empty()) return {};
  return TriageDivision(triage, fits).divide();
}

}  // namespace binran
