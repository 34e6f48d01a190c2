#include "search/index_script.h"

#include <set>
#include <string>
#include <string_view>

#include "search/answers.h"

namespace binran {
namespace {

/// Printable ASCII without what JSON escapes.
constexpr std::string_view digits =
    "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz !#$%&'()*+,-./:;=?@[]^_`{|}";
constexpr std::uint32_t base = 90, half = base / 2;
static_assert(digits.size() >= base);

void add_number(std::uint32_t number, std::string& text) {
  for (; number >= half; number /= half) text += digits[half + number % half];
  text += digits[number];
}

void add_worth(double weight, std::string& text) {
  static_assert(base * base == worth_steps + 1);
  const std::uint32_t number = steps_of_worth(weight);
  text += digits[number / base];
  text += digits[number % base];
}

/// As compose/ calls pages: "sip-430", "sip-symptom-call-drops".
std::string page_of(const SearchIndex& index, std::uint32_t subject) {
  return std::string(index.protocol_of(subject)) + (index.is_symptom(subject) ? "-symptom-" : "-") +
         std::string(index.text(subject, SubjectNumber::id)) + ".html";
}

Json subjects(const SearchIndex& index) {
  Json all = Json::array();
  for (std::uint32_t subject = 0; subject < index.subjects(); ++subject) {
    Json suspects = Json::array();
    index.each_suspect(subject, [&](std::uint32_t suspect) { suspects.push_back(suspect); });
    all.push_back({{"page", page_of(index, subject)},
                   {"label", index.text(subject, SubjectNumber::full_label)},
                   {"title", index.text(subject, SubjectNumber::title)},
                   {"line", index.text(subject, SubjectNumber::line)},
                   {"suspects", std::move(suspects)}});
  }
  return all;
}

Json protocols(const SearchIndex& index) {
  std::set<std::string_view> ids;
  for (std::uint32_t subject = 0; subject < index.subjects(); ++subject) ids.insert(index.protocol_of(subject));
  return Json(ids);
}

Json strings(const IndexStrings& from) {
  Json all = Json::array();
  for (std::uint32_t at = 0; at < from.count(); ++at) all.push_back(from[at]);
  return all;
}

std::string postings_of(const SearchIndex& index, std::uint32_t term) {
  std::string text;
  std::uint32_t before = 0;
  index.each_posting(term, [&](const Posting& posting) {
    add_number((posting.subject - before) * 2 + (posting.title ? 1 : 0), text);
    add_worth(posting.weight, text);
    before = posting.subject;
  });
  return text;
}

}  // namespace

Json index_data(const SearchIndex& index) {
  Json postings = Json::array(), term_of = Json::array();
  for (std::uint32_t term = 0; term < index.terms().count(); ++term) postings.push_back(postings_of(index, term));
  for (std::uint32_t word = 0; word < index.words().count(); ++word) term_of.push_back(index.term_of_word(word));
  return {{"language", index.language()},    {"digits", digits.substr(0, base)}, {"protocols", protocols(index)},
          {"subjects", subjects(index)},     {"terms", strings(index.terms())},  {"postings", std::move(postings)},
          {"words", strings(index.words())}, {"termOf", std::move(term_of)}};
}

}  // namespace binran
