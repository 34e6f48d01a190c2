// Whether the bytes of a font file are whole: an interrupted copy or a damaged disk gives a file that HarfBuzz opens
// and that prints blank, since HarfBuzz takes a table that it cannot read for one that is not there. Knows the tables'
// places, sums and sizes; what they mean is HarfBuzz's to say.
#pragma once

#include <hb.h>

#include <string>

namespace binran {

/// What is wrong with the face of this index, to complete "… is damaged: "; empty where it is whole. Held against the
/// OpenType specification 1.9: every table inside the file and of the checksum that the table directory gives, the
/// checkSumAdjustment of `head` (which a collection has no use for), the tables that a printed face needs, and the
/// sizes on which tables must agree. `face` is what HarfBuzz made of the same file.
std::string damage_of(hb_blob_t* file, unsigned index, hb_face_t* face);

}  // namespace binran
