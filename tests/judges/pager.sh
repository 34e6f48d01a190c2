#!/usr/bin/env bash
# The pager: however it ends, a text is shown once, the program waits for it through Ctrl-C, and the terminal is left as it
# was. Only what cannot be run is no pager.
# usage: pager.sh PROGRAM
# Exit status: 0 good, 1 a fault was found, 77 a tool is absent.
. "$(dirname "$0")/lib/judge.sh"
need python3
export ROWS=5 NO_COLOR=1 TERM=xterm
unset LESS
program=$(realpath "$1")
assemble_sample "$scratch/tree"
cd "$scratch/tree" || exit 2

# Runs the program with $PAGER at a terminal, with steps from standard input. What came is in `shown`, with the exit status.
show() { # COMMAND…
  # shellcheck disable=SC2016
  python3 "$root/tests/judges/terminal.py" sh -c 'trap : INT QUIT; stty -a >before; "$@"; echo "[ended $?]"; stty -a >after' - "$program" "$@" >shown
  cmp -s before after || fault "PAGER='$PAGER': the terminal is not as it was: $(diff before after)"
}
# times NUMBER: how often the text is shown; and that the run ended well.
times() {
  local count
  count=$(grep -c 'Mailbox unavailable for now' shown)
  [ "$count" = "$1" ] || fault "PAGER='$PAGER': shown $count times, expected $1: $(head -5 shown)"
  grep -q '\[ended 0\]' shown || fault "PAGER='$PAGER': $(tail -1 shown)"
}
"$program" show 450 --width 80 | grep -q 'Mailbox unavailable for now' || { fault "the card has another name"; exit 1; }

printf 'echo none' >not-executable
for PAGER in 'cat' 'cat; exit 1' 'cat; exit 2' 'cat; kill -9 $$' 'head -n 6' 'head -n 6; exit 1' '' /no/such/pager ./not-executable; do
  export PAGER
  show show 450 </dev/null
  times 1
done

# One that leaves before it has read what a pipe holds.
export PAGER='head -n 3'
long=(--content "$root/content" dump sip)
"$program" "${long[@]}" >all
[ "$(wc -c <all)" -gt 70000 ] || fault "the dump fits into a pipe"
show "${long[@]}" </dev/null
grep -q '\[ended 0\]' shown && [ "$(wc -l <shown)" = 4 ] || fault "a pager that leaves early: $(head -5 shown)"

# Keys that interrupt are the pager's, and are again the program's own afterwards.
# shellcheck disable=SC2016
export PAGER='trap "keys=1" INT QUIT; cat >/dev/null; echo reading; until [ "$keys" ]; do sleep 0.1; done; sleep 0.5; echo pager-ends'
for key in '\x03' '\x1c'; do
  printf 'wait reading\ntype %s\n' "$key" | show show 450
  [ "$(grep -E -o 'pager-ends|\[ended.*' shown | tr '\n' ' ')" = 'pager-ends [ended 0] ' ] ||
    fault "interrupted by $key: expected the pager, then the program to end, got: $(cat shown)"
done
# shellcheck disable=SC2016
export PAGER='cat >/dev/null; echo "ignored: $(sed -n "s/^SigIgn:\t*//p" /proc/self/status)"'
show show 450 </dev/null
ignored=$(sed -n 's/^ignored: //p' shown)
for signal in INT QUIT PIPE; do
  [ $((0x${ignored:-f} >> ($(kill -l $signal) - 1) & 1)) = 0 ] || fault "the pager was started with SIG$signal ignored"
done

# Which pager: that of the program, then that of all; and none where it is empty, where the text fits, or where nobody
# looks.
export PAGER='sed s/^/paged:/'
rows_of() { # ROWS: what comes where the terminal has so many
  ROWS=$1 show show 450 --width 80 </dev/null
}
"$program" show 450 --width 80 >all
lines=$(wc -l <all)
rows_of "$lines"
grep -q '^paged:' shown || fault "a text of as many lines as the terminal, which the prompt would push up, has no pager"
rows_of $((lines + 1))
grep -q '^paged:' shown && fault "a text that fits has a pager"
BINRAN_PAGER='sed s/^/mine:/' show show 450 </dev/null
grep -q '^mine:' shown && ! grep -q '^paged:' shown || fault "BINRAN_PAGER does not go before PAGER: $(head -3 shown)"
BINRAN_PAGER='' show show 450 </dev/null
grep -q '^paged:' shown && fault "an empty BINRAN_PAGER does not turn the pager off"
"$program" show 450 | grep -q '^paged:' && fault "what is no terminal has a pager"
# What pagers are told, where the reader has told them nothing; and a reader's own word.
export PAGER='cat; echo "[$LESS] [$LV] [$LESSCHARSET]"'
show show 450 </dev/null
grep -q '^\[FRX\] \[-c\] \[utf-8\]' shown || fault "pagers are told $(grep '^\[' shown | head -1)"
LESS=S LV=-Ou8 LESSCHARSET=latin1 show show 450 </dev/null
grep -q '^\[S\] \[-Ou8\] \[latin1\]' shown || fault "the reader's own words for pagers are lost: $(grep '^\[' shown | head -1)"
# Colours go through it.
(unset NO_COLOR; export PAGER='cat -v'; show show 450 </dev/null; grep -q '\^\[\[1m' shown) || fault "colours do not reach the pager"

# One that is killed with the terminal as it wanted it.
# shellcheck disable=SC2016
export PAGER='stty -echo -icanon </dev/tty; cat; kill -9 $$'
show show 450 </dev/null
times 1

if command -v less >/dev/null; then
  export PAGER=less
  # An interrupt empties what the terminal has read but not handed on: a key may be lost.
  printf 'wait :\ntype \\x03\npress q [ended\n' | show show 450
  grep -q '\[ended 0\]' shown || fault "less, interrupted and left: $(tail -1 shown)"
fi
exit "$status"
