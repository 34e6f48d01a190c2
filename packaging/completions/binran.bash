# Completion of binran for bash. Languages, protocols and codes are those of the content that this binran finds.

# Candidates for the word that is being typed. A list has commas: what is behind the last of them is completed.
_binran_offer() {
  local before=
  [[ $cur != *,* ]] || before=${cur%,*},
  mapfile -t COMPREPLY < <(compgen -P "$before" -W "$1" -- "${cur#"$before"}")
}

_binran() {
  local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD - 1]} words=() i
  _binran_names() { "${COMP_WORDS[0]}" names "$@" 2>/dev/null; }
  # bash parts --locale=ja into three words.
  if [[ $cur == '=' ]]; then cur=; elif [[ $prev == '=' ]]; then prev=${COMP_WORDS[COMP_CWORD - 2]}; fi
  COMPREPLY=()

  # What stands before the word, without options and their values: the command and its words.
  for ((i = 1; i < COMP_CWORD; i++)); do
    case ${COMP_WORDS[i]} in
      --content | --diagnostics | --locale | --format | --protocol | --output | --paper | --width | --jobs | --stage | -[lfpowj])
        [[ ${COMP_WORDS[i + 1]} != '=' ]] || ((i++))
        ((i++))
        ;;
      -*) ;;
      *) words+=("${COMP_WORDS[i]}") ;;
    esac
  done

  case $prev in
    -l | --locale) _binran_offer "$(_binran_names locales)"; return ;;
    -p | --protocol) _binran_offer "$(_binran_names protocols)"; return ;;
    -f | --format)
      case ${words[0]-} in
        show | compare) _binran_offer "card man pdf" ;;
        *) _binran_offer "pdf sheet pocket man card" ;;
      esac
      return
      ;;
    --paper) _binran_offer "a4 a5 b5 letter"; return ;;
    --stage) _binran_offer "document pages"; return ;;
    --diagnostics) _binran_offer "text json"; return ;;
    -w | --width | -j | --jobs) return ;;
    --content) mapfile -t COMPREPLY < <(compgen -d -- "$cur"); return ;;
    -o | --output) mapfile -t COMPREPLY < <(compgen -f -- "$cur"); return ;;
  esac

  if [[ $cur == -* ]]; then
    local options="--content --diagnostics --help" text="--width --ascii --ambiguous-wide"
    case ${words[0]-} in
      build) options+=" --output --locale --format --protocol --paper $text --jobs" ;;
      check) options+=" --warnings-fatal --registry --locale --format --protocol --paper $text --jobs" ;;
      show | compare) options+=" --locale --format --paper $text --output" ;;
      find) options+=" --locale --protocol $text" ;;
      status) options+=" --json --protocol" ;;
      dump) options+=" --stage --locale --format --paper" ;;
      '') options+=" --version" ;;
    esac
    _binran_offer "$options"
    return
  fi

  case ${words[0]-}:${#words[@]} in
    :0) _binran_offer "build check show compare find status translated dump" ;;
    show:1) _binran_offer "$(_binran_names protocols; _binran_names codes; _binran_names classes)" ;;
    show:2) _binran_offer "$(_binran_names codes "${words[1]}"; _binran_names classes "${words[1]}")" ;;
    compare:1) _binran_offer "$(_binran_names protocols; _binran_names codes)" ;;
    # Behind a protocol its codes, behind a code all codes.
    compare:2) _binran_offer "$(_binran_names codes "${words[1]}" || _binran_names codes)" ;;
    compare:3) _binran_offer "$(_binran_names codes "${words[1]}")" ;;
    dump:1 | translated:1) _binran_offer "$(_binran_names protocols)" ;;
    translated:2) _binran_offer "comparisons symptoms glossary $(_binran_names codes "${words[1]}")" ;;
    translated:3) _binran_offer "$(_binran_names locales)" ;;
  esac
}

complete -F _binran binran
