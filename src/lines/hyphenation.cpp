#include "lines/hyphenation.h"

#include <hyphen.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>

#include "base/files.h"
#include "fonts/text_map.h"
#include "lines/pattern_file.h"

namespace binran {
namespace {

constexpr int least_before = 2, least_after = 3;
constexpr std::size_t longest_word = 100;  // of libhyphen

bool is_capital(char letter) {
  return letter >= 'A' && letter <= 'Z';
}

}  // namespace

struct Hyphenator::Data {
  HyphenDict* patterns = nullptr;
  TextMap<std::vector<std::uint16_t>> known;
  ~Data() {
    if (patterns) hnj_hyphen_free(patterns);
  }
  std::vector<std::uint16_t> find(std::string_view word) const;
};

Hyphenator::Hyphenator(const std::filesystem::path& patterns) : data_(std::make_unique<Data>()) {
  std::string text = read_file(patterns);
  if (const std::string fault = fault_of_patterns(text); !fault.empty())
    throw EnvironmentError(patterns.string() + ": " + fault);
  if (std::FILE* file = fmemopen(text.data(), text.size(), "r")) {
    data_->patterns = hnj_hyphen_load_file(file);
    std::fclose(file);
  }
  if (!data_->patterns) throw EnvironmentError(patterns.string() + ": no hyphenation patterns");
}

Hyphenator::Hyphenator(Hyphenator&&) noexcept = default;
Hyphenator::~Hyphenator() = default;

const std::vector<std::uint16_t>& Hyphenator::divisions(std::string_view word) {
  auto found = data_->known.find(word);
  if (found == data_->known.end()) found = data_->known.emplace(std::string(word), data_->find(word)).first;
  return found->second;
}

std::vector<std::uint16_t> Hyphenator::Data::find(std::string_view word) const {
  std::vector<std::uint16_t> result;
  if (word.size() < least_before + least_after || word.size() > longest_word) return result;
  if (std::any_of(word.begin() + 1, word.end(), is_capital)) return result;
  std::string lower(word);
  if (is_capital(lower[0])) lower[0] = static_cast<char>(lower[0] - 'A' + 'a');
  std::string marks(word.size() + 5, '\0');
  char** replacements = nullptr;
  int* positions = nullptr;
  int* cuts = nullptr;
  hnj_hyphen_hyphenate3(patterns, lower.c_str(), static_cast<int>(lower.size()), marks.data(), nullptr, &replacements,
                        &positions, &cuts, least_before, least_after, 0, 0);
  // Divisions that respell the word (Schiff-fahrt) would print what was not written: they are left out.
  for (std::size_t i = 0; i + 1 < word.size(); ++i) {
    bool respelt = replacements && replacements[i];
    if ((marks[i] & 1) && !respelt) result.push_back(static_cast<std::uint16_t>(i + 1));
    if (respelt) std::free(replacements[i]);
  }
  std::free(replacements);
  std::free(positions);
  std::free(cuts);
  return result;
}

}  // namespace binran
