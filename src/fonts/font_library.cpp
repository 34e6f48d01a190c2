#include "fonts/font_library.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>

#include "base/files.h"
#include "base/spelling.h"
#include "fonts/font_file.h"

namespace binran {
namespace {

constexpr std::array<std::string_view, font_roles> role_names = {"regular", "bold", "code", "code-bold"};

/// The file's bytes, mapped as long as the blob lives. It is immutable: else HarfBuzz mends a damaged table directory
/// in a copy on the heap, which the blob then stands for, and of which release() would take whole pages from others.
BlobHandle mapped(const std::filesystem::path& path) {
  auto* kept = new MappedFile(path);
  BlobHandle blob(hb_blob_create(kept->bytes().data(), static_cast<unsigned>(kept->bytes().size()),
                                 HB_MEMORY_MODE_READONLY, kept,
                                 [](void* data) { delete static_cast<MappedFile*>(data); }));
  hb_blob_make_immutable(blob.get());
  return blob;
}

/// Null where the file holds no face of this index.
FaceHandle open_face(hb_blob_t* file, unsigned index) {
  if (index >= hb_face_count(file)) return nullptr;
  FaceHandle face(hb_face_create(file, index));
  hb_face_make_immutable(face.get());
  return face;
}

/// What a file gave, by itself: files are opened side by side.
struct OpenedFile {
  FaceHandle face;  ///< null where it holds no face of the index
  std::string damage;
};

OpenedFile open_whole(const std::filesystem::path& path, unsigned index) {
  const BlobHandle bytes = mapped(path);
  OpenedFile opened{open_face(bytes.get(), index), {}};
  if (opened.face) opened.damage = damage_of(bytes.get(), index, opened.face.get());
  // The checksums have read all of it, and print wants a small part.
  release({hb_blob_get_data(bytes.get(), nullptr), hb_blob_get_length(bytes.get())});
  return opened;
}

/// Where a file that is not whole is named.
void report(const OpenedFile& opened, const Element::Attribute& file, unsigned index, Diagnostics& diagnostics) {
  if (!opened.face)
    diagnostics.error(Rule::typeface, file.place,
                      fmt::format("“{}” holds no font{}", file.value, index > 0 ? " of this index" : ""));
  else if (!opened.damage.empty())
    diagnostics.error(Rule::typeface, file.place, fmt::format("“{}” is damaged: {}", file.value, opened.damage),
                      "put a whole copy of the font in its place");
}

/// The number of the face in a font collection; 0 where none is given.
unsigned face_index(const Element& element) {
  auto written = element.optional("index");
  if (!written) return 0;
  unsigned index = 0;
  const char* end = written->value.data() + written->value.size();
  auto [stop, fault] = std::from_chars(written->value.data(), end, index);
  if (fault != std::errc() || stop != end)
    element.diagnostics().error(Rule::wrong_value, written->place,
                                fmt::format("expected a number, got “{}”", written->value));
  return index;
}

}  // namespace

void FontLibrary::Data::read_faces(const std::vector<Element>& elements, const std::filesystem::path& folder,
                                   Workers* workers) {
  struct Named {
    Element::Attribute file;
    unsigned index = 0;
    Diagnostics& diagnostics;
  };
  std::vector<Named> named;  // beside each of the faces
  for (const Element& element : elements) {
    if (element.name() != "face") continue;
    auto id = element.required_text("id");
    auto file = element.required_text("file");
    const unsigned index = face_index(element);
    element.reject_other_attributes();
    if (id.faulty || file.faulty) continue;
    if (std::ranges::find(faces, id.value, &Source::id) != faces.end()) {
      element.diagnostics().error(Rule::repeated_item, id.place, fmt::format("face “{}” is given twice", id.value));
      continue;
    }
    faces.push_back({id.value, nullptr, folder / file.value});
    named.push_back({std::move(file), index, element.diagnostics()});
  }
  std::size_t taken = 0;
  InOrder<OpenedFile> files(workers, [&](OpenedFile opened) {
    report(opened, named[taken].file, named[taken].index, named[taken].diagnostics);
    // Instead of one that is not whole stands HarfBuzz's empty face, so that chains that name it are no further faults.
    const bool is_whole = opened.face && opened.damage.empty();
    faces[taken++].face = is_whole ? std::move(opened.face) : FaceHandle(hb_face_get_empty());
  });
  for (std::size_t i = 0; i < faces.size(); ++i)
    files.add([path = faces[i].file, index = named[i].index] { return open_whole(path, index); });
  files.finish();
}

void FontLibrary::Data::read_chain(const Element& element) {
  Chain chain;
  auto language = element.required_text("language");
  chain.language = language.value;
  chain.role =
      static_cast<FontRole>(element.one_of("role", {role_names[0], role_names[1], role_names[2], role_names[3]}));
  element.reject_other_attributes();
  for (const Element& step : element.children({"try"})) {
    auto id = step.required("face");
    step.reject_other_attributes();
    auto found = std::ranges::find(faces, id.value, &Source::id);
    if (found != faces.end()) {
      chain.faces.push_back(static_cast<std::size_t>(found - faces.begin()));
      continue;
    }
    std::vector<std::string> known;
    for (const Source& face : faces) known.push_back(face.id);
    element.diagnostics().error(Rule::unknown_reference, id.place, fmt::format("unknown face “{}”", id.value),
                                did_you_mean(id.value, known));
  }
  if (find_chain(chain.language, chain.role))
    element.diagnostics().error(
        Rule::repeated_item, language.place,
        fmt::format("second chain for language “{}” and role {}", chain.language, role_names[std::size_t(chain.role)]));
  else if (!chain.faces.empty())
    chains.push_back(std::move(chain));
}

void FontLibrary::Data::require_default_chains(const Element& root) {
  for (std::size_t role = 0; role < font_roles; ++role)
    if (!find_chain("*", static_cast<FontRole>(role)))
      root.diagnostics().error(Rule::typeface, root.place(),
                               fmt::format("no chain for language “*” and role {}", role_names[role]));
}

const FontLibrary::Data::Chain* FontLibrary::Data::find_chain(std::string_view language, FontRole role) const {
  auto found = std::ranges::find_if(
      chains, [&](const Chain& chain) { return chain.role == role && chain.language == language; });
  return found == chains.end() ? nullptr : &*found;
}

const FontLibrary::Data::Chain& FontLibrary::Data::chain(std::string_view language, FontRole role) const {
  static const Chain none;
  const Chain* found = find_chain(language, role);
  if (!found) found = find_chain(language.substr(0, language.find('-')), role);
  if (!found) found = find_chain("*", role);
  return found ? *found : none;
}

FontLibrary::FontLibrary(const std::filesystem::path& faces_xml, Sources& sources, Diagnostics& diagnostics,
                         Workers* workers)
    : data_(std::make_unique<Data>()) {
  XmlFile file(faces_xml, sources, diagnostics);
  auto root = file.root("faces");
  if (!root) return;
  root->reject_other_attributes();
  auto parts = root->children({"face", "chain"});
  data_->read_faces(parts, faces_xml.parent_path(), workers);
  for (const Element& part : parts)
    if (part.name() == "chain") data_->read_chain(part);
  data_->require_default_chains(*root);
}

FontLibrary::FontLibrary(FontLibrary&&) noexcept = default;
FontLibrary::~FontLibrary() = default;

}  // namespace binran
