// What one element says, with the elements inside it, so that it can be written anew: on one line, or a line a
// sentence. However it is written, it is read as it was.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace binran {

/// Where sentences begin in a text of a language (a BCP 47 tag, or whatever an author wrote for one), in bytes and in
/// order, without the first.
using SentenceFinder = std::function<std::vector<std::size_t>(std::string_view text, const std::string& language)>;

/// Filled from the start to the end of an element, then asked. White space is collapsed as collapse_white_space() does
/// it, and removed at both ends and beside blocks: that is how all prose is read.
class Prose {
 public:
  /// Text as respelled_text() gives it, with all its white space.
  void add_text(std::string_view text);
  /// A comment or a processing instruction. One that had lines of its own has one in lines().
  void add_remark(std::string markup);
  /// An element that is part of a sentence, of which a reader sees `read`.
  void add_inline(std::string markup, const std::string& read);
  /// An element beside which white space is not read.
  void add_block(std::string markup);
  void end() { settle_text({}, true); }

  /// What a reader sees; a digit for an inline element that shows what its attributes say.
  std::string read() const;
  std::string on_one_line() const;
  /// A remark has a line of its own.
  bool needs_lines() const;
  /// A line a sentence, where a line may end without being read otherwise. Blocks have lines of their own.
  std::vector<std::string> lines(const SentenceFinder&, const std::string& language) const;

 private:
  struct Piece {
    enum class Kind { text, element, remark, block } kind;
    std::string written;  ///< on one line, with the spaces around it
    std::string read;     ///< of text the same
    bool alone = false;   ///< a block, or a remark on a line of its own
  };
  struct Remark {
    std::size_t offset;  ///< in text_
    std::string markup;
  };
  /// A run of white space in text_, perhaps empty, with remarks in it.
  struct White {
    std::size_t begin = 0, end = 0;
    std::optional<std::pair<std::size_t, std::size_t>> breaks;  ///< the first and the last line break in it
    std::string read;                                           ///< as what it is read
  };
  void settle_text(std::string_view after, bool ends);
  White white_around(std::size_t offset, std::string_view before, std::string_view after) const;
  static Piece piece_of(const Remark&, const White&, bool first, bool last);
  static void add_sentences(const std::vector<Piece>&, const SentenceFinder&, const std::string& language,
                            std::vector<std::string>& lines);

  std::vector<Piece> pieces_;
  std::string text_;             ///< since the last element
  std::vector<Remark> remarks_;  ///< in text_
};

}  // namespace binran
