#!/usr/bin/env bash
# Has Make and Ninja build slices of a handbook from what --depfile tells them: a change rebuilds what depends on it, and
# nothing else; where nothing has changed, nothing is run.
# usage: depfile.sh PROGRAM
# Exit status: 0 good, 1 a fault was found, 77 a tool is absent.
. "$(dirname "$0")/lib/judge.sh"
need make ninja
unset MAKEFLAGS MAKELEVEL NINJA_STATUS
program=$(realpath "$1")

# Two protocols, below a folder whose name needs every escape.
folder='a b#c$d:e'
mkdir "$scratch/one"
cd "$scratch/one" || exit 2
assemble_sample "$folder"
cp -rL "$folder/fonts" "$folder/own" && rm "$folder/fonts" && mv "$folder/own" "$folder/fonts"
rm -r "$folder/content/protocols/hostile"
cp -r "$folder/content/protocols/smtp" "$folder/content/protocols/lmtp"
sed -i 's/id="smtp"/id="lmtp"/' "$folder/content/protocols/lmtp/protocol.xml"
grep -rlZ 'protocol="smtp"' "$folder/content/protocols/lmtp" | xargs -0 sed -i 's/protocol="smtp"/protocol="lmtp"/'

# A handbook, the many pages of a stamp, and a card from show: each run writes its name into the file `ran`.
cat >slice <<EOF
#!/bin/sh
echo "\$1" >>ran
shift
exec '$program' --content '$folder/content' "\$@" 2>messages
EOF
chmod +x slice
cat >Makefile <<'EOF'
all: out/pdf/smtp-en.pdf out/smtp-man.stamp out/pdf/lmtp-ja.pdf out/450.txt
out/pdf/smtp-en.pdf: ; ./slice smtp-pdf build -p smtp -l en -f pdf -o out --depfile $@.d
out/smtp-man.stamp: ; ./slice smtp-man build -p smtp -l en,ja -f man -o out --depfile $@.d --stamp $@
out/pdf/lmtp-ja.pdf: ; ./slice lmtp-pdf build -p lmtp -l ja -f pdf -o out --depfile $@.d
out/450.txt: ; ./slice show show smtp 450 -l en -o $@ --depfile $@.d
-include $(wildcard out/*.d out/pdf/*.d)
EOF
cat >build.ninja <<'EOF'
rule slice
  command = ./slice $args --depfile $out.d
  depfile = $out.d
build out/pdf/smtp-en.pdf: slice
  args = smtp-pdf build -p smtp -l en -f pdf -o out
build out/smtp-man.stamp: slice
  args = smtp-man build -p smtp -l en,ja -f man -o out --stamp out/smtp-man.stamp
build out/pdf/lmtp-ja.pdf: slice
  args = lmtp-pdf build -p lmtp -l ja -f pdf -o out
build out/450.txt: slice
  args = show show smtp 450 -l en -o out/450.txt
EOF
cp -r "$scratch/one" "$scratch/two"

judge() { # TOOL WHAT EXPECTED…
  local tool=$1 what=$2
  shift 2
  rm -f ran
  $tool >said 2>&1 || fault "$tool, $what: exit status $?: $(tail -n 5 said messages)"
  touch ran
  sort ran | diff <(printf '%s\n' "$@" | sed '/^$/d' | sort) - >difference || fault "$tool, $what: < expected, > run: $(cat difference)"
}
all=(smtp-pdf smtp-man lmtp-pdf show)
smtp=$folder/content/protocols/smtp
judge_tool() {
  judge "$1" 'at first' "${all[@]}"
  for path in out/pdf/smtp-en.pdf out/man/man7/smtp-450.7 out/man/ja/man7/smtp-450.7 out/pdf/lmtp-ja.pdf out/450.txt; do
    [ -s "$path" ] || fault "$1: there is no $path"
  done
  judge "$1" 'nothing has changed'
  touch "$smtp/codes/250.xml"
  judge "$1" 'a code of one protocol' smtp-pdf smtp-man
  judge "$1" 'nothing since'
  touch "$smtp/codes/450.xml"
  judge "$1" 'the code that is shown' smtp-pdf smtp-man show
  touch "$folder/content/protocols/lmtp/symptoms.xml"
  judge "$1" 'a list of the other protocol' lmtp-pdf
  touch "$folder/content/locales/ja.xml"
  judge "$1" 'a language' smtp-pdf smtp-man lmtp-pdf  # an answer reads its own and English
  touch "$folder/content/locales/hyphenation/"*en*
  judge "$1" 'hyphenation' smtp-pdf
  touch "$folder/fonts/NotoSansJP-Regular.ttf"
  judge "$1" 'a font' smtp-pdf lmtp-pdf
  touch "$folder/content/glossary.xml" "$folder/fonts/faces.xml"
  judge "$1" 'the glossary and the list of fonts' smtp-pdf smtp-man lmtp-pdf
  touch "$folder/content/unread" && rm "$folder/content/unread"  # may be more than is needed, but no fault
  judge "$1" 'a folder in which something came and went' "${all[@]}"
  # All read which codes there are, those of other protocols, too: texts may refer to them.
  sed 's/450/451/g; s/ phrase=/ status="unregistered" phrase=/' "$smtp/codes/450.xml" >"$smtp/codes/451.xml"
  judge "$1" 'a new code' "${all[@]}"
  [ -s out/man/man7/smtp-451.7 ] || fault "$1: there is no page of the new code"
  rm "$smtp/codes/451.xml"
  judge "$1" 'a code less' "${all[@]}"
  [ ! -e out/man/man7/smtp-451.7 ] || fault "$1: there is still a page of the code that is gone"
  judge "$1" 'nothing after that'
}
judge_tool make
cd "$scratch/two" || exit 2
judge_tool ninja
exit "$status"
