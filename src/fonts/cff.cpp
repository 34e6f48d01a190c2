#include "fonts/cff.h"

#include <algorithm>
#include <map>
#include <optional>
#include <stdexcept>

namespace binran {
namespace {

// Operators of a Top DICT that hold offsets (Technical Note 5176, tables 9 and 10). Two-byte ones begin with 12.
constexpr int charset_operator = 15, char_strings_operator = 17, fd_select_operator = 12 << 8 | 37;

[[noreturn]] void reject() {
  throw std::runtime_error("the CFF outlines of the font cannot be read");
}

/// Bytes that are read with their bounds checked.
class Bytes {
 public:
  explicit Bytes(std::string_view bytes) : bytes_(bytes) {}
  unsigned number(std::size_t offset, unsigned size) const {
    if (offset + size > bytes_.size()) reject();
    unsigned value = 0;
    for (unsigned i = 0; i < size; ++i) value = value << 8 | static_cast<unsigned char>(bytes_[offset + i]);
    return value;
  }
  std::string_view part(std::size_t begin, std::size_t end) const {
    if (begin > end || end > bytes_.size()) reject();
    return bytes_.substr(begin, end - begin);
  }

 private:
  std::string_view bytes_;
};

/// An INDEX: `count` objects one after the other.
struct Index {
  std::size_t begin = 0, end = 0, data = 0;
  unsigned count = 0, offset_size = 0;

  Index(const Bytes& bytes, std::size_t at) : begin(at), end(at + 2), count(bytes.number(at, 2)) {
    if (count == 0) return;
    offset_size = bytes.number(at + 2, 1);
    if (offset_size < 1 || offset_size > 4) reject();
    data = at + 3 + std::size_t{offset_size} * (count + 1) - 1;
    end = data + offset(bytes, count);
  }
  unsigned offset(const Bytes& bytes, unsigned object) const {
    return bytes.number(begin + 3 + std::size_t{offset_size} * object, offset_size);
  }
  std::string_view object(const Bytes& bytes, unsigned number) const {
    if (number >= count) reject();
    return bytes.part(data + offset(bytes, number), data + offset(bytes, number + 1));
  }
};

void append_number(std::string& out, std::size_t value, unsigned size) {
  while (size-- > 0) out += static_cast<char>(value >> (8 * size) & 0xFF);
}

/// Where the Top DICT keeps the (last) operand of each operator. HarfBuzz writes offsets as five bytes, 29 and a
/// 32-bit number, so that they can be changed in place.
std::map<int, std::size_t> operand_places(const Bytes& bytes, std::size_t at, std::size_t end) {
  std::map<int, std::size_t> places;
  std::size_t operand = at;
  while (at < end) {
    unsigned first = bytes.number(at, 1);
    if (first <= 21) {
      int name = first == 12 ? static_cast<int>(12 << 8 | bytes.number(at + 1, 1)) : static_cast<int>(first);
      places[name] = operand;
      at += first == 12 ? 2 : 1;
      continue;
    }
    operand = at;
    if (first == 28) {
      at += 3;
    } else if (first == 29) {
      at += 5;
    } else if (first == 30) {  // a real number, up to a nibble of fifteen
      do ++at;
      while ((bytes.number(at, 1) & 0xF) != 0xF && bytes.number(at, 1) >> 4 != 0xF);
      ++at;
    } else {
      at += first >= 247 ? 2 : 1;
    }
  }
  return places;
}

/// The Font DICT that each glyph of a CID-keyed font uses.
std::string font_dicts(const Bytes& bytes, std::size_t at, unsigned glyphs) {
  if (bytes.number(at, 1) == 0) return std::string(bytes.part(at + 1, at + 1 + glyphs));
  if (bytes.number(at, 1) != 3) reject();
  std::string result(glyphs, '\0');
  unsigned ranges = bytes.number(at + 1, 2);
  for (unsigned range = 0; range < ranges; ++range) {
    std::size_t place = at + 3 + 3 * std::size_t{range};
    unsigned begin = bytes.number(place, 2), end = std::min(bytes.number(place + 3, 2), glyphs);
    if (begin > end) reject();
    std::fill(result.begin() + begin, result.begin() + end, static_cast<char>(bytes.number(place + 2, 1)));
  }
  return result;
}

/// A CFF font whose tables are replaced: new ones are added at its end and the Top DICT is led to them.
class Rewriter {
 public:
  explicit Rewriter(std::string_view cff) : in_(cff), out_(cff) {
    Index names(in_, in_.number(2, 1));
    Index dicts(in_, names.end);
    if (dicts.count != 1) reject();
    operands_ = operand_places(in_, dicts.data + dicts.offset(in_, 0), dicts.end);
  }

  void reorder(const std::vector<std::uint16_t>& order) {
    Index glyphs(in_, offset(char_strings_operator));
    std::string strings = char_strings(glyphs, order);
    // The old outlines are cleared; nothing leads to them, and zeros take no room in a compressed stream.
    std::fill(out_.begin() + static_cast<std::ptrdiff_t>(glyphs.begin),
              out_.begin() + static_cast<std::ptrdiff_t>(glyphs.end), '\0');
    replace(char_strings_operator, strings);
    if (operands_.contains(fd_select_operator)) replace(fd_select_operator, fd_select(glyphs.count, order));
    if (operands_.contains(charset_operator) && operand(charset_operator) > 2)
      replace(charset_operator, charset(order));
  }

  std::string take() { return std::move(out_); }

 private:
  unsigned operand(int name) const {
    auto found = operands_.find(name);
    if (found == operands_.end() || in_.number(found->second, 1) != 29) return 0;
    return in_.number(found->second + 1, 4);
  }
  unsigned offset(int name) const {
    unsigned value = operand(name);
    if (value == 0) reject();
    return value;
  }
  void replace(int name, const std::string& table) {
    std::string place;
    append_number(place, out_.size(), 4);
    out_.replace(operands_.at(name) + 1, 4, place);
    out_ += table;
  }

  std::string char_strings(const Index& glyphs, const std::vector<std::uint16_t>& order) const {
    std::string result, data;
    append_number(result, order.size(), 2);
    append_number(result, 4, 1);
    for (std::uint16_t glyph : order) {
      append_number(result, data.size() + 1, 4);
      data += glyphs.object(in_, glyph);
    }
    append_number(result, data.size() + 1, 4);
    return result + data;
  }

  std::string fd_select(unsigned glyphs, const std::vector<std::uint16_t>& order) const {
    std::string old = font_dicts(in_, offset(fd_select_operator), glyphs);
    std::string result(1, '\0');  // format 0: one byte for each glyph
    for (std::uint16_t glyph : order) result += old.at(glyph);
    return result;
  }

  /// Glyph n is CID n: format 2, one range from 1 (glyph 0 is .notdef and left out).
  static std::string charset(const std::vector<std::uint16_t>& order) {
    std::string result(1, '\2');
    if (order.size() < 2) return result;
    append_number(result, 1, 2);
    append_number(result, order.size() - 2, 2);
    return result;
  }

  Bytes in_;
  std::string out_;
  std::map<int, std::size_t> operands_;
};

}  // namespace

std::string reorder_cff(std::string_view cff, const std::vector<std::uint16_t>& order) {
  Rewriter rewriter(cff);
  rewriter.reorder(order);
  return rewriter.take();
}

}  // namespace binran
