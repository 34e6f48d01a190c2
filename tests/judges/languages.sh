#!/usr/bin/env bash
# A fourth language and a second protocol need no C++: French is one file in content/locales, the names that SIP has in it
# and the text of one code; SMTP is one folder in content/protocols. Both are added to a copy of the content, and must come out in every format,
# with what is not translated marked as English.
# usage: languages.sh PROGRAM
# Exit status: 0 good, 1 a fault was found, 77 a tool is absent (and what could be judged is good).
. "$(dirname "$0")/lib/judge.sh"
program=$(realpath "$1")
expect() {  # FILE TEXT
  grep -qF -- "$2" "$scratch/out/$1" 2>/dev/null || fault "$1 has no \"$2\""
}
expect_not() {
  if grep -qF -- "$2" "$scratch/out/$1" 2>/dev/null; then fault "$1 has \"$2\""; fi
}

cp -r "$root/content" "$root/fonts" "$scratch" || exit 2
cp -r "$root/tests/sample/protocols/smtp" "$scratch/content/protocols/"
# The terms that SMTP uses come with it.
sed -n '/<term id="greylisting">/,/^  <\/term>/p' "$root/tests/sample/glossary.xml" | sed 's/<term id="queue">\([^<]*\)<\/term>/\1/' >"$scratch/term"
sed -i "/<\/glossary>/{
  r $scratch/term
  N
}" "$scratch/content/glossary.xml"
sed -i '/^<\/glossary>$/d; $a </glossary>' "$scratch/content/glossary.xml"

# French: the English file with another tag, and some of its words.
message() { printf 's|(<message id="%s">)[^<]*|\\1%s|;' "$1" "$2"; }
sed -E "s|tag=\"en\" name=\"English\"|tag=\"fr\" name=\"Français\"|; s|hyphenate=\"yes\"|hyphenate=\"no\"|; s|pattern=\"d MMMM y\"|pattern=\"d MMMM y\"|
$(message heading.description Description)
$(message heading.meaning Signification)
$(message heading.causes 'Causes probables')
$(message heading.checks 'À vérifier')
$(message heading.say 'À dire au client')
$(message heading.contents 'Table des matières')
$(message heading.see-also 'Voir aussi')
$(message handbook.kind 'Manuel des {word}')
$(message note.fallback 'Pas encore traduit : le texte anglais suit.')" "$root/content/locales/en.xml" >"$scratch/content/locales/fr.xml"

# The same of the protocol: what is SIP's own to say.
{
  sed -n '/<text xml:lang="en">/,/<\/text>/p' "$root/content/protocols/sip/protocol.xml" | sed -E '
    s|xml:lang="en"|xml:lang="fr"|; /<message /d; /<decides>/,/<\/decides>/d; s|(<value id="elsewhere">)[^<]*|\1Vers une autre destination|'
} >"$scratch/names"
sed -i "/^<\/protocol>/{
  e cat '$scratch/names'
}" "$scratch/content/protocols/sip/protocol.xml"

cat >"$scratch/text" <<'TEXT'
  <text xml:lang="fr">
    <title>Flux rompu</title>
    <summary>Le serveur de bord a perdu la connexion avec le téléphone</summary>
    <meaning>Le serveur mandataire de bord devait remettre une requête par une connexion précise (<term id="flow">flux</term>), ouverte par le téléphone lors de son enregistrement, et cette connexion n’existe plus.</meaning>
    <seen>Dans les réseaux qui emploient SIP Outbound, le plus souvent juste après qu’un téléphone est passé du Wi-Fi au réseau mobile.</seen>
    <causes>
      <cause>Le pare-feu placé devant le téléphone a oublié une connexion restée muette trop longtemps.</cause>
    </causes>
    <check of="find-edge">Chercher quel serveur a répondu, et pour quel abonné.</check>
    <check of="registrar-count">Compter les liaisons de l’abonné.</check>
    <check of="compare-time">Comparer le dernier signe de vie au délai du NAT.</check>
    <check of="edge-proxy">Voir si la connexion tient encore.</check>
    <fix of="have-edge">Faire annoncer un délai plus court.</fix>
    <fix of="keep-requests">Garder les requêtes d’un flux au même serveur.</fix>
    <fix of="turn-sip">Activer SIP Outbound.</fix>
    <say>La connexion de votre téléphone a été interrompue un instant. Veuillez le redémarrer.</say>
  </text>
TEXT
sed -i "/^<\/code>/{
  e cat '$scratch/text'
}" "$scratch/content/protocols/sip/codes/430.xml"

cd "$scratch" || exit 2
"$program" build --output out 2>messages || {
  fault "build: exit status $?"
  grep -A3 -m3 'error' messages
  exit 1
}
grep -q 'warning: missing text in fr of 404' messages || fault "no warning that 404 has no French text"

# Every language and protocol in every format.
for locale in en ja ko fr; do
  man=out/man/${locale/#en/}/man7
  for file in "out/pdf/sip-$locale.pdf" "out/pdf/smtp-$locale.pdf" "$man/sip-430.7" "$man/smtp-450.7" "$man/smtp-codes.7" \
    "$man/smtp-421-vs-450.7" "out/cards/$locale/sip-430.txt" "out/cards/$locale/smtp-450.txt" "out/cards/$locale/smtp.txt"; do
    [ -s "$file" ] || fault "$file was not made"
  done
done

# What is translated is French from head to foot, what is not says so and keeps French headings.
expect cards/fr/sip-430.txt 'Flux rompu'
expect cards/fr/sip-430.txt 'Causes probables'
expect cards/fr/sip-430.txt 'Vers une autre destination'
expect cards/fr/sip-430.txt 'oublié une connexion'
expect_not cards/fr/sip-430.txt 'Pas encore traduit'
expect_not cards/fr/sip-430.txt 'Likely causes'
expect cards/fr/sip-404.txt 'Causes probables'
expect cards/fr/sip-404.txt 'Pas encore traduit'
expect cards/fr/smtp-450.txt 'Pas encore traduit'
expect cards/fr/smtp-450.txt 'Mailbox unavailable for now'
expect man/fr/man7/sip-430.7 'Flux rompu (Flow Failed)'
expect man/fr/man7/sip-430.7 '.SH "Causes probables"'
expect man/fr/man7/sip-404.7 'Pas encore traduit'
expect man/fr/man7/smtp-450.7 'Pas encore traduit'
expect man/ja/man7/smtp-450.7 'メールボックス一時利用不可'
expect cards/ko/smtp-450.txt '우편함 일시 이용 불가'
expect_not cards/ko/smtp-450.txt 'Pas encore traduit'

# A handbook shows the same, and its structure says which parts are English.
if command -v pdftotext >/dev/null && command -v qpdf >/dev/null; then
  pdftotext -raw out/pdf/sip-fr.pdf text.txt
  for words in 'Table des matières' 'Manuel des status code' 'Flux rompu' 'Causes probables' 'Pas encore traduit'; do
    grep -qF "$words" text.txt || fault "sip-fr.pdf does not say \"$words\""
  done
  language_of() { qpdf --qdf --object-streams=disable "$1" - | grep -aoE "/Lang (\($2\)|<(feff)?(00)?$3>)" | wc -l; }
  [ "$(language_of out/pdf/sip-fr.pdf fr 66720*)" -ge 1 ] || fault "sip-fr.pdf does not say that it is French"
  [ "$(language_of out/pdf/sip-fr.pdf en 656e)" -gt 100 ] || fault "sip-fr.pdf does not mark what is English"
  [ "$(language_of out/pdf/smtp-fr.pdf en 656e)" -gt 10 ] || fault "smtp-fr.pdf does not mark what is English"
else
  echo "languages.sh: skipped: pdftotext or qpdf is not installed"
  [ "$status" -ne 0 ] || exit 77
fi

# The second protocol is there for every command.
"$program" compare smtp 421 550 --locale fr --width 72 >compared 2>/dev/null || fault "compare smtp 421 550: exit status $?"
grep -q 550 compared || fault "compare smtp 421 550 shows nothing of 550"
"$program" show 450 --locale ja --width 72 2>/dev/null | grep -q 'メールボックス一時利用不可' || fault "show 450 does not find the only protocol that has it"
"$program" status --format json 2>/dev/null | tr -d ' \n' | grep -q '"group":"smtp","locale":"fr"' || fault "status has no row for smtp in fr"
exit "$status"
