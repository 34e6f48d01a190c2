#!/usr/bin/env bash
# usage: fuzz.sh CONTENT_FUZZ RUNS [SEED]      damages the sample RUNS times, see content_fuzz.cpp
set -euo pipefail
. "$(dirname "$0")/../sample/assemble.sh"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
assemble_sample "$work"
"$1" "$work/content" "${@:2}"
