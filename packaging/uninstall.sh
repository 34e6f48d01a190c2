#!/usr/bin/env bash
# Removes what install.sh has written down: its files, then the folders that it made and that are empty now. Nothing else.
#
#   uninstall.sh [MANIFEST]
#
# DESTDIR and the directory variables are those of the installation.
set -euo pipefail

fail() { echo "uninstall: $*" >&2; exit 1; }

DESTDIR=${DESTDIR-}
manifest=${MANIFEST:-${datadir:-${prefix:-/usr/local}/share}/binran/manifest}
[[ -f $DESTDIR$manifest ]] || fail "nothing is installed here: there is no $DESTDIR$manifest"
mapfile -t paths < <(LC_ALL=C sort -r "$DESTDIR$manifest")
for path in "${paths[@]}"; do
  [[ $path == /* && $path/ != */../* ]] || fail "$DESTDIR$manifest is damaged: \"$path\" is no absolute path"
done

printf '%s\0' "${paths[@]/#/"$DESTDIR"}" | sed -z '/\/$/d' | xargs -0 -r rm -f --
# Sorted backwards, so that a folder comes behind what is in it.
folders=()
for path in "${paths[@]}"; do
  [[ $path != */ || ! -d $DESTDIR$path ]] || folders+=("$DESTDIR${path%/}")
done
[[ ${#folders[@]} -eq 0 ]] || rmdir --ignore-fail-on-non-empty -- "${folders[@]}"
