#!/usr/bin/env bash
# Builds the real content twice, in two folders and as differently as two machines are: time zone, language, umask,
# number of threads, order of files on disk, working folder. With the same SOURCE_DATE_EPOCH every byte must be the same.
# usage: reproducible.sh PROGRAM
# Exit status: 0 good, 1 a fault was found.
. "$(dirname "$0")/lib/judge.sh"
program=$(realpath "$1")

mkdir -p "$scratch/one" "$scratch/other place"
cp -r "$root/content" "$root/fonts" "$scratch/one"
# Files made in the opposite order lie in another order in their folder.
(cd "$root" && find content fonts -type d | while read -r folder; do mkdir -p "$scratch/other place/$folder"; done
 find content fonts -type f | LC_ALL=C sort -r | while read -r file; do cp "$file" "$scratch/other place/$file"; done)

(cd "$scratch/one" && umask 022 && env -i PATH="$PATH" SOURCE_DATE_EPOCH=1234567890 TZ=Pacific/Kiritimati LC_ALL=C \
  "$program" build --jobs 1 --output out 2>messages) || { echo "reproducible.sh: the first build failed"; exit 1; }
sleep 1.1
(cd "$scratch" && umask 077 && env -i PATH="$PATH" HOME=/nonexistent SOURCE_DATE_EPOCH=1234567890 TZ=America/Adak \
  LC_ALL=ja_JP.UTF-8 LANG=ko_KR.UTF-8 NO_COLOR=1 COLUMNS=40 \
  "$program" --content "other place/content" build --jobs 3 --output "other place/out" 2>messages) ||
  { echo "reproducible.sh: the second build failed"; exit 1; }

if ! diff -rq "$scratch/one/out" "$scratch/other place/out" >"$scratch/difference"; then
  fault "two builds of the same content differ:"
  head -20 "$scratch/difference"
fi
files=$(find "$scratch/one/out" -type f | wc -l)
[ "$files" -gt 500 ] || fault "only $files files were built"

# Dates come from SOURCE_DATE_EPOCH and from nowhere else.
grep -q '^\.TH "SIP-430" "7" "2009-02-13"' "$scratch/one/out/man/man7/sip-430.7" ||
  fault "the date of sip-430(7) is not that of SOURCE_DATE_EPOCH"

# No path of the machine is in what is built.
if grep -rlaF "$scratch" "$scratch/one/out" >"$scratch/paths"; then
  fault "the folder of the build is written into:"
  head -5 "$scratch/paths"
fi
exit "$status"
