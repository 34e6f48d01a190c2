#!/usr/bin/env bash
# The number of threads changes nothing but time: each format of one protocol by itself, so that its parts are what is
# made side by side, has the same bytes with one thread, two and seven, and the handbook in each language; and content full
# of faults has the same messages.
# usage: jobs.sh PROGRAM
# Exit status: 0 good, 1 a fault was found.
. "$(dirname "$0")/lib/judge.sh"
program=$(realpath "$1")

cd "$root" || exit 2
for format in pdf sheet pocket man card; do
  for locale in content/locales/*.xml; do
    locale=$(basename "$locale" .xml)
    [ "$format" = pdf ] || [ "$locale" = ja ] || continue
    for jobs in 1 2 7; do
      "$program" build --protocol sip --format "$format" --locale "$locale" --jobs "$jobs" --output "$scratch/$jobs" \
        2>"$scratch/messages.$jobs" || fault "$format in $locale, --jobs $jobs: exit status $?"
    done
    for jobs in 2 7; do
      diff -rq "$scratch/1" "$scratch/$jobs" >"$scratch/difference" && cmp -s "$scratch/messages.1" "$scratch/messages.$jobs" ||
        { fault "$format in $locale differs with --jobs $jobs"; head -3 "$scratch/difference"; }
    done
    [ -n "$(find "$scratch/1" -type f)" ] || fault "$format in $locale: nothing was built"
  done
done

# Faults of every kind in files that are read side by side: every third file is cut off, every third has an element that
# nobody knows.
cp -r content fonts "$scratch"
number=0
for file in "$scratch"/content/protocols/*/codes/*.xml; do
  case $((number++ % 3)) in
    0) head -c 900 "$file" >"$scratch/cut" && mv "$scratch/cut" "$file" ;;
    1) sed -i 's/<cause\( \|>\)/<cauze\1/' "$file" ;;
  esac
done
cd "$scratch" || exit 2
for jobs in 1 2 7; do
  "$program" check --jobs "$jobs" >"faults.$jobs" 2>&1
  [ $? -eq 1 ] || fault "broken content is no fault with --jobs $jobs"
done
for jobs in 2 7; do cmp "faults.1" "faults.$jobs" || fault "other messages with --jobs $jobs"; done
[ "$(grep -c ': error: ' faults.1)" -gt 20 ] || fault "there are only $(grep -c ': error: ' faults.1) messages"
exit "$status"
