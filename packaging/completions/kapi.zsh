#compdef kapi-check kapi-spec
# zsh completion for kapi-check and kapi-spec.
# The programs are asked, so nothing here has to follow their options.

# The options in the help text on standard input, one a line: "--level=:what it
# is for". A colon in a name would be quoted; they have none.
_kapi_options() {
	sed -n 's/^  \(--\{0,1\}[a-z][a-z-]*=\{0,1\}\)\([ <].*\)\{0,1\} - \(.*\)/\1:\3/p'
}

# The words that the option takes, in the same form.
_kapi_values() {
	sed -n -e "/^  $1=/,/^  -*[a-z]/s/^    =\([^ ]*\) *- *\(.*\)/\1:\2/p" \
		-e "/^  $1=/s/, /\n/g" -e "s/^  $1=.* form of the report: //p"
}

_kapi() {
	local -a ask found plain valued
	ask=($words[1])
	[[ $words[1]:t == kapi-spec && CURRENT -gt 2 ]] && ask+=($words[2])

	if [[ $PREFIX == --*=* ]]; then
		local option=${PREFIX%%=*}
		compset -P '*='
		case $option in
		--level) found=(default strict pedantic) ;;
		--checks) found=(${(f)"$($ask --list-checks 2>/dev/null)"}) ;;
		*) found=(${(f)"$($ask --help 2>/dev/null | _kapi_values $option)"}) ;;
		esac
		(($#found)) && _describe value found && return
	elif [[ $PREFIX == -* ]]; then
		found=(${(f)"$($ask --help 2>/dev/null | _kapi_options)"})
		plain=(${found:#*=:*}) valued=(${(M)found:#*=:*})
		_describe -o option plain -- valued -S '' && return
	elif [[ $words[1]:t == kapi-spec && CURRENT -eq 2 ]]; then
		found=(${(f)"$($ask --help 2>/dev/null |
			sed -n '/^SUBCOMMANDS/,/^OPTIONS/s/^  \([a-z][a-z-]*\) *- /\1:/p')"})
		_describe command found && return
	elif [[ $words[2] == show ]]; then
		found=(${(f)"$($words[1] list 2>/dev/null | sed 's/  */:/')"})
		_describe API found && return
	fi
	# Where nothing fits, file names do.
	_files
}

_kapi "$@"
