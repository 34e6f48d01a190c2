#include "write/docset/search_table.h"

#include <sqlite3.h>

#include <memory>
#include <stdexcept>

namespace binran {
namespace {

// Zeal makes an index of this name when it opens a docset: where it is there, the docset may lie where nobody writes.
constexpr const char* schema = R"(
CREATE TABLE searchIndex(id INTEGER PRIMARY KEY, name TEXT, type TEXT, path TEXT);
CREATE UNIQUE INDEX anchor ON searchIndex(name, type, path);
CREATE INDEX __zi_name0001 ON searchIndex(name COLLATE NOCASE);
BEGIN)";

struct Close {
  void operator()(sqlite3* database) const { sqlite3_close(database); }
  void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
  void operator()(unsigned char* bytes) const { sqlite3_free(bytes); }
};
template <class Thing>
using Owned = std::unique_ptr<Thing, Close>;

void require(bool good, sqlite3* database) {
  if (!good) throw std::runtime_error(std::string("cannot make the table of a docset: ") + sqlite3_errmsg(database));
}
void run(sqlite3* database, const char* commands) {
  require(sqlite3_exec(database, commands, nullptr, nullptr, nullptr) == SQLITE_OK, database);
}

void insert(sqlite3* database, const std::vector<SearchRow>& rows) {
  sqlite3_stmt* prepared = nullptr;
  require(sqlite3_prepare_v2(database, "INSERT OR IGNORE INTO searchIndex(name, type, path) VALUES (?, ?, ?)", -1,
                             &prepared, nullptr) == SQLITE_OK,
          database);
  const Owned<sqlite3_stmt> statement(prepared);
  for (const SearchRow& row : rows) {
    int at = 0;
    for (const std::string* value : {&row.name, &row.type, &row.path})
      require(
          sqlite3_bind_text(prepared, ++at, value->data(), static_cast<int>(value->size()), SQLITE_STATIC) == SQLITE_OK,
          database);
    require(sqlite3_step(prepared) == SQLITE_DONE, database);
    sqlite3_reset(prepared);
  }
}

}  // namespace

std::string search_table(const std::vector<SearchRow>& rows) {
  sqlite3* opened = nullptr;
  const bool is_open = sqlite3_open(":memory:", &opened) == SQLITE_OK;
  const Owned<sqlite3> database(opened);
  require(is_open, opened);
  run(opened, schema);
  insert(opened, rows);
  run(opened, "COMMIT");
  sqlite3_int64 size = 0;
  const Owned<unsigned char> bytes(sqlite3_serialize(opened, "main", &size, 0));
  require(bytes != nullptr, opened);
  return {reinterpret_cast<const char*>(bytes.get()), static_cast<std::size_t>(size)};
}

}  // namespace binran
