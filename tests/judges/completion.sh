#!/usr/bin/env bash
# Presses tab in bash, zsh and fish, at a terminal, where the content has files and folders whose names are commands of the
# shell: nothing of them may be run or offered, and what is sound is completed.
# usage: completion.sh PROGRAM
# Exit status: 0 good, 1 a fault was found, 77 a tool is absent.
. "$(dirname "$0")/lib/judge.sh"
need python3 bash zsh fish
export TERM=xterm
program=$(realpath "$1")
completions=$(cd "$root/packaging/completions" && pwd)

# Whatever runs leaves a file whose name begins with `ran`.
assemble_sample "$scratch/tree"
cd "$scratch/tree" || exit 2
rm -r content/protocols/hostile
names=('$(touch ran-a)' '`touch ran-b`' '4;touch ran-c;' '4"$(touch ran-d)"' "4'\$(touch ran-e)'" $'4\ntouch ran-f\n'
  $'4\e]0;ran\a' '4*' '4|touch ran-g' '4 && touch ran-h' '>ran-i' '<(touch ran-j)' '(touch ran-k)' '$((ran[$(touch ran-l)]))'
  '${ran:=$(touch ran-m)}' '=(touch ran-n)' '4:$(touch ran-o)' '{$(touch ran-p),x}' '~$(touch ran-q)' '-$(touch ran-r)'
  '4\$(touch ran-s)' '(e:touch ran-t:)' $'4\t$(touch ran-u)' '[$(touch ran-v)]' '4,$(touch ran-w)')
for name in "${names[@]}"; do
  mkdir "content/protocols/$name" "content/protocols/$name/codes" || exit 2
  cp content/protocols/smtp/codes/450.xml "content/protocols/smtp/codes/$name.xml"
  cp content/protocols/smtp/codes/450.xml "content/protocols/$name/codes/777.xml"
  : >"$name"
done
sed -i 's|  <facts |  <alias>greylisted-here</alias>\n&|' content/protocols/smtp/codes/450.xml
ls -A . content/protocols content/protocols/smtp/codes >"$scratch/before"

# A program that writes down how it was called, unless the completion asks it.
mkdir "$scratch/bin" "$scratch/home" "$scratch/functions"
cat >"$scratch/bin/binran" <<EOF
#!/bin/sh
case \$1 in names) exec '$scratch/bin/names' "\$@" ;; esac
{ printf '<%s>' "\$@"; echo; } >>'$scratch/called'
echo "called: \$#"
EOF
cat >"$scratch/names" <<'EOF'
#!/bin/sh
ls content/protocols content/protocols/smtp/codes | sed 's/\.xml$//'
EOF
chmod +x "$scratch/bin/binran" "$scratch/names"
cp "$completions/_binran" "$scratch/functions"
export HOME=$scratch/home PATH=$scratch/bin:$PATH
echo "PS1='ready> '; bind 'set enable-bracketed-paste off' 'set bell-style none' 'set show-all-if-ambiguous on'; . '$completions/binran.bash'" >"$scratch/home/bash"
echo "PS1='ready> '; unsetopt zle_bracketed_paste; fpath=('$scratch/functions' \$fpath); autoload -U compinit; compinit -u -D" >"$scratch/home/.zshrc"
declare -A shells=([bash]="bash --noprofile --rcfile $scratch/home/bash -i" [zsh]='zsh -i' [fish]='fish --private')
mkdir -p "$scratch/home/.config/fish"
cat >"$scratch/home/.config/fish/config.fish" <<EOF
function fish_prompt; echo -n 'ready> '; end
function fish_greeting; end
set -g fish_autosuggestion_enabled 0
source '$completions/binran.fish'
EOF

# What is typed, and how the program is called then. Of an unsafe name that has been begun nothing more is offered.
typed=(
  'binran sho\t 42\t|<show><421>'
  'binran show sm\t 45\t|<show><smtp><450>'
  'binran show 2x\t|<show><2xx>'
  'binran show smtp 2x\t|<show><smtp><2xx>'
  'binran compare 42\t 45\t|<compare><421><450>'
  'binran compare sm\t 42\t 45\t|<compare><smtp><421><450>'
  'binran show requested\\ mail\\ action\\ o\t|<show><requested mail action okay, completed>'
  'binran show grey\t|<show><greylisted-here>'
  'binran show mail-c\t|<show><mail-comes-back>'
  'binran show symptom mail-c\t|<show><symptom><mail-comes-back>'
  'binran show smtp symptom mail-c\t|<show><smtp><symptom><mail-comes-back>'
  'binran show smtp greyl\t|<show><smtp><greylisted-here>'
  'binran dump sm\t|<dump><smtp>'
  'binran new sm\t 999|<new><smtp><999>'
  'binran translated gloss\t j\t|<translated><glossary><ja>'
  'binran translated smtp 42\t k\t|<translated><smtp><421><ko>'
  'binran find --protocol sm\t word|<find><--protocol><smtp><word>'
  'binran find --locale j\t word|<find><--locale><ja><word>'
  'binran build --locale en,j\t|<build><--locale><en,ja>'
  'binran show \\$\t|<show><$>'
  'binran show \\`\t|<show><`>'
  'binran show smtp \\$\t|<show><smtp><$>'
  'binran show smtp 4\\;\t|<show><smtp><4;>'
  'binran show \\$\t 7\t|<show><$><7>'
  'binran dump \\=\t|<dump><=>'
  'binran compare \\<\t 4\\"\t|<compare><<><4">'
)
# Where all that there is is listed, and one name of it.
listed=('binran show |421' 'binran show smtp |421' 'binran compare |421' 'binran compare 421 |550' 'binran compare smtp |421'
  'binran compare smtp 421 |550' 'binran dump |smtp' 'binran translated |smtp' 'binran translated smtp |421' 'binran translated |glossary'
  'binran translated smtp 421 |ja' 'binran find --protocol |smtp' 'binran build --protocol |smtp' 'binran build --locale |ja'
  'binran status --protocol |smtp' 'binran show 4|450' 'binran |translated')
# Arguments that are files are quoted.
files=('binran show 421 --output \\$\\(touch\\ ran-a\t|<show><421><--output><$(touch ran-a)>')

# Presses the keys of standard input, with the names that the program NAMES gives; nothing may be run.
press() { # SHELL NAMES
  : >"$scratch/called"
  ln -sf "$2" "$scratch/bin/names"
  # shellcheck disable=SC2086
  python3 "$root/tests/judges/terminal.py" ${shells[$1]} >"$scratch/shown" 2>&1 || fault "$1: $(tail -5 "$scratch/shown")"
  ls -A . content/protocols content/protocols/smtp/codes | diff "$scratch/before" - >"$scratch/difference" ||
    fault "$1 ran something: $(cat "$scratch/difference")"
  rm -rf ran-*
}
list_all() { # LINE|NAME…
  local line
  for line; do
    printf 'wait ready>\ntype %s\nwait %s\ntype \\t\\t\nwait %s\ntype \\x15echo next\\r\nwait next\n' "${line%|*}" "${line%|*}" "${line#*|}"
  done
}
call() { # LINE|CALL…
  local line
  for line; do printf 'wait ready>\ntype %s\\r\nwait called:\n' "${line%%|*}"; done
}
leave() { printf 'wait ready>\ntype exit\\r\n'; }

for shell in bash zsh fish; do
  press "$shell" "$program" < <(list_all "${listed[@]}"; call "${typed[@]}" "${files[@]}"; leave)
  printf '%s\n' "${typed[@]#*|}" "${files[@]#*|}" | diff - "$scratch/called" >"$scratch/difference" ||
    fault "$shell: < expected, > got: $(cat "$scratch/difference")"
  unsafe=$(grep -v -F -- --output "$scratch/shown" | grep -E 'touch|ran-|ran\[|777')
  [ -z "$unsafe" ] || fault "$shell offers an unsafe name: $(head -3 <<<"$unsafe")"
  # And with a program that names whatever it finds: names are data to the completion too.
  press "$shell" "$scratch/names" < <(list_all "${listed[@]:0:4}" 'binran dump |smtp'; leave)
done
exit "$status"
