#!/usr/bin/env bash
# One run names every fault: ten of them are put into one file of the sample, and there must be ten messages, each at its
# line and column. Nothing is written then, nor when the disk is full or the output folder cannot be made: the output of
# the last good build stays as it was.
# usage: broken.sh PROGRAM
# Exit status: 0 good, 1 a fault was found.
. "$(dirname "$0")/lib/judge.sh"
program=$(realpath "$1")

assemble_sample "$scratch/tree"
cd "$scratch/tree" || exit 2
"$program" build --protocol smtp --output out 2>messages || { fault "the sound sample: exit status $?"; cat messages; exit 1; }
cp -r out "$scratch/good"
# A moment that no later build has.
find out -exec touch -h -d 2001-02-03 {} +

untouched() {  # AFTER
  diff -r out "$scratch/good" >difference || { fault "$1: the output has changed"; head -5 difference; }
  [ -z "$(find out -type f -newermt 2001-02-04)" ] || fault "$1: the output was written to: $(find out -type f -newermt 2001-02-04 | head -3)"
}

# What is put in place of what, from left to right in a line, and where the message must point: at the mark ^ in the new text, which is not part of it.
file=content/protocols/smtp/codes/450.xml
cp "$file" sound.xml
expected=()
while IFS='|' read -r old new message; do
  [ -n "$old" ] || continue
  before=${new%%^*}
  line=$(grep -nF -m1 -- "$old" "$file" | cut -d: -f1)
  [ -n "$line" ] || { fault "the sample has no \"$old\" any more"; continue; }
  text=$(sed -n "${line}p" "$file")
  head=${text%%"$old"*}
  expected+=("$file:$line:$((${#head} + ${#before} + 1)): error: $message")
  printf '%s\n' "${head}${new/^/}${text#*"$old"}" >changed
  sed -i -e "${line}r changed" -e "${line}d" "$file"
done <<'FAULTS'
final="yes"|final="^perhaps"|final: expected yes or no, got "perhaps"
retry="later"|retry="^soon"|retry:
fault="recipient"|fault="^recipent"|unknown party recipent
rfc="6647"|rfc="^many"|rfc: expected the number of an RFC, got "many"
<related code="421"/>|<related code="^422"/>|unknown code 422
mark="yes"|^marked="yes"|unknown attribute marked of <message>
<title>Mailbox|<^titel>x</titel><title>Mailbox|unknown element <titel>
<term id="greylisting">greylisting|<term id="^graylisting">greylisting|unknown term graylisting
id="send-again" role="client"|id="send-again" role="^clown"|unknown party clown
does by itself.|does by itself^&oops;.|unknown entity &oops;
FAULTS
[ "${#expected[@]}" -eq 10 ] || fault "${#expected[@]} faults were made"

"$program" build --protocol smtp --output out 2>messages
[ $? -eq 1 ] || fault "ten faults: exit status is not 1"
[ "$(grep -c ': error: ' messages)" -eq 10 ] || fault "ten faults: $(grep -c ': error: ' messages) messages"
for message in "${expected[@]}"; do
  grep -qF -- "$message" messages || fault "no message: $message"
done
sort -t: -k2,2n -k3,3n -c <(grep ': error: ' messages) 2>/dev/null || fault "the messages are not in the order of the file"
[ "$status" -eq 0 ] || cat messages
untouched "ten faults"
"$program" --diagnostics json build --protocol smtp --output out 2>messages
[ "$(grep -c '"severity":"error"' messages)" -eq 10 ] || fault "as JSON: $(grep -c '"severity":"error"' messages) messages"
cp sound.xml "$file"

# Where the environment fails, the exit status is 3, and the message names the file.
fails_with_3() {  # WHAT NAMED COMMAND…
  local what=$1 named=$2 result
  shift 2
  "$@" >said 2>&1
  result=$?
  [ "$result" -eq 3 ] || fault "$what: exit status $result"
  grep -q '^binran: ' said || fault "$what: no message: $(tail -2 said)"
  grep -qF -- "$named" said || fault "$what: the message does not name $named: $(grep '^binran: ' said)"
}
echo 'in the way' >file
fails_with_3 "a file where the output folder should be" file "$program" build --protocol smtp --output file/out
fails_with_3 "the output folder is a file" file "$program" build --protocol smtp --output file
[ "$(cat file)" = 'in the way' ] || fault "the file in the way was overwritten"
fails_with_3 "a full disk behind standard output" '' bash -c '"$1" show smtp 450 --width 72 >/dev/full' - "$program"
fails_with_3 "no content" nowhere "$program" --content nowhere build

# A disk that is full after 16 KiB: writing is refused, as by a quota.
sed -i 's/Completed/Finished/' content/protocols/smtp/codes/250.xml
fails_with_3 "a full disk" out bash -c 'trap "" XFSZ; ulimit -f 16; "$1" build --protocol smtp --format pdf --output out' - "$program"
untouched "a full disk"
[ -z "$(find out -name '*.tmp*' -o -name '.*' -type f)" ] || fault "a full disk: unfinished files were left behind"
exit "$status"
