# complete.bash SCRIPT BIN WORD...: what the completion offers for the last word,
# one a line, with the programs of BIN.
source "$1"
PATH=$2:$PATH
shift 2
COMP_WORDS=("$@")
COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
_kapi
printf '%s\n' "${COMPREPLY[@]}"
