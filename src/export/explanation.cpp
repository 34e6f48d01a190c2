#include "export/explanation.h"

#include "explain/compose.h"
#include "export/subjects.h"
#include "export/values.h"

namespace binran {
namespace {

Json sighting_json(const Sighting& at) {
  Json json = Json::object();
  put(json, "time", at.time);
  put(json, "file", at.file);
  if (at.line > 0) json["line"] = at.line;
  return json;
}

Json message_json(const SeenMessage& message) {
  Json json = {{"answer", message.answer}, {"text", message.text}};
  put(json, "sequence", message.sequence);
  put(json, "source", message.source);
  put(json, "destination", message.destination);
  json["leg"] = message.leg;
  json["times"] = message.times;
  json["at"] = sighting_json(message.at);
  return json;
}

Json exchange_json(const SeenExchange& exchange, const std::string& protocol) {
  Json json = {{"protocol", protocol}, {"legs", exchange.legs}};
  put(json, "from", exchange.from);
  put(json, "to", exchange.to);
  if (exchange.failing != SeenExchange::none) json["failing"] = exchange.failing;
  json["messages"] = Json::array();
  for (const SeenMessage& message : exchange.messages) json["messages"].push_back(message_json(message));
  json["messages_left_out"] = exchange.left_out;
  return json;
}

}  // namespace

Json seen_code_json(const SeenCode& seen, const std::string& protocol) {
  return {{"protocol", protocol},
          {"code", seen.value},
          {"count", seen.count},
          {"first", sighting_json(seen.first)},
          {"last", sighting_json(seen.last)}};
}

void add_meaning(Json& code, const Edition& edition, const Entry& entry) {
  code["id"] = entry.id.value;
  code["title"] = title(edition, entry);
  code["summary"] = summary(edition, entry).text;
  code["to_be_checked"] = is_to_be_checked(edition, entry);
  if (const Json checks = checks_json(edition, entry); !checks.empty()) code["first_check"] = checks.front();
  code["becomes"] = becomes_json(edition, entry);
}

std::string explanation_json(const Locale& locale, const Explanation& found, const std::vector<std::string>& protocols,
                             std::vector<Json> codes) {
  Json json = json_head("explanation");
  json["language"] = locale.tag();
  json["protocols"] = protocols;
  json["lines"] = found.lines;
  json["lines_cut"] = found.cut_lines;
  json["codes"] = std::move(codes);
  json["codes_left_out"] = found.codes_left_out;
  json["exchanges"] = Json::array();
  for (const SeenExchange& exchange : found.exchanges)
    json["exchanges"].push_back(exchange_json(exchange, protocols.at(exchange.protocol)));
  json["exchanges_failed"] = found.failed;
  json["exchanges_in_all"] = found.all_exchanges;
  return json_text(json);
}

}  // namespace binran
