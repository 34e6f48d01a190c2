#!/usr/bin/env bash
# Judges what the program itself says: that gettext finds every message of the sources translated in each catalogue of
# src/words, with the same arguments; that every help fits its terminal in every language and ends with examples of its
# command; and that examples which ask something are answered.
# usage: words.sh PROGRAM
# Exit status: 0 good, 1 a fault was found, 77 a tool is absent.
. "$(dirname "$0")/lib/judge.sh"
need xgettext msgcmp msgfmt python3
program=$(realpath "$1")
cd "$root" || exit 2
unset LANG LANGUAGE LC_MESSAGES XDG_DATA_HOME BINRAN_PROTOCOL
export HOME=$scratch XDG_CONFIG_HOME=$scratch/config PAGER=

# Words of the program are arguments of these functions.
xgettext --language=C++ --from-code=UTF-8 -k -ksay -ksaid -kheading -kadd_option:3 -kadd_flag:3 -kadd:3 -kset_help_flag:2 \
  -kset_version_flag:3 -kfooter -kapp_:1 --sort-by-file -o "$scratch/all.pot" src/command/*.cpp 2>"$scratch/said" ||
  fault "xgettext: $(head -3 "$scratch/said")"
[ "$(grep -c '^msgid' "$scratch/all.pot")" -gt 80 ] || fault "hardly any message was found"
languages=(en)
for catalogue in src/words/*.po; do
  languages+=("$(basename "$catalogue" .po)")
  msgfmt -o /dev/null "$catalogue" 2>"$scratch/said" || fault "$catalogue: $(head -3 "$scratch/said")"
  msgcmp "$catalogue" "$scratch/all.pot" 2>"$scratch/said" || fault "$catalogue: $(head -5 "$scratch/said")"
  python3 - "$catalogue" <<'PYTHON' || status=1
import re, sys
entry = {}
for line in open(sys.argv[1]):
    if found := re.match(r'(msgid|msgstr) "(.*)"$', line):
        entry[found[1]] = found[2]
        if found[1] == "msgstr":
            # {} {} of English are {0} {1} for who has another order.
            arguments = []
            for text in (entry["msgid"], entry["msgstr"]):
                names = re.findall(r"\{(\d*)\}", text)
                arguments.append({name or str(i) for i, name in enumerate(names)})
            if arguments[0] != arguments[1]:
                sys.exit(f"words.sh: {sys.argv[1]}: other arguments: {entry['msgid']}")
PYTHON
done

# Japanese as a system names it: ja_JP.UTF-8.
locale_of() { case $1 in en) echo en_US.UTF-8 ;; ja) echo ja_JP.UTF-8 ;; *) echo "$1.UTF-8" ;; esac; }
mapfile -t commands < <("$program" --help | sed -n '/^Commands:/,/^$/s/^  \([a-z]*\) .*/\1/p')
[ "${#commands[@]}" -gt 8 ] || fault "the help names no commands"
mkdir "$scratch/help"
for language in "${languages[@]}"; do
  for command in '' "${commands[@]}"; do
    for columns in 40 80; do
      LC_ALL=$(locale_of "$language") COLUMNS=$columns "$program" ${command:+"$command"} --help >"$scratch/help/$language.$columns.$command" ||
        fault "binran $command --help: exit status $?"
    done
  done
done
python3 - "$scratch/help" <<'PYTHON' || status=1
import pathlib, re, sys, unicodedata
faults = []
def columns(line):
    return sum(0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in line)
for path in sorted(pathlib.Path(sys.argv[1]).iterdir()):
    language, width, command = path.name.split(".")
    text = path.read_text()
    for line in text.splitlines():
        is_command = re.match("    [a-z].*binran|    binran", line)  # to be copied: never wrapped
        if columns(line) > (80 if is_command else int(width)):
            faults.append(f"more than {width} columns: {line}")
    examples = [line for line in text.splitlines() if re.match("    .*binran ", line)]
    if not examples or command and any(f"binran {command}" not in line for line in examples):
        faults.append(f"the examples are {examples}")
    if (language != "en") != bool(re.search("[^\0-\x7f]", text)):
        faults.append("it is in another language")
    for fault in faults:
        print(f"words.sh: binran {command} --help in {language}: {fault}")
    if faults:
        sys.exit(1)
PYTHON

# Examples that ask something of the content, and name no file.
mkdir "$scratch/bin" "$scratch/out"
printf '#!/bin/sh\nexec "%s" --content "%s/content" "$@"\n' "$program" "$root" >"$scratch/bin/binran"
chmod +x "$scratch/bin/binran"
for language in "${languages[@]}"; do
  grep -E '^binran (show|compare|find|explain|status) ' "src/words/$language.examples" | grep -v ' /' | sort -u >"$scratch/asked"
  [ "$(wc -l <"$scratch/asked")" -gt 15 ] || fault "only $(wc -l <"$scratch/asked") examples ask something in $language"
  while IFS= read -r line; do
    (cd "$scratch/out" && LC_ALL=$(locale_of "$language") PATH="$scratch/bin:$PATH" bash -c "$line" </dev/null >"$scratch/answer" 2>&1) ||
      fault "in $language: $line: exit status $?: $(head -2 "$scratch/answer")"
  done <"$scratch/asked"
done
exit "$status"
