#!/usr/bin/env bash
# Judges the Debian packages: that cpack alone makes them twice the same to the byte, that it and lintian find nothing to
# remark on, that the program works with the data and without the documents, which hold no more than is read.
# usage: package.sh BUILD        the folder of a build
# Exit status: 0 good, 1 a fault was found, 77 a tool is absent.
set -u
export LC_ALL=C.UTF-8
unset SOURCE_DATE_EPOCH
for tool in cpack dpkg-deb dpkg-shlibdeps lintian; do
  command -v "$tool" >/dev/null || { echo "package.sh: skipped: $tool is not installed"; exit 77; }
done
build=$(realpath "$1")
status=0
fault() {
  echo "package.sh: $*" >&2
  status=1
}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
for time in first second; do
  # The other side of the date line, so that a day of the clock would be another one.
  [ "$time" = first ] || export TZ=Pacific/Kiritimati
  # That documents are the same is asked of install.sh, which lays them out: to compile them takes most of the time.
  parts=()
  [ "$time" = first ] || parts=(-D "CPACK_COMPONENTS_ALL=program;data")
  (cd "$build" && umask 022 && cpack "${parts[@]}" -B "$work/$time") >"$work/said" 2>&1 ||
    fault "cpack: $(tail -n 5 "$work/said")"
  ! grep -i 'not set\|warning' "$work/said" || fault "cpack has a remark"
done
mapfile -t packages < <(cd "$work/first" && ls ./*.deb)
[ "${#packages[@]}" -eq 3 ] || fault "expected three packages, got: ${packages[*]}"
for package in "${packages[@]}"; do
  case $package in
    */binran-doc_*) root=$work/documents ;;
    *)
      root=$work/root
      cmp "$work/first/$package" "$work/second/$package" || fault "$package is another one the second time"
      ;;
  esac
  dpkg-deb -x "$work/first/$package" "$root" || fault "$package cannot be unpacked"
done
field() { dpkg-deb -f "$work/first/$1"_*.deb "$2"; }
version=$(field binran Version)
grep -qF "binran-data (= $version)" <<<"$(field binran Depends)" || fault "binran depends on: $(field binran Depends)"
grep -q doc <<<"$(field binran Depends)" && fault "binran depends on the documents"
[ -z "$(field binran-data Depends)$(field binran-doc Depends)" ] || fault "data or documents depend on something"
[ ! -e "$work/documents/usr/share/binran" ] && [ ! -e "$work/documents/usr/bin" ] || fault "binran-doc holds data or program"
# The manual pages are read by judges of their own: lintian would format each of them once more, which takes minutes.
said=$(cd "$work/first" && lintian --allow-root -X documentation/manual --fail-on error,warning "${packages[@]}" 2>&1) || fault "lintian: $said"
[ -z "$said" ] || echo "$said"
for tag in en ja ko; do
  said=$(cd / && "$work/root/usr/bin/binran" show 430 --locale "$tag" 2>&1) || fault "binran show in $tag: $said"
  [ -f "$work/documents/usr/share/doc/binran-doc/cards/$tag/sip-430.txt" ] || fault "no cards in $tag"
done
[ -f "$work/documents/usr/share/man/ja/man7/sip-430.7.gz" ] && [ -f "$work/root/usr/share/man/ja/man1/binran.1.gz" ] ||
  fault "manual pages are missing"
exit "$status"
