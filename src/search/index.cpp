#include "search/index.h"

#include <bit>
#include <cmath>
#include <cstring>

#include "base/utf8.h"

namespace binran {
namespace {

constexpr std::size_t sections_at = 24;
constexpr std::size_t largest = 256u << 20;  // bytes; more is no index of words that people have written

/// What is left of a file to be laid out.
class Rest {
 public:
  explicit Rest(std::string_view bytes) : bytes_(bytes) {}

  /// The next `count` numbers; none, and is_short() from then on, where there are not as many.
  IndexNumbers numbers(std::uint64_t count) { return IndexNumbers(take(4 * count)); }
  std::string_view take(std::uint64_t size) {
    short_ = short_ || size > bytes_.size();
    if (short_) return {};
    const std::string_view taken = bytes_.substr(0, size);
    bytes_.remove_prefix(size);
    return taken;
  }
  bool is_short() const { return short_; }
  bool is_empty() const { return bytes_.empty(); }

 private:
  std::string_view bytes_;
  bool short_ = false;
};

}  // namespace

std::uint64_t index_checksum(std::string_view bytes) {
  // Every question reads the whole index for this: words are taken as they lie in memory where that is their order.
  const auto word_at = [&](std::size_t at, std::size_t size) {
    std::uint64_t word = 0;
    if constexpr (std::endian::native == std::endian::little)
      std::memcpy(&word, bytes.data() + at, size);
    else
      for (std::size_t i = 0; i < size; ++i) word |= std::uint64_t{static_cast<unsigned char>(bytes[at + i])} << 8 * i;
    return word;
  };
  std::uint64_t state = 0xcbf29ce484222325;
  std::size_t at = 0;
  const auto feed = [&state](std::uint64_t word) { state = (state ^ word) * 0x100000001b3; };
  for (; at + 8 <= bytes.size(); at += 8) feed(word_at(at, 8));
  feed(word_at(at, bytes.size() - at));
  return state;
}

IndexRange IndexNumbers::range(std::size_t at, std::size_t count, std::size_t step) const {
  const std::uint32_t begin = at < step ? 0 : (*this)[at - step], end = (*this)[at];
  return begin <= end && end <= count ? IndexRange{begin, end} : IndexRange{0, 0};
}

std::uint32_t IndexStrings::lower_bound(std::string_view text) const {
  std::uint32_t first = 0, length = count();
  while (length > 0) {
    const std::uint32_t half = length / 2;
    if ((*this)[first + half] < text) {
      first += half + 1;
      length -= half + 1;
    } else {
      length = half;
    }
  }
  return first;
}

std::uint32_t IndexStrings::find(std::string_view text) const {
  const std::uint32_t at = lower_bound(text);
  return at < count() && (*this)[at] == text ? at : count();
}

std::optional<SearchIndex> SearchIndex::open(std::string_view bytes) {
  if (bytes.size() < sections_at || bytes.size() > largest || !bytes.starts_with(index_magic)) return {};
  const IndexNumbers header(bytes.substr(0, sections_at));
  const std::string_view sections = bytes.substr(sections_at);
  if (header[2] != index_version || (header[4] | std::uint64_t{header[5]} << 32) != index_checksum(sections)) return {};
  SearchIndex index;
  index.stamp_ = header[3];
  if (!index.lay_out(sections)) return {};
  return index;
}

bool SearchIndex::lay_out(std::string_view sections) {
  Rest rest(sections);
  const IndexNumbers counts = rest.numbers(index_sections);
  for (std::size_t i = 0; i < index_sections; ++i) counts_[i] = counts[i];
  texts_.ends = rest.numbers(count(IndexSection::texts));
  terms_.ends = rest.numbers(count(IndexSection::terms));
  words_.ends = rest.numbers(count(IndexSection::words));
  protocols_ = rest.numbers(2 * std::uint64_t{count(IndexSection::protocols)});
  subjects_ = rest.numbers(subject_numbers * std::uint64_t{count(IndexSection::subjects)});
  suspects_ = rest.numbers(count(IndexSection::suspects));
  passages_ = rest.numbers(count(IndexSection::passages));
  posting_ends_ = rest.numbers(count(IndexSection::terms));
  postings_ = rest.numbers(2 * std::uint64_t{count(IndexSection::postings)});
  word_terms_ = rest.numbers(count(IndexSection::words));
  for (IndexStrings* strings : {&texts_, &terms_, &words_})
    strings->bytes = rest.take(strings->count() == 0 ? 0 : strings->ends[strings->count() - 1]);
  return !rest.is_short() && rest.is_empty();
}

Posting SearchIndex::posting_at(std::size_t at) const {
  const std::uint32_t subject = postings_[2 * at];
  return {subject & ~in_title, (subject & in_title) != 0, std::bit_cast<float>(postings_[2 * at + 1])};
}

bool SearchIndex::is_weight(float weight) {
  return std::isfinite(weight) && weight > 0;
}

std::string_view SearchIndex::well_formed(std::string_view text) {
  return find_malformed_utf8(text) ? std::string_view() : text;
}

}  // namespace binran
