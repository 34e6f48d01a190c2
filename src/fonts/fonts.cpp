#include "fonts/fonts.h"

#include <fmt/format.h>
#include <hb-ot.h>

#include <array>
#include <deque>
#include <mutex>
#include <optional>
#include <stdexcept>

#include "base/files.h"
#include "base/utf8.h"
#include "fonts/clusters.h"
#include "fonts/face_facts.h"
#include "fonts/font_library.h"
#include "fonts/subset.h"
#include "fonts/text_map.h"

namespace binran {
namespace {

constexpr char32_t soft_hyphen = 0xAD;
/// Bytes [begin, end) of a text, all from one face.
struct Run {
  std::size_t begin = 0, end = 0;
  std::size_t source = 0;  ///< index into FontLibrary::Data::faces
};

bool has_glyph(hb_font_t* font, char32_t character) {
  hb_codepoint_t glyph = 0;
  return hb_font_get_nominal_glyph(font, character, &glyph) != 0;
}

}  // namespace

struct Fonts::Data {
  /// Shaping for one language, role and direction: the chain of faces and what was shaped.
  struct Context {
    std::string language;
    FontRole role = FontRole::regular;
    TextDirection direction = TextDirection::rightwards;
    const FontLibrary::Data::Chain* chain = nullptr;
    hb_language_t shaping_language = HB_LANGUAGE_INVALID;
    TextMap<Shaped> shaped;
    std::array<const Shaped*, 0x80> ascii{};  ///< of single characters: above all the space between words
  };
  /// A face of the library as this document uses it.
  struct OpenFace {
    FontHandle font;
    double em = 1000;             ///< font units
    int number = -1;              ///< index into `faces`, once a glyph was used
    TextMap<std::uint16_t> cids;  ///< of glyph (four bytes) and text
  };

  const FontLibrary& whole_library;
  const FontLibrary::Data& library;
  std::string language;
  std::mutex adding;  ///< to the two below, which other threads read then
  std::vector<Face> faces;
  std::vector<std::size_t> sources;  ///< of `faces`: index into the library
  std::vector<OpenFace> open;        ///< as the library's faces
  std::deque<Context> contexts;
  BufferHandle buffer{hb_buffer_create()};
  std::array<std::optional<Face>, font_roles> first_faces;  ///< of each role's chain, for its metrics

  Data(const FontLibrary& font_library, const std::string& document_language)
      : whole_library(font_library),
        library(font_library.data()),
        language(document_language),
        open(library.faces.size()) {}

  OpenFace& opened(std::size_t source);
  std::uint16_t face_number(std::size_t source);
  Context& context(FontRole, std::string_view asked_language, TextDirection = TextDirection::rightwards);
  std::vector<Run> runs(const Context&, std::string_view text, std::vector<Shortfall>&);
  std::optional<std::size_t> source_of(const Context&, char32_t character);
  std::size_t source_of_cluster(const Context&, std::string_view text, std::size_t begin, std::size_t end,
                                std::vector<Shortfall>&);
  void shape_run(const Context&, std::string_view text, const Run&, Shaped&, std::string_view shown_as);
  std::uint16_t cid(OpenFace&, hb_codepoint_t glyph, std::string_view text);
  Shaped shape(Context&, std::string_view text);
  const Face& facts_of_first(FontRole role);
  FontProgram program(std::size_t number) const;
};

Fonts::Data::OpenFace& Fonts::Data::opened(std::size_t source) {
  OpenFace& face = open[source];
  if (!face.font) {
    face.font.reset(hb_font_create(library.faces[source].face.get()));
    face.em = hb_face_get_upem(library.faces[source].face.get());
  }
  return face;
}

std::uint16_t Fonts::Data::face_number(std::size_t source) {
  OpenFace& face = opened(source);
  if (face.number < 0) {
    const std::lock_guard lock(adding);
    face.number = static_cast<int>(faces.size());
    faces.push_back(face_facts(face.font.get(), library.faces[source].id));
    sources.push_back(source);
  }
  return static_cast<std::uint16_t>(face.number);
}

Fonts::Data::Context& Fonts::Data::context(FontRole role, std::string_view asked_language, TextDirection direction) {
  std::string_view wanted = asked_language.empty() ? std::string_view(language) : asked_language;
  for (Context& known : contexts)
    if (known.role == role && known.direction == direction && known.language == wanted) return known;
  Context& made = contexts.emplace_back();
  made.language = wanted;
  made.role = role;
  made.direction = direction;
  made.chain = &library.chain(wanted, role);
  if (made.chain->faces.empty()) throw std::logic_error("fonts: no chain of faces; faces.xml has faults");
  made.shaping_language = hb_language_from_string(wanted.data(), static_cast<int>(wanted.size()));
  return made;
}

std::optional<std::size_t> Fonts::Data::source_of(const Context& context, char32_t character) {
  for (std::size_t source : context.chain->faces)
    if (has_glyph(opened(source).font.get(), character)) return source;
  return {};
}

std::size_t Fonts::Data::source_of_cluster(const Context& context, std::string_view text, std::size_t begin,
                                           std::size_t end, std::vector<Shortfall>& shortfalls) {
  std::size_t next = begin;
  const char32_t character = next_code_point(text, next);
  if (next == end)
    if (const auto source = source_of(context, character)) return *source;
  std::optional<std::size_t> without_form;
  for (std::size_t source : context.chain->faces) {
    const ClusterFit fit = fit_cluster(opened(source).font.get(), buffer.get(), text.substr(begin, end - begin));
    if (fit == ClusterFit::right) return source;
    if (fit == ClusterFit::without_form && !without_form) without_form = source;
  }
  shortfalls.push_back({begin, end, without_form.has_value()});
  return without_form.value_or(context.chain->faces.front());
}

std::vector<Run> Fonts::Data::runs(const Context& context, std::string_view text, std::vector<Shortfall>& shortfalls) {
  std::vector<Run> result;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = cluster_end(text, begin);
    const std::size_t source = source_of_cluster(context, text, begin, end, shortfalls);
    // Marks that are too many for the cluster before them are shaped for themselves.
    std::size_t next = begin;
    const bool left_over = joins_previous(next_code_point(text, next));
    if (!result.empty() && result.back().source == source && !left_over)
      result.back().end = end;
    else
      result.push_back({begin, end, source});
    begin = end;
  }
  return result;
}

std::uint16_t Fonts::Data::cid(OpenFace& face, hb_codepoint_t glyph, std::string_view text) {
  std::string key(reinterpret_cast<const char*>(&glyph), sizeof glyph);
  key += text;
  auto found = face.cids.find(key);
  if (found != face.cids.end()) return found->second;
  std::vector<UsedGlyph>& used = faces[std::size_t(face.number)].used;
  if (used.size() > 0xFFFF) throw std::length_error("fonts: more than 65535 glyphs of one face");
  auto number = static_cast<std::uint16_t>(used.size());
  double width = hb_font_get_glyph_h_advance(face.font.get(), glyph) / face.em;
  const std::lock_guard lock(adding);
  used.push_back({glyph, static_cast<float>(width), std::string(text)});
  face.cids.emplace(std::move(key), number);
  return number;
}

void Fonts::Data::shape_run(const Context& context, std::string_view text, const Run& run, Shaped& shaped,
                            std::string_view shown_as) {
  std::uint16_t number = face_number(run.source);
  OpenFace& face = open[run.source];
  hb_buffer_t* glyphs = buffer.get();
  hb_buffer_clear_contents(glyphs);
  hb_buffer_add_utf8(glyphs, text.data(), static_cast<int>(text.size()), static_cast<unsigned>(run.begin),
                     static_cast<int>(run.end - run.begin));
  const bool leftwards = context.direction == TextDirection::leftwards;
  hb_buffer_set_direction(glyphs, leftwards ? HB_DIRECTION_RTL : HB_DIRECTION_LTR);
  hb_buffer_set_language(glyphs, context.shaping_language);
  hb_buffer_guess_segment_properties(glyphs);
  // Code keeps its pitch and shows each character as it is typed: no ligatures, no alternates, no kerning.
  static constexpr hb_feature_t plain[] = {{HB_TAG('l', 'i', 'g', 'a'), 0, 0, HB_FEATURE_GLOBAL_END},
                                           {HB_TAG('c', 'l', 'i', 'g'), 0, 0, HB_FEATURE_GLOBAL_END},
                                           {HB_TAG('c', 'a', 'l', 't'), 0, 0, HB_FEATURE_GLOBAL_END},
                                           {HB_TAG('k', 'e', 'r', 'n'), 0, 0, HB_FEATURE_GLOBAL_END}};
  bool code = context.role == FontRole::code || context.role == FontRole::code_bold;
  hb_shape(face.font.get(), glyphs, plain, code ? unsigned{std::size(plain)} : 0);

  if (leftwards) hb_buffer_reverse(glyphs);  // the shaper gives them from left to right

  unsigned count = 0;
  const hb_glyph_info_t* infos = hb_buffer_get_glyph_infos(glyphs, &count);
  const hb_glyph_position_t* positions = hb_buffer_get_glyph_positions(glyphs, &count);
  for (unsigned i = 0; i < count; ++i) {
    // The text of a cluster belongs to its first glyph; the others of a decomposed character copy as nothing.
    bool first = i == 0 || infos[i].cluster != infos[i - 1].cluster;
    std::string_view written;
    if (first) {
      unsigned next = i + 1;
      while (next < count && infos[next].cluster == infos[i].cluster) ++next;
      std::size_t end = next < count ? infos[next].cluster : run.end;
      written = shown_as.empty() ? text.substr(infos[i].cluster, end - infos[i].cluster) : shown_as;
    }
    Glyph glyph;
    glyph.face = number;
    glyph.cid = cid(face, infos[i].codepoint, written);
    glyph.advance = static_cast<float>(positions[i].x_advance / face.em);
    glyph.dx = static_cast<float>(positions[i].x_offset / face.em);
    glyph.dy = static_cast<float>(positions[i].y_offset / face.em);
    shaped.glyphs.push_back(glyph);
    shaped.width += glyph.advance;
  }
}

Shaped Fonts::Data::shape(Context& context, std::string_view text) {
  Shaped result;
  std::size_t offset = 0;
  bool added_hyphen = !text.empty() && next_code_point(text, offset) == soft_hyphen && offset == text.size();
  if (added_hyphen) {
    const std::optional<std::size_t> source = source_of(context, 0x2010);
    std::string_view visible = source ? "\u2010" : "-";
    shape_run(context, visible, {0, visible.size(), source.value_or(context.chain->faces.front())}, result, text);
    return result;
  }
  for (const Run& run : runs(context, text, result.shortfalls)) shape_run(context, text, run, result, {});
  return result;
}

const Face& Fonts::Data::facts_of_first(FontRole role) {
  std::optional<Face>& known = first_faces[static_cast<std::size_t>(role)];
  if (!known) {
    const std::size_t source = context(role, {}).chain->faces.front();
    known = face_facts(opened(source).font.get(), library.faces[source].id);
  }
  return *known;
}

Fonts::Fonts(const FontLibrary& library, const std::string& language)
    : data_(std::make_unique<Data>(library, language)) {}
Fonts::Fonts(Fonts&&) noexcept = default;
Fonts::~Fonts() = default;

const FontLibrary& Fonts::library() const {
  return data_->whole_library;
}

const Shaped& Fonts::shape(std::string_view text, FontRole role, std::string_view language, TextDirection direction) {
  Data::Context& context = data_->context(role, language, direction);
  const std::size_t byte = text.size() == 1 ? static_cast<unsigned char>(text[0]) : context.ascii.size();
  const bool is_ascii = byte < context.ascii.size();
  if (is_ascii && context.ascii[byte]) return *context.ascii[byte];
  auto found = context.shaped.find(text);
  if (found == context.shaped.end())
    found = context.shaped.emplace(std::string(text), data_->shape(context, text)).first;
  if (is_ascii) context.ascii[byte] = &found->second;
  return found->second;
}

std::string Fonts::chain(FontRole role, std::string_view language) const {
  std::string names;
  for (std::size_t source : data_->context(role, language).chain->faces) {
    if (!names.empty()) names += ", ";
    names += data_->library.faces[source].id;
  }
  return names;
}

double Fonts::ascent(FontRole role) const {
  return data_->facts_of_first(role).ascent;
}
double Fonts::descent(FontRole role) const {
  return data_->facts_of_first(role).descent;
}
double Fonts::cap_height(FontRole role) const {
  return data_->facts_of_first(role).cap_height;
}

PlacedGlyph Fonts::adopt(const PlacedGlyph& glyph, const Fonts& others) {
  std::size_t source = 0;
  UsedGlyph used;
  {
    const std::lock_guard lock(others.data_->adding);
    source = others.data_->sources[glyph.face];
    used = others.data_->faces[glyph.face].used[glyph.cid];
  }
  PlacedGlyph adopted = glyph;
  adopted.face = data_->face_number(source);
  adopted.cid = data_->cid(data_->open[source], used.glyph, used.text);
  return adopted;
}

const std::vector<Face>& Fonts::faces() const {
  return data_->faces;
}

FontProgram Fonts::Data::program(std::size_t number) const {
  const FontLibrary::Data::Source& source = library.faces[sources[number]];
  try {
    return subset_face(source.face.get(), faces[number]);
  } catch (const std::runtime_error& fault) {
    throw EnvironmentError(fmt::format("{}: {}", source.file.string(), fault.what()));
  }
}

std::vector<FontProgram> Fonts::programs(const std::vector<bool>& shown, Workers* workers) const {
  std::vector<FontProgram> programs;
  InOrder<FontProgram> made(workers, [&](FontProgram program) { programs.push_back(std::move(program)); });
  for (std::size_t i = 0; i < data_->faces.size(); ++i) {
    const bool is_shown = i < shown.size() && shown[i];
    made.add([this, i, is_shown] { return is_shown ? data_->program(i) : FontProgram{data_->faces[i]}; });
  }
  made.finish();
  return programs;
}

}  // namespace binran
