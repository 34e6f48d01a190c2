#!/usr/bin/env bash
# Fuzzes with libFuzzer: first the inputs of corpus/ (of faults that were mended) and seeds made from the project's own
# files, then SECONDS of new ones for each program. What ends a program is kept beside its seeds, and named.
# usage: run.sh BUILD SECONDS [read|write|pages|whole]…
# Exit status: 0 good, 1 a fault was found.
set -u
build=$(realpath "$1")
seconds=$2
shift 2
[ $# -gt 0 ] || set -- read write pages whole
cd "$(dirname "$0")/../.." || exit 2
seeds=$build/corpus
status=0

# seed PROGRAM NAME HEAD-IN-OCTAL FILE: an input that begins with these bytes.
seed() {
  mkdir -p "$seeds/$1"
  { printf "$3"; cat "$4"; } >"$seeds/$1/$2"
}
# Which reader reads: its place in `readers` of read_fuzz.cpp.
sample=tests/sample/protocols/smtp
number=0
for file in $sample/codes/450.xml $sample/protocol.xml $sample/comparisons.xml $sample/symptoms.xml $sample/registry.xml \
  tests/sample/glossary.xml content/locales/en.xml tests/fonts/faces.xml; do
  seed read "$number" "\\00$number" "$file"
  number=$((number + 1))
done
seed read font '\010\000' tests/fonts/cantarell-cff.otf
seed read font-mended '\010\001' tests/fonts/cantarell-cff.otf
seed read patterns '\011' <(head -40 content/locales/hyphenation/en.dic | grep -v '^%')
seed read message '\012' <(echo '{n, plural, one {# code} other {# codes}} {a} {r, select, x {y} other {z}}')
# Which file of the tree, in the order of their names, and which language and arrangement.
number=0
while read -r file; do
  for choice in 000 005 012; do seed whole "$number-$choice" "\\00$number\\$choice" "$file"; done
  number=$((number + 1))
done < <(find tests/diagnostics/base -name '*.xml' | LC_ALL=C sort)
# A document is made of any bytes.
for number in 1 2 3 4 5 6 7; do
  for program in write pages; do
    seed $program "$number" "\\00$number" <(head -c $((20000 + number * 1000)) fonts/IBMPlexMono-Regular.ttf | tail -c $((number * 200)))
  done
done

for program in "$@"; do
  mkdir -p "$seeds/$program" "tests/fuzz/corpus/$program"
  echo "== $program: $seconds s"
  "$build/${program}_fuzz" -max_total_time="$seconds" -timeout=20 -rss_limit_mb=3000 -max_len=16384 -print_final_stats=1 \
    -artifact_prefix="$seeds/$program-" "$seeds/$program" "tests/fuzz/corpus/$program" >"$build/$program.log" 2>&1 || {
    status=1
    grep -E 'fuzzing:|ERROR|SUMMARY|runtime error|Test unit|what\(\)' "$build/$program.log"
  }
  grep -E '^(#.*DONE|stat::(number_of|average))' "$build/$program.log"
done
exit "$status"
