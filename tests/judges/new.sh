#!/usr/bin/env bash
# Begins entries with `binran new`, in every shape of protocol that the tests have: what is known stands there, everything else
# is asked for by check, and once it is filled in the entry is sound.
# usage: new.sh PROGRAM
# Exit status: 0 good, 1 a fault was found.
. "$(dirname "$0")/lib/judge.sh"
program=$(realpath "$1")
cd "$scratch" || exit 2
assemble_sample .
rm -r content/protocols/hostile
codes=content/protocols/smtp/codes
registry=content/protocols/smtp/registry.xml
new() { "$program" new "$@" >said 2>messages; }

# One that the registry has.
sed -i 's|</registry>|<row code="554" phrase="Transaction \&amp; failed" reference="RFC 5321, Section 4.2.3, RFC 7505"/>&|' $registry
new smtp 554 || fault "554: $(tail -n 3 messages)"
file=$codes/554.xml
for known in ' value="554" phrase="Transaction &amp; failed">' '<reference rfc="5321" section="4.2.3"/>' '<reference rfc="7505"'; do
  grep -qF "$known" $file || fault "$file does not say $known"
done
grep -q "$file" said || fault "it is not said where the file is"
grep -qF "$program" said && fault "the next steps name a path of this machine"
"$program" format --check $file >changed 2>&1 || fault "$file is not in canonical form: $(cat changed)"

# What is to be written is a fault at its place, each part by itself.
"$program" check $file >messages 2>&1 && fault "an empty entry is sound"
for part in title summary meaning seen cause check fix say; do
  grep -q "error.*<\?$part\b" messages || fault "check does not ask for $part: $(grep error messages)"
done
grep -o '[a-z]*=""' $file | sort -u | while IFS= read -r attribute; do
  grep -q "error.*${attribute%=*}" messages || echo "$attribute"
done >silent
[ ! -s silent ] || fault "check does not ask for $(cat silent)"

# The parts in the order of the schema: each one filled in, with a value that a neighbour has, leaves nothing to say.
grep -q "error.*expected.*before\|unknown element" messages && fault "$(grep -m 1 -e before -e unknown messages)"

# Never over what is there, for no protocol that is not there, and under no name that is none.
cp $file before
for words in 'smtp 554' 'nowhere 1' 'smtp ../escape' 'smtp a/b' 'smtp .hidden'; do
  # shellcheck disable=SC2086
  new $words && fault "new $words is done"
done
cmp -s before $file || fault "a file was overwritten"
[ "$(find content -newer before -name '*.xml' | wc -l)" = 0 ] || fault "something else was written"

# One that the registry has not, and one that is no number.
new smtp 599 && grep -q 'status="unregistered"' $codes/599.xml || fault "599 is not unregistered"
rm $codes/599.xml
new smtp QUIT && grep -q ' id="quit" value="QUIT" .*class=""' $codes/quit.xml || fault "QUIT: $(head -n 3 $codes/quit.xml messages)"
exit "$status"
