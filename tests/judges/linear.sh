#!/usr/bin/env bash
# No value, list or file makes a run take time with the square of its length: of each shape of tests/bench/shapes.sh four
# times as much takes about four times the processor time. The square would take sixteen times: ten is too much.
# usage: linear.sh BINRAN
# Exit status: 0 all grow in proportion, 1 some do not.
set -euo pipefail
program=$1
root=$(cd "$(dirname "$0")/../.." && pwd)
. "$root/tests/bench/shapes.sh"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
wrong=0
make_base "$work/base"
start=$(user_time "$program" "$work/base" check --locale en --format card)
for shape in $shapes; do
  name=${shape%:*} size=${shape#*:}
  make_shape "$work/one" "$name" "$size"
  one=$(user_time "$program" "$work/one" "${run[@]}")
  make_shape "$work/four" "$name" $((4 * size))
  four=$(user_time "$program" "$work/four" "${run[@]}")
  # What is short of a tenth of a second is start and noise.
  if awk -v one="$one" -v four="$four" -v start="$start" 'BEGIN { one = one > .1 ? one : .1; exit !(four - start > 10 * one) }'; then
    echo "linear: $name: ${one} s for $size, ${four} s for four times as much" >&2
    wrong=1
  fi
done
exit $wrong
