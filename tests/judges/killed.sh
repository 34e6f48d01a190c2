#!/usr/bin/env bash
# Kills builds, most of them while they write, by KILL, TERM, INT and HUP, and looks at what is left: every file is whole,
# as the one content or the other gives it. Who could clear up has left no temporary file and died of the signal. The
# next complete build leaves what a build into an empty folder makes, and nothing else.
# usage: killed.sh PROGRAM [RUNS]      without a number of runs, as many as go into half a minute
# Exit status: 0 good, 1 a fault was found.
# What is made lies in a folder that another process takes away: a build that is killed before it has begun is a copy of
# this shell, with its traps.
if [ -z "${scratch:-}" ]; then
  scratch=$(mktemp -d) || exit 2
  scratch=$scratch bash "$0" "$@"
  ended=$?
  rm -rf "$scratch"
  exit "$ended"
fi
set -um  # with job control, because without it INT is ignored in the background
export LC_ALL=C.UTF-8
program=$(realpath "$1")
runs=${2:-0}
here=$(cd "$(dirname "$0")" && pwd)
. "$here/../sample/assemble.sh"
status=0
fault() {
  echo "killed.sh: $*"
  status=1
}

# Two contents of which nearly every file differs, by the day, and each of which has files that the other has not.
for tree in one two; do assemble_sample "$scratch/$tree"; done
rm -r "$scratch/two/content/protocols/hostile"
cp -r "$scratch/two/content/protocols/smtp" "$scratch/two/content/protocols/lmtp"
sed -i 's/id="smtp"/id="lmtp"/' "$scratch/two/content/protocols/lmtp/protocol.xml"
grep -rlZ 'protocol="smtp"' "$scratch/two/content/protocols/lmtp" | xargs -0 sed -i 's/protocol="smtp"/protocol="lmtp"/'
sed -i 's/<summary>/&+/' "$scratch/two/content/protocols/smtp/codes/"*.xml
declare -A day=([one]=1234567890 [two]=1334567890)

cd "$scratch" || exit 2
build() {  # TREE OUTPUT
  SOURCE_DATE_EPOCH=${day[$1]} exec "$program" --content "$1/content" build --format man,card --output "$2" 2>messages
}
for tree in one two; do
  (build "$tree" "right-$tree") || { fault "$tree cannot be built: $(tail -n 3 messages)"; exit 1; }
done
[ "$(find right-one right-two -type f | wc -l)" -gt 150 ] || fault "the sample makes next to nothing"

# Paths below out/ that are not as in right-TREE.
different_from() {  # TREE
  diff -rq --no-dereference out "right-$1" |
    sed -nE 's,^(File|Symbolic link)s? out/([^ ]*) (and|is).*,\2,p; s,^Only in out/?([^:]*): (.*),\1/\2,p; s,^/,,' |
    grep -v -e '^/*binran\.manifest$' -e '\.binran-[0-9]*-[0-9]*$' | LC_ALL=C sort
}
temporaries() { find out -name '.binran-*' | LC_ALL=C sort; }
writing() { compgen -G 'out/man/man7/.binran-*' >/dev/null || compgen -G 'out/cards/en/.binran-*' >/dev/null; }
microseconds() { echo "${EPOCHREALTIME/./}"; }
pause() { read -rt "$(printf '0.%06d' "$1")" <>silence || true; }  # less than a second, without a new process
mkfifo silence

# How long a build takes, and how long it writes of that.
mkdir out
begin=$(microseconds)
(build one out) &
while kill -0 $! 2>/dev/null && ! writing; do :; done
first=$(microseconds)
wait $!
end=$(microseconds)
length=$((end - begin < 900000 ? end - begin : 900000))
written=$((end - first < 900000 ? end - first : 900000))

complete() {  # TREE
  (build "$1" out) || fault "a complete build of $1 after kills: exit status $?: $(tail -n 3 messages)"
  grep 'manifest' messages && fault "a build complains of a manifest that a killed one wrote"
  diff -r --no-dereference out "right-$1" >difference || fault "after a complete build of $1: $(head -n 5 difference)"
}

declare -A died=([KILL]=0 [TERM]=0 [INT]=0 [HUP]=0)
missed=0
: >before
for ((run = 0, SECONDS = 0; runs == 0 ? SECONDS < 30 || run < 6 : run < runs; run++)); do
  signals=(KILL TERM KILL INT KILL HUP)
  signal=${signals[run % 6]}
  tree=$([ $((RANDOM % 2)) = 0 ] && echo one || echo two)
  (build "$tree" out) &
  if [ $((run % 5)) = 4 ]; then
    pause $(((RANDOM * 32768 + RANDOM) % length))
  else
    while kill -0 $! 2>/dev/null && ! writing; do :; done
    pause $(((RANDOM * 32768 + RANDOM) % written))
  fi
  kill -s "$signal" %+ 2>/dev/null  # the job and not its number, which may be of another process when it has ended
  wait $! 2>/dev/null
  ended=$?
  case $ended in
    0) missed=$((missed + 1)) ;;
    $((128 + $(kill -l "$signal")))) died[$signal]=$((died[$signal] + 1)) ;;
    *) fault "after $signal: exit status $ended: $(tail -n 3 messages)" ;;
  esac
  # Those of a run that was killed before may be there still: the next clears them when it begins to write.
  [ "$signal" = KILL ] || [ -z "$(LC_ALL=C comm -13 before <(temporaries))" ] ||
    fault "$signal left temporary files: $(LC_ALL=C comm -13 before <(temporaries) | head -n 3 | tr '\n' ' ')"
  temporaries >before
  LC_ALL=C comm -12 <(different_from one) <(different_from two) >neither
  [ ! -s neither ] || fault "after $signal: neither old nor new: $(head -n 3 neither | tr '\n' ' ')"
  [ $((run % 4)) -ne 3 ] || { complete "$([ $((RANDOM % 2)) = 0 ] && echo one || echo two)"; : >before; }
done
complete two
complete one
echo "killed.sh: of $run builds died ${died[KILL]} of KILL, ${died[TERM]} of TERM, ${died[INT]} of INT, ${died[HUP]} of HUP; $missed ended before"
[ $((4 * missed)) -lt $((3 * run)) ] || fault "most kills came too late"
exit "$status"
