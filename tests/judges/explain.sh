#!/usr/bin/env bash
# Judges explain over the real content: the codes of each log of tests/logs in order, the call of traces as one ladder with
# its failure marked, and hostile input of any size: memory stays, nothing reaches the terminal that could do harm.
# usage: explain.sh BINRAN
# Exit status: 0 good, 1 a fault was found.
set -u
program=$(realpath "$1")
cd "$(dirname "$0")/../.." || exit 1
export LC_ALL=C.UTF-8 NO_COLOR=1
status=0
fault() {
  echo "explain.sh: $1"
  status=1
}
work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT

codes_in() { sed -nE 's/^((SIP|HTTP|Q\.850) [0-9]+)(  .*)?$/\1/p' | paste -sd, | sed 's/,/, /g'; }
while IFS=: read -r file expected; do
  found=$("$program" explain "tests/logs/$file" --locale en 2>/dev/null | codes_in)
  [ "$found" = "${expected# }" ] || fault "$file: expected$expected, got $found"
done <tests/logs/expected.txt

# The two legs of the call are one exchange, and the first 486 of it is marked.
for trace in sngrep.txt tshark-V.txt asterisk-pjsip.txt; do
  "$program" explain "tests/logs/$trace" --locale en >"$work/ladder" 2>&1
  [ "$(grep -c '^── Message exchange' "$work/ladder")" = 1 ] || fault "$trace: not one exchange"
  [ "$(grep -cE '◀═+ 486 Busy Here ═+' "$work/ladder")" = 1 ] || fault "$trace: the failing message is not marked once"
  [ "$(grep -cE '│.*[─═] [A-Z0-9].* [─═].*│' "$work/ladder")" = 12 ] || fault "$trace: not all messages are drawn"
done

# Nothing recognised is said, and is status 2.
"$program" explain tests/logs/nothing.txt >"$work/out" 2>"$work/messages"
[ $? = 2 ] && grep -q 'nothing recognised' "$work/messages" || fault "nothing recognised is not said"

# What a log holds is shown harmless.
printf 'INVITE sip:x@y SIP/2.0\nCall-ID: \033]0;evil\007\nFrom: <sip:\033[2Ja>\nTo: <sip:\xe2\x80\xaeb>\nCSeq: 1 INVITE\n\nSIP/2.0 486 \033[31mred\x9b\nCall-ID: \033]0;evil\007\nCSeq: 1 INVITE\n' |
  "$program" explain >"$work/out" 2>&1
LC_ALL=C grep -qP '[\x00-\x09\x0b-\x1f\x7f]' "$work/out" && fault "control characters are printed"
grep -qP '\x{202E}' "$work/out" && fault "a character that reorders text is printed"

# Memory does not grow with the log, nor with its lines.
most_kilobytes() { /usr/bin/time -f %M "$program" explain 2>&1 >/dev/null | tail -n 1; }
{ head -c 40M /dev/zero; head -c 40M /dev/zero | tr '\0' 'S'; } >"$work/long"
{ head -c 5M /dev/urandom; for _ in {1..2000}; do cat tests/logs/sngrep.txt tests/logs/nginx-access.log; done; } >"$work/many"
awk 'BEGIN { for (i = 0; i < 200000; i++) printf "INVITE sip:u%d@h SIP/2.0\nCall-ID: c%d\nCSeq: 1 INVITE\nFrom: <sip:u>\nTo: <sip:v>\nReason: Q.850;cause=%d\n", i, i, i % 1000 }' >"$work/calls"
for kind in long many calls; do
  memory=$(most_kilobytes <"$work/$kind")
  [ "$memory" -lt 131072 ] || fault "$kind: $memory KiB"
done
exit "$status"
