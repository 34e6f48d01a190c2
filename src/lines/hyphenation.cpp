#include "lines/hyphenation.h"

#include <hyphen.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <mutex>

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

/// Patterns as libhyphen has them, which nothing changes once they are read: dividing words may share them.
using Patterns = std::shared_ptr<HyphenDict>;

Patterns patterns_in(std::string text, const std::string& path) {
  if (const std::string fault = fault_of_patterns(text); !fault.empty()) throw EnvironmentError(path + ": " + fault);
  Patterns patterns;
  if (std::FILE* file = fmemopen(text.data(), text.size(), "r")) {
    patterns = {hnj_hyphen_load_file(file), [](HyphenDict* read) {
                  if (read) hnj_hyphen_free(read);
                }};
    std::fclose(file);
  }
  if (!patterns) throw EnvironmentError(path + ": no hyphenation patterns");
  return patterns;
}

/// Those of a file as it is now. Reading them takes longer than setting some pages, and each of these needs them, on
/// any thread.
Patterns patterns_of(const std::filesystem::path& path) {
  struct Read {
    std::string text;
    Patterns patterns;
  };
  static std::mutex mutex;
  static std::map<std::string, Read> read;
  std::string text = read_file(path);
  const std::scoped_lock lock(mutex);
  Read& known = read[path.string()];
  if (!known.patterns || known.text != text) known = {text, patterns_in(text, path.string())};
  return known.patterns;
}

}  // namespace

struct Hyphenator::Data {
  Patterns patterns;
  TextMap<std::vector<std::uint16_t>> known;
  std::vector<std::uint16_t> find(std::string_view word) const;
};

Hyphenator::Hyphenator(const std::filesystem::path& patterns) : data_(std::make_unique<Data>()) {
  data_->patterns = patterns_of(patterns);
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
  hnj_hyphen_hyphenate3(patterns.get(), lower.c_str(), static_cast<int>(lower.size()), marks.data(), nullptr,
                        &replacements, &positions, &cuts, least_before, least_after, 0, 0);
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
