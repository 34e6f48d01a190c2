// The names that a code is asked for by.
#include <doctest/doctest.h>

#include "model/catalog.h"

using namespace binran;

namespace {

void add(Protocol& protocol, const std::string& id, const std::string& value, std::optional<std::uint32_t> number,
         const std::string& phrase, const std::string& alias = {}) {
  Entry& entry = protocol.entries[id];
  entry.id = {id};
  entry.value = {value};
  entry.number = number;
  entry.phrase = {phrase};
  if (!alias.empty()) entry.aliases.push_back({alias});
}

std::string ids_named(const Protocol& protocol, const std::string& name) {
  std::string ids;
  for (const Entry* entry : protocol.named(name)) ids += entry->id.value + " ";
  return ids;
}

}  // namespace

TEST_CASE("a code is meant by its id, its value, its phrase, its number and its other names") {
  Protocol protocol;
  add(protocol, "badsig", "BADSIG", 16, "BADSIG");
  add(protocol, "badvers", "BADVERS", 16, "BADVERS");
  add(protocol, "0x87", "0x87", 0x87, "Not authorized", "acl");
  CHECK(ids_named(protocol, "badsig") == "badsig ");
  CHECK(ids_named(protocol, "BadVers") == "badvers ");
  CHECK(ids_named(protocol, "16") == "badsig badvers ");
  CHECK(ids_named(protocol, "135") == "0x87 ");
  CHECK(ids_named(protocol, "0X87") == "0x87 ");
  CHECK(ids_named(protocol, "not authorized") == "0x87 ");
  CHECK(ids_named(protocol, "ACL") == "0x87 ");
  CHECK(ids_named(protocol, "1") == "");
  CHECK(ids_named(protocol, "") == "");
}
