#!/usr/bin/env bash
# usage: find.sh BINRAN [COPIES]     Processor time of `find` beside COPIES (nine unless said) of the real protocol, each a protocol of its own:
# with the index that a build made, and without it. Of five rounds the fastest counts: what slows a run is the machine.
set -euo pipefail
program=$(realpath "$1") copies=${2:-9}
root=$(cd "$(dirname "$0")/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p "$work/content/protocols"
cp -r "$root"/content/{locales,words,glossary.xml} "$work/content/"
sed -i -E 's,<ref code="([0-9]+)" protocol="(q850|http)"/>,\1,g' "$work/content/glossary.xml"
ln -s "$root/fonts" "$work/fonts"
cp -r "$root/content/protocols/sip" "$work/content/protocols/"
for ((i = 2; i <= copies; i++)); do
  cp -r "$root/content/protocols/sip" "$work/content/protocols/sip$i"
  find "$work/content/protocols/sip$i" -name '*.xml' -exec sed -i "s/ protocol=\"sip\"/ protocol=\"sip$i\"/g; s/<protocol id=\"sip\"/<protocol id=\"sip$i\"/" {} +
done
cd "$work"

milliseconds() { # RUNS COMMAND...
  local runs=$1
  shift
  for _ in 1 2 3 4 5; do
    (TIMEFORMAT='%3U %3S' && time (for ((run = 0; run < runs; run++)); do "$@" >/dev/null 2>&1; done)) 2>&1
  done | awk -v runs="$runs" '{ each = 1000 * ($1 + $2) / runs; if (NR == 1 || each < least) least = each } END { printf "%.1f ms", least }'
}
echo "$(find content/protocols -path '*/codes/*.xml' | wc -l) entries in $copies protocols; to start: $(milliseconds 20 "$program" --version)"
for question in 'en calls drop after a while' 'ja 通話が途中で切れる' 'ko 통화가 도중에 끊겨요'; do
  read -r locale words <<<"$question"
  # shellcheck disable=SC2086
  echo "$locale: find without an index $(milliseconds 1 "$program" find $words --locale "$locale")"
done
"$program" build --format search 2>/dev/null
for question in 'en calls drop after a while' 'en regstration failz' 'ja 通話が途中で切れる' 'ko 통화가 도중에 끊겨요'; do
  read -r locale words <<<"$question"
  # shellcheck disable=SC2086
  echo "$locale: find $words $(milliseconds 20 "$program" find $words --locale "$locale"), index $(stat -c %s "output/search/$locale.index") bytes"
done
