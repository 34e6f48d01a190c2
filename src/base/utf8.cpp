#include "base/utf8.h"

namespace binran {
namespace {

/// Bytes of the sequence that `lead` begins, and the range of its second byte (Unicode 15, table 3-7).
struct Sequence {
  std::size_t length = 0;
  unsigned char low = 0x80;
  unsigned char high = 0xBF;
};

Sequence sequence_of(unsigned char lead) {
  if (lead < 0x80) return {1};
  if (lead < 0xC2) return {};
  if (lead < 0xE0) return {2};
  if (lead == 0xE0) return {3, 0xA0, 0xBF};
  if (lead == 0xED) return {3, 0x80, 0x9F};
  if (lead < 0xF0) return {3};
  if (lead == 0xF0) return {4, 0x90, 0xBF};
  if (lead < 0xF4) return {4};
  if (lead == 0xF4) return {4, 0x80, 0x8F};
  return {};
}

bool is_well_formed_at(std::string_view text, std::size_t offset, const Sequence& sequence) {
  if (sequence.length == 0 || text.size() - offset < sequence.length) return false;
  if (sequence.length == 1) return true;
  const auto byte = [&](std::size_t index) { return static_cast<unsigned char>(text[offset + index]); };
  if (byte(1) < sequence.low || byte(1) > sequence.high) return false;
  for (std::size_t index = 2; index < sequence.length; ++index) {
    if ((byte(index) & 0xC0) != 0x80) return false;
  }
  return true;
}

}  // namespace

std::optional<std::size_t> find_malformed_utf8(std::string_view text) {
  for (std::size_t offset = 0; offset < text.size();) {
    const Sequence sequence = sequence_of(static_cast<unsigned char>(text[offset]));
    if (!is_well_formed_at(text, offset, sequence)) return offset;
    offset += sequence.length;
  }
  return {};
}

char32_t next_code_point(std::string_view text, std::size_t& offset) {
  const auto lead = static_cast<unsigned char>(text[offset++]);
  if (lead < 0x80) return lead;
  const int following = lead < 0xE0 ? 1 : lead < 0xF0 ? 2 : 3;
  char32_t code_point = lead & (0x3Fu >> following);
  for (int count = 0; count < following && offset < text.size(); ++count) {
    code_point = (code_point << 6) | (static_cast<unsigned char>(text[offset++]) & 0x3Fu);
  }
  return code_point;
}

void append_utf8(std::string& text, char32_t code_point) {
  const auto append = [&](char32_t byte) { text.push_back(static_cast<char>(byte)); };
  if (code_point < 0x80) return append(code_point);
  if (code_point < 0x800) {
    append(0xC0 | (code_point >> 6));
  } else if (code_point < 0x10000) {
    append(0xE0 | (code_point >> 12));
    append(0x80 | ((code_point >> 6) & 0x3F));
  } else {
    append(0xF0 | (code_point >> 18));
    append(0x80 | ((code_point >> 12) & 0x3F));
    append(0x80 | ((code_point >> 6) & 0x3F));
  }
  append(0x80 | (code_point & 0x3F));
}

}  // namespace binran
