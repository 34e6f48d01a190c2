#!/usr/bin/env bash
# All shapes in every format, in all languages, on three papers: no message at all. What is printed is looked at by
# people (README.md); the words are held by golden.sh.
# usage: print.sh PROGRAM
# Exit status: 0 when nothing was said, 1 otherwise.
set -u
program=$(realpath "$1")
. "$(dirname "$0")/assemble.sh"
work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT
assemble_shapes "$work" && cd "$work" || exit 2
status=0

# The command is silent and succeeds.
silent() {
  "$@" >printed 2>messages || { echo "failed: ${*:2}"; status=1; }
  [ -s messages ] && { echo "not silent: ${*:2}"; cat messages; status=1; }
}

silent "$program" check --warnings-fatal
for paper in a4 a5 b5; do
  silent "$program" build --paper "$paper" --output "$paper"
  for protocol in content/protocols/*/; do
    protocol=$(basename "$protocol")
    for file in pdf/"$protocol"-{,cards-,pocket-}{en,ja,ko}.pdf cards/{en,ja,ko}/"$protocol.txt"; do
      [ -s "$paper/$file" ] || { echo "missing: $paper/$file"; status=1; }
    done
  done
done
command -v mandoc >/dev/null && silent mandoc -Tlint -Wwarning a4/man/man7/*.7

# A code is found by whatever stands for it, in either case of letters, and its card keeps within 40 columns.
while read -r protocol name; do
  silent "$program" show "$protocol" "$name" --locale ja --width 40
done <<'END'
grpc 14
grpc Unavailable
tls UNKNOWN_CA
mqtt 135
mqtt 0X8A
mqtt not authorized
dns 3
smtp over quota
smtp Mailbox full
END
exit "$status"
