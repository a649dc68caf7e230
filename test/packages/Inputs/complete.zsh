# complete.zsh SCRIPT BIN LINE: what an interactive zsh offers for the line when
# Tab is pressed, one a line.
emulate -R zsh
zmodload zsh/zpty
folder=$(mktemp -d)
trap 'rm -rf $folder' EXIT
cp $1 $folder/_kapi-check

zpty shell TERM=dumb zsh -f -i
zpty -w shell "PATH=$2:\$PATH fpath=($folder \$fpath) PROMPT= RPROMPT="
zpty -w shell "autoload -Uz compinit; compinit -u -D"
# What is added is said, too; with -D or -O only arrays are filled.
zpty -w shell 'compadd() {
	if ! ((${@[(I)-[DO]]})); then
		local -a fitting
		builtin compadd -O fitting "$@"
		print -rn -- "<${(pj:>\n<:)fitting}>"
	fi
	builtin compadd "$@"
}'
zpty -w shell 'finish() { zle complete-word; print -r -- "@end@"; exit }'
zpty -w shell "zle -N finish; bindkey '^I' finish; print -r '@be''gin@'"
zpty -r shell output '*@begin@*'
zpty -w -n shell "$3"$'\t'
zpty -r shell output '*@end@*'
print -r -- "$output" | grep -o '<[^<>]\+>' | tr -d '<>'
