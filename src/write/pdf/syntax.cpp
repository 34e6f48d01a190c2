#include "write/pdf/syntax.h"

#include <array>
#include <charconv>
#include <cmath>
#include <stdexcept>

#include "base/utf8.h"

namespace binran::pdf {
namespace {

constexpr char hex_digits[] = "0123456789ABCDEF";

bool is_regular(unsigned char byte) {
  return byte > 0x20 && byte < 0x7f && std::string_view("()<>[]{}/%#").find(char(byte)) == std::string_view::npos;
}

bool is_printable_ascii(std::string_view text) {
  for (unsigned char byte : text)
    if (byte < 0x20 || byte > 0x7e) return false;
  return true;
}

void append_hex16(std::string& out, std::uint32_t unit) {
  for (int shift = 12; shift >= 0; shift -= 4) out += hex_digits[unit >> shift & 15];
}

bool is_day(std::string_view iso) {
  if (iso.size() != 10) return false;
  for (std::size_t i = 0; i < iso.size(); ++i) {
    const bool separator = i == 4 || i == 7;
    if (separator ? iso[i] != '-' : iso[i] < '0' || iso[i] > '9') return false;
  }
  return true;
}

}  // namespace

void append_integer(std::string& out, std::uint64_t value) {
  std::array<char, 20> digits;
  out.append(digits.data(), std::to_chars(digits.begin(), digits.end(), value).ptr);
}

void append_ref(std::string& out, Ref ref) {
  append_integer(out, ref.number);
  out += " 0 R";
}

void append_number(std::string& out, double value, int decimals) {
  static constexpr std::array<long long, 5> powers{1, 10, 100, 1000, 10000};
  if (!(std::abs(value) < 1e7)) throw std::logic_error("a number that is no coordinate on a page");
  const long long power = powers[std::size_t(decimals)];
  const double scaled = std::abs(value) * double(power) + 0.5;
  const auto magnitude = static_cast<long long>(scaled);
  if (value < 0 && magnitude > 0) out += '-';
  append_integer(out, static_cast<std::uint64_t>(magnitude / power));
  long long fraction = magnitude % power;
  if (fraction == 0) return;
  out += '.';
  for (long long unit = power / 10; fraction > 0; unit /= 10) {
    out += char('0' + fraction / unit);
    fraction %= unit;
  }
}

std::string number(double value, int decimals) {
  std::string out;
  append_number(out, value, decimals);
  return out;
}

std::string name(std::string_view bytes) {
  std::string out = "/";
  for (unsigned char byte : bytes) {
    if (is_regular(byte)) {
      out += char(byte);
    } else {
      out += '#';
      out += hex_digits[byte >> 4];
      out += hex_digits[byte & 15];
    }
  }
  return out;
}

std::string byte_string(std::string_view bytes) {
  std::string out = "(";
  for (char byte : bytes) append_string_byte(out, byte);
  return out += ')';
}

std::string utf16_hex(std::string_view utf8) {
  std::string out;
  for (std::size_t offset = 0; offset < utf8.size();) {
    const char32_t code_point = next_code_point(utf8, offset);
    if (code_point < 0x10000) {
      append_hex16(out, code_point);
    } else {
      append_hex16(out, 0xd800 + ((code_point - 0x10000) >> 10));
      append_hex16(out, 0xdc00 + ((code_point - 0x10000) & 0x3ff));
    }
  }
  return out;
}

std::string text_string(std::string_view utf8) {
  return is_printable_ascii(utf8) ? byte_string(utf8) : "<FEFF" + utf16_hex(utf8) + ">";
}

std::string ascii_uri(std::string_view uri) {
  std::string out;
  for (unsigned char byte : uri) {
    if (byte > 0x20 && byte < 0x7f) {
      out += char(byte);
    } else {
      out += '%';
      out += hex_digits[byte >> 4];
      out += hex_digits[byte & 15];
    }
  }
  return out;
}

std::string date_string(std::string_view iso_day) {
  if (!is_day(iso_day)) return {};
  return fmt::format("D:{}{}{}000000Z", iso_day.substr(0, 4), iso_day.substr(5, 2), iso_day.substr(8, 2));
}

std::string xmp_date(std::string_view iso_day) {
  return is_day(iso_day) ? std::string(iso_day) + "T00:00:00Z" : std::string();
}

}  // namespace binran::pdf
