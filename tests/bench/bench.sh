#!/usr/bin/env bash
# usage: bench.sh BOOK_BENCH BINRAN     Speed, memory and size of a handbook of all SIP codes and of one ten times as
# large, then how long answers at the terminal take.
# The large content is made from the real one: every code ten times, as 4300 to 4309 for 430.
set -euo pipefail
bench=$1 program=$2
root=$(cd "$(dirname "$0")/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp -r "$root/content" "$work/content"
ln -s "$root/fonts" "$work/fonts"
from=$work/content/protocols/sip
rm -f "$from/registry.xml" "$from/comparisons.xml" "$from/symptoms.xml"
sed -i -E 's/(first|last)="([0-9]+)"/\1="\2X"/g; s/first="([0-9]+)X"/first="\10"/; s/last="([0-9]+)X"/last="\19"/' "$from/protocol.xml"
sed -i -E 's/<ref protocol="sip" code="([0-9]+)"/<ref protocol="sip" code="\10"/g' "$work/content/glossary.xml"
for file in "$from"/codes/*.xml; do
  code=$(basename "$file" .xml)
  for digit in 0 1 2 3 4 5 6 7 8 9; do
    sed -E "s/value=\"$code\"/value=\"$code$digit\"/; s/(<(ref|related) code=\"[0-9]+)\"/\1$digit\"/g; s/ use=\"([0-9]+)\"/ use=\"\1$digit\"/" \
      "$file" >"$from/codes/$code$digit.xml"
  done
  rm "$file"
done
for locale in ja ko en; do
  echo "$locale"
  { "$bench" "$root/content" $locale 5; "$bench" "$work/content" $locale 3; } | awk '
    { print; pages[NR] = $3; split($0, part, /typeset | ms, write | ms\)/); time[NR] = part[2] + part[3] }
    END { printf "%.1f times the pages take %.1f times the time\n", pages[2] / pages[1], time[2] / time[1] }'
done

# Wall time of one run, from many.
milliseconds() {
  local start end
  start=$(date +%s%N)
  for _ in {1..20}; do "$@" >/dev/null; done
  end=$(date +%s%N)
  echo "$(((end - start) / 2000000))" | sed -E 's/(.)$/.\1/'
}
cd "$root"
echo "an answer: $(milliseconds "$program" --version) ms to start, $(milliseconds "$program" show 430) ms show," \
  "$(milliseconds "$program" compare 183 430) ms compare, $(milliseconds "$program" find NAT) ms find"
