#include "slips.h"

#include <fmt/format.h>

#include <string_view>

namespace binran::testing {
namespace {

/// Offsets in the file; `inside` and `inside_end` are equal for an element that is empty.
struct Extent {
  std::string name;
  std::size_t start, tag_end, inside, inside_end, end;
  bool closed_at_once;
};

/// The elements of a well-formed file whose attribute values and texts hold no > or <, in order of their ends.
std::vector<Extent> elements_of(const std::string& file) {
  std::vector<Extent> open, found;
  for (std::size_t at = file.find('<'); at != std::string::npos; at = file.find('<', at + 1)) {
    const std::size_t close = file.find('>', at);
    if (file[at + 1] == '?' || file[at + 1] == '!') continue;
    if (file[at + 1] == '/') {
      Extent element = open.back();
      open.pop_back();
      element.inside_end = at;
      element.end = close + 1;
      found.push_back(element);
      continue;
    }
    const bool closed = file[close - 1] == '/';
    const std::size_t tag_end = closed ? close - 1 : close;
    const std::string name = file.substr(at + 1, file.find_first_of(" />", at) - at - 1);
    const Extent element{name, at, tag_end, close + 1, close + 1, close + 1, closed};
    (closed ? found : open).push_back(element);
  }
  return found;
}

class Author {
 public:
  explicit Author(const std::string& file) : file_(file) {}

  void slip_in(const Extent& it) {
    const std::string whole = file_.substr(it.start, it.end - it.start);
    if (it.end + 1 < file_.size()) {  // not the root
      change(fmt::format("leave out <{}>", it.name), it.start, it.end, "");
      change(fmt::format("write twice <{}>", it.name), it.end, it.end, whole);
      change(fmt::format("write before <{}>", it.name), it.start, it.start, "stray");
      change(fmt::format("put an element before <{}>", it.name), it.start, it.start, "<note/>");
    }
    change(fmt::format("write at the start of <{}>", it.name), it.tag_end, it.end, filled(it, "stray"));
    change(fmt::format("begin <{}> with an element", it.name), it.tag_end, it.end, filled(it, "<em>x</em>"));
    change(fmt::format("end <{}> with an element", it.name), it.tag_end, it.end,
           filled_at_end(it, "<command>x</command>"));
    change(fmt::format("empty <{}>", it.name), it.tag_end, it.end, "/>");
    change(fmt::format("add an attribute to <{}>", it.name), it.tag_end, it.tag_end, " note=\"x\"");
    rename(it);
    attributes(it);
  }

  std::vector<Slip> slips;

 private:
  void change(std::string what, std::size_t from, std::size_t to, const std::string& by) {
    slips.push_back({std::move(what), std::string(file_).replace(from, to - from, by)});
  }
  std::string inside(const Extent& it) const { return file_.substr(it.inside, it.inside_end - it.inside); }
  std::string filled(const Extent& it, const std::string& first) const {
    return fmt::format(">{}{}</{}>", first, inside(it), it.name);
  }
  std::string filled_at_end(const Extent& it, const std::string& last) const {
    return fmt::format(">{}{}</{}>", inside(it), last, it.name);
  }
  void rename(const Extent& it) {
    std::string text = file_;
    if (!it.closed_at_once) text.insert(it.inside_end + 2, 1, 'x');
    text.insert(it.start + 1, 1, 'x');
    slips.push_back({fmt::format("misspell <{}>", it.name), text});
  }
  void attributes(const Extent& it) {
    std::size_t at = it.start + 1 + it.name.size();
    while (true) {
      const std::size_t equals = file_.find('=', at);
      if (equals >= it.tag_end) return;
      const std::size_t value = equals + 2;
      const std::size_t end = file_.find('"', value);
      const std::string name = fmt::format("{} of <{}>", file_.substr(at, equals - at), it.name);
      change(fmt::format("leave out{}", name), at, end + 1, "");
      change(fmt::format("misspell{}", name), at + 1, at + 1, "x");
      for (const char* by :
           {"", " ", "x", "X", "0", "1 2", "x x", "é", "a..b", "a--b", "-", "none", "yes", "2026-13-01"}) {
        change(fmt::format("write \"{}\" in{}", by, name), value, end, by);
      }
      at = end + 1;
    }
  }

  const std::string& file_;
};

}  // namespace

std::vector<Slip> slips_in(const std::string& file) {
  Author author(file);
  for (const Extent& element : elements_of(file)) author.slip_in(element);
  return author.slips;
}

}  // namespace binran::testing
