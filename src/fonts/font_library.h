// What FontLibrary keeps: the faces of faces.xml as HarfBuzz sees them, and the chains by language and role. For the
// code beside it only; other folders know FontLibrary from fonts.h.
#pragma once

#include <hb.h>

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "fonts/fonts.h"
#include "xml/element.h"

namespace binran {

/// Gives a HarfBuzz object back.
template <auto destroy>
struct HarfBuzzDeleter {
  template <class T>
  void operator()(T* object) const {
    destroy(object);
  }
};
using FaceHandle = std::unique_ptr<hb_face_t, HarfBuzzDeleter<hb_face_destroy>>;
using FontHandle = std::unique_ptr<hb_font_t, HarfBuzzDeleter<hb_font_destroy>>;
using BufferHandle = std::unique_ptr<hb_buffer_t, HarfBuzzDeleter<hb_buffer_destroy>>;
using BlobHandle = std::unique_ptr<hb_blob_t, HarfBuzzDeleter<hb_blob_destroy>>;

struct FontLibrary::Data {
  /// A face of a font file, immutable: HarfBuzz lets threads share it.
  struct Source {
    std::string id;
    FaceHandle face;
    std::filesystem::path file{};
  };
  /// The faces that are tried for one language and role: indices into `faces`, in order.
  struct Chain {
    std::string language;
    FontRole role = FontRole::regular;
    std::vector<std::size_t> faces;
  };
  std::vector<Source> faces;
  std::vector<Chain> chains;

  /// The chain of the language ("ja-JP"), of its primary subtag ("ja"), or of "*".
  const Chain& chain(std::string_view language, FontRole role) const;
  const Chain* find_chain(std::string_view language, FontRole role) const;

  void read_faces(const std::vector<Element>&, const std::filesystem::path& folder, Workers*);
  void read_chain(const Element&);
  void require_default_chains(const Element& root);
};

}  // namespace binran
