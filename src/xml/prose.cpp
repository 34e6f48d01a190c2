#include "xml/prose.h"

#include <algorithm>
#include <utility>

#include "base/characters.h"
#include "xml/element.h"

namespace binran {
namespace {

std::string_view without_space(std::string_view line) {
  while (line.starts_with(' ')) line.remove_prefix(1);
  while (line.ends_with(' ')) line.remove_suffix(1);
  return line;
}

/// The white space that ends `text`.
std::string_view white_end(std::string_view text) {
  const auto begin = std::find_if_not(text.rbegin(), text.rend(), is_white_space).base();
  return text.substr(static_cast<std::size_t>(begin - text.begin()));
}

/// The white space that begins `text`.
std::string_view white_begin(std::string_view text) {
  return text.substr(0, static_cast<std::size_t>(std::ranges::find_if_not(text, is_white_space) - text.begin()));
}

bool has_line_break(std::string_view text) {
  return text.find('\n') != std::string_view::npos;
}

/// Whether a new line at `offset` is read as what stands there now: a space before it, or nothing.
bool may_begin_line(std::string_view text, std::size_t offset) {
  if (text[offset] == ' ') return false;  // it would be lost at the beginning of the line
  const std::size_t space = text[offset - 1] == ' ' ? 1 : 0;
  return collapse_white_space("\n", text.substr(0, offset - space), text.substr(offset)) ==
         text.substr(offset - space, space);
}

}  // namespace

void Prose::add_text(std::string_view text) {
  std::size_t at = text_.size() < 2 ? 0 : text_.size() - 2;
  text_ += text;
  while ((at = text_.find("]]>", at)) != std::string::npos) text_.replace(at + 2, 1, "&gt;");
}

void Prose::add_remark(std::string markup) {
  remarks_.push_back({text_.size(), std::move(markup)});
}

void Prose::add_inline(std::string markup, const std::string& read) {
  const std::string seen = read.empty() ? "0" : read;  // what is empty here is a name or a number where it is read
  settle_text(seen, false);
  pieces_.push_back({Piece::Kind::element, std::move(markup), seen});
}

void Prose::add_block(std::string markup) {
  settle_text({}, true);
  pieces_.push_back({Piece::Kind::block, std::move(markup), {}, true});
}

/// Makes pieces of the text and the remarks since the last element. `ends`: there the prose ends, or a block begins.
void Prose::settle_text(std::string_view after, bool ends) {
  const bool begins = pieces_.empty() || pieces_.back().kind == Piece::Kind::block;
  const std::string before = begins ? "" : pieces_.back().read;
  const std::string_view text = text_;
  std::size_t done = begins ? white_begin(text).size() : 0;  // bytes of text that have been settled
  const std::size_t end = ends ? std::max(done, text.size() - white_end(text).size()) : text.size();
  std::string settled;  // what has not become a piece yet
  const auto settle_until = [&](std::size_t to) {
    if (to <= done) return;
    settled += collapse_white_space(text.substr(done, to - done), done == 0 ? before : text.substr(0, done),
                                    to == text.size() ? after : text.substr(to));
    done = to;
  };
  const auto add_piece = [&] {
    if (!settled.empty()) pieces_.push_back({Piece::Kind::text, settled, settled});
    settled.clear();
  };
  std::optional<White> white;  // once for all remarks in it: there may be very many
  for (const Remark& remark : remarks_) {
    if (!white || remark.offset > white->end) white = white_around(remark.offset, before, after);
    settle_until(std::min(end, white->begin));
    add_piece();
    pieces_.push_back(piece_of(remark, *white, begins && white->begin == 0, ends && white->end == text.size()));
  }
  settle_until(end);
  add_piece();
  text_.clear();
  remarks_.clear();
}

Prose::White Prose::white_around(std::size_t offset, std::string_view before, std::string_view after) const {
  const std::string_view text = text_;
  White white;
  white.begin = offset - white_end(text.substr(0, offset)).size();
  white.end = offset + white_begin(text.substr(offset)).size();
  const std::string_view run = text.substr(white.begin, white.end - white.begin);
  if (has_line_break(run)) white.breaks = {white.begin + run.find('\n'), white.begin + run.rfind('\n')};
  white.read = collapse_white_space(run, white.begin == 0 ? before : text.substr(0, white.begin),
                                    white.end == text.size() ? after : text.substr(white.end));
  return white;
}

/// A remark within white space stands behind the space that this is read as.
Prose::Piece Prose::piece_of(const Remark& remark, const White& white, bool first, bool last) {
  const bool broken_before = white.breaks && white.breaks->first < remark.offset;
  const bool broken_after = white.breaks && white.breaks->second >= remark.offset;
  Piece piece{Piece::Kind::remark, remark.markup, {}};
  piece.alone = (first || broken_before) && (last || broken_after);
  if (first) {
    if (remark.offset < white.end && !last) piece.written += ' ';
  } else if (last) {
    if (remark.offset > white.begin) piece.written.insert(0, " ");
  } else {
    piece.written.insert(0, white.read);
  }
  return piece;
}

std::string Prose::read() const {
  std::string result;
  for (const Piece& piece : pieces_) result += piece.read;
  return result;
}

std::string Prose::on_one_line() const {
  std::string result;
  for (const Piece& piece : pieces_) result += piece.written;
  return result;
}

bool Prose::needs_lines() const {
  return std::ranges::any_of(pieces_,
                             [](const Piece& piece) { return piece.alone && piece.kind != Piece::Kind::block; });
}

std::vector<std::string> Prose::lines(const SentenceFinder& find, const std::string& language) const {
  std::vector<std::string> result;
  std::vector<Piece> flowing;
  for (const Piece& piece : pieces_) {
    if (!piece.alone) {
      flowing.push_back(piece);
      continue;
    }
    add_sentences(std::exchange(flowing, {}), find, language, result);
    result.emplace_back(without_space(piece.written));
  }
  add_sentences(flowing, find, language, result);
  return result;
}

void Prose::add_sentences(const std::vector<Piece>& pieces, const SentenceFinder& find, const std::string& language,
                          std::vector<std::string>& lines) {
  std::string read;
  for (const Piece& piece : pieces) read += piece.read;
  std::vector<std::size_t> starts = find(read, language);
  const std::size_t first = read.find_first_not_of(' ');
  std::erase_if(starts, [&](std::size_t start) { return start <= first || !may_begin_line(read, start); });

  std::string line;
  const auto end_line = [&] {
    if (!without_space(line).empty()) lines.emplace_back(without_space(line));
    line.clear();
  };
  auto start = starts.begin();
  std::size_t begin = 0;  // of a piece, in what is read
  for (const Piece& piece : pieces) {
    const std::size_t end = begin + piece.read.size();
    std::size_t written = 0;
    for (; start != starts.end() && *start < end; ++start) {
      if (piece.kind == Piece::Kind::element && *start != begin) continue;  // a sentence within an element
      line += piece.written.substr(written, *start - begin - written);
      written = *start - begin;
      end_line();
    }
    line += piece.written.substr(written);
    begin = end;
  }
  end_line();
}

}  // namespace binran
