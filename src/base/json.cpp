#include "base/json.h"

namespace binran {

std::string json_lines(const Json& array) {
  std::string text = "[";
  for (const Json& element : array) {
    text += text.size() == 1 ? "\n" : ",\n";
    text += element.dump(-1, ' ', true, Json::error_handler_t::replace);
  }
  return text + (text.size() == 1 ? "]\n" : "\n]\n");
}

}  // namespace binran
