#!/usr/bin/env bash
# What the handbook of one shape is made of, and one code and one comparison as cards, must be as expected/SHAPE-LOCALE.txt
# says. With BINRAN_ACCEPT=1 what is printed now becomes what is expected.
# usage: golden.sh SHAPE PROGRAM CODE [OTHER]   CODE and OTHER are compared
# Exit status: 0 as expected, 1 different.
set -u
shape=$1 program=$(realpath "$2") code=$3 other=${4:-}
. "$(dirname "$0")/assemble.sh"
expected=$(cd "$(dirname "$0")" && pwd)/expected
work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT
assemble_shapes "$work" && cd "$work" || exit 2
export LC_ALL=C.UTF-8 TZ=UTC SOURCE_DATE_EPOCH=1234567890 NO_COLOR=1
unset COLUMNS PAGER LANG LANGUAGE LC_MESSAGES

# Of a document as it is dumped: cover, parts, heads of entries, and lines of contents, locator and indexes, each on one
# line. The texts of entries are in the cards.
frame() {
  awk '
    function depth(line) { match(line, /^ */); return RLENGTH }
    function finish() { if (leader != "") print leader; leader = "" }
    {
      if (inside && depth($0) <= level) { finish(); inside = 0 }
      if (!inside && $1 ~ /^(cover|part-head|entry-head|leaders)$/) { inside = 1; level = depth($0); print; next }
      if (!inside) next
      if ($1 == "group") finish()
      if ($1 == "leader") { finish(); leader = $0; next }
      if (leader == "") { print; next }
      sub(/^ */, ""); leader = leader " | " $0
    }
    END { finish() }'
}

status=0
for locale in en ja ko; do
  {
    "$program" dump "$shape" --locale "$locale" --stage document | frame
    "$program" show "$shape" "$code" --locale "$locale" --width 72
    [ -z "$other" ] || "$program" compare "$shape" "$code" "$other" --locale "$locale" --width 72
  } >printed 2>&1
  file=$expected/$shape-$locale.txt
  if [ "${BINRAN_ACCEPT:-}" = 1 ]; then
    mkdir -p "$expected" && cp printed "$file"
  else
    diff -u --label "expected $locale" --label "actual $locale" "$file" printed || status=1
  fi
done
exit "$status"
