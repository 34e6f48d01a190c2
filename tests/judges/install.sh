#!/usr/bin/env bash
# Judges an installation: what is put into a staging root, that man-db and mandoc find it in every language, that the
# program works from there, and that nothing is left when it is removed.
# usage: install.sh PROGRAM
# Exit status: 0 good, 1 a fault was found, 77 a tool is absent.
set -u
export LC_ALL=C.UTF-8 SOURCE_DATE_EPOCH=1700000000 MANWIDTH=80 MANPAGER=cat GROFF_NO_SGR=1
unset MANOPT MANPATH LANGUAGE LOCALES MAKEFLAGS

for tool in man mandb whatis apropos makewhatis mwhatis mman; do
  command -v "$tool" >/dev/null || { echo "install.sh: skipped: $tool is not installed"; exit 77; }
done
program=$(realpath "$1")
cd "$(dirname "$0")/../.." || exit 1
status=0
fault() {
  echo "install.sh: $*" >&2
  status=1
}
# expect WHAT TEXT PATTERN: the text has a line with the pattern.
expect() { grep -qE -- "$3" <<<"$2" || fault "$1: expected \"$3\", got: $(head -n 5 <<<"$2")"; }

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
root="$work/staging root"
install() { (umask "$1" && shift && DESTDIR=$1 prefix=/usr "${@:2}" packaging/install.sh "$program"); }
same_listing() { listing "$root" | diff "$1" - >"$work/difference"; }
listing() { (cd "$1" && find . -printf '%P %y %m %l\n' | LC_ALL=C sort); }

# What is there already stays as it is: folders with their modes and times, and what others have put into ours.
mkdir -p "$root/usr/share/man/man7" "$root/usr/share/zsh" "$root/usr/lib"
echo other >"$root/usr/share/man/man7/other.7"
chmod 2775 "$root/usr/share/man/man7"
find "$root" -exec touch -d @1000000000 {} +
listing "$root" >"$work/before"
install 077 "$root" env || fault "the installation failed"
listing "$root" >"$work/installed"

# Modes and times do not depend on who installs, and two installations are the same to the byte.
expect "the program" "$(cat "$work/installed")" '^usr/bin/binran f 755 '
expect "a folder of others" "$(cat "$work/installed")" '^usr/share/man/man7 d 2775 '
LC_ALL=C comm -13 "$work/before" "$work/installed" |
  grep -vE '^usr/bin/binran f 755 $| d 755 $| f 644 $| l 777 [^/]+$' | grep -vE ' l 777 ' | grep . &&
  fault "modes other than 644 and 755"
[ -z "$(find "$root" -type f -newermt @1000000000 ! -newermt @1699999999)$(find "$root" -type f -newermt @1700000000)" ] ||
  fault "files have other dates than SOURCE_DATE_EPOCH"
install 000 "$work/second" env || fault "the second installation failed"
for folder in bin share/doc share/man/ja share/man/ko share/binran/content share/binran/fonts share/binran/search; do
  [ "$(cd "$root/usr/$folder" && tar -c --sort=name --mtime=@0 . | sha256sum)" = \
    "$(cd "$work/second/usr/$folder" && tar -c --sort=name --mtime=@0 . | sha256sum)" ] || fault "$folder differs"
done

# Links lead somewhere, compressed pages have neither name nor time.
[ -z "$(find "$root" -xtype l)" ] || fault "broken links: $(find "$root" -xtype l)"
for page in binran.1 binran.5 sip-430.7; do
  [ "$(head -c 8 "$root/usr/share/man/man${page##*.}/$page.gz" | od -An -tx1 -j3 | tr -d ' ')" = 0000000000 ] ||
    fault "$page.gz has a name or a time"
done

# man-db: pages, other names, whatis and apropos, in each language. The databases lie elsewhere.
pages=$root/usr/share/man
printf 'MANDB_MAP\t%s\t%s\n' "$work/pages" "$work/database" >"$work/manpath"
ln -s "$pages" "$work/pages" # man-db's settings do not allow for spaces
export MANPATH=$work/pages
mandb -C "$work/manpath" -q -c "$MANPATH" 2>"$work/messages" || fault "mandb: $(cat "$work/messages")"
# judge_language TAG NAME-HEADING WORD PHRASE
judge_language() {
  local tag=$1 heading=$2 word=$3 shown
  cd / || exit 1
  for name in sip-430 sip430 sip-flow-failed; do
    shown=$(man -L "$tag" 7 "$name" 2>&1) || fault "man -L $tag 7 $name: $shown"
    expect "man -L $tag 7 $name" "$shown" "^NAME$"
    expect "man -L $tag 7 $name" "$shown" "^$heading$"
    expect "man -L $tag 7 $name" "$shown" "sip-430, sip430, sip-flow-failed - .*$word"
    expect "whatis -L $tag $name" "$(whatis -C "$work/manpath" -L "$tag" "$name" 2>&1)" "^$name \(7\) +- .*$word"
  done
  expect "man -L $tag binran" "$(man -L "$tag" binran 2>&1)" '^BINRAN\(1\)'
  expect "man -L $tag 5 binran" "$(man -L "$tag" 5 binran 2>&1)" '^BINRAN\(5\)'
  expect "man -L $tag sip-symptoms" "$(man -L "$tag" sip-symptoms 2>&1)" '^SIP-SYMPTOMS\(7\)'
  expect "apropos -L $tag" "$(apropos -C "$work/manpath" -L "$tag" "$word" 2>&1)" "^sip-430 \(7\) +- .*$word"
  cd - >/dev/null || exit 1
}
judge_language en Description "Flow Failed"
judge_language ja 説明 フロー
judge_language ko 설명 플로
[ -z "$(find "$root" -name index.db -o -name 'cat*' -type d)" ] || fault "man-db wrote into the installation"

# mandoc keeps its database beside the pages: in a copy. It indexes ASCII only: the phrase, but no Japanese or Korean.
cp -a "$pages" "$work/mandoc"
for tag in en ja ko; do
  folder=$work/mandoc
  [ "$tag" = en ] || folder=$folder/$tag
  makewhatis "$folder" >"$work/messages" 2>&1 || fault "makewhatis in $tag: $(cat "$work/messages")"
  case $tag in en) word=Flow ;; ja) word=フロー ;; ko) word=플로 ;; esac
  expect "mwhatis in $tag" "$(mwhatis -M "$folder" sip430 2>&1)" '^sip-430, .*\(7\) - .*Flow Failed'
  expect "mapropos in $tag" "$(mapropos -M "$folder" "Flow Failed" 2>&1)" '^sip-430, .*\(7\) - .*Flow Failed'
  for name in sip-430 sip430 sip-flow-failed; do
    expect "mman $name in $tag" "$(mman -M "$folder" 7 "$name" 2>&1 | col -bx)" "sip-430, sip430, sip-flow-failed - .*$word"
  done
done

# The program finds its data, from any folder and through a link, and says what it says in the source tree.
ln -s "$root/usr/bin/binran" "$work/link"
for tag in en ja ko; do
  said=$(cd / && "$root/usr/bin/binran" show sip 430 --locale "$tag" 2>&1) || fault "binran show in $tag: $said"
  [ "$said" = "$("$program" --content "$root/usr/share/binran/content" show sip 430 --locale "$tag")" ] ||
    fault "another card in $tag"
  [ "$said" = "$(cd / && "$work/link" show sip 430 --locale "$tag")" ] || fault "another card through a link in $tag"
  [ -s "$root/usr/share/doc/binran/cards/$tag/sip-430.txt" ] || fault "no card in $tag"
  [ "$(head -c 5 "$root/usr/share/doc/binran/sip-$tag.pdf")" = "%PDF-" ] || fault "no handbook in $tag"
done
said=$(cd / && "$root/usr/bin/binran" compare 183 430 --format pdf | head -c 5)
[ "$said" = "%PDF-" ] || fault "no comparison as PDF: the typefaces are not found"

# find reads the index that is installed, as long as the content is that of which it was made: a change that neither the
# size nor the time shows is not seen. Without the index the answers are the same.
content=$root/usr/share/binran/content index=$root/usr/share/binran/search
for tag in en ja ko; do
  [ -s "$index/$tag.index" ] || fault "no index in $tag"
  said=$(cd / && "$root/usr/bin/binran" find flow --locale "$tag" 2>&1) || fault "binran find in $tag: $said"
  mv "$index" "$work/index"
  [ "$said" = "$(cd / && "$root/usr/bin/binran" find flow --locale "$tag" 2>&1)" ] || fault "another answer without the index in $tag"
  mv "$work/index" "$index"
done
cp -p "$content/protocols/sip/codes/430.xml" "$work/430.xml"
sed 's/Edge proxy/EDGE PROXY/' "$work/430.xml" >"$content/protocols/sip/codes/430.xml"
touch -r "$work/430.xml" "$content/protocols/sip/codes/430.xml"
(cd / && "$root/usr/bin/binran" find edge proxy has lost the connection --locale en) | grep -q 'EDGE PROXY' && fault "find does not read the index"
touch "$content/protocols/sip/codes/430.xml"
(cd / && "$root/usr/bin/binran" find edge proxy has lost the connection --locale en) | grep -q 'EDGE PROXY' || fault "find reads an index that is older than the content"
cp -p "$work/430.xml" "$content/protocols/sip/codes/430.xml"

# bash asks the installed program.
# shellcheck disable=SC2016
said=$(cd / && root=$root bash -c '. "$root/usr/share/bash-completion/completions/binran"
  COMP_WORDS=("$root/usr/bin/binran" show 43) COMP_CWORD=2; _binran; echo "${COMPREPLY[*]}"')
expect "completion of bash" "$said" '(^| )430( |$)'
[ -f "$root/usr/share/zsh/site-functions/_binran" ] || fault "no completion for zsh"
[ -f "$root/usr/share/fish/vendor_completions.d/binran.fish" ] || fault "no completion for fish"

# Fewer languages over more: what is not chosen any more goes.
install 022 "$work/second" env LOCALES="en ja" || fault "the installation of two languages failed"
[ -z "$(find "$work/second/usr/share/man" "$work/second/usr/share/doc" -path '*ko*')" ] ||
  fault "Korean is left"
[ -f "$work/second/usr/share/man/ja/man7/sip-430.7.gz" ] || fault "Japanese is gone"
(cd / && "$work/second/usr/bin/binran" show 430 --locale ko >/dev/null 2>&1) || fault "the content lost a language"
said=$(install 022 "$work/third" env LOCALES="en xx" 2>&1) && fault "a language was installed that is not there"
expect "a language that is not there" "$said" 'there is no locale xx: there are en ja ko'
[ ! -e "$work/third" ] || fault "something was installed for a language that is not there"

# Who installs what is not built, or where the program would not find its data, is told so, and nothing is installed.
said=$(DESTDIR=$work/third prefix=/usr packaging/install.sh "$work/nowhere/binran" 2>&1) &&
  fault "a program was installed that is not there"
expect "a program that is not there" "$said" 'there is no program .*: build it first'
said=$(install 022 "$work/third" env bindir=/opt/tools/bin 2>&1) && fault "the program was put where it does not find its data"
expect "another bindir" "$said" 'from /opt/tools/bin the program does not find its data in /usr/share'
said=$(env -u SOURCE_DATE_EPOCH make -s install BUILD="$work/nowhere" DESTDIR="$work/third" SETUP=no 2>&1) &&
  fault "make installed what is not built"
expect "make install before make" "$said" 'there is no program .*: build it first'
[ ! -e "$work/third" ] || fault "something was installed all the same: $(find "$work/third" | head -n 3)"

# Removal: everything, and only what was installed.
echo mine >"$root/usr/share/doc/binran/mine"
listing "$root" >"$work/installed"
uninstall() { DESTDIR=$1 prefix=/usr packaging/uninstall.sh; }
cp "$root/usr/share/binran/manifest" "$work/manifest"
echo /../etc/passwd >>"$root/usr/share/binran/manifest"
uninstall "$root" 2>/dev/null && fault "a damaged manifest was believed"
same_listing "$work/installed" || fault "a damaged manifest removed files: $(head -n 5 "$work/difference")"
cp "$work/manifest" "$root/usr/share/binran/manifest"
uninstall "$root" || fault "the removal failed"
expect "a file of others" "$(find "$root/usr/share/doc/binran" 2>&1)" "/mine$"
rm -r "$root/usr/share/doc"
same_listing "$work/before" || fault "the removal left something, or took too much: $(head -n 5 "$work/difference")"
uninstall "$work/second" || fault "the removal of two languages failed"
[ ! -e "$work/second/usr" ] || fault "left: $(find "$work/second" | head -n 5)"
said=$(uninstall "$root" 2>&1) && fault "a second removal succeeded"
expect "a second removal" "$said" 'nothing is installed here'
exit "$status"
