# shellcheck shell=bash disable=SC2034,SC2154 # shares variables with check.sh
# Writes a compile_commands.json. Recipes call units; the rest is the driver's.
# Entries are collected in a file, since a recipe runs in a subshell.

json_string() {
	local text=$1
	text=${text//\\/\\\\}
	text=${text//\"/\\\"}
	printf '"%s"' "$text"
}

# database_begin FILE
database_begin() {
	database=$1
	rm -f "$database"
	: >"$database.entries"
}

# units FILE... -- [FLAG...]: adds source files, named relative to the top of
# the source tree, where the compiler is taken to run. The headers that the
# recipe needs are found without a flag.
units() {
	local files=() file flag
	while [ $# -gt 0 ] && [ "$1" != -- ]; do
		files+=("$1")
		shift
	done
	[ $# -gt 0 ] || { echo "units: no -- after the files" >&2; return 1; }
	shift
	for file in "${files[@]}"; do
		[ -f "$file" ] || { echo "units: no such file: $file" >&2; return 1; }
		{
			printf '{"file": %s, "arguments": ["clang"' "$(json_string "$file")"
			for flag in "$@" ${header_flags[@]+"${header_flags[@]}"} -c "$file"; do
				printf ', %s' "$(json_string "$flag")"
			done
			printf ']'
			printf '\n'
		} >>"$database.entries"
	done
}

# database_end FILE TREE: turns the entries into the database, all at once, so
# that no half of one is ever read.
database_end() {
	local file=$1 tree
	tree=$(json_string "$2")
	{
		echo '['
		TREE=$tree awk '
			NR > 1 { print "," }
			{ printf "%s, \"directory\": %s}", $0, ENVIRON["TREE"] }
			END { print "" }' "$file.entries"
		echo ']'
	} >"$file.new"
	rm -f "$file.entries"
	mv "$file.new" "$file"
}

# database_count FILE: the number of its entries
database_count() { grep -c '"directory"' "$1" || true; }
