# Completion of binran for bash. Languages, protocols and codes are those of the content that this binran finds.

# Offers those words that begin as the one that is being typed. A list has commas: what is behind the last of them is
# completed. Words are data: they are neither expanded here, as compgen -W would, nor by who presses return. What is typed
# has backslashes before the spaces of a phrase.
_binran_offer() {
  local before= word quoted typed
  [[ $cur != *,* ]] || before=${cur%,*},
  typed=${cur#"$before"}
  typed=${typed//\\/}
  for word; do
    [[ $word == "$typed"* ]] || continue
    printf -v quoted %q "$word"
    COMPREPLY+=("$before$quoted")
  done
}

# Offers what the content has of KIND [PROTOCOL]. Returns the exit status of the program.
_binran_offer_names() {
  local output names=() status
  output=$("${COMP_WORDS[0]}" names "$@" 2>/dev/null)
  status=$?
  [[ -z $output ]] || mapfile -t names <<<"$output"
  _binran_offer "${names[@]}"
  return "$status"
}

_binran() {
  local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD - 1]} words=() i
  # bash parts --locale=ja into three words.
  if [[ $cur == '=' ]]; then cur=; elif [[ $prev == '=' ]]; then prev=${COMP_WORDS[COMP_CWORD - 2]}; fi
  COMPREPLY=()

  # What stands before the word, without options and their values: the command and its words.
  for ((i = 1; i < COMP_CWORD; i++)); do
    case ${COMP_WORDS[i]} in
      --content | --overlay | --diagnostics | --locale | --format | --protocol | --output | --depfile | --stamp | --paper | --width | --jobs | --stage | -[lfpowj])
        [[ ${COMP_WORDS[i + 1]} != '=' ]] || ((i++))
        ((i++))
        ;;
      -*) ;;
      *) words+=("${COMP_WORDS[i]}") ;;
    esac
  done

  case $prev in
    -l | --locale) _binran_offer_names locales; return ;;
    -p | --protocol) _binran_offer_names protocols; return ;;
    -f | --format)
      case ${words[0]-} in
        show | compare) _binran_offer_names answers ;;
        find | explain | status) _binran_offer text json ;;
        *) _binran_offer_names formats ;;
      esac
      return
      ;;
    --paper) _binran_offer_names papers; return ;;
    --stage) _binran_offer document pages; return ;;
    --diagnostics) _binran_offer text json sarif github; return ;;
    -w | --width | -j | --jobs) return ;;
    # Names of files are readline's to offer, which quotes them.
    --content | --overlay) compopt -o dirnames; return ;;
    -o | --output | --depfile | --stamp) compopt -o default; return ;;
  esac

  if [[ $cur == -* ]]; then
    local options=(--content --overlay --diagnostics --help) text=(--width --ascii --ambiguous-wide)
    case ${words[0]-} in
      build) options+=(--output --watch --depfile --stamp --locale --format --protocol --paper "${text[@]}" --jobs) ;;
      check) options+=(--warnings-fatal --registry --locale --format --protocol --paper "${text[@]}" --jobs) ;;
      show | compare) options+=(--locale --protocol --format --paper "${text[@]}" --output --depfile) ;;
      find | explain) options+=(--locale --format --protocol "${text[@]}") ;;
      status) options+=(--format --protocol --locale) ;;
      format) options+=(--check) ;;
      dump) options+=(--stage --locale --format --paper) ;;
      '') options+=(--version) ;;
    esac
    _binran_offer "${options[@]}"
    return
  fi

  case ${words[0]-}:${#words[@]} in
    :0) _binran_offer build check show compare find explain status translated new format dump ;;
    show:1)
      _binran_offer_names protocols; _binran_offer_names codes; _binran_offer_names classes
      _binran_offer symptom symptoms article articles term terms comparison comparisons
      # All other names are too many to be listed.
      [[ -z $cur ]] || _binran_offer_names names
      ;;
    # Behind what something is its ids, behind a protocol its codes, behind a code all codes.
    show:*)
      case ${words[-1]} in
        symptom | article | term | comparison) _binran_offer_names "${words[-1]}s" ;;
        *)
          _binran_offer_names classes "${words[1]}"; _binran_offer_names codes "${words[1]}" || _binran_offer_names codes
          _binran_offer symptom symptoms article articles term terms comparison comparisons
          [[ -z $cur ]] || _binran_offer_names names
          ;;
      esac
      ;;
    compare:1) _binran_offer_names protocols; _binran_offer_names codes ;;
    compare:[23]) _binran_offer_names codes "${words[1]}" || _binran_offer_names codes ;;
    format:*) compopt -o default ;;
    dump:1 | new:1) _binran_offer_names protocols ;;
    translated:1) _binran_offer article book glossary locale mapping; _binran_offer_names protocols ;;
    translated:2) _binran_offer_names locales; _binran_offer_names texts "${words[1]}" ;;
    translated:3) _binran_offer_names locales ;;
    check:*) compopt -o default ;;
  esac
}

complete -F _binran binran
