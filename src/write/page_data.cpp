#include "write/page_data.h"

#include "locale/columns.h"
#include "write/site.h"

namespace binran {

std::string data_script(const std::string& file, const Json& data) {
  const std::string value = data.dump(-1, ' ', false, Json::error_handler_t::replace);
  return "binran.give(" + Json(file).dump() + "," + value + ");\n";
}

Json pairs_data(const PairTable& table) {
  Json codes = Json::array();
  for (const PairedCode& code : table.codes) {
    Json it = {{"id", code.id},
               {"code", terminal_safe(code.code)},
               {"name", terminal_safe(code.name)},
               {"summary", terminal_safe(code.summary)},
               {"page", page_file(code.page)},
               {"kind", name_of(class_kind_names, code.kind)}};
    if (!code.name_language.empty()) it["lang"] = code.name_language;
    it["facts"] = code.facts;
    codes.push_back(std::move(it));
  }
  Json pages = Json::object();
  for (const auto& [pair, page] : table.pages)
    pages[std::to_string(pair.first) + "/" + std::to_string(pair.second)] = page_file(page);
  return {{"codes", std::move(codes)},
          {"facts", table.facts},
          {"sentences", table.sentences},
          {"numbers", table.numbers},
          {"pages", std::move(pages)}};
}

}  // namespace binran
