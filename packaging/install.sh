#!/usr/bin/env bash
# Installs binran. First everything is laid out in an image, a temporary folder, as it shall lie in the system: names,
# modes, time stamps. Then the image is copied under DESTDIR, and a manifest says what was, for uninstall.sh.
#
#   install.sh PROGRAM [program] [data] [documents]
#
# PROGRAM is the compiled binran; nothing is built here. Parts for packagers: `program` stands for it with its manual pages
# and completions, `data` for the content, its index and the typefaces, which it reads, `documents` for what is compiled from them.
# Without such a word all three are installed, and the manifest is written. Where things go is told by the GNU directory variables in the environment. LOCALES
# chooses languages by their tags, all unless said. SOURCE_DATE_EPOCH, or else the last commit, dates pages, handbooks and files.
set -euo pipefail
umask 022

fail() { echo "install: $*" >&2; exit 1; }

[[ $# -ge 1 ]] || fail "expected the path of the compiled program"
program=$(realpath -m -- "$1")
[[ -f $program && -x $program ]] || fail "there is no program $1: build it first, with make or cmake --build"
shift
whole=no
if [[ $# -eq 0 ]]; then
  whole=yes
  set -- program data documents
fi
for part; do
  [[ $part =~ ^(program|data|documents)$ ]] || fail "there is no part $part: there are program data documents"
done

DESTDIR=${DESTDIR-}
[[ -z $DESTDIR ]] || DESTDIR=$(realpath -m -- "$DESTDIR")
prefix=${prefix:-/usr/local}
bindir=${bindir:-$prefix/bin}
datadir=${datadir:-$prefix/share}
mandir=${mandir:-$datadir/man}
docdir=${docdir:-$datadir/doc/binran}
bashcompletiondir=${bashcompletiondir:-$datadir/bash-completion/completions}
zshcompletiondir=${zshcompletiondir:-$datadir/zsh/site-functions}
fishcompletiondir=${fishcompletiondir:-$datadir/fish/vendor_completions.d}
manifest=$datadir/binran/manifest
for folder in "$bindir" "$datadir" "$mandir" "$docdir" "$bashcompletiondir" "$zshcompletiondir" "$fishcompletiondir"; do
  [[ $folder == /* ]] || fail "expected an absolute folder, got \"$folder\""
done

cd "$(dirname "$0")/.."
SOURCE_DATE_EPOCH=$(packaging/source-date.sh)
export SOURCE_DATE_EPOCH
known=$(basename -a -s .xml content/locales/*.xml)
LOCALES=${LOCALES:-$known}
for locale in $LOCALES; do
  grep -qxF -- "$locale" <<<"$known" || fail "there is no locale $locale: there are" $known
done

work=$(mktemp -d)
trap 'rm -rf -- "$work"' EXIT
image=$work/image
mkdir "$image"

# put MODE FILE PATH: one file of the image.
put() { install -D -m "$1" -- "$2" "$image$3"; }

# put_tree FOLDER PATH: a folder with all that is in it, without what editors leave behind.
put_tree() {
  mkdir -p "$image$2"
  (cd "$1" && find . -name '.?*' -prune -o -type f ! -name '*~' -print0 | xargs -0 cp --parents -t "$image$2" --)
  find "$image$2" -type f -exec chmod 644 {} +
}

# Manual pages of a locale: English in man7, others in <locale>/man7 (FHS 3.0, 4.11.6), as man-db names locales: the
# program knows how (zh_CN for zh-Hans).
folders=$("$program" --content content names man-folders)
man_folder() { # ROOT LOCALE
  local folder
  folder=$(sed -n "s|^$2 man/||p" <<<"$folders")
  echo "$1${folder:+/${folder%/}}"
}

# put_pages FOLDER PATH: compressed without name and time; a link leads to the compressed page. Of the pages of a section
# none has a process of its own: there are a thousand.
put_pages() {
  local section folder
  for section in {1..8}; do
    compgen -G "$1/*.$section" >/dev/null || continue
    folder=$image$2/man$section
    mkdir -p "$folder"
    find "$1" -maxdepth 1 -type f -name "*.$section" -exec cp -t "$folder" -- {} +
    find "$folder" -type f ! -name '*.gz' -exec chmod 644 {} + -exec gzip -9n {} +
    # Both the names and what they lead to.
    (cd "$1" && find . -maxdepth 1 -type l -name "*.$section" -printf '%f\0') |
      tar --directory="$1" --create --null --files-from=- --transform='s/$/.gz/' | tar --extract --directory="$folder"
  done
}

lay_out_program() {
  put 755 "$program" "$bindir/binran"
  [[ -z ${STRIP-} ]] || "$STRIP" --strip-unneeded --remove-section=.comment -- "$image$bindir/binran"
  put 644 packaging/completions/binran.bash "$bashcompletiondir/binran"
  put 644 packaging/completions/_binran "$zshcompletiondir/_binran"
  put 644 packaging/completions/binran.fish "$fishcompletiondir/binran.fish"
  local locale pages
  for locale in $LOCALES; do
    pages=packaging/man
    [[ $locale == en ]] || pages+=/$locale
    put_pages "$pages" "$(man_folder "$mandir" "$locale")"
  done
}

lay_out_data() {
  # The content is whole in any case: a text in a language without its locale would be a fault of the content.
  put_tree content "$datadir/binran/content"
  put_tree fonts "$datadir/binran/fonts"
  # What find reads: of the content as it lies here, so that names and sizes of files agree.
  "$program" --content content build --format search --locale "$(paste -sd , <(xargs -n 1 <<<"$LOCALES"))" --output "$work/search" \
    2>"$work/messages" || { cat "$work/messages" >&2; fail "the content was not indexed"; }
  put_tree "$work/search/search" "$datadir/binran/search"
  put_tree fonts/licences "$docdir/licences"
  put 644 content/locales/hyphenation/README.md "$docdir/licences/hyphenation.md"
  put 644 LICENSE "$docdir/LICENSE"
}

lay_out_documents() {
  "$program" --content content build --locale "$(paste -sd , <(xargs -n 1 <<<"$LOCALES"))" --output "$work/output" \
    2>"$work/messages" || { cat "$work/messages" >&2; fail "the content was not compiled"; }
  for locale in $LOCALES; do
    put_pages "$(man_folder "$work/output/man" "$locale")/man7" "$(man_folder "$mandir" "$locale")"
    put_tree "$work/output/cards/$locale" "$docdir/cards/$locale"
  done
  put_tree "$work/output/pdf" "$docdir"
  local kind
  for kind in html single epub docset json; do
    put_tree "$work/output/$kind" "$docdir/$kind"
  done
}

for part; do "lay_out_$part"; done

cd "$image"
find . -mindepth 1 -type d -printf '/%P/\n' | LC_ALL=C sort >"$work/folders"

if [[ $whole == yes ]]; then
  # The way from the folder of the program to its data is compiled into it.
  (cd / && "$image$bindir/binran" names locales) >/dev/null 2>"$work/messages" || {
    cat "$work/messages" >&2
    fail "from $bindir the program does not find its data in $datadir: build it with this bindir and datadir"
  }
  # What an earlier installation brought and this one does not have would be forgotten: it goes now.
  { find . ! -type d -printf '/%P\n' && echo "$manifest"; } | LC_ALL=C sort - "$work/folders" >"$work/paths"
  touch "$work/ours"
  if [[ -f $DESTDIR$manifest ]]; then
    LC_ALL=C comm -23 "$DESTDIR$manifest" "$work/paths" | LC_ALL=C sort -r >"$work/gone"
    sed -n '/[^/]$/s,^,.,p' "$work/gone" | tr '\n' '\0' | (cd "$DESTDIR/" && xargs -0 -r rm -f --)
    sed -n '/\/$/p' "$work/gone" | while IFS= read -r path; do rmdir -- "$DESTDIR$path" 2>/dev/null || true; done
    grep '/$' -- "$DESTDIR$manifest" >"$work/ours"
  fi
  # Of the folders, those are ours that are not there yet, or that an earlier installation made.
  {
    grep -v '/$' "$work/paths"
    while IFS= read -r folder; do [[ -e $DESTDIR$folder ]] || echo "$folder"; done <"$work/folders"
    while IFS= read -r folder; do [[ ! -e $DESTDIR$folder ]] || echo "$folder"; done <"$work/ours"
  } | LC_ALL=C sort -u >".$manifest"
fi

find . -mindepth 1 -exec touch -h -d "@$SOURCE_DATE_EPOCH" {} +

# Folders that are there already keep their modes and times.
while IFS= read -r folder; do
  [[ -d $DESTDIR$folder ]] || install -d -m 755 -- "$DESTDIR$folder"
done <"$work/folders"
find . ! -type d -print0 | LC_ALL=C sort -z | tar --create --no-recursion --null --files-from=- |
  tar --extract --preserve-permissions --no-same-owner --directory="$DESTDIR/"
