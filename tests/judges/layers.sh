#!/usr/bin/env bash
# Holds every #include of src/ against the table of src/README.md: which room may know which, and where a library of
# others may be named at all. Headers of the standard library, {fmt} and base are free.
# usage: layers.sh [SRC]
# Exit status: 0 good, 1 an include crosses a layer.
set -uf
cd "${1:-$(dirname "$0")/../../src}" || exit 2

# Rows of the table: | room | what it is | rooms | `pattern` `pattern` |. Files outside rooms are `main`.
declare -A folders libraries
while IFS='|' read -r _ name _ below foreign _; do
  name=${name// /} foreign=${foreign//\`/}
  case $name in '' | room | -*) continue ;; esac
  folders[$name]="base $below" libraries[$name]="fmt/* $foreign"
done < <(grep '^|' README.md)
[ "${#folders[@]}" -gt 10 ] || { echo "layers.sh: only ${#folders[@]} rooms found in $PWD/README.md"; exit 1; }

matches() {  # WORD PATTERN…
  local word=$1 pattern
  shift
  for pattern in "$@"; do
    # shellcheck disable=SC2053
    [[ $word == $pattern ]] && return 0
  done
  return 1
}

folder_of() {  # PATH; the answer is in $folder
  case $1 in */*) folder=${1%%/*} ;; *) folder=main ;; esac
}

may_include() {  # FILE FORM HEADER; FORM is < or "
  local file=$1 form=$2 header=$3 own row
  folder_of "$file"
  own=$folder
  folder_of "$header"
  if [ "$form" = '<' ]; then
    case $header in *.h | *.hpp | */*) ;; *) return 0 ;; esac
  elif [ "$folder" = "$own" ]; then
    return 0
  fi
  for row in "${!folders[@]}"; do
    [[ $row = "$own" || ($row = */* && $file = "$row"*) ]] || continue
    # shellcheck disable=SC2086
    if [ "$form" = '<' ]; then matches "$header" ${libraries[$row]}; else matches "$folder" ${folders[$row]}; fi && return 0
  done
  return 1
}

status=0
count=0
while IFS=: read -r file line text; do
  file=${file#./}
  count=$((count + 1))
  if [[ $text =~ ^[[:space:]]*#[[:space:]]*include[[:space:]]*([\<\"])([^\>\"]+)[\>\"] ]]; then
    may_include "$file" "${BASH_REMATCH[1]}" "${BASH_REMATCH[2]}" && continue
    folder_of "$file"
    echo "src/$file:$line: $folder may not include ${BASH_REMATCH[2]}"
  else
    echo "src/$file:$line: cannot tell what is included: $text"
  fi
  status=1
done < <(grep -rnE --include='*.h' --include='*.cpp' '^[[:space:]]*#[[:space:]]*include' . | LC_ALL=C sort)
[ "$count" -gt 100 ] || { echo "layers.sh: only $count includes found in $PWD"; status=1; }
exit "$status"
