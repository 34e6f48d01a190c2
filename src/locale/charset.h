// Text for where something else than UTF-8 is shown.
#pragma once

#include <string>
#include <string_view>

namespace binran {

/// Whether `charset` ("EUC-JP", "eucKR", "ISO-8859-1") is known and has all characters of `text`.
bool has_characters(const std::string& charset, std::string_view text);

/// `text` in `charset`, in ASCII where that is not known: of a character that it has not, the nearest ASCII, so that ’
/// becomes ', and é becomes e. `?` stands for what has none.
std::string in_charset(std::string_view text, const std::string& charset);

}  // namespace binran
