// A typed, checked view of one XML file, whose text is in normal form C: the only code that includes pugixml. A reader
// asks an element for exactly what the language allows; whatever was written and never asked for is reported as
// unknown, with its place.
#pragma once

#include <filesystem>
#include <initializer_list>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/diagnostics.h"
#include "base/names.h"

namespace binran {

class XmlFile;

/// A non-owning view, valid as long as its XmlFile. Cheap to copy.
class Element {
 public:
  std::string_view name() const;
  Place place() const;  ///< of the name in the start tag

  struct Attribute {
    std::string value;
    Place place;          ///< of the attribute's name
    Place inside;         ///< of the first character of the value
    bool faulty = false;  ///< it is missing or holds an unknown entity, which has been reported
  };
  /// An attribute that must be there: its absence is an error at the element, and its value is then empty. An
  /// attribute of nearly this name is taken for a slip: one error, at that attribute.
  Attribute required(std::string_view name) const;
  /// As required(); an empty value is an error too, and the attribute then faulty.
  Attribute required_text(std::string_view name) const;
  /// An attribute that may be left out.
  std::optional<Attribute> optional(std::string_view name) const;
  /// An attribute with one of `values`; anything else is an error that names the nearest, and gives `fallback`'s value
  /// (an index into values). `fallback` < 0 makes the attribute required; then the result for a fault is 0.
  std::size_t one_of(std::string_view name, const std::vector<std::string_view>& values, int fallback = -1) const;
  /// The same for the names of an enum.
  template <class Value, std::size_t count>
  Value one_of(std::string_view name, const Named<Value> (&names)[count], int fallback = -1) const {
    return names[one_of(name, names_of(names), fallback)].value;
  }
  /// One of `values` as it is said at `place` of an attribute; anything else is an error that names the nearest, and
  /// gives nothing.
  std::optional<std::size_t> chosen(std::string_view name, std::string_view value, Place place,
                                    const std::vector<std::string_view>& values) const;
  /// The same for the names of an enum.
  template <class Value, std::size_t count>
  std::optional<Value> chosen(std::string_view name, std::string_view value, Place place,
                              const Named<Value> (&names)[count]) const {
    const auto index = chosen(name, value, place, names_of(names));
    return index ? std::optional(names[*index].value) : std::nullopt;
  }

  /// Child elements in order. Those whose name is not in `allowed` are errors ("unknown element <cauze> in <causes>")
  /// and left out. Text between them other than white space is an error.
  std::vector<Element> children(std::initializer_list<std::string_view> allowed) const;
  /// As children(); a child that stands before where the order of `allowed` puts it is an error too.
  std::vector<Element> children_in_order(std::initializer_list<std::string_view> allowed) const;
  /// The only child of this name; a second one is an error. children() must have been asked for it too.
  std::optional<Element> child(std::string_view name) const;
  /// As child(); its absence is an error, see report_missing().
  std::optional<Element> required_child(std::string_view name) const;
  /// An error that <name> is missing here, unless a child that children() found unknown is a slip for it.
  void report_missing(std::string_view name) const;

  /// Reports whatever stands inside an element that holds nothing.
  void reject_content() const;
  /// Nothing stands inside but white space and comments: known and unknown elements count as something.
  bool blank() const;

  /// The text of an element that holds text only, trimmed and with white space collapsed; elements inside are errors.
  Attribute text() const;

  /// Text and elements in order, for mixed content. White space is as written.
  struct Node;
  std::vector<Node> mixed(std::initializer_list<std::string_view> allowed) const;

  /// As text(), but spaces at its ends stay: for patterns, which join what stands beside them.
  Attribute pattern() const;

  /// All attributes in the order written, by name: for an element whose attributes another file declares.
  std::vector<std::pair<std::string, Attribute>> attributes() const;

  /// The place of byte `offset` of the text of a stretch that mixed() gave: where an entity or a comment stands before
  /// it in the file, that is further than `offset`.
  Place place_in(const Node& stretch, std::size_t offset) const;

  /// Reports attributes that no call above has asked for. Readers call it when they are done with an element.
  void reject_other_attributes() const;

  /// Whether the file has none of the faults of XML after which reading goes on.
  bool is_sound() const;

  /// Whether texts in this language need not be read from the file.
  bool passes_over(const std::string& language) const;

  Diagnostics& diagnostics() const;

 private:
  friend class XmlFile;
  template <class Value, std::size_t count>
  static std::vector<std::string_view> names_of(const Named<Value> (&names)[count]) {
    std::vector<std::string_view> result;
    for (const Named<Value>& it : names) result.push_back(it.name);
    return result;
  }
  const XmlFile* file_ = nullptr;
  void* node_ = nullptr;
};

/// A stretch of text, white space as written, or an element.
struct Element::Node {
  std::string text;  ///< when `element` is empty
  Place place;       ///< where it begins; what is composed in it is longer in the file
  std::optional<Element> element;
};

/// A parsed file. What is not well-formed XML 1.0 is an error and gives no root; so do malformed UTF-8, a document
/// type declaration and nesting deeper than 64. Duplicate attributes and entities other than the five of XML are
/// errors too, and reading goes on.
class XmlFile {
 public:
  /// Reads and parses `path` (printed as given); throws EnvironmentError where it cannot be read, is no regular file
  /// or is larger than 4 MiB.
  /// `passed_over`: languages whose texts its reader need not read; it is not copied.
  XmlFile(const std::filesystem::path& path, Sources&, Diagnostics&,
          const std::set<std::string>* passed_over = nullptr);
  /// The same of a file that was announced to the sources, which may be one of several that are read side by side.
  XmlFile(std::uint32_t announced, Sources&, Diagnostics&, const std::set<std::string>* passed_over = nullptr);
  /// Parses `text` under the name `path`: for tests.
  XmlFile(std::string path, std::string text, Sources&, Diagnostics&);
  XmlFile(const XmlFile&) = delete;
  XmlFile& operator=(const XmlFile&) = delete;
  ~XmlFile();

  /// The root element, if the file could be parsed and its root has this name; another name is an error.
  std::optional<Element> root(std::string_view name) const;

 private:
  friend class Element;
  struct Data;
  void parse();
  std::unique_ptr<Data> data_;
};

/// White space collapsed: a run with a line break between two characters of Chinese or Japanese script, or beside a
/// mark of full width (。「（), disappears, any other run becomes one space, at the ends too. `before` and `after` are
/// what the text stands between.
std::string collapse_white_space(std::string_view text, std::string_view before = {}, std::string_view after = {});

}  // namespace binran
