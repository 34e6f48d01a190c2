#!/usr/bin/env bash
# Text for terminals that are not UTF-8, in locales of the system itself, which localedef makes here: what show, compare,
# find, explain, help and messages print is text of the charset of the locale, says what it says in UTF-8, and has the
# nearest ASCII for the characters that the charset has not. And the locale C, where the terminal alone knows.
# usage: charsets.sh PROGRAM
# Exit status: 0 good, 1 a fault was found, 77 a tool is absent.
. "$(dirname "$0")/lib/judge.sh"
need localedef locale iconv python3
program=$(realpath "$1")
assemble_sample "$scratch/tree"
cd "$scratch/tree" || exit 2
unset LANG LANGUAGE LC_CTYPE LC_MESSAGES PAGER COLUMNS CLICOLOR_FORCE XDG_DATA_HOME BINRAN_PROTOCOL
export HOME=$scratch XDG_CONFIG_HOME=$scratch/config NO_COLOR=1 LOCPATH=$scratch/locales
mkdir "$LOCPATH"
# A sentence with what charsets have and have not: quotes and dashes of print, letters with accents, an arrow.
sed -i 's|<summary>[^<]*</summary>|<summary>A “café” — naïve – isn’t Łódź → ½ €5…</summary>|' content/protocols/smtp/codes/450.xml
grep -q 'café' content/protocols/smtp/codes/450.xml || { fault "the sample has another form"; exit 1; }
printf '450 4.2.0 busy\n' >mail.log

# What was asked in UTF-8, and in the charset of the locale: the same, but for what the charset has not.
judge_answer() { # LOCALE CHARSET TAG STREAM COMMAND…
  local locale=$1 charset=$2 tag=$3 stream=$4
  shift 4
  LC_ALL=$locale "$program" "$@" >"$scratch/out" 2>"$scratch/messages" </dev/null
  case $tag in ja) locale=ja_JP.UTF-8 ;; ko) locale=ko_KR.UTF-8 ;; *) locale=C.UTF-8 ;; esac
  case $1 in show | compare) set -- "$@" --ascii ;; esac
  LC_ALL=$locale "$program" "$@" >"$scratch/utf8.out" 2>"$scratch/utf8.messages" </dev/null
  [ -s "$scratch/utf8.$stream" ] || fault "binran $*: nothing in $stream"
  iconv -f "$charset" -t UTF-8 "$scratch/$stream" >"$scratch/converted" 2>"$scratch/said" ||
    { fault "binran $* in $charset: no text of it: $(head -1 "$scratch/said")"; return; }
  python3 - "$charset" "$scratch/utf8.$stream" "$scratch/converted" >"$scratch/said" <<'PYTHON' || fault "binran $* in $charset: $(cat "$scratch/said")"
import re, sys
charset, told, shown = sys.argv[1], open(sys.argv[2]).read(), open(sys.argv[3]).read()
def has(character):
    try:
        return bool(character.encode(charset.replace("-", "_")))
    except UnicodeEncodeError:
        return False
known = {character: has(character) for character in set(told)}
# Spaces may move with what is narrower or wider than before.
def pattern(character):
    if character in " \n":
        return r"\s*"
    return re.escape(character) if known[character] else "[!-~]{0,6} ?"
words = re.compile("".join(pattern(c) for c in re.sub(r"[ \n|+-]+", " ", told)))
if not words.fullmatch(re.sub(r"[ \n|+-]+", " ", shown)):
    print(f"expected: {told}\ngot: {shown}")
    sys.exit(1)
PYTHON
}

# Names as systems have them: without a charset the system says which, as older systems name their locales.
while read -r name source charset tag; do
  localedef --quiet -c -i "$source" -f "$charset" "$LOCPATH/$name" 2>"$scratch/said"
  [ "$(LC_ALL=$name locale charmap 2>/dev/null)" = "$charset" ] || { fault "localedef makes no $name: $(tail -1 "$scratch/said")"; continue; }
  judge_answer "$name" "$charset" "$tag" out show smtp 450 --width 60
  judge_answer "$name" "$charset" "$tag" out compare smtp 421 450 --width 60
  judge_answer "$name" "$charset" "$tag" out find mail --width 60
  judge_answer "$name" "$charset" "$tag" out show --help
  judge_answer "$name" "$charset" "$tag" messages show smtp 999
  judge_answer "$name" "$charset" "$tag" messages explain nothing.log
done <<'END'
ja_JP ja_JP EUC-JP ja
ja_JP.SJIS ja_JP SHIFT_JIS ja
ko_KR ko_KR EUC-KR ko
en_US en_US ISO-8859-1 en
de_DE@euro de_DE ISO-8859-15 en
END
LC_ALL=en_US "$program" show smtp 450 | iconv -f ISO-8859-1 -t UTF-8 >"$scratch/shown"
grep -qF "\"café\"" "$scratch/shown" && grep -qF "isn't" "$scratch/shown" && grep -qF "½" "$scratch/shown" ||
  fault "Latin-1 is not what it could be: $(grep caf "$scratch/shown")"
# A charset without the characters of the language: English, and the reader is told.
localedef --quiet -c -i ko_KR -f ISO-8859-1 "$LOCPATH/ko_KR.ISO-8859-1" 2>/dev/null
LC_ALL=ko_KR.ISO-8859-1 "$program" show smtp 450 >"$scratch/shown" 2>"$scratch/messages"
grep -q 'Temporary failure' "$scratch/shown" || fault "Korean in Latin-1 is not English: $(head -4 "$scratch/shown")"
grep -q 'no characters of' "$scratch/messages" || fault "Korean in Latin-1: $(cat "$scratch/messages")"

# In the locale C, set or not, boxes are drawn where the line of the terminal is in the mode for UTF-8, and nowhere else.
drawn() { # STTY COMMAND…
  local mode=$1
  shift
  # shellcheck disable=SC2016
  ROWS=1000 TERM=xterm python3 "$root/tests/judges/terminal.py" sh -c 'stty "$1"; shift; exec "$@"' - "$mode" "$@" </dev/null
}
for locale in C POSIX ''; do
  drawn iutf8 env LC_ALL=$locale "$program" show smtp 450 --width 60 | grep -q '┌──' || fault "LC_ALL=$locale: no boxes on a terminal for UTF-8"
  drawn iutf8 env LC_ALL=$locale "$program" show smtp 450 --width 60 --locale ja >"$scratch/shown"
  grep -q '一時的' "$scratch/shown" && ! grep -q 'UTF-8' "$scratch/shown" || fault "LC_ALL=$locale: Japanese on a terminal for UTF-8: $(head -5 "$scratch/shown")"
  drawn -iutf8 env LC_ALL=$locale "$program" show smtp 450 --width 60 | LC_ALL=C grep -q '[^ -~]' && fault "LC_ALL=$locale: more than ASCII on a terminal for ASCII"
  LC_ALL=$locale "$program" show smtp 450 --width 60 | LC_ALL=C grep -q '[^ -~]' && fault "LC_ALL=$locale: more than ASCII in a pipe"
done
drawn iutf8 env LC_ALL=en_US "$program" show smtp 450 --width 60 | grep -q '+---' || fault "a locale that says its charset is not heeded"
exit "$status"
