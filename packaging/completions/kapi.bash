# bash completion for kapi-check and kapi-spec.
# The programs are asked, so nothing here has to follow their options.

# The options in a help text: '--level=' and '--list-checks', one a line.
_kapi_options() {
	sed -n 's/^  \(--\{0,1\}[a-z][a-z-]*\(=\)\{0,1\}\)[ <].*- .*/\1/p'
}

# The words that an option takes, from the help text on standard input: one a
# line, or the forms of a report in one.
_kapi_values() {
	sed -n -e "/^  $1=/,/^  -*[a-z]/s/^    =\([^ ]*\) .*/\1/p" \
		-e "/^  $1=/s/,//g" -e "s/^  $1=.* form of the report: //p"
}

_kapi() {
	local program=${COMP_WORDS[0]} current=${COMP_WORDS[COMP_CWORD]}
	local option='' command='' words='' word
	# bash takes '--level=strict' for three words.
	if [[ $current == = ]]; then
		option=${COMP_WORDS[COMP_CWORD - 1]} current=''
	elif [[ ${COMP_WORDS[COMP_CWORD - 1]} == = ]]; then
		option=${COMP_WORDS[COMP_CWORD - 2]}
	fi
	if [[ ${program##*/} == kapi-spec && $COMP_CWORD -gt 1 ]]; then
		command=${COMP_WORDS[1]}
	fi
	COMPREPLY=()

	case $option in
	'') ;;
	--level) words='default strict pedantic' ;;
	--checks) words=$("$program" --list-checks 2>/dev/null | sed 's/:.*//') ;;
	*) words=$("$program" ${command:+"$command"} --help 2>/dev/null | _kapi_values "$option") ;;
	esac
	if [[ -z $option && $current == -* ]]; then
		words=$("$program" ${command:+"$command"} --help 2>/dev/null | _kapi_options)
	elif [[ -z $option && $command == show ]]; then
		words=$("$program" list 2>/dev/null | sed 's/ .*//')
	elif [[ -z $option && ${program##*/} == kapi-spec && -z $command ]]; then
		words=$("$program" --help 2>/dev/null |
			sed -n '/^SUBCOMMANDS/,/^OPTIONS/s/^  \([a-z][a-z-]*\) *- .*/\1/p')
	fi

	for word in $words; do
		[[ $word == "$current"* ]] && COMPREPLY+=("$word")
	done
	if [[ ${#COMPREPLY[@]} -eq 1 && ${COMPREPLY[0]} == *= ]]; then
		compopt -o nospace 2>/dev/null
	fi
}

# Where nothing fits, file names do.
complete -o bashdefault -o default -F _kapi kapi-check kapi-spec
