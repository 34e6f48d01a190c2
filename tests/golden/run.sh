#!/usr/bin/env bash
# Runs one golden case: what the commands of CASE/command print must be what CASE/expected.txt holds.
# Each line of `command` is a command of the shell, run where content/ is the sample of tests/sample with the project's
# locales, and where `binran` is PROGRAM. The transcript holds each command, what it prints, then its messages,
# and an exit status other than 0. With BINRAN_ACCEPT=1 the transcript becomes what is expected.
# usage: run.sh CASE PROGRAM
# Exit status: 0 as expected, 1 different, 77 a tool that the case names is absent.
set -u
case_folder=$(cd "$1" && pwd) || exit 2
program=$(realpath "$2")
tests=$(cd "$(dirname "$0")/.." && pwd)
. "$tests/sample/assemble.sh"

# Lines "# needs: TOOL…" in `command` say what else must be installed.
for tool in $(sed -n 's/^# needs: //p' "$case_folder/command"); do
  command -v "$tool" >/dev/null || { echo "run.sh: skipped: $tool is not installed"; exit 77; }
done

work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT
assemble_sample "$work/tree"
mkdir "$work/bin"
ln -s "$program" "$work/bin/binran"
export PATH="$work/bin:$PATH" LC_ALL=C.UTF-8 TZ=UTC SOURCE_DATE_EPOCH=1234567890 NO_COLOR=1 GROFF_NO_SGR=1 MANWIDTH=80
unset COLUMNS PAGER MANPATH MANOPT LANG LANGUAGE LC_MESSAGES BINRAN_PROTOCOL XDG_DATA_HOME
export HOME="$work" XDG_CONFIG_HOME="$work/config"

# What a formatter prints without the overstriking that stands for bold and underlined.
plain() { sed -E $'s/.\x08//g'; }
with_mandoc() { mandoc -Tutf8 -Owidth=78 | plain; }
# Of cards and lists that were printed what each begins with.
heads() { awk '/^──/ && NR == 1 || before ~ /^┌/; { before = $0 }'; }
# Words wider than a line pass without a warning, which each groff words in its own way. One empty line below the header
# and above the footer, where groff 1.22 leaves three and 1.23 leaves one; others stay.
with_groff() {
  groff -man -Tutf8 -Kutf8 -rLL=78n -W break -P-cbou | awk '
    function leave(lines) { while (lines-- > 0) print "" }
    NR == 1 { print; next }
    $0 == "" { empty++; next }
    last != "" { leave(between); print last }
    { between = last == "" ? 1 : empty; last = $0; empty = 0 }
    END { leave(1); print last }'
}

cd "$work/tree" || exit 2
while IFS= read -r line || [ -n "$line" ]; do
  case $line in '' | '#'*) continue ;; esac
  printf '$ %s\n' "$line"
  (set -o pipefail; eval "$line") </dev/null 2>"$work/messages"
  status=$?
  cat "$work/messages"
  [ "$status" -eq 0 ] || echo "[exit status $status]"
done <"$case_folder/command" >"$work/transcript"

if [ "${BINRAN_ACCEPT:-}" = 1 ]; then
  cp "$work/transcript" "$case_folder/expected.txt"
  exit 0
fi
diff -u --label expected --label actual "$case_folder/expected.txt" "$work/transcript"
