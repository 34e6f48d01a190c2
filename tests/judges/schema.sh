#!/usr/bin/env bash
# Judges the schema for editors with tools that know nothing of this project: content/schema/binran.rng is what trang
# makes of binran.rnc, and xmllint finds all content valid by it.
# usage: schema.sh
# Exit status: 0 good, 1 a fault was found, 77 a tool is absent.
set -u
cd "$(dirname "$0")/../../content" || exit 1
for tool in trang xmllint; do
  if ! command -v "$tool" >/dev/null 2>&1; then
    echo "schema.sh: skipped: $tool is not installed"
    exit 77
  fi
done
made=$(mktemp --suffix=.rng) || exit 1
trap 'rm -f "$made"' EXIT

if ! trang schema/binran.rnc "$made" || ! cmp -s "$made" schema/binran.rng; then
  echo "schema.sh: schema/binran.rng is not made from binran.rnc: run trang binran.rnc binran.rng" >&2
  exit 1
fi
find . -name '*.xml' -exec xmllint --nonet --noout --quiet --relaxng schema/binran.rng {} +
