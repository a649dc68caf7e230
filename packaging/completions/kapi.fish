# fish completion for kapi-check and kapi-spec.
# The programs are asked, so nothing here has to follow their options.

# The options that a program tells, and what each is for.
function __kapi_options
    $argv --help 2>/dev/null |
        string replace -rf '^  (--?[a-z][a-z-]*=?)(?:[ <].*?)? - (.*)' '$1'\t'$2'
end

# __kapi_values OPTION PROGRAM...: the words that the option takes.
function __kapi_values
    set -l option $argv[1]
    set -l ask $argv[2..-1]
    switch $option
        case --level
            printf '%s\n' default strict pedantic
        case --checks
            $ask --list-checks 2>/dev/null | string replace ': ' \t
        case '*'
            set -l inside no
            for line in ($ask --help 2>/dev/null)
                if string match -q -- "  $option=*" $line
                    set inside yes
                    string replace -rf '.* form of the report: ' '' -- $line | string split ', '
                else if string match -q -- '  -*' $line
                    set inside no
                else if test $inside = yes
                    string replace -rf '^    =(\S+) *- *(.*)' '$1'\t'$2' -- $line
                end
            end
    end
end

function __kapi
    set -l words (commandline -opc)
    set -l current (commandline -ct)
    set -l ask $words[1]
    set -l is_spec no
    if string match -q '*kapi-spec' -- $words[1]
        set is_spec yes
        set -q words[2]; and set -a ask $words[2]
    end
    if string match -qr -- '^--[a-z-]+=' $current
        set -l option (string split -m 1 = -- $current)[1]
        __kapi_values $option $ask | string replace -r -- '^' "$option="
    else if string match -q -- '-*' $current
        __kapi_options $ask
    else if test $is_spec = yes; and not set -q words[2]
        $ask --help 2>/dev/null | string replace -rf '^  ([a-z][a-z-]*) +- (.*)' '$1'\t'$2'
    else if test "$words[2]" = show
        $words[1] list 2>/dev/null | string replace -r ' +' \t
    end
end

# Where nothing fits, file names do.
complete -c kapi-check -a '(__kapi)'
complete -c kapi-spec -a '(__kapi)'
