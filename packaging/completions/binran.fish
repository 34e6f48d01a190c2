# Completion of binran for fish. Languages, protocols and codes are those of the content that this binran finds.

function __binran_names
    command binran names $argv 2>/dev/null
end

# The command and its words before the cursor, without options and their values.
function __binran_words
    set -l skip 0
    for word in (commandline -opc)[2..]
        if test $skip = 1
            set skip 0
        else if string match -qr -- '^(--content|--overlay|--diagnostics|--locale|--format|--protocol|--output|--depfile|--stamp|--paper|--width|--jobs|--stage|-[lfpowj])$' $word
            set skip 1
        else if not string match -q -- '-*' $word
            printf '%s\n' $word
        end
    end
end

# Whether one of the commands has been typed, with this many words behind it where a number is first.
function __binran_at
    set -l words (__binran_words)
    if string match -qr '^\d+$' -- $argv[1]
        test (count $words) = (math $argv[1] + 1); or return 1
        set -e argv[1]
    end
    contains -- "$words[1]" $argv
end

# Whether a protocol or a code has been typed behind the command.
function __binran_behind_code
    __binran_at $argv; and test -n (__binran_word 2); and not contains (__binran_word 2) symptom article term comparison
end

function __binran_word
    set -l words (__binran_words)
    printf '%s\n' $words[$argv[1]]
end

# What follows the commas of a list is completed by the names behind it.
function __binran_list
    set -l before (commandline -ct | string replace -r '[^,]*$' '' | string replace -r '^--?[a-z]+=?' '')
    for name in $argv
        printf '%s\n' $before$name
    end
end

complete -c binran -f
complete -c binran -n '__binran_at check' -F
complete -c binran -l content -xa '(__fish_complete_directories)' -d 'folder of the content'
complete -c binran -l overlay -xa '(__fish_complete_directories)' -d 'folder with content of your own'
complete -c binran -l diagnostics -xa 'text json sarif github' -d 'form of the messages about faults'
complete -c binran -s h -l help -d 'print help'
complete -c binran -n 'test -z (__binran_word 1)' -l version -d 'print the version'

complete -c binran -n 'test -z (__binran_word 1)' -a build -d 'compile the content into handbooks, man pages and cards'
complete -c binran -n 'test -z (__binran_word 1)' -a check -d 'report every fault of the content; write nothing'
complete -c binran -n 'test -z (__binran_word 1)' -a show -d 'print codes, classes, symptoms, articles, terms, or lists of them'
complete -c binran -n 'test -z (__binran_word 1)' -a compare -d 'print what tells two codes apart'
complete -c binran -n 'test -z (__binran_word 1)' -a find -d 'print the codes and symptoms that answer a question'
complete -c binran -n 'test -z (__binran_word 1)' -a explain -d 'print the codes that occur in a log or trace, and the messages of what failed'
complete -c binran -n 'test -z (__binran_word 1)' -a status -d 'print how far each language is translated'
complete -c binran -n 'test -z (__binran_word 1)' -a translated -d 'mark a translation as made from the present English text'
complete -c binran -n 'test -z (__binran_word 1)' -a new -d 'begin the file of a code'
complete -c binran -n 'test -z (__binran_word 1)' -a format -d 'write content files in canonical XML, a line a sentence'
complete -c binran -n 'test -z (__binran_word 1)' -a dump -d 'print what lies between content and output, for debugging'

complete -c binran -n '__binran_at build check show compare find explain status dump' -s l -l locale -xa '(__binran_list (__binran_names locales))' -d language
complete -c binran -n '__binran_at show compare' -s p -l protocol -xa '(__binran_names protocols)' -d 'only this protocol'
complete -c binran -n '__binran_at build check dump' -s f -l format -xa '(__binran_list (__binran_names formats))' -d 'what to make'
complete -c binran -n '__binran_at show compare' -s f -l format -xa '(__binran_names answers)' -d 'what to make'
complete -c binran -n '__binran_at find explain status' -s f -l format -xa 'text json' -d 'for who reads it, or for a program'
complete -c binran -n '__binran_at build check find explain status' -s p -l protocol -xa '(__binran_list (__binran_names protocols))' -d 'only this protocol'
complete -c binran -n '__binran_at build check show compare dump' -l paper -xa '(__binran_names papers)' -d 'paper of PDF files'
complete -c binran -n '__binran_at build check show compare find explain' -s w -l width -x -d 'columns of text, from 40'
complete -c binran -n '__binran_at build check show compare find explain' -l ascii -d 'draw boxes and arrows with ASCII'
complete -c binran -n '__binran_at build check show compare find explain' -l ambiguous-wide -d 'box drawing characters take two columns'
complete -c binran -n '__binran_at build' -s o -l output -xa '(__fish_complete_directories)' -d 'folder to write'
complete -c binran -n '__binran_at show compare' -s o -l output -rF -d 'file to write'
complete -c binran -n '__binran_at build show compare' -l depfile -rF -d 'what the output was made of'
complete -c binran -n '__binran_at build' -l watch -d 'build again whenever the content changes'
complete -c binran -n '__binran_at build' -l stamp -rF -d 'empty file that stands for all of the output'
complete -c binran -n '__binran_at build check' -s j -l jobs -x -d threads
complete -c binran -n '__binran_at check' -l warnings-fatal -d 'exit 1 for warnings too'
complete -c binran -n '__binran_at check' -l registry -d 'hold the codes against the copy of the official registry'
complete -c binran -n '__binran_at format' -l check -d 'write nothing; print the files that would change'
complete -c binran -n '__binran_at format' -F
complete -c binran -n '__binran_at dump' -l stage -xa 'document pages' -d 'which tree'

complete -c binran -n '__binran_at 0 show compare translated new dump' -a '(__binran_names protocols)' -d protocol
complete -c binran -n '__binran_at 0 show compare' -a '(__binran_names codes)' -d code
complete -c binran -n '__binran_at 0 show' -a '(__binran_names classes)' -d class
complete -c binran -n '__binran_at 0 show' -a 'symptom symptoms article articles term terms comparison comparisons' -d kind
# All other names are too many to be listed.
complete -c binran -n '__binran_at 0 show; and test -n (commandline -ct)' -a '(__binran_names names)' -d name
complete -c binran -n '__binran_at show; and contains -- (__binran_words)[-1] symptom article term comparison' -a '(__binran_names (__binran_words)[-1]s)' -d id
complete -c binran -n '__binran_behind_code show' -a 'symptom symptoms article articles term terms comparison comparisons' -d kind
complete -c binran -n '__binran_behind_code show; and test -n (commandline -ct)' -a '(__binran_names names)' -d name
complete -c binran -n '__binran_behind_code show' -a '(__binran_names codes (__binran_word 2); or __binran_names codes)' -d code
complete -c binran -n '__binran_behind_code show' -a '(__binran_names classes (__binran_word 2))' -d class
complete -c binran -n '__binran_behind_code compare' -a '(__binran_names codes (__binran_word 2); or __binran_names codes)' -d code
complete -c binran -n '__binran_at 0 translated' -a 'article book glossary locale mapping' -d 'what all share'
complete -c binran -n '__binran_at 1 translated' -a '(__binran_names texts (__binran_word 2))' -d text
complete -c binran -n '__binran_at 1 translated' -a '(__binran_names locales)' -d language
complete -c binran -n '__binran_at 2 translated' -a '(__binran_names locales)' -d language
