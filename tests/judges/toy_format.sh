#!/usr/bin/env bash
# A format is a writer and one row of the table (tests/toy): --help, `names`, completions, show and build know it from then
# on, and the program without the row knows nothing of it.
# usage: toy_format.sh BINRAN-WITH-TOY BINRAN
# Exit status: 0 good, 1 something does not follow the table.
. "$(dirname "$0")/lib/judge.sh"
toy=$(realpath "$1") plain=$(realpath "$2")
cd "$root" || exit 1
expect() {  # WHAT COMMAND…
  local what=$1
  shift
  "$@" >"$scratch/out" 2>&1 || { fault "$what"; head -3 "$scratch/out"; }
}
knows() { "$1" "${@:2}" 2>&1 | grep -qw toy; }

for command in build check show compare dump; do
  expect "no toy in $command --help" knows "$toy" $command --help
  knows "$plain" $command --help && fault "toy without its row in $command --help"
done
for kind in formats answers; do expect "no toy in names $kind" knows "$toy" names $kind; done
expect "show does not write it" "$toy" show sip 430 --locale ja --format toy
grep -q フロー失敗 "$scratch/out" || fault "show wrote something else"
expect "build does not write it" "$toy" build --format toy --locale en --output "$scratch/output"
[ -s "$scratch/output/cards/en/sip-430.toy.txt" ] || fault "no file of it"
mkdir "$scratch/bin"
ln -s "$toy" "$scratch/bin/binran"
offered=$(PATH="$scratch/bin:$PATH" bash -c '
  . packaging/completions/binran.bash
  COMP_WORDS=(binran show --format to) COMP_CWORD=3
  _binran
  echo "${COMPREPLY[@]}"')
[ "$offered" = toy ] || fault "completion offers “$offered”"
exit $status
