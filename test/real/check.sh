#!/usr/bin/env bash
# Runs kapi-check over real programs, fetched as Debian source packages.
# README.md in this folder tells what is checked and how a recipe is written.
set -euo pipefail

# apt's messages are looked through, and recipes run in one order everywhere.
export LC_ALL=C.UTF-8

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../.." && pwd)

# shellcheck source-path=SCRIPTDIR
. "$here/lib/sources.sh"
. "$here/lib/apt.sh"
. "$here/lib/database.sh"

usage() {
	cat <<-'END'
	usage: test/real/check.sh --kapi-check PROGRAM --work DIR [PACKAGE...]

	Runs PROGRAM over the files of real programs that make memory-lock and
	related system calls. Sources, headers and databases are kept in DIR, so
	that a second run needs no network. With PACKAGE, only those recipes run.

	exit status: 0 the run could be made, whatever it found
	             2 nothing could be run, or PROGRAM failed on a source
	END
}

die() {
	printf 'check.sh: %s\n' "$1" >&2
	exit 2
}

say() { printf 'check.sh: %s\n' "$1" >&2; }

kapi_check=
work=
wanted=()
while [ $# -gt 0 ]; do
	case $1 in
	--kapi-check | --work)
		[ $# -ge 2 ] || die "$1 needs a value"
		if [ "$1" = --work ]; then work=$2; else kapi_check=$2; fi
		shift
		;;
	-h | --help) usage; exit 0 ;;
	-*) die "unknown option: $1" ;;
	*) wanted+=("$1") ;;
	esac
	shift
done

[ -n "$kapi_check" ] || die 'no --kapi-check given'
[ -n "$work" ] || die 'no --work given'
if [ ! -f "$kapi_check" ] || [ ! -x "$kapi_check" ]; then
	die "not a program: $kapi_check"
fi
kapi_check=$(realpath "$kapi_check")
mkdir -p "$work" || die "cannot make the work directory: $work"
work=$(realpath "$work")

recipes=()
if [ ${#wanted[@]} -gt 0 ]; then
	for name in "${wanted[@]}"; do
		[ -f "$here/packages/$name.sh" ] || die "no recipe for this package: $name"
		recipes+=("$here/packages/$name.sh")
	done
else
	recipes=("$here"/packages/*.sh)
fi

summary=()   # one line a package, printed last
ran=0        # packages which kapi-check went through
failed=0     # packages on which kapi-check itself failed

# count NUMBER NOUN: "1 file", "2 files"
count() { if [ "$1" -eq 1 ]; then echo "$1 $2"; else echo "$1 $2s"; fi; }

# Counts the findings in what kapi-check printed: the lines which open one.
count_findings() {
	grep -cE '^[^[:space:]].*:[0-9]+:[0-9]+: (warning|error):' "$1" || true
}

# run_kapi_check LABEL DIR: checks every file of DIR's database.
run_kapi_check() {
	local label=$1 dir=$2 status=0 files findings
	files=$(database_count "$dir/compile_commands.json")
	set +e
	"$kapi_check" -p "$dir" </dev/null | tee "$dir/findings.txt"
	status=${PIPESTATUS[0]}
	set -e
	findings=$(count_findings "$dir/findings.txt")
	case $status in
	0 | 1)
		ran=$((ran + 1))
		summary+=("$label: $(count "$files" file) checked, $(count "$findings" finding)")
		;;
	*)
		failed=$((failed + 1))
		summary+=("$label: failed: kapi-check ended with status $status")
		;;
	esac
}

# Makes the package's database unless the one there was made by this very
# recipe, for this version, in this place. Leaves why in $reason on failure: it
# must not be called in a condition, which would switch errexit off in recipes.
make_database() {
	local recipe=$1 version=$2 key status=0
	key=$(cat "$recipe" "$here/lib/database.sh" | cksum)
	key="$key $version $dir"
	if [ -f "$dir/compile_commands.json" ] &&
		[ "$key" = "$(cat "$dir/prepared" 2>/dev/null)" ]; then
		return 0
	fi
	rm -rf "$build" "$dir/prepared"
	mkdir -p "$build"
	database_begin "$dir/compile_commands.json"
	set +e
	(
		set -e
		cd "$tree"
		prepare
	) >"$dir/prepare.log" 2>&1
	status=$?
	set -e
	if [ "$status" -ne 0 ]; then
		reason=$(last_line "$dir/prepare.log")
		reason="recipe failed: ${reason:-it printed nothing} ($dir/prepare.log)"
	elif [ ! -s "$database.entries" ]; then
		reason='recipe names no file'
	else
		database_end "$dir/compile_commands.json" "$tree"
		printf '%s\n' "$key" >"$dir/prepared"
	fi
}

check_package() {
	local recipe=$1 version
	package=$(basename "$recipe" .sh)
	why=
	needs=
	reason=
	unset -f prepare
	# shellcheck source=/dev/null
	. "$recipe"

	dir=$work/$package
	tree=$dir/tree
	build=$dir/build
	mkdir -p "$dir"

	# shellcheck disable=SC2086 # needs is a list of words
	if ! fetch_source "$package" "$dir" || ! fetch_headers "$work/headers" $needs; then
		printf '== %s: %s\nskipped: %s\n\n' "$package" "$why" "$reason"
		summary+=("$package: skipped: $reason")
		return 0
	fi
	version=$(cat "$dir/version")
	printf '== %s %s: %s\n' "$package" "$version" "$why"
	reason=
	make_database "$recipe" "$version"
	if [ -n "$reason" ]; then
		printf 'skipped: %s\n\n' "$reason"
		summary+=("$package $version: skipped: $reason")
		return 0
	fi
	run_kapi_check "$package $version" "$dir"
	echo
}

# What is checked where no source could be had, so that a run without a
# network still shows the checker at work.
check_example() {
	local example=examples/locked-buffer.c
	echo "none of the packages could be had: checking $example instead"
	[ -f "$root/$example" ] || { say "not found: $example"; return 0; }
	dir=$work/example
	tree=$root
	header_flags=()
	mkdir -p "$dir"
	database_begin "$dir/compile_commands.json"
	(cd "$tree" && units "$example" --)
	database_end "$dir/compile_commands.json" "$tree"
	run_kapi_check "$example" "$dir"
	echo
}

for recipe in "${recipes[@]}"; do
	check_package "$recipe"
done
if [ "$ran" -eq 0 ] && [ "$failed" -eq 0 ]; then
	check_example
fi

echo '== summary'
if [ ${#summary[@]} -gt 0 ]; then
	printf '%s\n' "${summary[@]}"
fi
if [ "$ran" -eq 0 ] || [ "$failed" -gt 0 ]; then
	exit 2
fi
