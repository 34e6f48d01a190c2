#!/usr/bin/env bash
# Fuzzes with libFuzzer: first the inputs of corpus/ and seeds made from the project's own files, then SECONDS of new ones
# for each program. corpus/ holds small inputs that reach what others do not, and those of faults that were mended, which
# are named. An input that ends a program is kept in BUILD/corpus, and the message tells how to see it again.
# usage: [SEED=NUMBER] run.sh BUILD SECONDS [read|write|pages|whole]…
# With a SEED the new inputs are the same ones each time, so that only a change of the code changes what comes out.
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
seed read log '\013' tests/logs/sngrep.txt
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

# What a program may be given; pages take long.
longest() { case $1 in write) echo 4096 ;; pages) echo 2048 ;; *) echo 16384 ;; esac; }

# Everything that is needed to see it again elsewhere, also from the log of CI.
report() {
  grep -aE 'fuzzing:|ERROR|SUMMARY|runtime error|Assertion|what\(\)' "$build/$1.log"
  grep -ao 'Test unit written to .*' "$build/$1.log" | sed 's/.* to //' | while read -r input; do
    echo "to see it again:  ${build##*/}/${1}_fuzz $input"
    echo "where this file is not:  base64 -d <<<$(gzip -c "$input" | base64 -w 0) | gzip -cd >input"
  done
}

# fuzz PROGRAM: says how it went when it has ended, since others run beside it.
fuzz() {
  local inputs=("$seeds/$1" "tests/fuzz/corpus/$1") log=$build/$1.log good=0 run
  local options=(-timeout=60 -rss_limit_mb=3000 "-max_len=$(longest "$1")" "-seed=${SEED:-0}" "-artifact_prefix=$seeds/$1-")
  mkdir -p "${inputs[@]}"
  "$build/${1}_fuzz" "${options[@]}" -runs=0 "${inputs[@]}" >"$log" 2>&1 &&
    "$build/${1}_fuzz" "${options[@]}" -max_total_time="$seconds" -print_final_stats=1 "${inputs[@]}" >"$log" 2>&1 || good=1
  run=$(sed -n 's/^stat::number_of_executed_units: *//p' "$log")
  echo "$1: ${run:-0} runs in $seconds s$([ $good = 0 ] || echo ', and a fault')"
  [ $good = 0 ] || report "$1"
  return $good
}

# All at once: where there are fewer processors, each gets its share of the time.
running=()
for program in "$@"; do
  fuzz "$program" &
  running+=($!)
done
for process in "${running[@]}"; do wait "$process" || status=1; done
exit "$status"
