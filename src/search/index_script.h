// An index as the script of pages reads it: the same terms and the same worth of each as in the file that find reads
// (index.h), in JSON.
//
//     protocols   their ids, with which the names of pages begin
//     subjects    page, label, title and line of each, and its suspects by their numbers
//     terms       sorted by bytes
//     postings    of each term, one after the other, in characters that JSON leaves as they are, each a digit
//     (`digits`):
//                 twice the distance from the subject before, with one more where the title has the term, as digits of
//                 half the base, the lowest first, and half more on each but the last; then, in two digits, what part
//                 of one the term is worth: weight / (saturation + weight)
//     words       for who has mistyped one or not finished it; termOf: the number of the term that each is the stem of
#pragma once

#include "base/json.h"
#include "search/index.h"

namespace binran {

Json index_data(const SearchIndex&);

}  // namespace binran
