#!/usr/bin/env bash
# Standard streams that are closed, full or left by their reader. Where an answer cannot be printed, the run has failed
# (exit status 3, with the reason); where messages cannot, it is what it was. No run dies of a signal, and no file takes the
# place of a closed stream.
# usage: streams.sh PROGRAM
# Exit status: 0 good, 1 a fault was found.
. "$(dirname "$0")/lib/judge.sh"
unset PAGER
program=$(realpath "$1")

assemble_sample "$scratch/tree"
assemble_sample "$scratch/broken"
cd "$scratch/tree" || exit 2
echo '<code>' >>"$scratch/broken/content/protocols/smtp/codes/450.xml"

# expect STATUS WHERE COMMAND…: the command ends so in a shell whose streams are put right by WHERE.
expect() {
  local expected=$1 where=$2 ended
  shift 2
  (eval "\"\$program\" \"\$@\" $where") </dev/null >out 2>messages
  ended=$?
  [ "$ended" = "$expected" ] || fault "binran $* $where: expected exit status $expected, got $ended: $(head -2 messages)"
}

unheard=('2>&-' '2>/dev/full' '2> >(exit)' '<&-' '<&- 2>&-')
judge_messages() { # STATUS COMMAND…: prints messages only
  local sound=$1 where
  shift
  for where in '' '>&-' '>/dev/full' '>&- 2>&-' '>/dev/full 2>/dev/full' '<&- >&- 2>&-' "${unheard[@]}"; do
    expect "$sound" "$where" "$@"
  done
}
judge_answer() { # COMMAND…
  local where
  for where in '' "${unheard[@]}"; do expect 0 "$where" "$@"; done
  for where in '>&-' '>/dev/full'; do
    expect 3 "$where" "$@"
    grep -qx 'binran: standard output: .*' messages || fault "binran $* $where: expected the reason, got: $(cat messages)"
    for silence in '2>&-' '2>/dev/full' '2>&- <&-'; do expect 3 "$where $silence" "$@"; done
  done
}

judge_answer --help
judge_answer build --help
judge_answer --version
judge_answer show 450
judge_answer show smtp 4xx
judge_answer show 450 --format pdf
judge_answer compare 450 550
judge_answer find mailbox --locale en
judge_answer status --format json
judge_answer dump smtp
for kind in locales protocols codes classes; do judge_answer names $kind; done
judge_messages 0 check
judge_messages 0 build --format card --output cards
judge_messages 1 --content "$scratch/broken/content" check
judge_messages 1 --content "$scratch/broken/content" --diagnostics json build
judge_messages 2 show 999
judge_messages 2 find nothingofthesort --locale en
judge_messages 2 frobnicate
judge_messages 2 show --width 12 450
judge_messages 2
judge_messages 3 --content nowhere check

# Files are what they are with all streams open.
"$program" build --format man,card --output good 2>/dev/null || fault "the sound sample: exit status $?"
"$program" build --format man,card --output silent <&- >&- 2>&- || fault "all streams closed: exit status $?"
diff -r good silent >difference || fault "all streams closed: other files: $(head -5 difference)"
"$program" show 450 --output good.txt
"$program" show 450 --output silent.txt >&- 2>&- || fault "show --output, output closed: exit status $?"
cmp good.txt silent.txt || fault "show --output, output closed: another file"
expect 3 '>&-' show 450 --output /dev/stdout

# A reader of the answer that leaves ends the run without a word, as it does elsewhere; where that signal is ignored, the
# answer could not be printed.
(sleep 0.2; "$program" show 450 2>messages; echo $? >ended) | true
[ "$(cat ended)" = 141 ] && [ ! -s messages ] || fault "a reader that left: $(cat ended messages)"
(trap '' PIPE; sleep 0.2; "$program" show 450 2>messages; echo $? >ended) | true
[ "$(cat ended)" = 3 ] && grep -q 'standard output: Broken pipe' messages || fault "a reader that left, unheard: $(cat ended messages)"

# A file may be no larger.
(ulimit -f 1 && exec "$program" build --format pdf --output large) 2>messages
[ $? = 3 ] || fault "a limit of file sizes: expected exit status 3"
grep -q '^binran: .*File too large$' messages || fault "a limit of file sizes: $(cat messages)"
# The manifest, which says what was about to come, may be there; no part of a file is.
left=$(find large -type f ! -name binran.manifest)
[ -z "$left" ] || fault "a limit of file sizes: left $left"
exit "$status"
