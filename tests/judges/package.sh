#!/usr/bin/env bash
# Judges the Debian packages: that cpack makes them twice the same to the byte, that lintian finds no errors, and that
# the program of the one works with the content of the other.
# usage: package.sh BUILD        the folder of a build
# Exit status: 0 good, 1 a fault was found, 77 a tool is absent.
set -u
export LC_ALL=C.UTF-8 SOURCE_DATE_EPOCH=1700000000
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
  (cd "$build" && umask 022 && cpack -B "$work/$time") >"$work/said" 2>&1 ||
    fault "cpack: $(tail -n 5 "$work/said")"
done
mapfile -t packages < <(cd "$work/first" && ls ./*.deb)
[ "${#packages[@]}" -eq 2 ] || fault "expected two packages, got: ${packages[*]}"
for package in "${packages[@]}"; do
  cmp "$work/first/$package" "$work/second/$package" || fault "$package is another one the second time"
  dpkg-deb -x "$work/first/$package" "$work/root" || fault "$package cannot be unpacked"
done
said=$(cd "$work/first" && lintian --allow-root --fail-on error "${packages[@]}" 2>&1) || fault "lintian: $said"
[ -z "$said" ] || echo "$said"
for tag in en ja ko; do
  said=$(cd / && "$work/root/usr/bin/binran" show 430 --locale "$tag" 2>&1) || fault "binran show in $tag: $said"
  [ -f "$work/root/usr/share/doc/binran-doc/cards/$tag/sip-430.txt" ] || fault "no cards in $tag"
done
[ -f "$work/root/usr/share/man/ja/man7/sip-430.7.gz" ] && [ -f "$work/root/usr/share/man/ja/man1/binran.1.gz" ] ||
  fault "manual pages are missing"
exit "$status"
